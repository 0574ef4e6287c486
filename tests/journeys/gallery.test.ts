import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'

import { themeNames } from '#renderer/ui/palettes.ts'
import { serveGallery } from '#tests/fixtures/gallery/serve-gallery.ts'
import type { ServedGallery } from '#tests/fixtures/gallery/serve-gallery.ts'
import { launchBrowser } from '#tests/helpers/launch-browser.ts'

let gallery: ServedGallery
let browser: Browser
let page: Page
let complaints: string[]

beforeAll(async () => {
  gallery = await serveGallery()
  browser = await launchBrowser()
})

afterAll(async () => {
  await browser.close()
  await gallery.close()
})

beforeEach(async () => {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } })
  page = await context.newPage()
  complaints = []
  page.on('console', (message) => complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('request', (request) => {
    if (!request.url().startsWith(gallery.url)) complaints.push(`asked for ${request.url()}`)
  })
})

afterEach(async () => {
  await page.context().close()
  expect(complaints).toEqual([])
})

async function open(query: string): Promise<void> {
  await page.goto(`${gallery.url}?${query}`)
  await page.getByRole('heading', { level: 1 }).waitFor()
}

async function findViolations(): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`))
}

describe.each(themeNames)('in the theme %s', (theme) => {
  test.each(['capture', 'controls', 'table', 'long'])('axe finds nothing in the view %s', async (view) => {
    await open(`view=${view}&theme=${theme}`)
    expect(await findViolations()).toEqual([])
  })

  test('axe finds nothing in the palette, the key sheet, a dialog, a menu and a select', async () => {
    await open(`view=capture&theme=${theme}`)
    await page.keyboard.press('Control+k')
    await page.getByRole('menuitem', { name: 'Star' }).waitFor()
    expect(await findViolations()).toEqual([])
    await page.keyboard.press('Escape')
    await page.keyboard.press('F1')
    await page.getByRole('dialog', { name: 'Keys on this screen' }).waitFor()
    expect(await findViolations()).toEqual([])

    await open(`view=controls&theme=${theme}`)
    await page.getByRole('button', { name: 'Remove…' }).click()
    await page.getByRole('alertdialog').waitFor()
    expect(await findViolations()).toEqual([])
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'More' }).click()
    await page.getByRole('menu').waitFor()
    expect(await findViolations()).toEqual([])
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Role' }).click()
    await page.getByRole('option', { name: 'Nurse' }).waitFor()
    expect(await findViolations()).toEqual([])
  })
})

test('nothing has too small a target or too little contrast at 150 % text, compact rows and forced colours', async () => {
  await open('view=capture&text=150&density=compact')
  expect(await findViolations()).toEqual([])
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' })
  expect(await findViolations()).toEqual([])
})

test('the palette opens from a text field, finds a command, runs it and gives the focus back', async () => {
  await open('view=capture')
  const entry = page.getByRole('textbox', { name: 'What is being said' })
  await entry.focus()
  await page.keyboard.press('Control+k')
  await page.getByPlaceholder('Find a command').waitFor()
  await page.keyboard.type('advice')
  await expect.poll(() => page.getByRole('menuitem').count()).toBe(1)
  await page.keyboard.press('Enter')
  await page.getByRole('option', { name: 'Advice and information', selected: true }).waitFor()
  await expect.poll(() => entry.evaluate((node) => node === document.activeElement)).toBe(true)
})

test('the palette leaves out what is not offered now, and says so when nothing is found', async () => {
  await open('view=capture')
  await page.keyboard.press('Control+k')
  await page.getByRole('menuitem', { name: 'Star' }).waitFor()
  expect(await page.getByRole('menuitem', { name: 'Not offered now' }).count()).toBe(0)
  await page.keyboard.type('zzz')
  await page.getByText('No command has these words').waitFor()
  await page.keyboard.press('Escape')
  await expect.poll(() => page.getByRole('dialog').count()).toBe(0)
})

test('the key sheet lists the screen’s keys, closes on Esc and gives the focus back', async () => {
  await open('view=capture')
  const entry = page.getByRole('textbox', { name: 'What is being said' })
  await entry.focus()
  await page.keyboard.press('F1')
  const sheet = page.getByRole('dialog', { name: 'Keys on this screen' })
  await sheet.getByText('Undo: move no. 8').waitFor()
  expect(await sheet.getByText('Ctrl Z').count()).toBe(0)
  expect(await sheet.locator('kbd').allInnerTexts()).toContain('Ctrl\nZ')
  await page.keyboard.press('Escape')
  await expect.poll(() => entry.evaluate((node) => node === document.activeElement)).toBe(true)
})

test('a letter acts in the list and is only a letter in a text field', async () => {
  await open('view=capture')
  const stars = page.locator('[role="option"] svg')
  const before = await stars.count()
  await page.getByRole('textbox', { name: 'What is being said' }).pressSequentially('s')
  expect(await stars.count()).toBe(before)
  await page.keyboard.press('Tab')
  await page.keyboard.press('s')
  await expect.poll(() => stars.count()).toBe(before + 1)
})

test('a key of the entry line goes to the chosen row and is the list’s own there', async () => {
  await open('view=capture')
  await page.getByRole('textbox', { name: 'What is being said' }).focus()
  await page.keyboard.press('ArrowDown')
  const focused = (): Promise<string | null> =>
    page.evaluate(() => document.activeElement?.getAttribute('aria-posinset') ?? null)
  await expect.poll(focused).toBe('8')
  await page.keyboard.press('ArrowDown')
  await expect.poll(focused).toBe('9')
})

test('letters can be switched off, and then do nothing in the list', async () => {
  await open('view=capture&letters=off')
  const stars = page.locator('[role="option"] svg')
  const before = await stars.count()
  await page.getByRole('textbox', { name: 'What is being said' }).focus()
  await page.keyboard.press('Tab')
  await page.keyboard.press('s')
  await page.keyboard.press('F1')
  await page.getByRole('dialog', { name: 'Keys on this screen' }).waitFor()
  expect(await stars.count()).toBe(before)
})

test('a key of two presses waits for the second', async () => {
  await open('view=capture')
  await page.keyboard.press('Control+Shift+T')
  expect(await page.getByRole('timer').innerText()).toBe('12:30')
  await page.keyboard.press('5')
  await expect.poll(() => page.getByRole('timer').innerText()).toBe('17:30')
  await page.keyboard.press('5')
  expect(await page.getByRole('timer').innerText()).toBe('17:30')
})

test('a question mark in the list opens the key sheet', async () => {
  await open('view=capture')
  await page.getByRole('textbox', { name: 'What is being said' }).focus()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Shift+?')
  await page.getByRole('dialog', { name: 'Keys on this screen' }).waitFor()
})

test('the page without its preparation breaks the content security policy, so the check is awake', async () => {
  await open('view=capture&unprepared')
  await expect.poll(() => complaints.join(' ')).toContain('style-src')
  complaints.length = 0
})

test('undo is the screen’s while the line is empty, and the line’s own while it is not', async () => {
  await open('view=capture')
  const entry = page.getByRole('textbox', { name: 'What is being said' })
  await entry.pressSequentially('ab')
  await page.keyboard.press('Control+z')
  await expect.poll(() => entry.inputValue()).toBe('')
  expect(await page.getByText('No. 8 was moved back.').count()).toBe(0)
  await page.keyboard.press('Control+z')
  await page.getByText('No. 8 was moved back.').waitFor()
  await expect.poll(() => page.getByRole('log').first().innerText()).toBe('Undone: move no. 8')
  expect(await entry.evaluate((node) => node === document.activeElement)).toBe(true)
})

test('F6 goes round the panes, and a divider moves with the arrow keys', async () => {
  await open('view=capture')
  await page.keyboard.press('F6')
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toContain('Barriers')
  await page.keyboard.press('F6')
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA')
  await page.getByRole('separator').focus()
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => page.getByRole('separator').getAttribute('aria-valuenow')).toBe('264')
  await page.reload()
  await expect.poll(() => page.getByRole('separator').getAttribute('aria-valuenow')).toBe('264')
})

test('a dialog holds the focus, keeps the screen’s keys off and gives the focus back', async () => {
  await open('view=controls')
  const opener = page.getByRole('button', { name: 'Open a dialog…' })
  await opener.focus()
  await page.keyboard.press('Enter')
  await page.getByRole('dialog', { name: 'Word this group' }).waitFor()
  await page.keyboard.press('Control+k')
  expect(await page.getByPlaceholder('Find a command').count()).toBe(0)
  for (const _ of Array.from({ length: 6 })) {
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.closest('[role="dialog"]') !== null)).toBe(true)
  }
  await page.keyboard.press('Escape')
  await expect.poll(() => opener.evaluate((node) => node === document.activeElement)).toBe(true)
})

test('a dangerous question starts on the harmless answer', async () => {
  await open('view=controls')
  await page.getByRole('button', { name: 'Remove…' }).focus()
  await page.keyboard.press('Enter')
  const cancel = page.getByRole('button', { name: 'Cancel' })
  await expect.poll(() => cancel.evaluate((node) => node === document.activeElement)).toBe(true)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect.poll(() => page.getByTestId('done').innerText()).toBe('confirmed')
})

test('menus, selects and files are reached by keyboard', async () => {
  await open('view=controls')
  await page.getByRole('button', { name: 'More' }).focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect.poll(() => page.getByTestId('done').innerText()).toBe('advice')
  await page.getByRole('button', { name: 'Role' }).focus()
  await page.keyboard.press('ArrowDown')
  await page.getByRole('option', { name: 'GP' }).waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect.poll(() => page.getByRole('button', { name: 'Role' }).innerText()).toContain('Nurse')
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Choose files' }).focus()
  await page.keyboard.press('Enter')
  await (
    await chooser
  ).setFiles({ name: 'table-6.txt', mimeType: 'text/plain', buffer: Buffer.from('a point') })
  await page.getByText('table-6.txt').waitFor()
})

test('a row of a table opens with Enter and columns sort from the keyboard', async () => {
  await open('view=table')
  await page.getByRole('columnheader', { name: 'Name' }).click()
  await expect.poll(() => page.getByRole('rowheader').first().innerText()).toBe('After the flood')
  await page.getByRole('row').nth(1).focus()
  await page.keyboard.press('Enter')
  await page.getByText('Opened c').waitFor()
})

test('a list of 2,000 keeps few rows in the page, follows its end and tells a row’s place', async () => {
  await open('view=long')
  expect(await page.getByRole('option').count()).toBeLessThan(60)
  await page.getByRole('button', { name: 'Add a point' }).click()
  const last = page.getByRole('option', { name: /^2001 / })
  await last.waitFor()
  expect(await last.getAttribute('aria-setsize')).toBe('2001')
  await page.getByRole('listbox', { name: 'Points' }).focus()
  await page.keyboard.press('Home')
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.textContent))
    .toBe('1 The kettle is the best meeting room we have')
})

test('motion stops when less of it is asked for', async () => {
  await open('view=controls')
  await page.emulateMedia({ reducedMotion: 'reduce' })
  const duration = await page
    .getByRole('button', { name: 'Export Word' })
    .evaluate((node) => getComputedStyle(node).transitionDuration)
  expect(duration).toBe('0s')
})
