import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

import { type BrowserServer, chromium, type Page } from 'playwright'
import { describe, expect, it, onTestFinished } from 'vitest'

import { listPointRows } from '#shared/session/points.ts'
import { openSnapshot, type Snapshot } from '#shared/session/snapshot.ts'
import { type DoorChild, startDoorChild } from '#tests/helpers/door-child.ts'
import { findBrowser, quietFlags } from '#tests/helpers/find-browser.ts'
import { makeFolder } from '#tests/helpers/temporary-folder.ts'

const half = 'People wait in the corrid'
const said = ['No ramp at the door', 'The bell is broken', 'Nobody at the desk']

/** A browser in a process that can be killed, on a profile that goes with it. */
async function startBrowser() {
  const { executablePath, env } = await findBrowser()
  const server = await chromium.launchServer({
    executablePath,
    args: [...quietFlags],
    env: { ...process.env, ...env },
  })
  const browser = await chromium.connect(server.wsEndpoint())
  onTestFinished(() => server.kill())
  return { server, context: await browser.newContext() }
}

async function killBrowser(server: BrowserServer): Promise<void> {
  const gone = new Promise<void>((resolve) => server.once('close', () => resolve()))
  server.process().kill('SIGKILL')
  await gone
}

async function startDoor(library: string, port?: number): Promise<DoorChild> {
  const door = await startDoorChild(library, port)
  onTestFinished(() => door.kill())
  return door
}

async function startDay(): Promise<{ readonly library: string; readonly door: DoorChild }> {
  const library = makeFolder()
  const door = await startDoor(library)
  await door.desk.library.create({
    id: 'day',
    title: 'Kill day',
    template: 'guidance',
    topics: ['One'],
    tables: 1,
  })
  return { library, door }
}

/** Opens the day's Capture in a page, as somebody does. */
async function openCapture(page: Page, door: DoorChild): Promise<void> {
  await page.goto(door.address)
  await page.getByRole('button', { name: 'Continue' }).click()
  await page
    .getByRole('heading', { name: 'Kill day', level: 1 })
    .or(page.getByText('Table 1 · Kill day'))
    .first()
    .waitFor()
  await page.keyboard.press('Alt+Digit2')
  await line(page).waitFor()
}

function line(page: Page) {
  return page.getByRole('textbox', { name: 'New point' })
}

async function enter(page: Page, texts: readonly string[]): Promise<void> {
  for (const text of texts) {
    await page.keyboard.type(text)
    await page.keyboard.press('Enter')
  }
}

/** Resolves when the half-typed line is on the disk. */
async function keptOnDisk(library: string, text: string): Promise<void> {
  const read = () => readFile(join(library, 'day', 'lines.json'), 'utf8').catch(() => '')
  await expect.poll(read, { timeout: 15_000 }).toContain(text)
}

async function listed(page: Page): Promise<void> {
  for (const text of said) await page.getByRole('listbox', { name: 'Points' }).getByText(text).waitFor()
}

async function readTexts(door: DoorChild): Promise<readonly string[]> {
  const events = await door.desk.session.follow({ session: 'day' })
  for await (const event of events)
    if (event.kind === 'snapshot')
      return listPointRows(openSnapshot(event.snapshot as Snapshot)).map((row) => row.text)
  return []
}

describe('kill -9 while somebody types', () => {
  it('of the app leaves the page with its half-typed line, and takes what was entered meanwhile when it is back', async () => {
    const { library, door } = await startDay()
    const { context } = await startBrowser()
    const page = await context.newPage()
    await openCapture(page, door)
    await enter(page, said.slice(0, 2))
    await page.keyboard.type(half.slice(0, 6))
    await door.kill()
    await page.keyboard.press('Control+a')
    await enter(page, said.slice(2))
    await page.keyboard.type(half)
    const again = await startDoor(library, Number(new URL(door.address).port))
    // Only the token is new: the page stays, and connects again with it.
    await page.goto(again.address)
    await listed(page)
    await page.getByText(/^Saved \d\d:\d\d:\d\d$/u).waitFor()
    expect(await line(page).inputValue()).toBe(half)
    expect((await readTexts(again)).toSorted()).toEqual(said.toSorted())
    await page.reload()
    await listed(page)
    await expect.poll(() => line(page).inputValue(), { timeout: 15_000 }).toBe(half)
  })

  it('of the app and the browser at once leaves every entered point, and the line to whoever opens the day next', async () => {
    const { library, door } = await startDay()
    const first = await startBrowser()
    const page = await first.context.newPage()
    await openCapture(page, door)
    await enter(page, said)
    await listed(page)
    await page.getByText(/^Saved \d\d:\d\d:\d\d$/u).waitFor()
    await page.keyboard.type(half)
    await keptOnDisk(library, half)
    await Promise.all([door.kill(), killBrowser(first.server)])
    const again = await startDoor(library)
    const second = await startBrowser()
    const fresh = await second.context.newPage()
    await openCapture(fresh, again)
    await listed(fresh)
    await expect.poll(() => line(fresh).inputValue(), { timeout: 15_000 }).toBe(half)
    expect((await readTexts(again)).toSorted()).toEqual(said.toSorted())
    await fresh.keyboard.press('Enter')
    await fresh.getByRole('listbox', { name: 'Points' }).getByText(half).waitFor()
    const read = () => readFile(join(library, 'day', 'lines.json'), 'utf8')
    await expect.poll(read, { timeout: 15_000 }).not.toContain(half)
  })

  it('of the page alone, and of the browser alone, leaves both', async () => {
    const { library, door } = await startDay()
    const first = await startBrowser()
    const page = await first.context.newPage()
    await openCapture(page, door)
    await enter(page, said)
    await listed(page)
    await page.keyboard.type(half)
    await keptOnDisk(library, half)
    const crashed = page.waitForEvent('crash')
    await page.goto('chrome://crash').catch(() => undefined)
    await crashed
    const next = await first.context.newPage()
    await openCapture(next, door)
    await listed(next)
    await expect.poll(() => line(next).inputValue(), { timeout: 15_000 }).toBe(half)
    await next.keyboard.press('End')
    await next.keyboard.type('or')
    await keptOnDisk(library, `${half}or`)
    await killBrowser(first.server)
    const second = await startBrowser()
    const fresh = await second.context.newPage()
    await openCapture(fresh, door)
    await listed(fresh)
    await expect.poll(() => line(fresh).inputValue(), { timeout: 15_000 }).toBe(`${half}or`)
    expect((await readTexts(door)).toSorted()).toEqual(said.toSorted())
  })
})
