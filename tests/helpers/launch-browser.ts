import { chromium } from 'playwright'
import type { Browser } from 'playwright'

import { findBrowser, quietFlags } from './find-browser.ts'

/** A headless browser for journeys through the browser door; close it when done. */
export async function launchBrowser(): Promise<Browser> {
  const { executablePath, env } = await findBrowser()
  return chromium.launch({
    executablePath,
    args: [...quietFlags],
    env: { ...readEnvironment(), ...env },
  })
}

function readEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )
}
