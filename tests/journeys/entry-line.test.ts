import type { Browser } from 'playwright'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'

import { listPointRows } from '#shared/session/points.ts'
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
import { countRenders, resetRenders, watchRenders } from '#tests/helpers/watch-renders.ts'

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
})

afterEach(async () => {
  voice.close()
  await app.close()
  expect(app.complaints).toEqual([])
})

function chip(words: string | RegExp) {
  return at.foot.getByText(words, { exact: true })
}

describe('marks', () => {
  test('chips say what was understood, and Enter files exactly that', async () => {
    await at.begin(['First visit', 'Barriers'])
    await at.type('= Ask about chest pain before any advice @gp ++ #pain *')
    for (const words of ['Primary care', 'All agree', '#pain', 'For feedback']) await chip(words).waitFor()
    expect(await at.line.inputValue()).toBe('= Ask about chest pain before any advice @gp ++ #pain *')
    await at.press('Enter')
    await at.said('Added, point 1')
    await at.type('- and about breathing +3')
    await chip('Detail of no. 1').waitFor()
    await at.press('Enter')
    await at.type('Nobody knew where the clinic had gone /2')
    await chip('Files under Barriers').waitFor()
    await at.press('Enter')
    await at.said('Added under Barriers, point 1')
    await at.enter('C++ and 24/7 stay as they are', '\\= a line as it is ++')
    await soon(async () => (await readWords(voice)).length).toBe(5)
    const points = listPointRows(await readSaved(voice))
    expect(
      points.map(({ text, kind, role, agreement, tags, starred, topic }) => ({
        said: `${kind}: ${text}`,
        marks: [role, agreement?.scale, agreement?.people, ...tags, starred].filter(Boolean),
        topic,
      })),
    ).toEqual([
      {
        said: 'say: Ask about chest pain before any advice',
        marks: ['Primary care', 'all', 'pain', true],
        topic: 'First visit',
      },
      { said: 'point: and about breathing', marks: ['people', 3], topic: 'First visit' },
      { said: 'point: Nobody knew where the clinic had gone', marks: [], topic: 'Barriers' },
      { said: 'point: C++ and 24/7 stay as they are', marks: [], topic: 'First visit' },
      { said: 'point: = a line as it is ++', marks: [], topic: 'First visit' },
    ])
    expect(points[1]?.under).toBe(points[0]?.id)
    await at.page.getByRole('option', { name: /First visit/u, selected: true }).waitFor()
  })

  test('Ctrl+] makes a detail and Ctrl+[ takes it back, with and without its mark', async () => {
    await at.begin(['First visit'])
    await at.enter('The ramp is icy')
    await at.type('in January')
    await at.press('Control+]')
    await chip('Detail of no. 1').waitFor()
    await at.press('Control+[')
    await chip('Detail of no. 1').waitFor({ state: 'detached' })
    await at.press('Control+]', 'Enter')
    await at.type('- not this one')
    await at.press('Control+[')
    expect(await at.line.inputValue()).toBe('not this one')
    await at.press('Enter')
    const areDetails = async () => (await readPoints(voice)).map(({ under }) => under !== null)
    await soon(areDetails).toEqual([false, true, false])
  })

  test('plain typing reads no marks and shows none, for the whole session', async () => {
    await at.begin(['First visit'])
    await at.press('Control+k')
    await at.page.getByPlaceholder('Find a command').fill('Plain typing')
    await at.page
      .getByRole('menuitem', { name: /Plain typing/u })
      .first()
      .waitFor()
    await at.press('Enter')
    await chip('Plain typing').waitFor()
    await soon(at.hasFocus).toBe(true)
    await at.enter('= as it stands @gp ++')
    await soon(() => readWords(voice)).toEqual(['= as it stands @gp ++'])
    expect((await readSaved(voice)).records.workshop.first()?.plainTyping).toBe(true)
    await at.page.getByRole('button', { name: 'Kind: Point' }).press('Enter')
    await at.page.getByRole('menuitem', { name: 'Read marks again' }).press('Enter')
    await chip('Plain typing').waitFor({ state: 'detached' })
    await soon(at.hasFocus).toBe(true)
    await at.enter('= read again')
    await soon(async () => (await readPoints(voice)).at(-1)?.kind).toBe('say')
  })
})

describe('while one types', () => {
  test('a point that is here already is shown, and Ctrl+Shift+Enter counts to it with the words', async () => {
    await at.begin(['First visit', 'Barriers'])
    const [kettle, letter] = [
      'The kettle is the best meeting room we have',
      'Nobody can refer without a letter',
    ]
    await at.enter(kettle, letter)
    await at.type('You cannot refer without a letter @lx')
    await chip('close to no. 2:').waitFor()
    await at.press('Control+Shift+Enter')
    await at.said('Counted to point 2')
    expect(await at.line.inputValue()).toBe('')
    await soon(async () => (await readSaved(voice)).records.echo.size).toBe(1)
    const { records } = await readSaved(voice)
    const echo = records.echo.first()
    expect(echo?.text).toBe('You cannot refer without a letter')
    expect(records.expertise.get(echo?.expertise ?? '')?.code).toBe('lx')
    expect(records.point.get(echo?.of ?? '')?.text).toBe(letter)
    expect(records.point.size).toBe(2)
    await at.press('Control+2')
    await at.type('The kettle is the best meeting room that we have')
    await chip('close to no. 1 in First visit:').waitFor()
    await at.press('Control+a')
    await at.type('Something else altogether about parking')
    await at.press('Control+Shift+Enter')
    await at.said('Nothing here is close to this.')
    expect(await at.line.inputValue()).toBe('Something else altogether about parking')
  })

  test('nothing of the list is drawn, hints and chips and all', async () => {
    await watchRenders(at.page)
    await at.page.reload()
    await at.begin(['First visit'])
    await at.enter('The kettle is the best meeting room we have', 'Two', 'Three')
    await at.page.getByText('3 points here').waitFor()
    await at.page.getByText(/^Saved \d\d:\d\d:\d\d$/u).waitFor()
    await resetRenders(at.page)
    await at.type('= The kettle is the best meeting room @gp ++')
    await chip('close to no. 1:').waitFor()
    expect(await countRenders(at.page)).toBe(0)
  })

  test('short forms open on a space, Ctrl+Z closes one again, and it stays closed', async () => {
    await at.begin(['First visit'])
    const [summary] = await voice.desk.library.list()
    const value = { short: 'pc', long: 'primary care', expands: true }
    const edit = { kind: 'make', entity: 'abbreviation', id: 'short-pc', value } as const
    await voice.desk.setup.edit({ session: summary?.id ?? '', edits: [edit] })
    await soon(async () => {
      await at.press('Control+a', 'Delete')
      await at.type('in pc ')
      return at.line.inputValue()
    }).toBe('in primary care ')
    await at.press('Control+z')
    expect(await at.line.inputValue()).toBe('in pc ')
    await at.type('and pc again')
    expect(await at.line.inputValue()).toBe('in pc and pc again')
    await at.press('Control+a', 'Delete')
    await at.type('before after')
    for (const _ of 'after') await at.press('ArrowLeft')
    await at.type('Pc and ')
    expect(await at.line.inputValue()).toBe('before Primary care and after')
    await at.press('Enter')
    await soon(() => readWords(voice)).toEqual(['before Primary care and after'])
  })

  test('several pasted lines are asked about once, and go in as points with details', async () => {
    await at.begin(['First visit'])
    await at.type('half a thought')
    await at.paste(
      '• The first one\r\n• The second one\r\n    ◦ a detail of it\r\n\r\n• = This should be said\r\n',
    )
    await chip('Add as 4 points?').waitFor()
    await chip('1 of them a detail').waitFor()
    await at.press('Enter')
    expect(await at.line.inputValue()).toBe('half a thought')
    const words = ['The first one', 'The second one', 'a detail of it', 'This should be said']
    await soon(() => readWords(voice)).toEqual(words)
    const points = await readPoints(voice)
    expect(points.map(({ kind }) => kind)).toEqual(['point', 'point', 'point', 'say'])
    expect(points[2]?.under).toBe(points[1]?.id)
    await at.press('Control+a', 'Delete', 'Control+z')
    await soon(() => readWords(voice)).toEqual([])
    await at.paste('one\ntwo')
    await chip('Add as 2 points?').waitFor()
    await at.press('Escape')
    expect(await at.line.inputValue()).toBe('one\ntwo')
    await at.type(' more')
    expect(await at.line.inputValue()).toBe('one\ntwo more')
  })
})

test('keys that are pressed the moment a table is chosen are the line’s', async () => {
  await at.begin(['First visit'])
  await at.page.getByRole('button', { name: 'Table' }).first().press('Enter')
  await at.page.getByRole('option', { name: 'Table 2' }).waitFor()
  await at.press('ArrowDown', 'Enter')
  await at.enter('Typed at once', 'And this')
  await soon(() => readWords(voice)).toEqual(['Typed at once', 'And this'])
  const { point, table } = (await readSaved(voice)).records
  expect([...point.values()].map((each) => table.get(each.table ?? '')?.number)).toEqual([2, 2])
})

test('axe finds nothing with chips, a hint and a question about pasted lines, in small windows too', async () => {
  await at.begin(['First visit', 'Barriers'])
  await at.enter('Nobody can refer without a letter from the surgery')
  await at.type('Nobody can refer without a letter from their surgery @gp ++ #letters *')
  await chip(/^close to no\. 1/u).waitFor()
  expect(await findViolations(at.page)).toEqual([])
  for (const [width, height] of [
    [683, 384],
    [341, 600],
  ] as const) {
    await at.page.setViewportSize({ width, height })
    expect(await at.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0)
    expect(await findViolations(at.page)).toEqual([])
  }
  await at.paste('one\ntwo\nthree')
  await chip('Add as 3 points?').waitFor()
  expect(await findViolations(at.page)).toEqual([])
})
