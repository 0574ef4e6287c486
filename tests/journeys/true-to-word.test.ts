import type { Browser, Page, WebSocketRoute } from 'playwright'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'

import { askDoor, type DoorVoice } from '#tests/helpers/ask-door.ts'
import { drive, readPoints, soon } from '#tests/helpers/capture-page.ts'
import { makeDay, openFeedback, orderOf, readWall, session, showWall } from '#tests/helpers/feedback-day.ts'
import { launchBrowser } from '#tests/helpers/launch-browser.ts'
import { openApp, type OpenApp } from '#tests/helpers/open-app.ts'

let browser: Browser
let app: OpenApp
let voice: DoorVoice

beforeAll(async () => {
  browser = await launchBrowser()
})

afterAll(async () => {
  await browser.close()
})

beforeEach(async () => {
  app = await openApp(browser)
  voice = await askDoor(app.door.address)
})

afterEach(async () => {
  voice.close()
  await app.close()
  expect(app.complaints).toEqual([])
})

async function goToCapture(page: Page): Promise<void> {
  await page.goto(app.door.address)
  // The address alone may only differ behind its #, which loads nothing.
  await page.reload()
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByRole('heading', { level: 1, name: 'Open door day' }).waitFor()
  await page.keyboard.press('Alt+2')
  await drive(page).line.waitFor()
}

/** A door whose answers can be held back on their way to the page. */
async function holdAnswers(page: Page): Promise<{ hold: () => void; release: () => void }> {
  let held: (() => void)[] | null = null
  await page.routeWebSocket(/\/desk/u, (socket: WebSocketRoute) => {
    socket.connectToServer().onMessage((message) => {
      if (held === null) socket.send(message)
      else held.push(() => socket.send(message))
    })
  })
  return {
    hold: () => (held = []),
    release: () => {
      const waiting = held ?? []
      held = null
      for (const tell of waiting) tell()
    },
  }
}

test('a repeat that is refused comes back to the line, and nothing says Saved before it is', async () => {
  await makeDay(voice)
  const page = await app.page.context().newPage()
  const answers = await holdAnswers(page)
  await goToCapture(page)
  const at = drive(page)
  const state = page.getByRole('status').filter({ hasText: /Sav/u })
  await at.enter('This one goes in')
  await state.filter({ hasText: 'Saved' }).waitFor()

  const [first] = (await readPoints(voice)).filter(({ text }) => text.startsWith('Offer a cup'))
  await at.type('offer a cup of tea before any form')
  await page.getByText('Close to', { exact: false }).first().waitFor()
  answers.hold()
  await voice.desk.capture.withdrawPoint({ session, point: first?.id ?? '', because: '' })
  await at.press('Control+Shift+Enter')
  await soon(() => at.line.inputValue()).toBe('')
  expect(await state.innerText()).toMatch(/^Saving/u)
  answers.release()
  await soon(() => at.line.inputValue()).toBe('offer a cup of tea before any form')
  await page.getByText('It was not counted', { exact: false }).first().waitFor()
  expect(await page.evaluate(() => Object.keys(localStorage).join(' '))).not.toContain('pooled.unsent')
  await at.press('Enter')
  await state.filter({ hasText: 'Saved' }).waitFor()
  await soon(async () => (await readPoints(voice)).filter(({ withdrawn }) => !withdrawn).length).toBe(10)
  await page.close()
})

test('what is refused once the app is back comes back to the line too', async () => {
  await makeDay(voice)
  const page = await app.page.context().newPage()
  const open = new Set<WebSocketRoute>()
  let isAway = false
  await page.routeWebSocket(/\/desk/u, async (socket) => {
    if (isAway) return socket.close()
    open.add(socket)
    socket.connectToServer()
  })
  await goToCapture(page)
  const at = drive(page)
  const [first] = (await readPoints(voice)).filter(({ text }) => text.startsWith('Offer a cup'))
  await at.type('offer a cup of tea before any form')
  await page.getByText('Close to', { exact: false }).first().waitFor()
  isAway = true
  for (const socket of open) await socket.close()
  await page.getByText('The connection to Pooled was lost', { exact: false }).waitFor()
  await voice.desk.capture.withdrawPoint({ session, point: first?.id ?? '', because: '' })
  await at.press('Control+Shift+Enter')
  await soon(() => at.line.inputValue()).toBe('')
  isAway = false
  await soon(() => at.line.inputValue()).toBe('offer a cup of tea before any form')
  expect(await page.evaluate(() => Object.keys(localStorage).join(' '))).not.toContain('pooled.unsent')
  await page.close()
})

test('two points on their way are Saved only when both are', async () => {
  await makeDay(voice)
  const page = await app.page.context().newPage()
  const answers = await holdAnswers(page)
  await goToCapture(page)
  const at = drive(page)
  const state = page.getByRole('status').filter({ hasText: /Sav/u })
  answers.hold()
  await at.enter('First of two', 'Second of two')
  await state.filter({ hasText: 'Saving' }).waitFor()
  await voice.desk.capture.addPoint({ session, point: { id: 'other', text: 'From elsewhere' } })
  expect(await state.innerText()).toMatch(/^Saving/u)
  answers.release()
  await state.filter({ hasText: 'Saved' }).waitFor()
  await page.close()
})

test('a second tab begins with an empty line while the first is open, and with its line once it is closed', async () => {
  await makeDay(voice)
  await goToCapture(app.page)
  const first = drive(app.page)
  await first.type('half typed in the first tab')
  const page = await app.page.context().newPage()
  await goToCapture(page)
  const second = drive(page)
  await second.enter('from the second tab')
  await second.row('from the second tab').waitFor()
  expect(await second.line.inputValue()).toBe('')
  expect(await first.line.inputValue()).toBe('half typed in the first tab')
  await app.page.reload()
  await first.line.waitFor()
  await soon(() => first.line.inputValue()).toBe('half typed in the first tab')

  await app.page.close()
  const third = await page.context().newPage()
  await goToCapture(third)
  await soon(() => drive(third).line.inputValue()).toBe('half typed in the first tab')
  await third.close()
  await page.close()
})

test('the table in hand that is withdrawn gets no more words, and no other table does', async () => {
  await makeDay(voice)
  await goToCapture(app.page)
  const at = drive(app.page)
  await at.enter('Said at the first table')
  await at.row('Said at the first table').waitFor()
  const edit = { kind: 'set' as const, entity: 'table' as const, id: 't1', field: 'withdrawn', value: true }
  await voice.desk.setup.edit({ session, edits: [edit] })
  await app.page.getByText('This table was withdrawn', { exact: false }).waitFor()
  await at.enter('Said nowhere yet')
  await soon(async () => (await readPoints(voice)).at(-1)).toMatchObject({
    text: 'Said nowhere yet',
    table: null,
  })
})

test('the wall is kept right and its keys are answered while another screen is shown, and its end is noticed', async () => {
  await makeDay(voice)
  const { page } = app
  await openFeedback(page)
  const wall = await showWall(page)
  await expect.poll(() => wall.locator('li').count()).toBe(5)
  await page.bringToFront()
  await page.keyboard.press('Alt+2')
  await drive(page).line.waitFor()
  await wall.keyboard.press('PageDown')
  await soon(async () => (await readWall(wall)).at(-1)).toBe('Table 2 now · Table 3 next')
  const point = { id: 'new', text: 'Bells ring too late', table: 't2', topic: 'doors', starred: true }
  await voice.desk.capture.addPoint({ session, point })
  await soon(async () => (await readWall(wall)).join(' ')).toContain('Bells ring too late')
  await wall.reload()
  await soon(async () => (await readWall(wall)).join(' ')).toContain('Bells ring too late')
  await wall.close()
  await page.bringToFront()
  await page.keyboard.press('Alt+3')
  await orderOf(page).waitFor()
  await page.getByText('Not shown').waitFor()
  const again = await showWall(page)
  await soon(async () => (await readWall(again)).join(' ')).toContain('Bells ring too late')
})
