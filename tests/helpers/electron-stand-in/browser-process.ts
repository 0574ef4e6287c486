import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'

import { findBrowser, quietFlags } from '#tests/helpers/find-browser.ts'

import { Devtools } from './devtools.ts'

export type BrowserProcess = {
  readonly devtools: Devtools
  /** Where the browser listens for a second client. */
  readonly address: string
  readonly gone: Promise<unknown>
  close(): Promise<void>
}

/** Starts headless Chromium. It ends with this process, however that ends: it goes when its pipe closes. */
export async function startBrowser(userData: string): Promise<BrowserProcess> {
  const profile = join(userData, 'stand-in-profile')
  mkdirSync(profile, { recursive: true })
  const { executablePath, env } = await findBrowser()
  const flags = [
    ...quietFlags,
    '--remote-debugging-pipe',
    '--remote-debugging-port=0',
    // window.open gives null, as under a handler that denies.
    '--block-new-web-contents',
    '--disable-site-isolation-trials',
    '--disable-features=IsolateOrigins,site-per-process',
    '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
    `--user-data-dir=${profile}`,
  ]
  const browser = spawn(executablePath, flags, {
    env: { ...process.env, ...env, TMPDIR: profile },
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
  })
  const gone = once(browser, 'exit')
  const devtools = new Devtools(browser.stdio[3] as Writable, browser.stdio[4] as Readable)
  const address = await Promise.race([
    readAddress(browser),
    gone.then(() => Promise.reject(new Error('The browser ended at once.'))),
  ])
  return { devtools, address, gone, close: () => closeBrowser(browser, profile, gone) }
}

async function readAddress(browser: ChildProcess): Promise<string> {
  if (browser.stderr === null) throw new Error('The browser has no standard error.')
  const lines = createInterface({ input: browser.stderr })
  return new Promise((resolve) => {
    lines.on('line', (line) => {
      const address = /^DevTools listening on (ws:\S+)$/.exec(line)?.[1]
      if (address !== undefined) resolve(address)
    })
  })
}

async function closeBrowser(browser: ChildProcess, profile: string, gone: Promise<unknown>): Promise<void> {
  const patience = setTimeout(() => browser.kill('SIGKILL'), 5_000)
  ;(browser.stdio[3] as Writable).end()
  await gone
  clearTimeout(patience)
  rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
}
