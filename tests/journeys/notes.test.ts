import type { Browser, Page } from 'playwright'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'

import { themeNames } from '#renderer/ui/palettes.ts'
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
  await page.keyboard.press('Alt+n')
  await page.getByRole('textbox', { name: 'Title' }).fill('Open door day')
  await page.getByRole('textbox', { name: 'Topics' }).fill('First visit')
  await page.getByRole('button', { name: 'Create session' }).click()
  await page.getByRole('heading', { name: 'The day', level: 2 }).waitFor()
  await page.keyboard.press('Alt+2')
  await page.getByRole('textbox', { name: 'New point' }).waitFor()
})

afterEach(async () => {
  await app.close()
  expect(app.complaints).toEqual([])
})

const notes = `Barriers
- The door is heavy
  - and the bell is high
- Nobody answers after six
- Which bus goes there?
`

type NamedText = { readonly name: string; readonly text: string }

/** Opens the dialog from the palette and chooses files, as somebody without a mouse does. */
async function read(...files: readonly NamedText[]): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.getByPlaceholder('Find a command').fill('notes')
  await page.getByRole('menuitem', { name: 'Bring in notes…' }).waitFor()
  await page.keyboard.press('Enter')
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Choose files' }).press('Enter')
  await (
    await chooser
  ).setFiles(files.map(({ name, text }) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })))
  await page.getByRole('listbox', { name: 'Readings' }).waitFor()
}

function reading(text: string) {
  return page.getByRole('listbox', { name: 'Readings' }).getByRole('option').filter({ hasText: text })
}

function points() {
  return page.getByRole('listbox', { name: 'Points' }).getByRole('option')
}

async function takeAs(name: string, choice: string): Promise<void> {
  await page.getByRole('dialog').getByRole('button', { name }).press('Enter')
  await page.getByRole('option', { name: choice, exact: true }).click()
}

test('a reading is changed before it is taken, and what came of it is one step of undo', async () => {
  await read({ name: 'table-3.txt', text: notes })
  await page.getByText('4 points').waitFor()
  const focused = page.getByRole('listbox', { name: 'Readings' })
  await expect.poll(() => focused.evaluate((node) => node.contains(document.activeElement))).toBe(true)
  await reading('Nobody answers').click()
  await page.getByText('Line 4').waitFor()
  await takeAs('Kind', 'Quote')
  await page.getByRole('textbox', { name: 'Said by' }).fill('P2')
  await page.getByText('1 quote').waitFor()
  await reading('The door is heavy').click()
  await takeAs('Taken as', 'Leave out')
  await page.getByText('1 left out').waitFor()
  await page.getByRole('button', { name: 'Bring in', exact: true }).click()
  await page.getByText(/^Brought in from table-3\.txt: 3 points, 1 topic/u).waitFor()
  await points().filter({ hasText: '“Nobody answers after six”' }).filter({ hasText: 'P2' }).waitFor()
  expect(await points().filter({ hasText: 'The door is heavy' }).count()).toBe(0)
  await page.getByText('3 points here, 3 in all').waitFor()
  const line = page.getByRole('textbox', { name: 'New point' })
  await expect.poll(() => line.evaluate((node) => node === document.activeElement)).toBe(true)

  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await page.getByText('0 points here, 0 in all').waitFor()
})

test('the same file a second time adds nothing and says so', async () => {
  const again = { name: 'table-3.txt', text: notes }
  await read(again)
  await page.getByRole('button', { name: 'Bring in', exact: true }).click()
  await page.getByText(/^Brought in from/u).waitFor()
  await read(again)
  await page.getByRole('button', { name: 'Bring in', exact: true }).click()
  await page.getByText('table-3.txt was brought in before. Nothing was added.').waitFor()
  await page.getByText(/4 in all/u).waitFor()
})

test('several lines are read another way at once, and only what was not understood can be shown', async () => {
  await read({ name: 'a.txt', text: notes }, { name: 'b.txt', text: 'Advice\n- Ring first\n- Write later\n' })
  await page.getByRole('button', { name: 'Bring in 2 files' }).waitFor()
  await page.getByRole('button', { name: /^a\.txt/u }).press('Enter')
  await page.getByRole('option', { name: 'b.txt' }).click()
  await reading('Ring first').click()
  await page.keyboard.press('Shift+ArrowDown')
  await page.getByText('2 lines chosen').waitFor()
  await takeAs('Taken as', 'Not understood')
  await page.getByText('2 lines not understood').waitFor()
  await page.getByRole('checkbox', { name: 'Only what was not understood' }).press(' ')
  await expect.poll(() => page.getByRole('listbox', { name: 'Readings' }).getByRole('option').count()).toBe(2)
  await takeAs('Taken as', 'Point')
  await page.getByRole('button', { name: 'Bring in 2 files' }).click()
  await page.getByText(/1 line was not understood; it is kept as text\.$/u).waitFor()
})

test('a file that cannot be read is named, and nothing is taken', async () => {
  await page.getByRole('button', { name: 'Bring in notes…' }).click()
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Choose files' }).click()
  await (
    await chooser
  ).setFiles({ name: 'broken.docx', mimeType: 'application/octet-stream', buffer: Buffer.from('PK no zip') })
  await page.getByRole('alert').filter({ hasText: 'broken.docx' }).waitFor()
  await page.keyboard.press('Escape')
  await page.getByText('0 points here, 0 in all').waitFor()
})

test('axe finds nothing in the dialog, empty and full, in any theme and at twice the size', async () => {
  await page.getByRole('button', { name: 'Bring in notes…' }).click()
  await page.getByRole('button', { name: 'Choose files' }).waitFor()
  expect(await findViolations(page)).toEqual([])
  await page.keyboard.press('Escape')
  await read({ name: 'table-3.txt', text: notes })
  for (const theme of themeNames) {
    await page.evaluate((name) => {
      document.documentElement.dataset['theme'] = name
    }, theme)
    expect([theme, await findViolations(page)]).toEqual([theme, []])
  }
  await page.setViewportSize({ width: 683, height: 384 })
  expect(await findViolations(page)).toEqual([])
})
