import type { Browser } from 'playwright'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'

import { askDoor, type DoorVoice } from '#tests/helpers/ask-door.ts'
import { type CapturePage, drive, readPoints, readWords, soon } from '#tests/helpers/capture-page.ts'
import { launchBrowser } from '#tests/helpers/launch-browser.ts'
import { openApp, type OpenApp } from '#tests/helpers/open-app.ts'

let browser: Browser
let app: OpenApp
let at: CapturePage
let voice: DoorVoice

beforeAll(async () => {
  browser = await launchBrowser()
})

afterAll(async () => {
  await browser.close()
})

beforeEach(async () => {
  app = await openApp(browser)
  at = drive(app.page)
  voice = await askDoor(app.door.address)
  await at.begin(['First visit'])
  await at.enter('Tea is free and the milk is gone @lx', 'Nobody comes back twice')
  await at.page.getByText('2 points here').waitFor()
})

afterEach(async () => {
  voice.close()
  await app.close()
  expect(app.complaints).toEqual([])
})

async function pressOften(key: string, letters: string): Promise<void> {
  for (const _ of letters) await at.press(key)
}

test('a point is split at the caret with its marks, and what was changed in it stays', async () => {
  await at.press('ArrowDown', 'ArrowUp', 'Enter')
  expect(await at.line.inputValue()).toBe('Tea is free and the milk is gone')
  await at.press('End')
  await at.type(' by noon')
  await pressOften('ArrowLeft', ' the milk is gone by noon')
  await pressOften('Backspace', ' and')
  await at.press('Control+Enter')
  await at.said('Split in two')
  expect(await at.line.inputValue()).toBe('')
  await soon(() => readWords(voice)).toContain('the milk is gone by noon')
  const points = await readPoints(voice)
  const [tea, milk] = ['Tea is free', 'the milk is gone by noon'].map((text) =>
    points.find((point) => point.text === text),
  )
  expect(milk?.splitFrom).toBe(tea?.id)
  expect(milk?.expertise).toBe(tea?.expertise)
  const order = async () => (await at.rows.allInnerTexts()).map((text) => /Tea|milk|Nobody/u.exec(text)?.[0])
  await soon(order).toEqual(['Tea', 'milk', 'Nobody'])
})

test('Backspace at the start of a point joins it to the one above, and typing goes on where they meet', async () => {
  await at.press('ArrowUp', 'End')
  await at.type(' here')
  await at.press('Home', 'Backspace')
  expect(await at.line.inputValue()).toBe('Tea is free and the milk is gone. Nobody comes back twice here')
  await at.type('and: ')
  await at.press('Enter')
  await soon(() => readWords(voice)).toEqual([
    'Tea is free and the milk is gone. and: Nobody comes back twice here',
  ])
  const [above, joined] = await readPoints(voice)
  expect(joined?.joinedTo).toBe(above?.id)
  expect(joined?.text).toBe('Nobody comes back twice here')
})

test('a quote is not joined to the point above: one sentence says why, and the line stays as it is', async () => {
  await at.enter('"we gave up"')
  await at.page.getByText('3 points here').waitFor()
  await at.press('ArrowUp', 'End')
  const line = await at.line.inputValue()
  await at.press('Home', 'Backspace')
  await at.page.getByText('A quotation is kept to the letter').waitFor()
  expect(await at.line.inputValue()).toBe(line)
  expect(await readWords(voice)).toHaveLength(3)
})

test('the first point of a list has nothing above it to be joined to', async () => {
  await at.press('ArrowDown', 'ArrowUp', 'Enter', 'Home', 'Backspace')
  await at.said('There is no point above to join to.')
  expect(await at.line.inputValue()).toBe('Tea is free and the milk is gone')
})

test('marks at the end of a point that is edited are added to those it has', async () => {
  await at.press('ArrowUp', 'End')
  await at.type(' ++ *')
  await at.press('Enter')
  await soon(async () => (await readPoints(voice)).at(-1)?.starred).toBe(true)
  const last = (await readPoints(voice)).at(-1)
  expect([last?.text, last?.agreement?.scale]).toEqual(['Nobody comes back twice', 'all'])
})

test('Up right after Enter edits the very point that was entered, however fast the keys come', async () => {
  await at.enter('Third and lats')
  await at.press('ArrowUp', 'Backspace', 'Backspace')
  await at.type('st')
  await at.press('Enter')
  await soon(() => readWords(voice)).toContain('Third and last')
  expect(await readWords(voice)).toHaveLength(3)
})
