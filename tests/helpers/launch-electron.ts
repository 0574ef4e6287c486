import { existsSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join, resolve } from 'node:path'

import { _electron } from 'playwright'
import type { ElectronApplication } from 'playwright'

const repository = resolve(import.meta.dirname, '../..')
const standIn = resolve(import.meta.dirname, 'electron-stand-in/electron.ts')

export type ElectronRuntime = { readonly kind: 'electron' | 'stand-in'; readonly executable: string }

export type LaunchOptions = {
  /** Where the app's package.json is; Pooled itself unless said. */
  readonly folder?: string
  readonly args?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  /** Kept after closing when given; else a new one, which goes. */
  readonly userData?: string
}

export type LaunchedElectron = AsyncDisposable & {
  readonly app: ElectronApplication
  readonly runtime: ElectronRuntime['kind']
  readonly userData: string
  close(): Promise<void>
}

/** Electron's own runtime where it was put, without asking for it: its package would begin to download one. Else the stand-in. */
export function findRuntime(): ElectronRuntime {
  const home = join(repository, 'node_modules/electron')
  const named = join(home, 'path.txt')
  const executable = existsSync(named) ? join(home, 'dist', readFileSync(named, 'utf8')) : ''
  return executable !== '' && existsSync(executable)
    ? { kind: 'electron', executable }
    : { kind: 'stand-in', executable: standIn }
}

/** Starts an app as a person would, with a data folder of its own, and says on what it runs. */
export async function launchElectron(options: LaunchOptions = {}): Promise<LaunchedElectron> {
  const runtime = findRuntime()
  const userData = options.userData ?? (await mkdtemp(join(tmpdir(), 'pooled-electron-')))
  const tidy = async (): Promise<void> => {
    if (options.userData !== undefined) return
    await rm(userData, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
  }
  try {
    const app = await start(runtime, userData, options)
    // Playwright's close waits for ever for an app that has ended by itself.
    const { promise: ended, resolve: end } = Promise.withResolvers<void>()
    app.once('close', () => end())
    const close = async (): Promise<void> => {
      await Promise.race([ended, app.close()])
      await tidy()
    }
    return { app, runtime: runtime.kind, userData, close, [Symbol.asyncDispose]: close }
  } catch (error) {
    await tidy()
    throw error
  }
}

function start(
  runtime: ElectronRuntime,
  userData: string,
  options: LaunchOptions,
): Promise<ElectronApplication> {
  const { folder = repository, args = [], env = {} } = options
  return _electron.launch({
    // Given no path, Playwright finds the runtime itself and starts it with its own loader, which a path would leave out.
    ...(runtime.kind === 'stand-in' ? { executablePath: runtime.executable } : {}),
    args: [folder, `--user-data-dir=${userData}`, ...args],
    env: { ...readEnvironment(), ...env },
  })
}

/** With this Node first on the path: the stand-in is a script that asks for `node`. */
export function readEnvironment(): Record<string, string> {
  const entries = Object.entries(process.env).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  )
  return {
    ...Object.fromEntries(entries),
    PATH: [dirname(process.execPath), process.env['PATH'] ?? ''].join(delimiter),
  }
}
