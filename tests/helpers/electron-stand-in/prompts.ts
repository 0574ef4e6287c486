import { EventEmitter } from 'node:events'

import type { Dialog, NativeTheme, Shell } from 'electron'

import { makeLoud } from './loud.ts'

/** Electron would wait here for a person. A test answers by putting a function of its own in the place of this one. */
function unanswered(what: string): () => never {
  return () => {
    throw new Error(`No test has answered ${what}.`)
  }
}

export const dialog = makeLoud('dialog', {
  showOpenDialog: async () => unanswered('dialog.showOpenDialog')(),
  showSaveDialog: async () => unanswered('dialog.showSaveDialog')(),
  showMessageBox: async () => unanswered('dialog.showMessageBox')(),
  showErrorBox: (title: string, content: string) => void process.stderr.write(`${title}: ${content}\n`),
} satisfies Pick<Dialog, 'showOpenDialog' | 'showSaveDialog' | 'showMessageBox' | 'showErrorBox'>)

export const shell = makeLoud('shell', {
  openExternal: async () => unanswered('shell.openExternal')(),
} satisfies Pick<Shell, 'openExternal'>)

export const nativeTheme = makeLoud(
  'nativeTheme',
  Object.assign(new EventEmitter(), {
    shouldUseDarkColors: false,
    themeSource: 'system',
  } satisfies Pick<NativeTheme, 'shouldUseDarkColors' | 'themeSource'>),
)
