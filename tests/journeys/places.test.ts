import type { Browser, Page } from 'playwright'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'

import { packSession } from '#electron/app/pooled-bytes.ts'
import { themeNames } from '#renderer/ui/palettes.ts'
import { startAct } from '#shared/session/write-changes.ts'
import { createSession } from '#shared/setup/create-session.ts'
import { launchBrowser } from '#tests/helpers/launch-browser.ts'
import { findViolations, openApp, type OpenApp } from '#tests/helpers/open-app.ts'
import { makePen } from '#tests/helpers/pen.ts'

let browser: Browser
let app: OpenApp
let page: Page

/** A day with three tables, two topics of 25 and no minutes, three sides, and P1 and P2, of whom P2 refused consent. */
function makeDay(): Buffer {
  const beginning = {
    title: 'Open door day',
    template: 'guidance',
    topics: [],
    tables: 3,
    sides: [],
  } as const
  const begun = createSession('day', beginning, makePen('first'))
  const act = startAct(begun.session, makePen('desk'))
  act.make('topic', { title: 'First visit', minutes: 25, order: 'a1' }, 'first')
  act.make('topic', { title: 'Barriers', order: 'a2' }, 'barriers')
  act.make('expertise', { name: 'Nurses', code: 'nurse' }, 'nurse')
  act.make('expertise', { name: 'Primary care', code: 'gp' }, 'gp')
  act.make('expertise', { name: 'Lived experience', code: 'lx' }, 'lx')
  const [table = ''] = act.session().records.table.keys()
  act.make('person', { code: 'P1', post: 'Ward porter', table, expertise: { gp: true } }, 'p1')
  act.make('person', { code: 'P2', consent: 'refused' }, 'p2')
  const changes = [...begun.changes, ...act.changes()]
  return Buffer.from(packSession({ session: act.session(), changes }, new Map()))
}

beforeAll(async () => {
  browser = await launchBrowser()
})

afterAll(async () => {
  await browser.close()
})

beforeEach(async () => {
  app = await openApp(browser)
  page = app.page
  const choosing = page.waitForEvent('filechooser')
  await press('Control+o')
  const chooser = await choosing
  await chooser.setFiles({
    name: 'day.pooled',
    mimeType: 'application/octet-stream',
    buffer: makeDay(),
  })
  await page.getByRole('heading', { level: 1, name: 'Open door day' }).waitFor()
  await press('Alt+2')
  await line().waitFor()
})

afterEach(async () => {
  await app.close()
  expect(app.complaints).toEqual([])
})

function line() {
  return page.getByRole('textbox', { name: 'New point' })
}

function row(text: string) {
  return page.getByRole('listbox', { name: 'Points' }).getByRole('option').filter({ hasText: text })
}

function title() {
  return page.getByRole('heading', { level: 1 })
}

async function press(...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
}

async function enter(words: string): Promise<void> {
  await page.keyboard.type(words)
  await press('Enter')
}

async function isFocused(where: ReturnType<typeof line>): Promise<boolean> {
  return where.evaluate((node) => node === document.activeElement)
}

/** Polls for longer than a slow machine needs. */
function soon<Value>(read: () => Promise<Value>) {
  return expect.poll(read, { timeout: 15_000 })
}

/** Sets a clock back by minutes, as if the window had been closed for so long. */
async function letPass(minutes: number): Promise<void> {
  await page.evaluate((by) => {
    const kept = JSON.parse(localStorage.getItem('pooled.clocks.day') ?? '{}') as Record<
      string,
      { since: number }
    >
    for (const clock of Object.values(kept)) clock.since -= by
    localStorage.setItem('pooled.clocks.day', JSON.stringify(kept))
  }, minutes * 60_000)
  await page.reload()
  await line().waitFor()
}

describe('tables', () => {
  test('are reached by number and by name, and what is typed next is a point there', async () => {
    await press('Control+g')
    await page.getByRole('dialog', { name: 'Go to table' }).waitFor()
    await enter('3')
    await enter('Said at the third')
    await row('Said at the third').waitFor()
    await soon(() => title().innerText()).toBe('Table 3 · Open door day')

    await press('Alt+PageDown')
    await enter('Said at the first')
    await soon(() => title().innerText()).toBe('Table 1 · Open door day')
    await press('Alt+PageUp', 'Alt+PageUp')
    await soon(() => title().innerText()).toBe('Table 2 · Open door day')
    expect(await isFocused(line())).toBe(true)

    await press('Control+g')
    await page.getByRole('dialog', { name: 'Go to table' }).waitFor()
    await page.keyboard.type('nowhere')
    await page.getByText('There is no table or talk like that.').waitFor()
    await press('Escape')
    await soon(() => isFocused(line())).toBe(true)
    await press('Control+g')
    await page.getByRole('combobox', { name: 'Number or part of the name' }).waitFor()
    await press('ArrowDown', 'ArrowDown', 'Enter')
    await row('Said at the third').waitFor()
  })

  test('say which sides sit there, how often each was heard, and who was not heard yet', async () => {
    const panel = page.getByRole('region', { name: 'At the table' })
    await panel.getByText('Primary care').first().waitFor()
    await panel.getByText('1 person').waitFor()
    await press('Alt+w')
    const dialog = page.getByRole('dialog', { name: 'Who sits at Table 1' })
    await dialog.getByText('Here through a person who sits at this table').waitFor()
    await press('Space')
    await dialog.getByRole('checkbox', { name: 'Nurses', checked: true }).waitFor()
    await dialog.getByRole('textbox', { name: 'Another side' }).fill('Families')
    await press('Enter')
    await dialog.getByRole('checkbox', { name: 'Families', checked: true }).waitFor()
    await press('Escape')
    await soon(() => isFocused(line())).toBe(true)

    const silent = panel.getByRole('list').last()
    const names = async () => (await silent.getByRole('listitem').allInnerTexts()).join(', ')
    await panel.getByRole('heading', { name: 'Not yet heard on First visit' }).waitFor()
    await soon(names).toBe('Nurses, Primary care, Families')
    await enter('The kettle is the best meeting room @nurse')
    await row('The kettle').filter({ hasText: 'Nurse' }).waitFor()
    await soon(names).toBe('Primary care, Families')
    await press('Control+2')
    await panel.getByRole('heading', { name: 'Not yet heard on Barriers' }).waitFor()
    await soon(names).toBe('Nurses, Primary care, Families')
  })
})

describe('the clock of a topic', () => {
  test('starts with the first point, outlives the window, and says in words when time runs out', async () => {
    await enter('The kettle is the best meeting room')
    await page.getByText('The clock of First visit has started: 25 minutes.').waitFor()
    const timer = page.getByRole('timer')
    await soon(() => timer.innerText()).toMatch(/^24:5\d$/u)
    await letPass(22.9)
    await soon(() => timer.innerText()).toMatch(/^(?:2:0\d|1:5\d)$/u)
    await page.getByText('2 minutes left').first().waitFor()
    await page
      .getByRole('status')
      .or(page.locator('[aria-live="polite"]'))
      .filter({ hasText: '2 minutes left' })
      .first()
      .waitFor({ state: 'attached' })
    await letPass(2.5)
    await page.getByText('Time', { exact: true }).first().waitFor()
    await soon(() => timer.innerText()).toMatch(/^\+0:[34]\d$/u)
    await enter('and nobody is cut off')
    await row('and nobody is cut off').waitFor()
  })

  test('starts with the first point of this device, whatever others said before, and once', async () => {
    await enter('Said at another computer')
    await row('Said at another computer').waitFor()
    await page.getByText(/^Saved \d\d:\d\d:\d\d$/u).waitFor()
    await page.evaluate(() => localStorage.clear())
    await page.reload()
    await line().waitFor()
    expect(await page.getByRole('timer').innerText()).toBe('25:00')
    await enter('Said here')
    await page.getByText('The clock of First visit has started: 25 minutes.').waitFor()
    await page.getByRole('button', { name: 'Undo', exact: true }).last().click()
    await soon(() => page.getByRole('timer').innerText()).toBe('25:00')
    await line().focus()
    await enter('Said later')
    await row('Said later').waitFor()
    expect(await page.getByRole('timer').innerText()).toBe('25:00')
  })

  test('is started, paused and given five minutes by keys, from the line', async () => {
    const timer = page.getByRole('timer')
    expect(await timer.innerText()).toBe('25:00')
    await press('Control+Shift+T', '5')
    await soon(() => timer.innerText()).toBe('30:00')
    await page.getByRole('button', { name: 'Start the clock' }).waitFor()
    await press('Alt+Shift+T')
    await soon(() => timer.innerText()).toBe('35:00')
    await press('Control+Shift+T')
    await page.getByRole('button', { name: 'Pause the clock' }).waitFor()
    await soon(() => timer.innerText()).toMatch(/^34:5\d$/u)
    await press('Alt+t', '5')
    await page.getByRole('button', { name: 'Let the clock go on' }).waitFor()
    await page.getByText('paused', { exact: true }).waitFor()
    expect(await line().inputValue()).toBe('5')
    await press('Control+Shift+T', 'a', '5')
    expect(await line().inputValue()).toBe('5a5')
    await press('Control+a', 'Backspace')

    await press('Control+2')
    await page.getByRole('timer').waitFor({ state: 'detached' })
    await press('Alt+t')
    await page.getByText('This topic has no minutes.').waitFor()
    await page.getByRole('button', { name: 'Clock', exact: true }).click()
    await page.getByRole('menuitem', { name: 'Add 5 minutes' }).click()
    await soon(() => timer.innerText()).toBe('5:00')
  })
})

test('a day on paper is typed in with the time that stood on the sheet', async () => {
  await press('Alt+p')
  const time = page.getByRole('textbox', { name: 'Written at' })
  await soon(() => isFocused(time)).toBe(true)
  await enter('25:00')
  await page.getByText('Give the time as hours and minutes, such as 10:40.').waitFor()
  await press('Control+a')
  await enter('1040')
  expect(await isFocused(line())).toBe(true)
  await page.getByText('From paper, 10:40').waitFor()
  await enter('The lamp went out and we went on')
  await press('Control+g')
  await page.getByRole('dialog', { name: 'Go to table' }).waitFor()
  await enter('2')
  await press('Alt+Shift+p')
  await soon(() => isFocused(time)).toBe(true)
  await enter('11.05')
  await page.reload()
  await line().waitFor()
  await page.getByText('From paper, 11:05').waitFor()
  await enter('= Keep a torch at each table')
  await press('Alt+p')
  await page.getByText('From paper, 11:05').waitFor({ state: 'detached' })
  await enter('Typed on the day')
  await row('Typed on the day').waitFor()
  expect(await page.getByRole('timer').innerText()).toBe('25:00')

  await press('Alt+5')
  const sheet = page.getByRole('article', { name: 'The draft' })
  await sheet.getByText('Written on paper, 10:40').waitFor()
  await sheet.getByText('Written on paper, 11:05').waitFor()
  await sheet.getByText(/1 recorded at the tables and 2 written on paper on the day/u).waitFor()
})

test('a talk is added on the spot, and what its speaker says and counts is the speaker’s', async () => {
  await press('Control+k')
  await page.keyboard.type('new talk')
  await page.getByRole('menuitem', { name: /New talk/u }).waitFor()
  await press('Enter')
  const dialog = page.getByRole('dialog', { name: 'New talk' })
  await dialog.waitFor()
  await press('Enter')
  await dialog.getByText('Give the talk a title.').waitFor()
  await page.keyboard.type('Doors and letters')
  await press('Tab')
  await page.keyboard.type('Consultant nurse')
  await press('Enter')
  await soon(() => title().innerText()).toBe('Talk: Doors and letters, Consultant nurse · Open door day')
  await soon(() => isFocused(line())).toBe(true)
  await enter('Half the doors are locked by five')
  await press('Alt+g')
  const figure = page.getByRole('dialog', { name: 'Add a figure' })
  await figure.waitFor()
  await page.keyboard.type('about 35')
  await press('Tab')
  await page.keyboard.type('%')
  await press('Tab')
  await page.keyboard.type('of first visits')
  await press('Enter')
  const figures = page.getByRole('region', { name: 'Figures of this talk' })
  await figures.getByRole('button', { name: 'about 35 % of first visits' }).click()
  await page.getByRole('textbox', { name: 'Source' }).fill('The door book')
  await press('Enter')
  await soon(() => isFocused(line())).toBe(true)

  await page.reload()
  await line().waitFor()
  await row('Half the doors').waitFor()
  await press('Alt+PageDown')
  await soon(() => title().innerText()).toBe('Table 1 · Open door day')
  expect(await row('Half the doors').count()).toBe(0)
  await page.getByRole('option', { name: /First visit/u, selected: true }).waitFor()

  await press('Alt+5')
  const sheet = page.getByRole('article', { name: 'The draft' })
  await sheet.getByRole('heading', { name: 'Heard from speakers' }).waitFor()
  await sheet.getByText('Presenter: Consultant nurse.').waitFor()
  await sheet.getByText('Half the doors are locked by five').first().waitFor()
  await sheet.getByRole('row').filter({ hasText: 'about 35%' }).filter({ hasText: 'The door book' }).waitFor()
})

test('testimony is a kind of every session, and refused consent is said without stopping anybody', async () => {
  await page.keyboard.type('I was sent home three times')
  await page.getByRole('button', { name: /^Kind: / }).click()
  await page.getByRole('menuitem', { name: 'Testimony' }).click()
  await soon(() => isFocused(line())).toBe(true)
  await press('Enter')
  await row('I was sent home').filter({ hasText: 'Testimony' }).waitFor()
  await page.getByText(/^Saved \d\d:\d\d:\d\d$/u).waitFor()
  await press('ArrowDown', 'p')
  await page.getByRole('dialog', { name: 'Said by' }).waitFor()
  await page.keyboard.type('P2')
  await press('Enter')
  await page.getByText('P2 has refused consent. What they say is kept here').waitFor()
  await row('I was sent home').filter({ hasText: 'P2' }).waitFor()
  await press('Escape')
  await enter('and it goes on')
  await row('and it goes on').waitFor()
})

test('axe finds nothing in any theme with a clock, sides, a talk and paper, nor in a small window', async () => {
  await enter('The kettle is the best meeting room')
  await press('Alt+p')
  await enter('10:40')
  await page.getByText('From paper, 10:40').waitFor()
  await letPass(24)
  await page.getByText('1 minute left').first().waitFor()
  for (const theme of themeNames) {
    await page.evaluate((name) => {
      document.documentElement.dataset['theme'] = name
    }, theme)
    expect([theme, await findViolations(page)]).toEqual([theme, []])
  }
  for (const [keys, name] of [
    ['Control+g', 'Go to table'],
    ['Alt+w', 'Who sits at Table 1'],
  ] as const) {
    await press(keys)
    await page.getByRole('dialog', { name }).waitFor()
    expect([name, await findViolations(page)]).toEqual([name, []])
    await press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  }
  for (const [width, height] of [
    [683, 384],
    [341, 192],
  ] as const) {
    await page.setViewportSize({ width, height })
    const wide = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(wide).toBeLessThanOrEqual(width)
    await line().scrollIntoViewIfNeeded()
    expect(await title().innerText()).toContain('Table 1')
    expect([width, await findViolations(page)]).toEqual([width, []])
  }
})
