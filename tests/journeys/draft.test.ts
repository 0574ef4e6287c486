import { readFile } from 'node:fs/promises'

import type { Browser, Page } from 'playwright'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'

import { themeNames } from '#renderer/ui/palettes.ts'
import { readWordText } from '#shared/word/read-word-text.ts'
import { launchBrowser } from '#tests/helpers/launch-browser.ts'
import { findViolations, openApp, type OpenApp } from '#tests/helpers/open-app.ts'

let browser: Browser
let app: OpenApp
let page: Page

beforeAll(async () => {
  browser = await launchBrowser()
})

afterAll(async () => {
  await browser.close()
})

beforeEach(async () => {
  app = await openApp(browser)
  page = app.page
})

afterEach(async () => {
  await app.close()
  expect(app.complaints).toEqual([])
})

function sheet() {
  return page.getByRole('article', { name: 'The draft' })
}

async function openSample(): Promise<void> {
  await page.getByRole('button', { name: /sample/u }).click()
  await page.getByRole('button', { name: 'Save a copy…' }).waitFor()
  await page.keyboard.press('Alt+5')
  await sheet().waitFor()
}

/** A new session with one topic, at Capture. */
async function makeSession(): Promise<void> {
  await page.keyboard.press('Alt+n')
  await page.getByRole('textbox', { name: 'Title' }).fill('Open door day')
  await page.getByRole('textbox', { name: 'Topics' }).fill('Barriers')
  await page.getByRole('button', { name: 'Create session' }).click()
  await page.getByRole('heading', { name: 'The day', level: 2 }).waitFor()
  await page.keyboard.press('Alt+2')
  await page.getByRole('textbox', { name: 'New point' }).waitFor()
}

async function exportWord(): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const downloading = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Export Word…' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Export Word', exact: true }).click()
  const download = await downloading
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) }
}

test('what was taken down is on the sheet and in the Word file', async () => {
  await makeSession()
  const said = ['= Offer a second visit & a third <soon>', '"nobody told me"', 'Café hours are too short']
  for (const words of said) {
    await page.keyboard.type(words)
    await page.keyboard.press('Enter')
  }
  await page.getByText('3 points here').waitFor()
  await page.keyboard.press('Alt+5')
  await sheet().getByText('Offer a second visit & a third <soon>').first().waitFor()
  await page.getByText('1 statement, 3 points, 1 quote').waitFor()

  const { name, bytes } = await exportWord()
  expect(name).toBe('Open door day draft 0.1.docx')
  expect(bytes.subarray(0, 2).toString()).toBe('PK')
  const text = JSON.stringify(readWordText(bytes))
  for (const words of ['Offer a second visit & a third <soon>', 'nobody told me', 'Café hours are too short'])
    expect(text).toContain(words)
  await page.getByText('Saved as Open door day draft 0.1.docx. The session keeps a copy.').waitFor()

  await page.keyboard.press('Alt+2')
  await page.keyboard.press('Alt+5')
  await expect.poll(() => page.getByRole('combobox', { name: 'Version' }).inputValue()).toBe('0.2')
})

test('the outline leads to each part, and Enter goes to where it is written', async () => {
  await openSample()
  const outline = page.getByRole('listbox', { name: 'Outline' })
  const option = outline.getByRole('option').nth(2)
  const title = (await option.textContent()) ?? ''
  await option.click()
  const heading = sheet().getByRole('heading', { name: title, exact: true })
  await expect
    .poll(() =>
      heading.evaluate((node) => {
        const { top } = node.getBoundingClientRect()
        return top > 0 && top < window.innerHeight / 2
      }),
    )
    .toBe(true)
  await page.keyboard.press('Enter')
  const write = page.getByRole('button', { name: 'Write it myself' })
  await expect.poll(() => write.evaluate((node) => node === document.activeElement)).toBe(true)
})

test('template, version and date change the sheet and the file', async () => {
  await openSample()
  await page.getByRole('button', { name: 'Template' }).click()
  await page.getByRole('option', { name: 'Themes' }).click()
  await sheet().getByText('Thematic report', { exact: true }).waitFor()
  await page.getByRole('combobox', { name: 'Version' }).fill('one')
  await page.getByRole('textbox', { name: 'Date, as it is printed' }).fill('Tuesday 22nd July')
  await page.getByText('A version is two numbers with a point between them, such as 0.2.').waitFor()
  expect(await page.getByRole('button', { name: 'Export Word…' }).isDisabled()).toBe(true)
  await page.getByRole('combobox', { name: 'Version' }).fill('1.4')
  await page.getByRole('textbox', { name: 'Date, as it is printed' }).focus()
  await sheet().getByText('Tuesday 22nd July').first().waitFor()
  const { name, bytes } = await exportWord()
  expect(name).toMatch(/draft 1\.4\.docx$/u)
  expect(JSON.stringify(readWordText(bytes))).toContain('Tuesday 22nd July')
})

test('axe finds nothing on the sheet, in any theme and at twice the size', async () => {
  await openSample()
  expect(await findViolations(page)).toEqual([])
  await page.getByRole('button', { name: 'Sessions' }).click()
  await makeSession()
  await page.keyboard.press('Alt+5')
  await sheet().waitFor()
  for (const theme of themeNames) {
    await page.evaluate((name) => {
      document.documentElement.dataset['theme'] = name
    }, theme)
    expect([theme, await findViolations(page)]).toEqual([theme, []])
  }
  await page.setViewportSize({ width: 683, height: 384 })
  expect(await findViolations(page)).toEqual([])
})
