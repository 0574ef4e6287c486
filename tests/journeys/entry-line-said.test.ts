import type { Browser } from 'playwright'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'

import { askDoor, type DoorVoice } from '#tests/helpers/ask-door.ts'
import {
  type CapturePage,
  drive,
  readPoints,
  readSaved,
  readWords,
  soon,
} from '#tests/helpers/capture-page.ts'
import { launchBrowser } from '#tests/helpers/launch-browser.ts'
import { findViolations, openApp, type OpenApp } from '#tests/helpers/open-app.ts'

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
  await at.begin(['First visit', 'Barriers'])
})

afterEach(async () => {
  voice.close()
  await app.close()
  expect(app.complaints).toEqual([])
})

function chip(words: string | RegExp) {
  return at.foot.getByText(words, { exact: true })
}

async function make(entity: 'abbreviation' | 'person' | 'table', id: string, value: object): Promise<void> {
  const [summary] = await voice.desk.library.list()
  const edit = { kind: 'make', entity, id, value } as never
  await voice.desk.setup.edit({ session: summary?.id ?? '', edits: [edit] })
}

test('a short form opens before Enter, and never in words that are kept to the letter', async () => {
  await make('abbreviation', 'short-pc', { short: 'pc', long: 'primary care', expands: true })
  await soon(async () => {
    await at.press('Control+a', 'Delete')
    await at.type('more pc ')
    return at.line.inputValue()
  }).toBe('more primary care ')
  await at.press('Control+a', 'Delete')
  await at.enter('more pc.', '"no pc for me', '"no pc"')
  await soon(() => readWords(voice)).toEqual(['more primary care.', 'no pc for me', 'no pc'])
})

test('a participant code says who spoke, and what was not taken says so', async () => {
  await make('person', 'person-4', { code: 'P4' })
  await soon(async () => {
    await at.press('Control+a', 'Delete')
    await at.type('"nobody asked me" (p4)')
    return chip('P4').count()
  }).toBe(1)
  await at.press('Enter')
  await at.type('Nobody told us @p4 @zz ')
  await chip('as typed: @zz').waitFor()
  await at.press('Enter')
  await at.type('=Put a bus on')
  await chip('a space after = makes it: Should say').waitFor()
  expect(await findViolations(at.page)).toEqual([])
  await at.press('Enter')
  await soon(async () => (await readPoints(voice)).map(({ text, person }) => [text, person])).toEqual([
    ['nobody asked me', 'person-4'],
    ['Nobody told us @p4 @zz', null],
    ['=Put a bus on', null],
  ])
})

test('the words of a repeat can be read, and made a point of their own; its agreement fills a blank one', async () => {
  await at.enter('Nobody can refer without a letter')
  await at.type('You cannot refer without a letter ++')
  await chip('close to no. 1:').waitFor()
  await at.press('Control+Shift+Enter')
  await soon(async () => (await readPoints(voice))[0]?.agreement?.scale).toBe('all')
  await at.row('+1').waitFor()
  await at.press('ArrowDown', 'e')
  const dialog = at.page.getByRole('dialog', { name: 'Said again' })
  await dialog.getByText('You cannot refer without a letter').waitFor()
  await dialog.getByText(/^\d\d:\d\d · All$/u).waitFor()
  expect(await findViolations(at.page)).toEqual([])
  await dialog.getByRole('button', { name: 'Make it a point of its own' }).click()
  await dialog.waitFor({ state: 'detached' })
  await at.row('You cannot refer without a letter').waitFor()
  await soon(async () => (await readSaved(voice)).records.echo.first()?.withdrawn).toBe(true)
})

test('a half-typed line says where it goes when the table changes', async () => {
  await make('table', 'table-two', { number: 2 })
  await at.type('half a thought')
  await soon(async () => {
    await at.press('Alt+PageDown')
    return at.foot.getByText(/^Goes to Table 2/u).count()
  }).toBe(1)
  expect(await at.line.inputValue()).toBe('half a thought')
  await soon(at.hasFocus).toBe(true)
})
