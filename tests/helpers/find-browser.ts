import { existsSync } from 'node:fs'
import { mkdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

import { chromium } from 'playwright'

export type FoundBrowser = {
  readonly executablePath: string
  /** What the browser needs beyond this process's own environment. */
  readonly env: Readonly<Record<string, string>>
  readonly what: string
}

/** A browser that does what it is told and nothing else: no update, no sync, no first-run page, no request of its own. */
export const quietFlags: readonly string[] = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-default-apps',
]

const systemPaths: readonly string[] = [
  '/usr/bin/google-chrome',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
]

/** CHROME_PATH, the packaged headless Chromium on 64-bit Linux, Playwright's own, or the system's Chrome. Throws without any. */
export async function findBrowser(): Promise<FoundBrowser> {
  const named = process.env['CHROME_PATH']
  if (named !== undefined) return { executablePath: named, env: {}, what: 'CHROME_PATH' }
  if (process.platform === 'linux' && process.arch === 'x64') return unpackChromium()
  const own = chromium.executablePath()
  if (existsSync(own)) return { executablePath: own, env: {}, what: "Playwright's Chromium" }
  const system = systemPaths.find((path) => existsSync(path))
  if (system !== undefined) return { executablePath: system, env: {}, what: "the system's Chrome" }
  throw new Error('There is no browser here to test with: set CHROME_PATH to one.')
}

// Only where it believes itself in Lambda does the package bring the shared libraries a clean system lacks.
const pretence: Readonly<Record<string, string>> = {
  AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x',
  AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x',
}

async function unpackChromium(): Promise<FoundBrowser> {
  const before = { ...process.env }
  Object.assign(process.env, pretence)
  try {
    const { default: packaged } = await import('@sparticuz/chromium')
    const executablePath = await inTurn(() => packaged.executablePath())
    const env = { LD_LIBRARY_PATH: join(tmpdir(), 'al2023', 'lib'), FONTCONFIG_PATH: join(tmpdir(), 'fonts') }
    return { executablePath, env, what: '@sparticuz/chromium' }
  } finally {
    // The package also changes where every other program looks for its libraries.
    for (const name of [...Object.keys(pretence), 'LD_LIBRARY_PATH', 'FONTCONFIG_PATH', 'HOME'])
      restore(name, before[name])
  }
}

function restore(name: string, value: string | undefined): void {
  if (value === undefined) delete process.env[name]
  else process.env[name] = value
}

/** One process at a time: the package takes a half-written file for a whole one. A lock older than two minutes is dead. */
async function inTurn<Result>(unpack: () => Promise<Result>): Promise<Result> {
  const lock = join(tmpdir(), 'pooled-chromium-unpacking')
  for (;;) {
    try {
      await mkdir(lock)
      break
    } catch {
      const age = await stat(lock).then(
        ({ mtimeMs }) => Date.now() - mtimeMs,
        () => 0,
      )
      if (age > 120_000) await rm(lock, { recursive: true, force: true })
      else await pause(50)
    }
  }
  try {
    return await unpack()
  } finally {
    await rm(lock, { recursive: true, force: true })
  }
}
