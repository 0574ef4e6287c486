import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { strFromU8, unzipSync } from 'fflate'
import type { Browser, BrowserContext, Page } from 'playwright'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'

import { type BrowserDoor, startBrowserDoor } from '#electron/browser/serve.ts'
import { themeNames } from '#renderer/ui/palettes.ts'
import { launchBrowser } from '#tests/helpers/launch-browser.ts'
import { findViolations } from '#tests/helpers/open-app.ts'
import { makeThemesLibrary, themedQuotes } from '#tests/helpers/open-themes.ts'

let browser: Browser
let library: string
let door: BrowserDoor
let context: BrowserContext
let page: Page
let complaints: string[]

beforeAll(async () => {
  browser = await launchBrowser()
})

afterAll(() => browser.close())

beforeEach(async () => {
  library = await mkdtemp(join(tmpdir(), 'pooled-themes-'))
  await makeThemesLibrary(library)
  door = await startBrowserDoor({ port: 0, library })
  complaints = []
  context = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    colorScheme: 'light',
    reducedMotion: 'reduce',
    acceptDownloads: true,
    permissions: ['clipboard-read', 'clipboard-write'],
  })
  page = await context.newPage()
  page.on('filechooser', () => undefined)
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  await page.goto(door.address)
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByRole('heading', { level: 1, name: 'Coming back' }).waitFor()
  await page.keyboard.press('Alt+4')
  await show('Themes')
  await tree().waitFor()
})

afterEach(async () => {
  await context.close()
  await door.close()
  await rm(library, { recursive: true, force: true })
  expect(complaints).toEqual([])
})

/** Goes to a view by the palette, as from anywhere. */
async function show(view: 'Themes' | 'Grids'): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.keyboard.type(view)
  await page.getByRole('menuitem', { name: view, exact: true }).click()
}

function tree() {
  return page.getByRole('treegrid', { name: 'Themes' })
}

function row(name: string) {
  return tree().getByRole('row', { name: new RegExp(`^${name}`, 'u') })
}

function points() {
  return page.getByRole('listbox', { name: /^Points under/u })
}

/** The rows of the tree: level, name and count. */
async function readTree(): Promise<readonly string[]> {
  return tree()
    .getByRole('row')
    .evaluateAll((rows) =>
      rows.map((each) => `${each.getAttribute('aria-level')} ${each.getAttribute('aria-label') ?? ''}`),
    )
}

async function expectRow(words: string): Promise<void> {
  await expect.poll(readTree).toContain(words)
}

async function goTo(name: string): Promise<void> {
  await row(name).focus()
  await page.keyboard.press('Space')
}

async function press(...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
}

async function answer(title: string, text: string): Promise<void> {
  await page.getByRole('dialog', { name: title }).waitFor()
  await page.keyboard.type(text)
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
}

test('themes are made, described, moved, merged and withdrawn by keyboard alone', async () => {
  expect(await readTree()).toEqual([
    '1 Finding the door, 6 mentions, 4 people',
    '2 Reasons to come, 2 mentions, 2 people',
    '2 When they come, 4 mentions, 3 people',
    '1 The same chair, 6 mentions, 4 people',
    '2 The worker, 5 mentions, 4 people',
    '2 Whatever else is going on, 1 mention, 1 person',
    '1 Under no theme, 1 point',
  ])
  await goTo('Finding the door')
  await press('n')
  await page.getByRole('dialog', { name: 'New theme' }).waitFor()
  await press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  await press('n')
  await answer('New theme', 'The children')
  await expectRow('1 The children, 0 mentions')

  await press('F2')
  await page.getByRole('dialog', { name: 'Theme' }).waitFor()
  await press('Tab')
  await page.keyboard.type('Whoever else lives there')
  await press('Tab')
  await page.keyboard.type('Children and parents of those who come. ')
  await press('Escape')
  await page.getByRole('alertdialog', { name: 'Throw away what you typed?' }).waitFor()
  await press('Enter')
  await page.getByRole('alertdialog').waitFor({ state: 'hidden' })
  await page.getByRole('textbox', { name: 'Definition' }).press('Enter')
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  await page.getByText('Children and parents of those who come.').waitFor()
  await page.getByText('Whoever else lives there').first().waitFor()

  await press('Alt+ArrowUp')
  await expect.poll(async () => (await readTree()).indexOf('1 The children, 0 mentions')).toBe(3)
  await press('Alt+ArrowRight')
  await expectRow('2 The children, 0 mentions')
  await press('Alt+ArrowLeft')
  await expectRow('1 The children, 0 mentions')
  await press('Alt+ArrowDown')
  await expect.poll(async () => (await readTree()).indexOf('1 The children, 0 mentions')).toBe(6)
  // However fast the keys come, each goes on from the one before.
  await press('Alt+ArrowUp', 'Alt+ArrowUp')
  await expect.poll(async () => (await readTree()).indexOf('1 The children, 0 mentions')).toBe(0)
  await press('Alt+ArrowDown', 'Alt+ArrowDown')
  await expect.poll(async () => (await readTree()).indexOf('1 The children, 0 mentions')).toBe(6)

  await goTo('Whatever else')
  await press('m')
  await answer('Merge Whatever else is going on into', 'childr')
  await expectRow('1 The children, 1 mention, 1 person')
  expect(await readTree()).not.toContain('2 Whatever else is going on, 1 mention, 1 person')

  await goTo('The same chair')
  await press('Delete')
  await page.getByRole('alertdialog', { name: 'Withdraw The same chair?' }).waitFor()
  await page.getByText('1 sub-theme moves up').waitFor()
  await page.getByRole('button', { name: 'Withdraw', exact: true }).press('Enter')
  await expectRow('1 The worker, 5 mentions, 4 people')

  await press('Control+z')
  await expectRow('2 The worker, 5 mentions, 4 people')
  await press('Control+z')
  await expectRow('2 Whatever else is going on, 1 mention, 1 person')
})

test('a point is re-filed in one gesture: type to find or make, and Enter', async () => {
  await goTo('When they come')
  await press('p')
  await points()
    .getByRole('option', { name: /already decided/u })
    .focus()
  await press('t')
  await answer('Move 1 point to', 'worker')
  await expectRow('2 The worker, 6 mentions, 4 people')
  await expectRow('2 When they come, 3 mentions, 3 people')
  expect(await points().getByRole('option').count()).toBe(3)

  await press('Shift+T')
  await answer('File 1 point under another theme too', 'Seasons')
  await expectRow('2 Seasons, 1 mention, 1 person')
  await points().getByText('also: Seasons').waitFor()

  await press('Control+z')
  await expect.poll(async () => (await readTree()).join()).not.toContain('Seasons')
  await press('Control+z')
  await expectRow('2 The worker, 5 mentions, 4 people')

  await press('Escape')
  await goTo('Under no theme')
  await press('p', 't')
  await answer('Move 1 point to', 'reasons')
  await expectRow('1 Under no theme, 0 points')
  await page.getByText('Every point stands under a theme.').first().waitFor()
  await goTo('Reasons')
  expect(await points().getByRole('option').count()).toBe(3)
  await press('p', 'Delete')
  await expectRow('1 Under no theme, 1 point')

  await goTo('The worker')
  await press('p', ' ', 'ArrowDown', 'ArrowDown', ' ')
  await page.getByText('2 points chosen').waitFor()
  await press('t')
  await answer('Move 2 points to', 'reasons')
  await expectRow('2 The worker, 3 mentions, 3 people')
})

test('several points go together, by menu and mouse too, and a dragged theme stands where it was dropped', async () => {
  await row('The worker').click()
  await points()
    .getByRole('option', { name: /knew my name/u })
    .click()
  await points()
    .getByRole('option', { name: /asked what I wanted/u })
    .click({ modifiers: ['Control'] })
  await page.getByText('2 points chosen').waitFor()
  await page.getByRole('button', { name: 'Move to a theme…' }).click()
  await page.getByRole('menuitem', { name: /Reasons to come/u }).click()
  await expectRow('2 Reasons to come, 4 mentions, 2 people')

  await row('Reasons to come').getByRole('button', { name: 'More for Reasons to come' }).click()
  await page.getByRole('menuitem', { name: 'Move out one level' }).click()
  await expectRow('1 Reasons to come, 4 mentions, 2 people')
  await row('Reasons to come').dragTo(row('The same chair'))
  await expectRow('2 Reasons to come, 4 mentions, 2 people')
  expect((await readTree()).indexOf('2 Reasons to come, 4 mentions, 2 people')).toBe(5)
})

test('a theme of a name that is there already is refused, and the other one offered', async () => {
  await goTo('The worker')
  await press('n')
  await page.keyboard.type(' finding  the DOOR ')
  await press('Enter')
  const dialog = page.getByRole('dialog', { name: 'New theme' })
  await dialog.getByText('There is a theme “Finding the door” here already.').waitFor()
  expect(await findViolations(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Go to “Finding the door”' }).press('Enter')
  await dialog.waitFor({ state: 'hidden' })
  await expect
    .poll(() => row('Finding the door').evaluate((each) => each === document.activeElement))
    .toBe(true)
})

async function chooseCodebook(name: string, text: string): Promise<void> {
  const choosing = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Choose files' }).click()
  await (await choosing).setFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })
}

test('a codebook comes in after saying what it brings, and goes out as CSV and REFI-QDA', async () => {
  await page.getByRole('button', { name: 'More for themes' }).click()
  await page.getByRole('menuitem', { name: 'Bring in a codebook…' }).click()
  await chooseCodebook('wrong.csv', 'text\nhello\n')
  const dialog = page.getByRole('dialog', { name: 'Bring in a codebook' })
  await dialog.getByText(/^wrong\.csv has no column called "theme"/u).waitFor()
  const csv = 'theme,sub-theme,definition\nthe same CHAIR,the worker,Who they met\nMoney,,What it costs\n'
  await chooseCodebook('codes.csv', csv)
  await page.getByText('1 new theme: Money.').waitFor()
  await page.getByText('1 theme of the file is here already: the same CHAIR > the worker.').waitFor()
  expect((await readTree()).join()).not.toContain('Money')
  await page.keyboard.press('Enter')
  await expectRow('1 Money, 0 mentions')
  await row('The worker').click()
  await page.getByText('Who they met').waitFor()

  const codebook = strFromU8(await save('Save the codebook as CSV'))
  expect(codebook).toContain('The same chair,The worker,,Who they met,5,4\r\n')
  const quotes = strFromU8(await save('Save the quotes as CSV'))
  for (const { text } of themedQuotes) expect(quotes).toContain(text.includes(',') ? `"${text}"` : text)
  expect(strFromU8(await save('Save the codebook as REFI-QDA (.qdc)'))).toContain('name="The worker"')
  const files = Object.keys(unzipSync(await save('Save everything as REFI-QDA (.qdpx)')))
  expect(files).toContain('project.qde')
})

async function save(what: string): Promise<Buffer> {
  await page.getByRole('button', { name: 'More for themes' }).click()
  const downloading = page.waitForEvent('download')
  await page.getByRole('menuitem', { name: what }).click()
  const download = await downloading
  return readFile(await download.path())
}

test('grids show what nobody said, and a cell lists what was said in it', async () => {
  await show('Grids')
  const grid = page.getByRole('grid', { name: /^Themes by table/u })
  await grid.waitFor()
  await page.getByText('7 blank cells: nothing was said there').waitFor()
  const read = await grid
    .getByRole('row')
    .evaluateAll((rows) => rows.map((each) => [...each.children].map((cell) => cell.textContent).join(' | ')))
  expect(read[1]).toBe(
    'Finding the door | 2 mentions1 person | 4 mentions3 people | –nothing said | 6 mentions4 people',
  )

  await grid.getByRole('gridcell').first().focus()
  await press('ArrowRight', 'ArrowDown', 'ArrowDown', 'Enter')
  await page.getByRole('heading', { name: 'When they come, Table 2' }).waitFor()
  const listed = page.getByRole('listbox', { name: 'When they come, Table 2' })
  expect(await listed.getByRole('option').count()).toBe(3)
  await press('End', 'ArrowLeft', 'Enter')
  await page.getByRole('heading', { name: 'When they come, Table 3' }).waitFor()
  await page.getByRole('status').getByText('nothing said').waitFor()

  await page.getByRole('button', { name: 'Themes by table' }).click()
  await page.getByRole('option', { name: 'People by sub-theme' }).click()
  await page
    .getByRole('grid', { name: /^People by sub-theme/u })
    .getByRole('rowheader', { name: 'P4' })
    .waitFor()
  await page.getByRole('button', { name: 'Copy', exact: true }).click()
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain('P4\t\t1\t1\t1\t2')
  const downloading = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save as CSV' }).click()
  const csv = strFromU8(await readFile(await (await downloading).path()))
  expect(csv).toContain('P1,1,1,1,,3,1\r\n')
})

async function findInThemes(): Promise<readonly string[]> {
  const found: string[] = []
  for (const theme of themeNames) {
    await page.evaluate((name) => {
      document.documentElement.dataset['theme'] = name
    }, theme)
    found.push(...(await findViolations(page)).map((violation) => `${theme}: ${violation}`))
  }
  await page.setViewportSize({ width: 683, height: 384 })
  return [...found, ...(await findViolations(page))]
}

test('axe finds nothing in the themes, in any colours and at twice the size', async () => {
  await goTo('The same chair')
  expect(await findInThemes()).toEqual([])
  await row('The same chair').focus()
  await press('Shift+N')
  await page.getByRole('dialog', { name: 'New sub-theme of The same chair' }).waitFor()
  expect(await findViolations(page)).toEqual([])
})

test('axe finds nothing in the grids, in any colours and at twice the size', async () => {
  await show('Grids')
  await page.getByRole('gridcell').nth(1).click()
  await page.getByRole('heading', { name: 'Finding the door, Table 2' }).waitFor()
  expect(await findInThemes()).toEqual([])
})
