import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { createRouterClient } from '@orpc/server'
import type { Browser, BrowserContext, Page } from 'playwright'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'

import { createApp } from '#electron/app/create-app.ts'
import { type BrowserDoor, startBrowserDoor } from '#electron/browser/serve.ts'
import { themeNames } from '#renderer/ui/palettes.ts'
import type { Session } from '#shared/model/session.ts'
import { listGroups } from '#shared/session/groups.ts'
import { poolingTopics, type SaidPoint } from '#tests/fixtures/pooling-day.ts'
import { launchBrowser } from '#tests/helpers/launch-browser.ts'
import { findViolations } from '#tests/helpers/open-app.ts'
import { makePoolingLibrary } from '#tests/helpers/open-pooling.ts'

let browser: Browser
let library: string
let door: BrowserDoor
let context: BrowserContext
let page: Page
let said: readonly SaidPoint[]
let complaints: string[]

beforeAll(async () => {
  browser = await launchBrowser()
})

afterAll(() => browser.close())

beforeEach(async () => {
  library = await mkdtemp(join(tmpdir(), 'pooled-pooling-'))
  said = await makePoolingLibrary(library)
  door = await startBrowserDoor({ port: 0, library })
  complaints = []
  context = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    colorScheme: 'light',
    reducedMotion: 'reduce',
  })
  page = await context.newPage()
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  await openPool(page)
})

afterEach(async () => {
  await context.close()
  await door.close()
  await rm(library, { recursive: true, force: true })
  expect(complaints).toEqual([])
})

async function openSession(on: Page): Promise<void> {
  await on.goto(door.address)
  await on.getByRole('button', { name: 'Continue' }).click()
  await on.getByRole('heading', { level: 1, name: 'Open door day' }).waitFor()
}

async function openPool(on: Page): Promise<void> {
  await openSession(on)
  await on.keyboard.press('Alt+4')
  await on.getByRole('heading', { name: 'Pool: First visit' }).waitFor()
  await members(on).first().waitFor()
}

function members(on = page) {
  return on.getByRole('group', { name: 'Members' }).getByRole('checkbox')
}

function suggestions() {
  return page.getByRole('listbox', { name: 'Suggestions' })
}

async function press(...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
}

/** The sum at the top, which has to add up whenever it is looked at. */
async function readSum(): Promise<{ readonly total: number; readonly grouped: number }> {
  const words = await page.getByRole('region', { name: 'Coverage' }).getByRole('paragraph').innerText()
  const [total = 0, waiting = 0, grouped = 0, single = 0] = (words.match(/[\d,]+/gu) ?? []).map((figure) =>
    Number(figure.replaceAll(',', '')),
  )
  expect(waiting + grouped + single, words).toBe(total)
  return { total, grouped }
}

/** The members of the card: an id for the card as it is, and what each says. */
async function readCard(): Promise<{ readonly id: string; readonly texts: readonly string[] }> {
  return page.evaluate(() => {
    const rows = [...document.querySelectorAll<HTMLElement>('[data-card] [data-row]')]
    const words = rows.map((row) => row.querySelector('[data-said]')?.textContent ?? '')
    return { id: rows.map((row) => row.dataset['row']).join(' '), texts: words }
  })
}

/** The families that points of a card are of; a point said once is a family of its own. */
function familiesOf(texts: readonly string[]): ReadonlySet<string> {
  const known = new Map(said.map(({ text, family }) => [text, family]))
  return new Set(texts.map((text) => known.get(text) ?? text))
}

async function readSession(): Promise<Session> {
  const app = await createApp({ library, door: 'direct' })
  const { session } = await app.desk.open('day')
  await app.close()
  return session
}

/** Decides on everything in the topic in sight, one key each; gives how many decisions and keys that took. */
async function poolTopic(): Promise<{ readonly decisions: number; readonly keys: number }> {
  let [decisions, keys, puts] = [0, 0, 0]
  const done = page.getByText('Nothing waits for a decision here.')
  for (;;) {
    await members().first().or(done).waitFor()
    if (await done.isVisible()) return { decisions, keys }
    const card = await readCard()
    const isSame = familiesOf(card.texts).size === 1
    // The first two that are not the same point try the other answers; what is put off comes back at the end.
    const key = isSame ? '1' : puts === 0 ? 'h' : puts === 1 ? '2' : '3'
    if (!isSame) puts += 1
    await press(key)
    decisions += 1
    keys += 1
    await expect.poll(async () => (await readCard()).id).not.toBe(card.id)
    if (decisions % 10 === 0) await readSum()
    expect(decisions).toBeLessThan(150)
  }
}

test('four hundred points are pooled by keyboard, and nothing is lost', async () => {
  expect(await readSum()).toEqual({ total: 400, grouped: 0 })
  await page.getByRole('radio', { name: 'all' }).press(' ')
  await press('Escape')
  for (const [at, topic] of poolingTopics.entries()) {
    await page.getByRole('heading', { name: `Pool: ${topic}` }).waitFor()
    await page
      .getByRole('button', { name: /Accept all “very close” in the same words \((?:[89]|1\d)\)/u })
      .waitFor()
    await press('Shift+Digit1')
    const preview = page.getByRole('dialog', { name: 'Accept all “very close”' })
    await preview.getByRole('heading', { name: /^Takes \d+ groups, \d+ points$/u }).waitFor()
    const before = await readSum()
    await press('Enter')
    await preview.waitFor({ state: 'detached' })
    await expect.poll(async () => (await readSum()).grouped).toBeGreaterThanOrEqual(before.grouped + 16)
    await members().first().waitFor()
    const { decisions, keys } = await poolTopic()
    expect(decisions).toBeGreaterThan(5)
    expect(keys).toBeLessThanOrEqual(2 * decisions)
    if (at === 0) await undoInTheMiddle()
    if (at + 1 < poolingTopics.length) await press(']')
  }
  const sum = await readSum()
  expect(sum.total).toBe(400)
  await expect.poll(() => page.getByText(/^Saved \d\d:\d\d:\d\d$/u).count()).toBe(1)
  await page.close()
  await door.close()

  const session = await readSession()
  const points = [...session.records.point.values()]
  expect(new Map(points.map(({ id, text }) => [id, text]))).toEqual(
    new Map(said.map(({ id, text }) => [id, text])),
  )
  expect(points.filter(({ withdrawn }) => withdrawn)).toEqual([])
  const groups = listGroups(session)
  const grouped = groups.flatMap((group) => group.points.map(({ id }) => id))
  expect(new Set(grouped).size).toBe(grouped.length)
  expect(grouped).toHaveLength(sum.grouped)
  for (const group of groups) expect(familiesOf(group.points.map(({ text }) => text)).size).toBe(1)
  expect(groups).toHaveLength(40)
  door = await startBrowserDoor({ port: 0, library })
})

/** One of the decisions in the middle is taken back by itself, and made again. */
async function undoInTheMiddle(): Promise<void> {
  const before = await readSum()
  await press('Shift+U')
  const dialog = page.getByRole('dialog', { name: 'All decisions' })
  const chosen = dialog.getByRole('option', { selected: true })
  await expect
    .poll(() => dialog.getByRole('listbox').evaluate((node) => node.contains(document.activeElement)))
    .toBe(true)
  await dialog.getByRole('option').first().waitFor()
  do await press('ArrowDown')
  while (!/^add \d/u.test(await chosen.innerText()))
  await press('Enter')
  await press('Escape')
  await dialog.waitFor({ state: 'detached' })
  await page
    .getByRole('listitem')
    .filter({ hasText: /^taken back: (?:add|merge)/u })
    .waitFor()
  await expect.poll(async () => (await readSum()).grouped).toBeLessThan(before.grouped)
  await members().first().waitFor()
  await press('Escape')
  await poolTopic()
  await expect.poll(readSum).toEqual(before)
}

/** The sentence a screen reader was told last. */
function told() {
  return page.locator('[aria-live="polite"]').first()
}

async function readHand(): Promise<readonly string[]> {
  return (await readCard()).texts
}

test('a card is shaped before it is decided, and taken back as one decision', async () => {
  await page.getByRole('button', { name: /Accept all “very close” in the same words \(/u }).waitFor()
  const first = await readHand()
  await press('ArrowDown')
  await expect
    .poll(() =>
      members()
        .nth(1)
        .evaluate((node) => node === document.activeElement),
    )
    .toBe(true)
  await press('w')
  const wording = page.getByRole('textbox', { name: /^Wording/u })
  expect(await wording.inputValue()).toBe(first[1])
  await press('e')
  await page.keyboard.type('In our own words')
  await press('Enter')
  await page.getByText('pooled wording', { exact: true }).waitFor()
  await press('t')
  await page.getByRole('dialog', { name: 'Theme' }).waitFor()
  await page.keyboard.type('Welcome')
  await page.getByRole('menuitem', { name: 'New theme “Welcome”' }).waitFor()
  await press('Enter')
  await page.getByRole('dialog', { name: 'Theme' }).waitFor({ state: 'detached' })
  await press('s', 'ArrowDown', ' ')
  await expect.poll(() => members().nth(1).isChecked()).toBe(false)
  await page.getByText('starred for feedback · theme: Welcome').waitFor()
  await press('1')
  await expect.poll(() => told().innerText()).toMatch(/^Same point, \d tables?; \d+ to go$/u)
  expect(await readHand()).not.toEqual(first)
  await expect.poll(async () => (await readSum()).grouped).toBe(first.length - 1)

  await press('b')
  const heard = page.getByRole('listbox', { name: 'Most heard' })
  await heard.getByRole('option', { name: /In our own words/u }).waitFor()
  expect(await heard.getByRole('option').allInnerTexts()).toEqual([expect.stringContaining('starred')])
  await page.getByRole('option', { name: new RegExp(`^Welcome\\s*${first.length - 1}$`, 'u') }).waitFor()
  await press('u')
  await expect.poll(async () => (await readSum()).grouped).toBe(0)
  await page.getByText('No groups here yet.').waitFor()
  await page.getByRole('option', { name: /^Welcome\s*0$/u }).waitFor()
  await page.getByRole('button', { name: /^Suggestions/u }).press('Enter')
  await expect.poll(readHand).toEqual(first)
  await press('Control+Shift+z')
  await expect.poll(async () => (await readSum()).grouped).toBe(first.length - 1)
})

test('what is put off comes back at the end, and what was left out after the rest', async () => {
  await page.getByRole('button', { name: /Accept all “very close” in the same words \(/u }).waitFor()
  const [first] = [await readHand()]
  await press('h')
  const last = suggestions().getByRole('option').last()
  await expect.poll(() => readHand()).not.toEqual(first)
  await page
    .getByRole('listitem')
    .filter({ hasText: /^put off/u })
    .waitFor()
  await suggestions().getByRole('option').first().click()
  await press('End')
  await last.filter({ hasText: 'put off' }).waitFor()
  await expect.poll(() => readHand()).toEqual(first)
  await press('1')
  await expect.poll(async () => (await readSum()).grouped).toBe(first.length)
})

test('points that come in raise the total, and leave the card in hand as it is', async () => {
  const texts = await readHand()
  await press('ArrowDown', ' ')
  const other = await context.newPage()
  await openSession(other)
  await other.keyboard.press('Alt+2')
  await other.getByRole('textbox', { name: 'New point' }).waitFor()
  for (const words of [texts[0] ?? '', 'Something nobody has said so far']) {
    await other.keyboard.type(words)
    await other.keyboard.press('Enter')
  }
  await expect.poll(async () => (await readSum()).total).toBe(402)
  await suggestions()
    .getByRole('option', { name: new RegExp(texts[0] ?? '', 'u') })
    .first()
    .waitFor()
  expect(await readHand()).toEqual(texts)
  expect(await members().nth(1).isChecked()).toBe(false)
  expect(
    await members()
      .nth(1)
      .evaluate((node) => node === document.activeElement),
  ).toBe(true)
})

test('points are put together by hand, taken out again, and split into a group of their own', async () => {
  await press('v')
  const points = page.getByRole('listbox', { name: 'All points' })
  await points.getByRole('option').first().waitFor()
  await press('/')
  await page.keyboard.type('hot drink')
  await press('Enter')
  await expect.poll(() => points.getByRole('option').count()).toBe(3)
  await points.focus()
  await press('ArrowDown', 'ArrowUp', ' ', 'ArrowDown', ' ', 'ArrowDown', ' ')
  await page.getByText('3 of 3 chosen').waitFor()
  await press('g')
  await points
    .getByRole('option', { name: /in a group of 3/u })
    .nth(2)
    .waitFor()
  expect((await readSum()).grouped).toBe(3)

  await press('b')
  const heard = page.getByRole('listbox', { name: 'Most heard' })
  await heard.getByRole('option').first().click()
  await press('Enter', 'x')
  await page.getByText('2 points', { exact: true }).first().waitFor()
  expect((await readSum()).grouped).toBe(2)
  await press('Control+z')
  await expect.poll(async () => (await readSum()).grouped).toBe(3)
  await members().first().focus()
  await press(' ', 'ArrowDown', ' ', 'g')
  await page
    .getByRole('listitem')
    .filter({ hasText: /^split group/u })
    .waitFor()
  await expect.poll(async () => (await readSum()).grouped).toBe(2)
  await press('d')
  await page.getByRole('listbox', { name: 'Most divided' }).getByRole('option').first().waitFor()
  await page.getByRole('button', { name: 'Lonely points' }).click()
  await page.getByRole('listbox', { name: 'Lonely points' }).getByRole('option').first().waitFor()
})

test('one suggestion goes into another group, and a topic is ready for feedback', async () => {
  await page.getByRole('button', { name: /Accept all “very close” in the same words \(/u }).waitFor()
  const first = await readHand()
  await press('1')
  const second = await readHand()
  await press('m')
  const dialog = page.getByRole('dialog', { name: 'Merge into' })
  await dialog.waitFor()
  await page.keyboard.type(first[0] ?? '')
  await dialog
    .getByRole('menuitem', { name: /^.*Group, \d points/u })
    .first()
    .waitFor()
  await press('Enter')
  await dialog.waitFor({ state: 'detached' })
  await expect.poll(async () => (await readSum()).grouped).toBe(first.length + second.length)
  await page.getByRole('button', { name: 'Ready for feedback' }).click()
  await page.getByRole('option', { name: /^First visit\s*ready$/u }).waitFor()
  await page.getByRole('button', { name: 'Not ready yet' }).waitFor()
  await press('Escape', 'u')
  await page.getByRole('button', { name: 'Ready for feedback' }).waitFor()
  await press('u')
  await expect.poll(async () => (await readSum()).grouped).toBe(first.length)
  await press('Escape', 'o')
  const shown = page.getByRole('listbox', { name: 'Points' }).getByRole('option', { selected: true })
  await shown.waitFor()
  await expect.poll(() => shown.evaluate((row) => row === document.activeElement)).toBe(true)
})

test('a decision that cannot be kept comes back', async () => {
  const port = Number(new URL(door.address).port)
  const texts = await readHand()
  await door.close()
  await page.getByText(/no connection/u).waitFor()
  await press('1')
  await expect
    .poll(() =>
      suggestions()
        .getByRole('option', { name: new RegExp(texts[0] ?? '', 'u') })
        .count(),
    )
    .toBe(1)
  expect((await readSum()).grouped).toBe(0)
  door = await startBrowserDoor({ port, library })
  complaints.length = 0
})

test('what cannot be taken back is not said to be, and stays to be taken back', async () => {
  const port = Number(new URL(door.address).port)
  await press('1')
  await page
    .getByRole('listitem')
    .filter({ hasText: /^put together/u })
    .waitFor()
  const { grouped } = await readSum()
  const undo = page.getByRole('button', { name: 'Undo: Same point' })
  await undo.waitFor()
  await door.close()
  await page.getByText(/no connection/u).waitFor()
  await press('u')
  await expect.poll(() => undo.count()).toBe(1)
  expect(await page.getByText(/^Undone/u).count()).toBe(0)
  expect((await readSum()).grouped).toBe(grouped)
  door = await startBrowserDoor({ port, library })
  complaints.length = 0
})

/** Two copies of the session, in which two people decided against each other, put together again. */
async function decideTwice(ids: readonly string[]): Promise<void> {
  const [a = '', b = '', c = ''] = ids
  const group = (id: string, points: string[]) => ({
    session: 'day',
    groups: [{ id, points, wordingFrom: points[0] ?? null, wording: '', reason: '' }],
  })
  const elsewhere = await mkdtemp(join(tmpdir(), 'pooled-elsewhere-'))
  const [here, there] = [
    await createApp({ library, door: 'direct' }),
    await createApp({ library: elsewhere, door: 'direct' }),
  ]
  const [first, second] = [here, there].map((app) => createRouterClient(app.router, { context: app.desk }))
  await second?.library.bringIn((await first?.archive.saveBag({ session: 'day' })) ?? { name: '', bytes: '' })
  await first?.pooling.group(group('ours', [a, b]))
  await second?.pooling.group(group('theirs', [b, c]))
  await first?.library.merge((await second?.archive.saveBag({ session: 'day' })) ?? { name: '', bytes: '' })
  await here.close()
  await there.close()
  await rm(elsewhere, { recursive: true })
}

test('two poolers who decided against each other are told, and one settles it', async () => {
  await page.goto('about:blank')
  await door.close()
  await decideTwice(['said-0', 'said-10', 'said-20'])
  door = await startBrowserDoor({ port: 0, library })
  await openPool(page)
  // Whoever is claimed twice counts once, and leaves the other group with one point: that is none.
  expect((await readSum()).grouped).toBe(2)
  await page.getByText('1 decision of two poolers does not go with another.').waitFor()
  await page.getByRole('button', { name: 'Settle…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Settle what does not go together' })
  const sides = dialog.getByRole('region', { name: /^[AB]: group/u })
  await expect.poll(() => sides.count()).toBe(2)
  for (const side of await sides.all())
    expect(await side.innerText()).toMatch(/2 points · T\d+, T\d+ · decided by .+\d\d:\d\d:\d\d/u)
  expect(await dialog.getByText('A cup of tea in the waiting room helps', { exact: true }).count()).toBe(2)
  const ways = await dialog.getByRole('listitem').getByRole('button').allInnerTexts()
  expect(new Set(ways).size).toBe(4)
  expect(await findViolations(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Merge A and B' }).click()
  await dialog.getByText('Everything is settled.').waitFor()
  await press('Escape')
  await dialog.waitFor({ state: 'detached' })
  await expect.poll(async () => (await readSum()).grouped).toBe(3)
  await page
    .getByRole('listitem')
    .filter({ hasText: /^merge groups/u })
    .waitFor()
})

/** Some decisions, so that every part of the screen has something in it. */
async function decideSome(): Promise<void> {
  await page.getByRole('button', { name: /Accept all “very close” in the same words \(/u }).waitFor()
  await press('1', '1', '3')
  await page.getByRole('listitem').filter({ hasText: /^keep/u }).waitFor()
}

test('axe finds nothing in any theme and at any width', async () => {
  await decideSome()
  for (const theme of themeNames) {
    await page.evaluate((name) => {
      document.documentElement.dataset['theme'] = name
    }, theme)
    expect([theme, await findViolations(page)]).toEqual([theme, []])
  }
  for (const width of [683, 341]) {
    await page.setViewportSize({ width, height: 384 })
    expect([width, await findViolations(page)]).toEqual([width, []])
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(overflow).toBeLessThanOrEqual(0)
  }
})

/** Whether the keys are on a row, cell or box, and not on the page or a list as a whole. */
async function isOnSomething(): Promise<boolean> {
  return page.evaluate(
    () => document.activeElement?.closest('[data-row], [role="option"], [role="row"], [data-cell]') !== null,
  )
}

test('every view has the keys on a row when it is gone to, and none is wider than the window', async () => {
  await decideSome()
  for (const view of ['All points', 'Most heard', 'Most divided', 'Lonely points', 'Themes'] as const) {
    await press('v')
    await page.getByRole('button', { name: view, exact: true }).and(page.locator('[aria-current]')).waitFor()
    await expect.poll(isOnSomething).toBe(true)
  }
  await press('n')
  await page.getByRole('dialog', { name: 'New theme' }).waitFor()
  await page.keyboard.type('Welcome')
  await press('Enter')
  await page.getByRole('row', { name: 'Welcome, 0 mentions' }).waitFor()
  await expect.poll(isOnSomething).toBe(true)
  await press('v')
  await page.getByRole('grid').waitFor()
  await expect.poll(isOnSomething).toBe(true)
  for (const width of [1366, 683]) {
    await page.setViewportSize({ width, height: 384 })
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect([width, overflow]).toEqual([width, 0])
  }
})

test('at 200 % the members and the answers are in sight together', async () => {
  await page.setViewportSize({ width: 683, height: 384 })
  await page.getByRole('button', { name: 'Accept all', exact: false }).waitFor()
  await press('3')
  await members().first().waitFor()
  const answer = page.getByRole('button', { name: 'Same point' })
  for (const each of [members().first(), members().nth(1), answer])
    await expect
      .poll(async () => {
        const box = await each.boundingBox()
        return box !== null && box.y >= 0 && box.y + box.height <= 384
      })
      .toBe(true)
})

test('axe finds nothing in any list', async () => {
  await decideSome()
  for (const view of ['All points', 'Most heard', 'Most divided', 'Lonely points']) {
    await page.getByRole('button', { name: view }).click()
    await page.getByRole('listbox', { name: view }).getByRole('option').first().click()
    expect([view, await findViolations(page)]).toEqual([view, []])
  }
})

test('axe finds nothing in what is asked', async () => {
  await decideSome()
  for (const [keys, dialog] of [
    ['Shift+Digit1', 'Accept all “very close”'],
    ['m', 'Merge into'],
    ['t', 'Theme'],
    ['Shift+U', 'All decisions'],
  ] as const) {
    await press(keys)
    await page.getByRole('dialog', { name: dialog }).waitFor()
    expect([dialog, await findViolations(page)]).toEqual([dialog, []])
    await press('Escape')
    await page.getByRole('dialog', { name: dialog }).waitFor({ state: 'detached' })
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.closest('[data-card]') !== null))
      .toBe(true)
  }
})
