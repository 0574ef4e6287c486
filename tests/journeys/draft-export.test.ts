import { readFile } from 'node:fs/promises'

import type { Browser, Download, Locator, Page } from 'playwright'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'

import type { themeNames } from '#renderer/ui/palettes.ts'
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

const press = (key: string): Promise<void> => page.keyboard.press(key)
const type = (words: string): Promise<void> => page.keyboard.type(words)
const dialog = (): Locator => page.getByRole('dialog')
const findings = (): Locator => page.getByRole('listbox', { name: 'Findings' })
const differences = (): Locator => page.getByRole('listbox', { name: 'Differences' })
const recommendation = (): Locator => page.getByRole('textbox', { name: 'Recommendation', exact: true })
const wordFile = (): Locator => page.getByRole('region', { name: 'The Word file' })

async function isFocused(found: Locator): Promise<void> {
  await expect.poll(() => found.evaluate((node) => node === document.activeElement)).toBe(true)
}

/** A session of three points, at Draft and composed; one of them leaves a bracket open. */
async function composeSmall(): Promise<void> {
  await press('Alt+n')
  await page.getByRole('textbox', { name: 'Title' }).fill('Open door day')
  await page.getByRole('textbox', { name: 'Topics' }).fill('Barriers')
  await page.getByRole('button', { name: 'Create session' }).click()
  await page.getByRole('heading', { name: 'The day', level: 2 }).waitFor()
  await press('Alt+2')
  await page.getByRole('textbox', { name: 'New point' }).waitFor()
  for (const words of [
    '= Offer a second visit (by phone',
    '"nobody told me"',
    'Opening hours are too short',
  ]) {
    await type(words)
    await press('Enter')
  }
  await page.getByText('3 points here').waitFor()
  await press('Alt+5')
  await page.getByRole('article', { name: 'The draft' }).getByText('Offer a second visit').first().waitFor()
  await press('Control+Shift+Enter')
  await page.getByText('1 recommendation made.').first().waitFor()
}

async function exportNow(): Promise<Download> {
  await press('Control+e')
  await dialog().waitFor()
  const downloading = page.waitForEvent('download')
  await press('Enter')
  const download = await downloading
  await dialog().waitFor({ state: 'hidden' })
  return download
}

async function choose(what: string): Promise<void> {
  await press('Control+e')
  await dialog().getByRole('button', { name: /What/u }).click()
  await page.getByRole('option', { name: what }).click()
}

async function exportAs(what: string): Promise<string> {
  await choose(what)
  const downloading = page.waitForEvent('download')
  await dialog().getByRole('button', { name: 'Export', exact: true }).click()
  const name = (await downloading).suggestedFilename()
  await page.getByText(`Saved as ${name}.`).waitFor()
  return name
}

test('the page is shown as in Word, follows what is written, and keeps its place', async () => {
  await composeSmall()
  await page.getByText('As in Word').click()
  await wordFile().getByText('Offer a second visit (by phone').first().waitFor()
  await page.getByText(/Word decides the page breaks/u).waitFor()
  expect(
    await wordFile()
      .getByRole('heading', { name: /Barriers/u })
      .count(),
  ).toBeGreaterThan(0)
  await page
    .getByRole('listbox', { name: 'Outline' })
    .getByRole('option', { name: /Offer a second visit/u })
    .click()
  await recommendation().fill('Offer a third visit')
  await wordFile().getByText('Offer a third visit').first().waitFor()
  const top = (): Promise<number> =>
    wordFile().evaluate((pages) => pages.closest('[role="tabpanel"]')?.scrollTop ?? 0)
  await expect.poll(top).toBeGreaterThan(0)
  expect(await findViolations(page)).toEqual([])
})

test('what to look at is counted, found by key, filtered, and led to', async () => {
  await composeSmall()
  await page.getByRole('tab', { name: /Checks \d/u }).waitFor()
  await press('Alt+k')
  await findings()
    .getByRole('option', { name: /Bracket/u })
    .first()
    .waitFor()
  await page.getByText(/, \d+ things? to look at/u).waitFor()
  await page.getByText('Looking again…').waitFor({ state: 'hidden' })
  await page.getByRole('button', { name: /Every check/u }).click()
  await page.getByRole('option', { name: /Bracket without a partner \(\d\)/u }).click()
  await press('Alt+k')
  await press('Enter')
  await isFocused(recommendation())
  await press('End')
  await type(')')
  await page.getByRole('option', { name: /Bracket/u }).waitFor({ state: 'hidden' })
  expect(await findViolations(page)).toEqual([])
})

test('Ctrl+E and Enter export the Word file, its version is listed and described, and differences lead to their place', async () => {
  await composeSmall()
  const download = await exportNow()
  expect(download.suggestedFilename()).toBe('Open door day draft 0.1.docx')
  const text = JSON.stringify(readWordText(await readFile(await download.path())))
  expect(text).toContain('Offer a second visit (by phone')

  await page.getByRole('tab', { name: /Versions/u }).click()
  await page.getByText('Nothing is different.').waitFor()
  await page.getByRole('button', { name: 'Edit version 0.1…' }).click()
  await dialog().getByText('Out for review').click()
  await dialog().getByRole('textbox', { name: 'Approved by' }).fill('The steering group')
  await press('Enter')
  await page.getByText('The steering group').waitFor()
  await page.getByText('Out for review').waitFor()

  await page
    .getByRole('listbox', { name: 'Outline' })
    .getByRole('option', { name: /Offer a second visit/u })
    .click()
  await recommendation().fill('Offer a third visit')
  const difference = differences().getByRole('option', { name: /third/u }).first()
  await difference.waitFor()
  expect(await difference.locator('del').first().textContent()).toContain('second')
  expect(await difference.locator('ins').first().textContent()).toContain('third')
  await differences()
    .getByRole('option', { name: /^Changed\s*1\.1/u })
    .first()
    .click()
  await press('Enter')
  await isFocused(recommendation())
  expect(await findViolations(page)).toEqual([])

  const next = await exportNow()
  expect(next.suggestedFilename()).toBe('Open door day draft 0.2.docx')
})

test('a version that went out for review is not written again, and the dialog says so', async () => {
  await composeSmall()
  await exportNow()
  await page.getByRole('tab', { name: /Versions/u }).click()
  await page.getByRole('button', { name: 'Edit version 0.1…' }).click()
  await dialog().getByText('Final', { exact: true }).click()
  await dialog().getByRole('button', { name: 'Save' }).click()
  await page.getByRole('list', { name: 'Versions that went out' }).getByText('Final').waitFor()
  await press('Control+e')
  await dialog().getByRole('combobox', { name: 'Version' }).fill('0.1')
  await press('Tab')
  await dialog().getByText('0.1 went out already and is written again; 0.2 is next.').waitFor()
  await dialog().getByRole('button', { name: 'Export Word' }).focus()
  await press('Enter')
  await dialog().getByRole('alert').waitFor()
  expect(await dialog().getByRole('alert').textContent()).toMatch(/0\.2/u)
})

test('other forms leave too, and the copy chosen is the one on the page', async () => {
  await composeSmall()
  expect(await exportAs('Markdown')).toMatch(/\.md$/u)
  expect(await exportAs('CSV')).toMatch(/\.csv$/u)
  expect(await exportAs('JSON')).toMatch(/\.json$/u)
  expect(await exportAs('One-page summary')).toMatch(/summary\.docx$/u)
  expect(await exportAs('Feedback letters, one for each table')).toMatch(/letters\.zip$/u)
  await choose('Word file')
  await dialog().getByText('Copy to comment on').click()
  await press('Escape')
  await page.getByText('As in Word').click()
  await page.getByText('Copy to comment on. Word decides the page breaks.').waitFor()
})

test('the dialog says what there is to look at and leads there; a template chosen stays chosen', async () => {
  await composeSmall()
  await page.getByRole('tab', { name: /Checks \d/u }).waitFor()
  await press('Control+e')
  await dialog()
    .getByText(/\d+ things? to look at/u)
    .waitFor()
  const choosing = page.waitForEvent('filechooser')
  await dialog().getByRole('button', { name: 'Choose…' }).click()
  await (await choosing).setFiles({ name: 'house.docx', mimeType: '', buffer: Buffer.from('not Word') })
  await dialog().getByText('house.docx').waitFor()
  await dialog().getByRole('button', { name: 'Export Word' }).click()
  await dialog().getByRole('alert').waitFor()
  await page.reload()
  await page.getByRole('article', { name: 'The draft' }).waitFor()
  await press('Control+e')
  await dialog().getByText('house.docx').waitFor()
  await dialog().getByRole('button', { name: 'Use Pooled’s own look' }).click()
  await dialog().getByRole('button', { name: 'Look at them' }).click()
  await expect.poll(() => findings().evaluate((list) => list.contains(document.activeElement))).toBe(true)
})

test('axe finds nothing in the dialog or the panes in light and dark, nor in a narrow window', async () => {
  await composeSmall()
  await exportNow()
  for (const theme of ['light', 'dark'] as const satisfies readonly (typeof themeNames)[number][]) {
    await page.evaluate((name) => {
      document.documentElement.dataset['theme'] = name
    }, theme)
    for (const tab of [/Checks/u, /Versions/u]) {
      await page.getByRole('tab', { name: tab }).click()
      expect([theme, await findViolations(page)]).toEqual([theme, []])
    }
    await press('Control+e')
    await dialog().waitFor()
    expect([theme, await findViolations(page)]).toEqual([theme, []])
    await press('Escape')
    await dialog().waitFor({ state: 'hidden' })
  }
  await page.setViewportSize({ width: 683, height: 384 })
  expect(await findViolations(page)).toEqual([])
})
