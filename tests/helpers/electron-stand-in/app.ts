import { readFileSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'

import type { App } from 'electron'

import { appFolder, findUserData, readSwitch } from './command-line.ts'
import { endProcess } from './ending.ts'
import { LoudEmitter, makeEvent, makeLoud } from './loud.ts'
import { holdLock, listenForOthers } from './single-instance.ts'
import { windows } from './windows.ts'

const events = [
  'ready',
  'will-finish-launching',
  'window-all-closed',
  'before-quit',
  'will-quit',
  'quit',
  'activate',
  'open-file',
  'second-instance',
  'web-contents-created',
  'browser-window-created',
  'browser-window-focus',
  'render-process-gone',
]

const manifest: { name?: string; productName?: string; version?: string; main?: string } = JSON.parse(
  readFileSync(join(appFolder, 'package.json'), 'utf8'),
)

export const mainFile = join(appFolder, manifest.main ?? 'index.js')

let name = manifest.productName ?? manifest.name ?? 'Electron'
export const userData = findUserData(name)

const folders: Readonly<Record<string, string>> = {
  home: homedir(),
  appData: join(userData, '..'),
  userData,
  sessionData: userData,
  temp: tmpdir(),
  desktop: join(homedir(), 'Desktop'),
  documents: join(homedir(), 'Documents'),
  downloads: join(homedir(), 'Downloads'),
  exe: process.execPath,
}

const emitter = new LoudEmitter('app', events)
const readiness = Promise.withResolvers<void>()
let isReady = false
let quitting = false

const known = {
  isPackaged: false,
  whenReady: () => readiness.promise,
  isReady: () => isReady,
  getName: () => name,
  setName: (given: string) => void (name = given),
  getVersion: () => manifest.version ?? '0.0.0',
  getAppPath: () => appFolder,
  getLocale: () => 'en-GB',
  getPath(wanted: string) {
    const folder = folders[wanted]
    if (folder === undefined) throw new Error(`The Electron stand-in knows no path "${wanted}".`)
    return folder
  },
  /** Pages never have Node here, so every one is as it would be in the sandbox. */
  enableSandbox: () => undefined,
  requestSingleInstanceLock() {
    if (!holdLock(userData)) return false
    listenForOthers(userData, ({ argv, folder }) =>
      emitter.emit('second-instance', makeEvent({}), argv, folder, undefined),
    )
    return true
  },
  quit() {
    if (quitting) return
    const event = makeEvent({})
    emitter.emit('before-quit', event)
    if (event.defaultPrevented) return
    quitting = true
    if (windows.length === 0) finishQuitting()
    for (const window of windows.slice()) window.close()
  },
  exit(code = 0) {
    emitter.emit('quit', makeEvent({}), code)
    void endProcess(code)
  },
  commandLine: makeLoud('app.commandLine', {
    hasSwitch: (wanted: string) => readSwitch(wanted) !== undefined,
    getSwitchValue: (wanted: string) => readSwitch(wanted) ?? '',
  }) as unknown as App['commandLine'],
} satisfies Partial<App>

export const app = makeLoud('app', Object.assign(emitter, known))

/** Called by a window that is gone, and by one that refused to go. */
export function noteWindowClosed(): void {
  if (windows.length > 0) return
  if (quitting) finishQuitting()
  else if (!emitter.emit('window-all-closed')) known.quit()
}

export function noteQuitRefused(): void {
  quitting = false
}

export function becomeReady(): void {
  isReady = true
  readiness.resolve()
  emitter.emit('ready', makeEvent({}), {})
}

function finishQuitting(): void {
  const event = makeEvent({})
  emitter.emit('will-quit', event)
  if (event.defaultPrevented) quitting = false
  else known.exit()
}
