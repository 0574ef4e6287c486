import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import type { Browser, Page } from 'playwright'

import { createApp } from '#electron/app/create-app.ts'
import { startDoorChild } from '#tests/helpers/door-child.ts'
import { launchBrowser } from '#tests/helpers/launch-browser.ts'

import { makeChanges } from './large-session.ts'
import { compare, type Measure, percentile } from './measure.ts'

declare global {
  interface Window {
    /** From each key until the picture with it was handed over, in ms. */
    keyTimes: number[]
  }
}

const lines = Array.from(
  { length: 25 },
  (_, line) => `= Ring people ${line} days before their visit, and ask how they want to be reached @lx ++`,
)

/** Counts from the key itself: what holds the page up before it hears the key counts too. */
function watchKeys(): void {
  window.keyTimes = []
  const channel = new MessageChannel()
  const waiting: number[] = []
  channel.port1.addEventListener('message', () => {
    for (const start of waiting.splice(0)) window.keyTimes.push(performance.now() - start)
  })
  channel.port1.start()
  window.addEventListener(
    'keydown',
    ({ timeStamp }) => {
      requestAnimationFrame(() => {
        waiting.push(timeStamp)
        channel.port2.postMessage(null)
      })
    },
    { capture: true },
  )
}

async function typeLines(page: Page): Promise<readonly number[]> {
  for (const line of lines) {
    await page.keyboard.type(line)
    await page.keyboard.press('Enter')
  }
  return page.evaluate(() => window.keyTimes)
}

async function typeInPlainField(browser: Browser): Promise<readonly number[]> {
  const page = await browser.newPage()
  await page.addInitScript(watchKeys)
  await page.goto('data:text/html,<textarea autofocus rows="3" cols="80"></textarea>')
  await page.locator('textarea').focus()
  const took = await typeLines(page)
  await page.close()
  return took
}

async function typeInCapture(browser: Browser, address: string): Promise<readonly number[]> {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } })
  await page.addInitScript(watchKeys)
  await page.goto(address)
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.keyboard.press('Alt+Digit2')
  await page.getByRole('textbox', { name: 'New point' }).focus()
  await page.getByRole('listbox', { name: 'Points' }).getByRole('option').first().waitFor()
  const took = await typeLines(page)
  await page.close()
  return took
}

/** How long after a key in the entry line its letter is painted, with all of 5,000 points in the list and every line saved meanwhile. */
export async function benchTyping(): Promise<readonly Measure[]> {
  const library = await mkdtemp(join(tmpdir(), 'pooled-bench-'))
  const browser = await launchBrowser()
  try {
    const app = await createApp({ library, door: 'direct' })
    await app.desk.begin('day', makeChanges('day', 5_000, 1))
    await app.close()
    const door = await startDoorChild(library)
    const ours = await typeInCapture(browser, door.address)
    await door.stop()
    const plain = await typeInPlainField(browser)
    const line = (what: string, share: number, demand: string): Measure =>
      compare(what, percentile(ours, share), 'a bare text field', percentile(plain, share), demand)
    return [
      line('key to paint at 5,000 points, median', 0.5, 'for reading'),
      line('key to paint at 5,000 points, p95', 0.95, '≤ 50 ms'),
      line('key to paint at 5,000 points, worst', 1, '≤ 100 ms'),
    ]
  } finally {
    await browser.close()
    await rm(library, { recursive: true, force: true })
  }
}
