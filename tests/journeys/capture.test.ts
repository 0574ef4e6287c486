import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import type { Browser, Page } from 'playwright'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'

import { startBrowserDoor } from '#electron/browser/serve.ts'
import { themeNames } from '#renderer/ui/palettes.ts'
import { launchBrowser } from '#tests/helpers/launch-browser.ts'
import { findViolations, openApp, type OpenApp } from '#tests/helpers/open-app.ts'
import { countRenders, resetRenders, watchRenders } from '#tests/helpers/watch-renders.ts'

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

function line(on = page) {
  return on.getByRole('textbox', { name: 'New point' })
}

function list(on = page) {
  return on.getByRole('listbox', { name: 'Points' })
}

function rows(on = page) {
  return list(on).getByRole('option')
}

function row(text: string) {
  return rows().filter({ hasText: text })
}

async function press(...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
}

/** Goes to Capture in a new session, by keyboard. */
async function begin(topics: readonly string[], on = page): Promise<void> {
  await on.keyboard.press('Alt+n')
  await on.getByRole('textbox', { name: 'Title' }).fill('Open door day')
  await on.getByRole('textbox', { name: 'Topics' }).fill(topics.join('\n'))
  await on.getByRole('button', { name: 'Create session' }).click()
  await on.getByRole('heading', { name: 'The day', level: 2 }).waitFor()
  await on.keyboard.press('Alt+2')
  await line(on).waitFor()
}

async function enter(...lines: readonly string[]): Promise<void> {
  for (const words of lines) {
    await page.keyboard.type(words)
    await press('Enter')
  }
}

/** The points in the list, as a screen reader says them, without the chip's mark. */
async function shown(): Promise<readonly string[]> {
  const texts = await rows().allInnerTexts()
  return texts.map((text) => text.replaceAll(/\n[•=“?!+]\n|\n/gu, ' ').trim())
}

async function isFocused(where: ReturnType<typeof line>): Promise<boolean> {
  return where.evaluate((node) => node === document.activeElement)
}

async function saved(): Promise<void> {
  await page.getByText(/^Saved \d\d:\d\d:\d\d$/u).waitFor()
}

const spoken = [
  'The kettle is the best meeting room we have',
  '= Offer a second visit before anybody leaves the first',
  '"nobody told me the door was open"',
  'Who answers the telephone after six?',
  '! People who miss two visits in a row: ring, do not write',
  '+ The library prints the leaflet free of charge',
]
const spokenNext = [
  'A quarter of an hour is as long as most people can listen',
  '= Put the name of the service on the door',
  '- in letters that can be read from the road',
  'A text message works better than a letter',
  '? Which bus goes there on Sundays',
  '\\= is only a sign here',
]

test('a facilitator takes down twelve points over two topics without leaving the keys', async () => {
  await begin(['First visit', 'Barriers'])
  expect(await isFocused(line())).toBe(true)
  await enter(...spoken)
  await press('Control+2')
  await enter(...spokenNext)
  await expect
    .poll(shown)
    .toEqual([
      '1 Point A quarter of an hour is as long as most people can listen',
      '2 Should say Put the name of the service on the door',
      'Detail of no. 2 Detail in letters that can be read from the road',
      '3 Point A text message works better than a letter',
      '4 Question Which bus goes there on Sundays',
      '5 Point = is only a sign here',
    ])
  await page.getByText('6 points here, 12 in all').waitFor()
  expect(await isFocused(line())).toBe(true)

  await press('ArrowUp')
  expect(await line().inputValue()).toBe('\\= is only a sign here')
  await press('Control+a')
  await page.keyboard.type('! Nothing stands on the door')
  await press('Enter')
  await row('Risk').filter({ hasText: 'Nothing stands on the door' }).waitFor()

  await press('ArrowDown', 'ArrowUp', 'Delete')
  await page.getByText('No. 4 was withdrawn. The record keeps it.').waitFor()
  await expect.poll(() => row('Which bus').count()).toBe(0)
  await press('Escape')
  await press('Control+z')
  await row('Which bus').waitFor()

  await page.keyboard.type('half a sent')
  await page.reload()
  await line().waitFor()
  expect(await line().inputValue()).toBe('half a sent')
  expect(await isFocused(line())).toBe(true)
  await page.getByRole('option', { name: /Barriers/u, selected: true }).waitFor()
  await page.getByText('6 points here, 12 in all').waitFor()
  await press('Control+1')
  await expect
    .poll(shown)
    .toEqual([
      '1 Point The kettle is the best meeting room we have',
      '2 Should say Offer a second visit before anybody leaves the first',
      '3 Quote “nobody told me the door was open”',
      '4 Question Who answers the telephone after six?',
      '5 Risk People who miss two visits in a row: ring, do not write',
      '6 Share The library prints the leaflet free of charge',
    ])
})

describe('in the list', () => {
  beforeEach(async () => {
    await begin(['First visit', 'Barriers'])
    await enter('One', 'Two', 'Three')
    await page.getByText('3 points here').waitFor()
    await saved()
    await press('ArrowDown')
  })

  test('keys mark the chosen point, however fast they come', async () => {
    await press('=', 's', 'a', 'a', 'ArrowUp', '?', 's', 's', 'a', '5')
    await expect
      .poll(shown)
      .toEqual(['1 Point One', '2 Question Two Split', '3 Should say Three Most Starred'])
    await press('Escape')
    expect(await isFocused(line())).toBe(true)
  })

  test('a point is moved, filed elsewhere, and given to a participant', async () => {
    await press('Alt+ArrowUp', 'Alt+ArrowUp')
    await expect.poll(shown).toEqual(['1 Point Three', '2 Point One', '3 Point Two'])
    await press('p')
    await page.getByRole('dialog', { name: 'Said by' }).waitFor()
    await page.keyboard.type('P1')
    await press('Enter')
    await row('Three').filter({ hasText: 'P1' }).waitFor()
    await expect.poll(() => isFocused(row('Three'))).toBe(true)
    await press('t')
    await expect.poll(() => isFocused(page.getByRole('menu', { name: 'Move to' }))).toBe(true)
    await page.keyboard.type('barr')
    await press('Enter')
    await expect.poll(shown).toEqual(['1 Point One', '2 Point Two'])
    await expect.poll(() => isFocused(row('One'))).toBe(true)
    await press('Escape')
    await press('Control+Shift+Digit2')
    await expect.poll(shown).toEqual(['1 Point One'])
    await press('Control+2')
    await expect.poll(shown).toEqual(['1 Point Three P1', '2 Point Two'])
  })

  test('several points are withdrawn at once, shown struck, and brought back', async () => {
    await press('Shift+ArrowUp', 'Delete')
    await page.getByText('2 points were withdrawn. The record keeps them.').waitFor()
    await expect.poll(shown).toEqual(['1 Point One'])
    await page.getByRole('switch', { name: 'Withdrawn' }).press(' ')
    await expect.poll(shown).toEqual(['1 Point One', '2 Point Two withdrawn', '3 Point Three withdrawn'])
    await page.getByRole('button', { name: 'Undo', exact: true }).click()
    await expect.poll(shown).toEqual(['1 Point One', '2 Point Two', '3 Point Three'])
  })

  test('Enter edits in the line, and Esc gives up and brings back what stood there', async () => {
    await press('Escape')
    await page.keyboard.type('half a thought')
    await press('ArrowDown', 'Enter')
    expect(await line().inputValue()).toBe('Three')
    await row('Three').filter({ hasText: 'being edited' }).waitFor()
    await press('Escape')
    expect(await line().inputValue()).toBe('half a thought')
    expect(await isFocused(line())).toBe(true)
  })

  test('everything is there for the mouse too, and the keys stay where they are', async () => {
    await row('Two').click()
    await page.getByRole('button', { name: 'Star' }).click()
    await row('Two').filter({ hasText: 'Starred' }).waitFor()
    await page.getByRole('button', { name: 'Kind', exact: true }).click()
    await page.getByRole('menuitem', { name: 'Risk' }).click()
    await row('Two').filter({ hasText: 'Risk' }).waitFor()
    await expect.poll(() => isFocused(row('Two'))).toBe(true)
    await page.getByRole('button', { name: 'Edit' }).click()
    expect(await line().inputValue()).toBe('Two')
    await press('Escape')
    await page.getByRole('option', { name: /Barriers/u }).click()
    await expect.poll(() => isFocused(line())).toBe(true)
  })
})

test('all topics and all tables are shown with where each point was said', async () => {
  await begin(['First visit', 'Barriers'])
  await enter('One')
  await press('Control+2')
  await enter('Two')
  await page.getByRole('button', { name: 'Table' }).click()
  await page.getByRole('option', { name: 'Table 2' }).click()
  // The list of tables gives the focus back once it has gone; nobody types within those milliseconds.
  await page.getByRole('listbox', { name: 'Table' }).waitFor({ state: 'detached' })
  await expect.poll(() => isFocused(line())).toBe(true)
  await enter('Three')
  await page.getByRole('button', { name: 'Show: This topic' }).click()
  await page.getByRole('menuitem', { name: 'All tables and topics' }).click()
  await expect
    .poll(shown)
    .toEqual([
      '1 Point One Table 1 · First visit',
      '2 Point Two Table 1 · Barriers',
      '3 Point Three Table 2 · Barriers',
    ])
})

test('a session without topics says so and lets capture go on', async () => {
  await begin([])
  await page.getByText('There are no topics yet.').waitFor()
  await enter('Filed later')
  await row('Filed later').waitFor()
  await page.getByText('1 point here, 1 in all').waitFor()
})

test('typing in the line draws nothing of the list', async () => {
  await watchRenders(page)
  await page.reload()
  await begin(['First visit'])
  await enter(...spoken)
  await page.getByText('6 points here').waitFor()
  await saved()
  await press('ArrowDown', 'ArrowUp')
  expect(await countRenders(page)).toBeGreaterThan(0)
  await press('Escape')
  await row('library').waitFor()
  await resetRenders(page)
  await page.keyboard.type('= Forty letters typed into the entry line')
  expect(await line().inputValue()).toBe('= Forty letters typed into the entry line')
  expect(await countRenders(page)).toBe(0)
})

test('what was entered while the app was away outlives the page and goes in when it is back', async () => {
  const library = await mkdtemp(join(tmpdir(), 'pooled-away-'))
  const first = await startBrowserDoor({ port: 0, library })
  const port = Number(new URL(first.address).port)
  const context = await browser.newContext()
  const before = await context.newPage()
  await before.goto(first.address)
  await before.getByRole('heading', { level: 1 }).waitFor()
  await begin(['First visit'], before)
  await before.keyboard.type('While it was there')
  await before.keyboard.press('Enter')
  await before.getByText('1 point here').waitFor()
  await first.close()
  for (const words of ['While it was away', 'And another']) {
    await before.keyboard.type(words)
    await before.keyboard.press('Enter')
  }
  await before.keyboard.type('not yet ent')
  await rows(before).filter({ hasText: 'saving…' }).nth(1).waitFor()
  await before.close()

  const second = await startBrowserDoor({ port, library })
  const after = await context.newPage()
  await after.goto(second.address)
  await after.getByRole('button', { name: 'Continue' }).click()
  await after.getByRole('heading', { level: 1, name: 'Open door day' }).waitFor()
  await after.keyboard.press('Alt+2')
  await after.getByText('3 points here, 3 in all').waitFor()
  expect(await rows(after).count()).toBe(3)
  expect(await line(after).inputValue()).toBe('not yet ent')
  await context.close()
  await second.close()
  await rm(library, { recursive: true })
})

test('a session that is open elsewhere is shown, with the reason why nothing can be added', async () => {
  await begin(['First visit'])
  await enter('Said at the first place')
  await saved()
  const elsewhere = await startBrowserDoor({ port: 0, library: app.library })
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } })
  const other = await context.newPage()
  await other.goto(elsewhere.address)
  await other.getByRole('button', { name: 'Continue' }).click()
  await other.getByRole('heading', { level: 1, name: 'Open door day' }).waitFor()
  await other.keyboard.press('Alt+2')
  await rows(other).filter({ hasText: 'Said at the first place' }).waitFor()
  expect(await line(other).count()).toBe(0)
  await other.getByText(/can only be read|only be read/u).waitFor()
  expect(await other.getByRole('button', { name: 'Bring in notes…' }).isDisabled()).toBe(true)
  await rows(other).first().click()
  expect(await other.getByRole('button', { name: 'Withdraw' }).count()).toBe(0)
  expect(await findViolations(other)).toEqual([])
  await context.close()
  await elsewhere.close()
})

test('axe finds nothing in any theme, with a point chosen, a notice and the question who said it', async () => {
  await begin(['First visit', 'Barriers'])
  await enter(...spoken)
  await page.getByText('6 points here').waitFor()
  await saved()
  await press('ArrowDown', 'Delete')
  await page.getByText('No. 6 was withdrawn.').waitFor()
  for (const theme of themeNames) {
    await page.evaluate((name) => {
      document.documentElement.dataset['theme'] = name
    }, theme)
    expect([theme, await findViolations(page)]).toEqual([theme, []])
  }
  await press('p')
  await page.getByRole('dialog', { name: 'Said by' }).waitFor()
  expect(await findViolations(page)).toEqual([])
  await press('Escape')
  await page.setViewportSize({ width: 683, height: 384 })
  expect(await findViolations(page)).toEqual([])
})
