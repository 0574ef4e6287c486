import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import type { Browser, Page } from 'playwright'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'

import { launchBrowser } from '#tests/helpers/launch-browser.ts'
import { findRuntime, launchElectron } from '#tests/helpers/launch-electron.ts'
import { findViolations, openApp, type OpenApp } from '#tests/helpers/open-app.ts'

let browser: Browser
let app: OpenApp
let page: Page

function line() {
  return page.getByRole('textbox', { name: 'New point' })
}

function menu() {
  return page.getByRole('menu', { name: /^Spelling of/u })
}

async function begin(): Promise<void> {
  await page.keyboard.press('Alt+n')
  await page.getByRole('textbox', { name: 'Title' }).fill('Harbour Street day')
  await page.getByRole('textbox', { name: 'Topics' }).fill('Barriers')
  await page.getByRole('button', { name: 'Create session' }).click()
  await page.getByRole('heading', { name: 'The day', level: 2 }).waitFor()
  await page.keyboard.press('Alt+2')
  await line().waitFor()
}

/** The words with a line under them. */
function marked(): Promise<readonly string[]> {
  return page.locator('mark[data-misspelt]').allTextContents()
}

async function type(words: string): Promise<void> {
  await page.keyboard.type(words)
}

async function isInLine(): Promise<boolean> {
  return line().evaluate((node) => node === document.activeElement)
}

/** A mark has to lie where the field has the same letters, or the line stands under others. */
async function measure(): Promise<{ readonly mark: DOMRect; readonly letters: DOMRect }> {
  return page.evaluate(() => {
    const mark = document.querySelector('mark[data-misspelt]')
    const field = mark?.closest('[aria-hidden]')?.parentElement?.querySelector('textarea')
    if (!mark || !field) throw new Error('There is no mark.')
    const twin = document.createElement('div')
    const style = getComputedStyle(field)
    const same = [
      'font',
      'letterSpacing',
      'wordSpacing',
      'padding',
      'whiteSpace',
      'overflowWrap',
      'textRendering',
      'textIndent',
      'boxSizing',
      'lineHeight',
    ] as const
    for (const name of same) twin.style[name] = style[name]
    const box = field.getBoundingClientRect()
    Object.assign(twin.style, {
      position: 'fixed',
      left: `${box.left + field.clientLeft}px`,
      top: `${box.top + field.clientTop}px`,
      width: `${field.clientWidth}px`,
    })
    twin.textContent = field.value
    document.body.append(twin)
    const start = Number(mark.getAttribute('data-misspelt'))
    const range = document.createRange()
    const text = twin.firstChild
    if (text === null) throw new Error('The line is empty.')
    range.setStart(text, start)
    range.setEnd(text, start + (mark.textContent?.length ?? 0))
    const letters = range.getBoundingClientRect()
    twin.remove()
    return { mark: mark.getBoundingClientRect(), letters }
  })
}

describe('in the browser', () => {
  beforeAll(async () => {
    browser = await launchBrowser()
  })

  afterAll(async () => {
    await browser.close()
  })

  beforeEach(async () => {
    app = await openApp(browser)
    page = app.page
    await begin()
  })

  afterEach(async () => {
    await app.close()
    expect(app.complaints).toEqual([])
  })

  test('slips are marked once the word is finished, words of the trade and of the session are not', async () => {
    await type('The policiticians want pyscho-social care with buprenorphine at Harbour Street, OST too @gp')
    await expect.poll(marked).toEqual(['policiticians', 'pyscho'])
    await type(' teh')
    await page.keyboard.press('Control+a')
    await expect.poll(marked).toEqual(['policiticians', 'pyscho', 'teh'])
    await page.keyboard.press('End')
    await type('rapist')
    await expect.poll(marked).toEqual(['policiticians', 'pyscho'])
    const { mark, letters } = await measure()
    expect(Math.abs(mark.left - letters.left) + Math.abs(mark.right - letters.right)).toBeLessThan(1)
    expect(Math.abs(mark.top - letters.top)).toBeLessThan(2)
    expect(await findViolations(page)).toEqual([])
    await page.keyboard.press('Enter')
    await expect.poll(marked).toEqual([])
  })

  test('a line that goes on below has its marks in the right places', async () => {
    await type(`${'Some words that fill the line until it has to go on below. '.repeat(6)}Then lcoal ends`)
    await expect.poll(marked).toEqual(['lcoal'])
    const { mark, letters } = await measure()
    expect(Math.abs(mark.left - letters.left)).toBeLessThan(1)
    expect(Math.abs(mark.top - letters.top)).toBeLessThan(2)
    expect(mark.top).toBeGreaterThan((await line().boundingBox())?.y ?? 0)
  })

  test('a suggestion takes the place of a word by keys alone, undo brings it back, and typing goes on', async () => {
    await type('The policiticians came')
    await page.keyboard.press('Control+.')
    await menu().waitFor()
    expect(await findViolations(page)).toEqual([])
    await page.keyboard.press('Enter')
    await type(' late')
    expect(await line().inputValue()).toBe('The politicians came late')
    for (let step = 0; step < 8 && !(await line().inputValue()).includes('policiticians'); step += 1)
      await page.keyboard.press('Control+z')
    expect(await line().inputValue()).toContain('policiticians')
    expect(await isInLine()).toBe(true)
  })

  test('Esc leaves the word, and what is typed next goes on in the line', async () => {
    await type('A lcoal plan')
    await page.keyboard.press('Control+.')
    await menu().waitFor()
    await page.keyboard.press('Escape')
    await expect.poll(() => menu().count()).toBe(0)
    await expect.poll(isInLine).toBe(true)
    await type('s')
    expect(await line().inputValue()).toBe('A lcoal plans')
  })

  test('a letter, a space or a correction closes the menu and goes into the line', async () => {
    await type('The policiticians')
    await page.keyboard.press('Control+.')
    await menu().waitFor()
    await type(' came late')
    expect(await line().inputValue()).toBe('The policiticians came late')
    await page.keyboard.press('Control+.')
    await menu().waitFor()
    await type('R')
    await page.keyboard.press('Control+.')
    await menu().waitFor()
    await page.keyboard.press('Backspace')
    await expect.poll(() => menu().count()).toBe(0)
    expect(await line().inputValue()).toBe('The policiticians came late')
    expect(await isInLine()).toBe(true)
  })

  test('what is typed before the menu is there goes on, and no menu comes', async () => {
    await type('The policiticians')
    await page.keyboard.press('Control+.')
    await type(' came')
    expect(await line().inputValue()).toBe('The policiticians came')
    await page.keyboard.press('Control+.')
    await page.keyboard.press('Escape')
    await expect.poll(marked).toEqual(['policiticians'])
    expect(await menu().count()).toBe(0)
  })

  test('where nothing is suggested, Enter closes the menu and adds no word', async () => {
    await type('Kkxqzwvv people')
    await page.keyboard.press('Control+.')
    await menu().getByText('No suggestions').waitFor()
    await page.keyboard.press('Enter')
    await expect.poll(() => menu().count()).toBe(0)
    expect(await line().inputValue()).toBe('Kkxqzwvv people')
    await expect.poll(marked).toEqual(['Kkxqzwvv'])
    expect(await isInLine()).toBe(true)
  })

  test('F7 goes from one wrong word to the end of the next, and typing writes over nothing', async () => {
    await type('Teh lcoal plan')
    await page.keyboard.press('Home')
    const chosen = (): Promise<readonly number[]> =>
      line().evaluate((node: HTMLTextAreaElement) => [node.selectionStart, node.selectionEnd])
    await page.keyboard.press('F7')
    await expect.poll(chosen).toEqual([3, 3])
    await page.keyboard.press('F7')
    await expect.poll(chosen).toEqual([9, 9])
    await page.keyboard.press('Control+.')
    await menu().getByRole('menuitem', { name: 'local', exact: true }).click()
    await expect.poll(() => line().inputValue()).toBe('Teh local plan')
    await type('ly')
    expect(await line().inputValue()).toBe('Teh locally plan')
  })

  test('a right click on a word offers others', async () => {
    await type('A lcoal plan')
    await expect.poll(marked).toEqual(['lcoal'])
    const box = await page.locator('mark[data-misspelt]').boundingBox()
    await page.mouse.click((box?.x ?? 0) + 8, (box?.y ?? 0) + 8, { button: 'right' })
    await menu().getByRole('menuitem', { name: 'local', exact: true }).click()
    await expect.poll(() => line().inputValue()).toBe('A local plan')
    expect(await isInLine()).toBe(true)
  })

  test('a word added to the session is right from then on, in Prepare and after a restart of the page', async () => {
    await type('Kestrelly and lcoal people ')
    await expect.poll(marked).toEqual(['Kestrelly', 'lcoal'])
    await page.keyboard.press('Home')
    await page.keyboard.press('Control+.')
    await menu().getByRole('menuitem', { name: 'Add to this session' }).click()
    await expect.poll(marked).toEqual(['lcoal'])
    expect(await isInLine()).toBe(true)
    await page.getByText(/^Saved \d\d:\d\d:\d\d$/u).waitFor()
    await page.reload()
    await line().waitFor()
    await line().fill('Kestrelly’s lcoal people ')
    await expect.poll(marked).toEqual(['lcoal'])
    await page.keyboard.press('Alt+1')
    await page.getByRole('option', { name: /^Words/u }).click()
    await expect.poll(() => page.getByRole('textbox', { name: 'Word 1' }).inputValue()).toBe('Kestrelly')
    await page.getByRole('textbox', { name: 'Add a word' }).fill('lcoal')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.getByRole('textbox', { name: 'Word 2' }).inputValue()).toBe('lcoal')
    expect(await findViolations(page)).toEqual([])
    await page.keyboard.press('Alt+2')
    await line().fill('Kestrelly and lcoal and polciy people ')
    await expect.poll(marked).toEqual(['polciy'])
  })

  test('a word that is always right stands in Settings, and can be taken out there', async () => {
    await type('Kestrelly people ')
    await expect.poll(marked).toEqual(['Kestrelly'])
    await page.keyboard.press('Control+.')
    await menu().getByRole('menuitem', { name: 'Always right' }).click()
    await expect.poll(marked).toEqual([])
    await page.keyboard.press('Control+,')
    const words = page.getByRole('textbox', { name: 'Always spelled right' })
    expect(await words.inputValue()).toBe('Kestrelly')
    await words.fill('')
    await page.keyboard.press('Escape')
    await expect.poll(marked).toEqual(['Kestrelly'])
  })

  test('no field has the browser check what is typed', async () => {
    const checked = (): Promise<number> =>
      page.evaluate(
        () =>
          [...document.querySelectorAll<HTMLElement>('input, textarea')].filter(
            ({ spellcheck }) => spellcheck,
          ).length,
      )
    expect(await checked()).toBe(0)
    await page.keyboard.press('Alt+1')
    await page.getByRole('heading', { name: 'The day', level: 2 }).waitFor()
    expect(await checked()).toBe(0)
  })
})

describe(`on ${findRuntime().kind}`, () => {
  test('slips are marked from the app’s own files alone', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'pooled-spelling-'))
    const launched = await launchElectron({ env: { POOLED_LIBRARY: join(folder, 'library') } })
    const asked: string[] = []
    launched.app.context().on('request', (request) => asked.push(request.url()))
    page = await launched.app.firstWindow()
    await page.getByText('kept in').waitFor()
    await begin()
    await type('The policiticians and pyscho-social care with buprenorphine ')
    await expect.poll(marked).toEqual(['policiticians', 'pyscho'])
    expect(asked.filter((address) => address.includes('spell-worker'))).toHaveLength(1)
    expect(asked.filter((address) => !address.startsWith('app://bundle/'))).toEqual([])
    await launched.close()
    await rm(folder, { recursive: true, force: true })
  })
})
