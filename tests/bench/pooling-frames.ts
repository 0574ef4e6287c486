import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import type { Browser, Page } from 'playwright'

import { createApp } from '#electron/app/create-app.ts'
import { addPoint } from '#shared/capture/edit-points.ts'
import type { Change } from '#shared/model/change.ts'
import { applyChange } from '#shared/session/apply-change.ts'
import { createSession } from '#shared/setup/create-session.ts'
import { startDoorChild } from '#tests/helpers/door-child.ts'
import { launchBrowser } from '#tests/helpers/launch-browser.ts'
import { makePen } from '#tests/helpers/pen.ts'

import { compare, type Measure, percentile } from './measure.ts'
import { makeDifferentPoints } from './pooling-speed.ts'

declare global {
  interface Window {
    /** Between one frame and the next, in ms. */
    frameTimes: number[]
  }
}

const points = 10_000

function makeDay(): readonly Change[] {
  const pen = makePen('bench-frames')
  const titles = Array.from({ length: 10 }, (_, at) => `Topic ${at + 1}`)
  const day = { title: 'Bench day', template: 'guidance' as const, topics: titles, tables: 12, sides: [] }
  const begun = createSession('day', day, pen)
  const topics = [...begun.session.records.topic.keys()]
  const tables = [...begun.session.records.table.keys()]
  const changes = [...begun.changes]
  let { session } = begun
  for (const [at, { id, text }] of makeDifferentPoints(points).entries())
    for (const change of addPoint(
      session,
      id,
      { text, topic: topics[at % 10] ?? null, table: tables[at % 12] ?? null },
      pen,
    )) {
      session = applyChange(session, change)
      changes.push(change)
    }
  return changes
}

function watchFrames(): void {
  window.frameTimes = []
  let last = performance.now()
  const next = (now: number): void => {
    window.frameTimes.push(now - last)
    last = now
    requestAnimationFrame(next)
  }
  requestAnimationFrame(next)
}

async function watchPlain(browser: Browser): Promise<readonly number[]> {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } })
  await page.goto('data:text/html,<p>Nothing happens here.</p>')
  await page.evaluate(watchFrames)
  await page.waitForFunction(() => window.frameTimes.length > 300)
  const frames = await page.evaluate(() => window.frameTimes)
  await page.close()
  return frames
}

async function isReady(page: Page): Promise<void> {
  await page.getByRole('listbox', { name: 'Suggestions' }).getByRole('option').first().waitFor()
}

/** From the screen standing there until the meanings of all points are read and compared. */
async function watchPool(browser: Browser, address: string): Promise<readonly number[]> {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } })
  await page.goto(address)
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.keyboard.press('Alt+Digit4')
  await isReady(page)
  await page.evaluate(watchFrames)
  await page.waitForFunction(() => window.frameTimes.length > 600, undefined, { timeout: 120_000 })
  const frames = await page.evaluate(() => window.frameTimes)
  await page.close()
  return frames
}

/** How long the window holds a frame while 10,000 points are compared in the worker. */
export async function benchPoolingFrames(): Promise<readonly Measure[]> {
  const library = await mkdtemp(join(tmpdir(), 'pooled-bench-'))
  const browser = await launchBrowser()
  try {
    const app = await createApp({ library, door: 'direct' })
    await app.desk.begin('day', makeDay())
    await app.close()
    const plain = await watchPlain(browser)
    const door = await startDoorChild(library)
    const ours = await watchPool(browser, door.address)
    await door.stop()
    const line = (what: string, share: number, demand: string): Measure =>
      compare(what, percentile(ours, share), 'an empty page', percentile(plain, share), demand)
    return [
      line('frames while 10,000 points are compared, p95', 0.95, '≤ 50 ms'),
      line('frames while 10,000 points are compared, longest', 1, '≤ 50 ms'),
    ]
  } finally {
    await browser.close()
    await rm(library, { recursive: true, force: true })
  }
}
