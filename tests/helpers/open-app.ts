import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright'

import { type BrowserDoor, startBrowserDoor } from '#electron/browser/serve.ts'

export type OpenApp = {
  readonly page: Page
  readonly door: BrowserDoor
  /** The folder of its library; gone after `close`. */
  readonly library: string
  /** What the page complained of, and every address outside the door that it asked for; empty where all is well. */
  readonly complaints: readonly string[]
  readonly close: () => Promise<void>
}

/** The built app over the browser door, on an empty library of its own. Expects `out/renderer` to be there. */
export async function openApp(
  browser: Browser,
  options: { readonly pages?: string; readonly colorScheme?: 'light' | 'dark' } = {},
): Promise<OpenApp> {
  const library = await mkdtemp(join(tmpdir(), 'pooled-journey-'))
  const door = await startBrowserDoor({
    port: 0,
    library,
    ...(options.pages !== undefined && { pages: options.pages }),
  })
  const context = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    colorScheme: options.colorScheme ?? 'light',
    acceptDownloads: true,
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  // Playwright switches its hold on file choosers off between waits, and a chooser that opens meanwhile is lost.
  page.on('filechooser', () => undefined)
  const complaints = listen(page, new URL(door.address).host)
  await page.goto(door.address)
  // The foot says where sessions are kept once the page has reached the app.
  await page.getByText('kept in').waitFor()
  const close = async (): Promise<void> => {
    await context.close()
    await door.close()
    await rm(library, { recursive: true, force: true })
  }
  return { page, door, library, complaints, close }
}

function listen(page: Page, host: string): readonly string[] {
  const complaints: string[] = []
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('request', (request) => {
    const url = new URL(request.url())
    if (url.host !== host && !['blob:', 'data:'].includes(url.protocol))
      complaints.push(`asked for ${url.href}`)
  })
  return complaints
}

/** What axe finds on the page as it is now. */
export async function findViolations(page: Page): Promise<readonly string[]> {
  // A colour half-way through its change is neither of the two that axe is to judge.
  await page.evaluate(() =>
    Promise.allSettled(document.getAnimations().map((animation) => animation.finished)),
  )
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`))
}
