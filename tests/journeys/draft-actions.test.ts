import type { Browser, Locator, Page } from 'playwright'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'

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
const text = (name: string): Locator => page.getByRole('textbox', { name, exact: true })
const lines = (): Locator => page.getByRole('listbox', { name: 'Rows and actions' })
const line = (name: RegExp): Locator => lines().getByRole('option', { name })

async function isFocused(found: Locator): Promise<void> {
  await expect.poll(() => found.evaluate((node) => node === document.activeElement)).toBe(true)
}

async function isSaved(): Promise<void> {
  await page.getByText(/^Saved \d/u).waitFor()
}

/** Each line of the list, in order, has these words. */
async function reads(expected: readonly (string | RegExp)[]): Promise<void> {
  const has = (shown: string | undefined, each: string | RegExp): boolean =>
    typeof each === 'string' ? (shown ?? '').includes(each) : each.test(shown ?? '')
  // Only the rows in sight are in the page.
  await lines().scrollIntoViewIfNeeded()
  await expect
    .poll(async () => {
      const shown = await lines().getByRole('option').allTextContents()
      const isSame = shown.length === expected.length && expected.every((each, at) => has(shown[at], each))
      return isSame ? [] : shown
    })
    .toEqual([])
}

/** A session with one recommendation, at Draft and composed. */
async function composeSmall(): Promise<void> {
  await press('Alt+n')
  await page.getByRole('textbox', { name: 'Title' }).fill('Open door day')
  await page.getByRole('textbox', { name: 'Topics' }).fill('Barriers')
  await page.getByRole('button', { name: 'Create session' }).click()
  await page.getByRole('heading', { name: 'The day', level: 2 }).waitFor()
  await press('Alt+2')
  await page.getByRole('textbox', { name: 'New point' }).waitFor()
  await type('= Offer a second visit')
  await press('Enter')
  await page.getByText('1 point here').waitFor()
  await press('Alt+5')
  await page.getByRole('listbox', { name: 'Outline' }).waitFor()
  await press('Control+Shift+Enter')
  await page.getByText('1 recommendation made.').first().waitFor()
}

/** Adds a row and actions under it by keyboard; the keys are in the list at the end. */
async function writePlan(): Promise<void> {
  await press('Alt+a')
  await isFocused(text('Topic'))
  await type('Doors')
  await press('Escape')
  await isFocused(line(/Doors/u))
  for (const words of ['Open them early', 'Train the desk']) {
    await press('a')
    await isFocused(text('Action'))
    await type(words)
    await press('Escape')
    await isFocused(line(new RegExp(words, 'u')))
  }
  await isSaved()
}

test('by keyboard alone a plan gets rows, actions and sub-actions, and they are moved, withdrawn and undone', async () => {
  await composeSmall()
  await writePlan()
  await press('s')
  await isFocused(text('Action'))
  await type('One at a time')
  await press('Escape')
  await press('r')
  await isFocused(text('Topic'))
  await type('Letters')
  await press('Escape')
  await isFocused(line(/Letters/u))
  await isSaved()
  await reads(['Doors', '1.1Open', '1.2Train', 'One at a time', '2Letters'])

  await line(/Train/u).click()
  await press('Alt+ArrowUp')
  await reads(['Doors', '1.1Train', 'One at a time', '1.2Open', '2Letters'])
  await isFocused(line(/Train/u))
  await press('Alt+ArrowDown')
  await reads(['Doors', '1.1Open', '1.2Train', 'One at a time', '2Letters'])
  await press('Alt+ArrowDown')
  await reads(['Doors', '1.1Open', '2Letters', '2.1Train', 'One at a time'])
  await press('Delete')
  await reads(['Doors', '1.1Open', '2Letters'])
  await page.getByText('2 withdrawn together. Undo brings them back.').first().waitFor()
  await press('Control+z')
  await reads(['Doors', '1.1Open', '2Letters', '2.1Train', 'One at a time'])
})

test('an action says how firmly, by whom and what else, its row answers to standards, and all of it is kept', async () => {
  await composeSmall()
  await writePlan()
  await press('Enter')
  await isFocused(text('Action'))
  await page.getByRole('radiogroup').getByText('Consider', { exact: true }).click()
  await page.getByText('Mandatory', { exact: true }).click()
  const fields = [
    ['Lead', 'The practice manager'],
    ['Label', 'Targeting'],
    ['Funding', 'The network'],
    ['For whom', 'Receptionists'],
    ['How long', 'A year'],
    ['Measured by', 'Complaints'],
    ['Depends on', 'The rota'],
    ['Status', 'Begun'],
  ] as const
  for (const [name, words] of fields) await text(name).fill(words)
  const standard = page.getByRole('combobox', { name: 'Add a standard' })
  await standard.click()
  await type('Access 1')
  await press('Enter')
  await page.getByRole('row', { name: 'Access 1' }).waitFor()
  await isFocused(standard)
  await type('pass')
  await page.getByRole('option', { name: 'passim' }).waitFor()
  await press('ArrowDown')
  await press('Enter')
  await page.getByRole('row', { name: 'passim' }).waitFor()
  await page.getByRole('button', { name: /Sub-action of$/u }).click()
  await page.getByRole('option', { name: '1.1 Open them early' }).click()
  await press('Escape')
  await isFocused(line(/Train/u))
  await reads([/Doors.*Access 1.*passim/u, '1.1Open', /Train the desk.*Targeting.*Consider/u])
  await isSaved()
  await page.getByRole('row', { name: 'Access 1' }).focus()
  await press('Delete')
  await reads([/Doorspassim/u, '1.1Open', 'Train'])
  await isSaved()

  await page.reload()
  await page.getByRole('listbox', { name: 'Outline' }).getByRole('option').first().waitFor()
  await press('Alt+l')
  await line(/Train/u).click()
  for (const [name, words] of fields) expect(await text(name).inputValue()).toBe(words)
  expect(await page.getByRole('radio', { name: 'Consider' }).isChecked()).toBe(true)
  expect(await page.getByRole('switch', { name: 'Mandatory' }).isChecked()).toBe(true)

  expect(await findViolations(page)).toEqual([])
  await page.evaluate(() => {
    document.documentElement.dataset['theme'] = 'dark'
  })
  await page.setViewportSize({ width: 683, height: 384 })
  expect(await findViolations(page)).toEqual([])
})

test('a recommendation becomes an action of a new row, and what is typed outlives the window', async () => {
  await composeSmall()
  await page
    .getByRole('listbox', { name: 'Outline' })
    .getByRole('option', { name: /1\.1.*Offer a second visit/u })
    .click()
  await page.getByRole('button', { name: 'Make it an action…' }).click()
  await page.getByRole('menuitem', { name: 'A new row: Barriers' }).click()
  await isFocused(text('Action'))
  expect(await text('Action').inputValue()).toBe('Offer a second visit (recommendation 1.1; said at Table 1)')
  expect(await page.getByRole('radio', { name: 'Offer' }).isChecked()).toBe(true)
  await press('Control+End')
  await type(', soon')
  await page.reload()
  await page.getByRole('listbox', { name: 'Outline' }).getByRole('option').first().waitFor()
  await press('Alt+l')
  await reads(['Barriers', /Table 1\), soon/u])
  await page
    .getByRole('listbox', { name: 'Outline' })
    .getByRole('option', { name: /1\.1.*Offer a second visit/u })
    .waitFor()
})
