import type { Browser, Page } from 'playwright'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'

import { themeNames } from '#renderer/ui/palettes.ts'
import { listPointRows } from '#shared/session/points.ts'
import { openSnapshot, type Snapshot } from '#shared/session/snapshot.ts'
import { askDoor, type DoorVoice } from '#tests/helpers/ask-door.ts'
import {
  makeDay,
  openFeedback,
  orderOf,
  readOrder,
  readWall,
  session,
  showWall,
} from '#tests/helpers/feedback-day.ts'
import { launchBrowser } from '#tests/helpers/launch-browser.ts'
import { findViolations, openApp, type OpenApp } from '#tests/helpers/open-app.ts'

let browser: Browser
let app: OpenApp
let voice: DoorVoice
let page: Page

beforeAll(async () => {
  browser = await launchBrowser()
})

afterAll(async () => {
  await browser.close()
})

beforeEach(async () => {
  app = await openApp(browser)
  voice = await askDoor(app.door.address)
  page = app.page
})

afterEach(async () => {
  voice.close()
  await app.close()
  expect(app.complaints).toEqual([])
})

function note() {
  return page.getByRole('textbox', { name: 'Plenary note' })
}

function live() {
  return page.getByRole('img', { name: /^Picture on the wall/u })
}

async function press(...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
}

function readRows(): Promise<readonly string[]> {
  return readOrder(page)
}

test('the room is taken through what is new, by keyboard alone', async () => {
  await makeDay(voice)
  await openFeedback(page)
  await expect
    .poll(readRows)
    .toEqual([
      'Table 1, 2 starred, 2 new to the room, now',
      'Table 2, 2 starred, 1 new to the room, not reported',
      'Table 3, 1 quote held back: consent was withdrawn, none starred, so all 3 points, 3 new to the room, not reported',
    ])
  await page.getByText('1 already said by earlier tables').waitFor()
  const wall = await showWall(page)
  await expect
    .poll(() => readWall(wall))
    .toEqual([
      'Doors',
      'What the tables said · 1 of 2',
      '* = Offer a cup of tea before any form 2 tables',
      '* ! A late bus is worse than no bus at all Table 1',
      '= Put the name of the service where it can be read from the road Table 2 · split',
      '? Who keeps the key on Sundays? Table 3',
      '“ nobody told me the door was open Table 3 P1',
      'Table 1 now · Table 2 next',
    ])
  await page.bringToFront()

  await press('s')
  await expect
    .poll(async () => (await readRows())[0])
    .toBe('Table 1, 2 starred, 2 new to the room, now, reported')
  await press('ArrowRight', 's', 'PageDown', 'PageDown')
  await expect
    .poll(() => readWall(wall))
    .toEqual([
      'Doors',
      'What the tables said · 2 of 2',
      '* ! The map by the stairs is upside down and everybody laughs at it Table 3',
      'Table 3 now',
    ])
  await press('PageUp', 's', 's', 'PageUp')
  await expect.poll(async () => (await readWall(wall)).at(-1)).toBe('Table 2 now · Table 3 next')
  await expect
    .poll(readRows)
    .toEqual([
      'Table 1, 2 starred, 2 new to the room, reported',
      'Table 2, 2 starred, 1 new to the room, now, reported',
      expect.stringContaining('not reported'),
    ])
  expect(await wall.getByText('Ada').count()).toBe(0)
  await press('s')
  await expect.poll(async () => (await readRows())[1]).toBe('Table 2, 2 starred, 1 new to the room, now')
  await press('Control+z')
  await expect.poll(async () => (await readRows())[1]).toContain('reported')
})

test('what was said already is counted, and shown when wanted', async () => {
  await makeDay(voice)
  await openFeedback(page)
  await page.getByRole('switch', { name: 'Only new to the room' }).press(' ')
  const wall = await showWall(page)
  await press('ArrowRight')
  await expect.poll(() => readWall(wall)).toContain('* = offer a cup of tea before any form. 2 tables')
})

test('tables change places in the order, by key and by menu', async () => {
  await makeDay(voice)
  await openFeedback(page)
  const names = async (): Promise<readonly string[]> => (await readRows()).map((row) => row.slice(0, 7))
  await orderOf(page).getByRole('option', { name: 'Table 1' }).press('End')
  await press('Alt+ArrowUp', 'Alt+ArrowUp')
  await expect.poll(names).toEqual(['Table 3', 'Table 1', 'Table 2'])
  await page.getByRole('button', { name: 'Table 3: more' }).press('Enter')
  await page.getByRole('menuitem', { name: 'Move down' }).press('Enter')
  await expect.poll(names).toEqual(['Table 1', 'Table 3', 'Table 2'])
  await page.reload()
  await orderOf(page).waitFor()
  await expect.poll(names).toEqual(['Table 1', 'Table 3', 'Table 2'])
  await orderOf(page).getByRole('option', { name: 'Table 3' }).focus()
  await press('Enter')
  await expect.poll(async () => (await readRows())[1]).toContain('now')
})

describe('the plenary line', () => {
  test('makes points of the table Plenary, which are not reported again', async () => {
    await makeDay(voice)
    await openFeedback(page)
    await press('n')
    await page.keyboard.type('= Ask who keeps the key')
    await press('Enter')
    await page.keyboard.type('Who keeps the key on Sundays?')
    await press('Enter')
    await page
      .getByRole('list', { name: 'Notes from the plenary' })
      .getByText('Who keeps the key on Sundays?')
      .waitFor()
    expect(await note().inputValue()).toBe('')
    await expect.poll(async () => (await readRows())[2]).toContain('2 new to the room')
    expect(await orderOf(page).getByText('Plenary').count()).toBe(0)
    await page.getByText(/^Saved \d\d:\d\d:\d\d$/u).waitFor()
    await page.keyboard.type('half a no')
    await page.reload()
    await orderOf(page).waitFor()
    expect(await note().inputValue()).toBe('half a no')
    await page.getByText('2 notes on this topic').waitFor()

    expect(await readPlenary()).toEqual([
      ['Ask who keeps the key', 'say', 'Doors', 'plenary'],
      ['Who keeps the key on Sundays?', 'question', 'Doors', 'plenary'],
    ])
  })

  test('keeps the letters that are keys elsewhere, and leaves with Esc', async () => {
    await makeDay(voice)
    await openFeedback(page)
    await press('n')
    await page.keyboard.type('bcps n.+-')
    expect(await note().inputValue()).toBe('bcps n.+-')
    expect(await live().getAttribute('aria-label')).toContain('Table 1 now')
    await press('Escape')
    await expect
      .poll(() => orderOf(page).evaluate((list) => list.contains(document.activeElement)))
      .toBe(true)
    await press('ArrowRight')
    await expect.poll(() => live().getAttribute('aria-label')).toContain('Table 2 now')
  })
})

/** The points of the table Plenary, as the app holds them. */
async function readPlenary(): Promise<readonly (readonly string[])[]> {
  for await (const event of await voice.desk.session.follow({ session })) {
    if (event.kind !== 'snapshot') continue
    const rows = listPointRows(openSnapshot(event.snapshot as Snapshot))
    return rows
      .filter(({ table }) => table === 'Plenary')
      .map(({ text, kind, topic, heardFrom }) => [text, kind, topic ?? '', heardFrom])
  }
  return []
}

test('axe finds nothing on either page, in any theme', async () => {
  await makeDay(voice)
  await openFeedback(page)
  const wall = await showWall(page)
  await expect.poll(() => wall.locator('li').count()).toBe(5)
  await page.bringToFront()
  for (const theme of themeNames) {
    await page.evaluate((name) => {
      document.documentElement.dataset['theme'] = name
    }, theme)
    expect([theme, await findViolations(page)]).toEqual([theme, []])
  }
  for (const name of ['Picture for a dim room', 'Picture for a lit room']) {
    expect(await findViolations(wall)).toEqual([])
    await page.getByRole('button', { name }).press('Enter')
  }
  await press('b')
  expect(await findViolations(wall)).toEqual([])
  await page.setViewportSize({ width: 342, height: 384 })
  expect(await findViolations(page)).toEqual([])
})
