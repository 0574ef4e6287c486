import { registerHooks } from 'node:module'

import type * as Electron from 'electron'

import { app } from './app.ts'
import { BrowserWindow, webContents } from './browser-window.ts'
import { ipcMain } from './ipc-main.ts'
import { makeLoud } from './loud.ts'
import { Menu } from './menu.ts'
import { MessageChannelMain } from './message-port.ts'
import { dialog, nativeTheme, shell } from './prompts.ts'
import { protocol } from './protocol.ts'
import { screen } from './screen.ts'
import { session } from './session.ts'

const electron = {
  app,
  BrowserWindow,
  Menu,
  MessageChannelMain,
  dialog,
  ipcMain,
  nativeTheme,
  protocol,
  screen,
  session,
  shell,
  webContents,
} satisfies Partial<Record<keyof typeof Electron, unknown>>

const address = 'stand-in:electron'
const names: ReadonlySet<string> = new Set(['electron', 'electron/main', 'electron/common'])

/** Makes `electron` mean the stand-in for every module loaded from now on, imported or required. */
export function hookElectron(): void {
  Object.assign(globalThis, { __standIn: makeLoud('electron', electron) })
  registerHooks({
    resolve(specifier, context, next) {
      if (!names.has(specifier)) return next(specifier, context)
      const format = context.conditions.includes('require') ? 'commonjs' : 'module'
      return { url: `${address}?${format}`, format, shortCircuit: true }
    },
    load(url, context, next) {
      if (!url.startsWith(address)) return next(url, context)
      const format = url.endsWith('commonjs') ? 'commonjs' : 'module'
      return {
        format,
        source: format === 'commonjs' ? 'module.exports = globalThis.__standIn' : writeModule(),
        shortCircuit: true,
      }
    },
  })
}

function writeModule(): string {
  const named = Object.keys(electron).map((name) => `export const ${name} = globalThis.__standIn.${name}`)
  return [...named, 'export default globalThis.__standIn'].join('\n')
}
