import { findCommand, keysOf } from '#renderer/ui/commands.ts'
import type { KeyBinding } from '#renderer/ui/key-names.ts'

import type { t } from './words.ts'

/** A key on the card: the command it belongs to, where there is one, and the keys it has unless the registry knows better. */
export type CardKey = {
  readonly word: Parameters<typeof t>[0]
  readonly command?: string
  readonly keys: readonly KeyBinding[]
  /** Shown as they are: ranges, and marks that are typed. */
  readonly shown?: string
}

export const lineKeys: readonly CardKey[] = [
  { word: 'keys.add', command: 'capture.add', keys: ['Enter'] },
  { word: 'keys.newLine', keys: ['Shift+Enter'] },
  { word: 'keys.last', command: 'capture.rewordLast', keys: ['ArrowUp'] },
  { word: 'keys.split', command: 'capture.split', keys: ['$mod+Enter'] },
  { word: 'keys.count', command: 'capture.count', keys: ['$mod+Shift+Enter'] },
  { word: 'keys.topic', command: 'capture.topic.1', keys: ['$mod+Digit1'], shown: '… 9' },
  { word: 'keys.file', command: 'capture.file.1', keys: ['$mod+Shift+Digit1'], shown: '… 9' },
  { word: 'keys.list', command: 'capture.intoList', keys: ['ArrowDown'] },
  { word: 'keys.line', command: 'capture.line', keys: ['Escape'] },
]

export const listKeys: readonly CardKey[] = [
  { word: 'keys.edit', command: 'capture.reword', keys: ['Enter'] },
  { word: 'keys.agreement', command: 'capture.agreement', keys: ['a'], shown: '1 … 6' },
  { word: 'keys.dissent', command: 'capture.dissent', keys: ['d'] },
  { word: 'keys.star', command: 'capture.star', keys: ['s'] },
  { word: 'keys.role', command: 'capture.role', keys: ['r'] },
  { word: 'keys.speaker', command: 'capture.speaker', keys: ['p'] },
  { word: 'keys.tags', command: 'capture.tags', keys: ['g'] },
  { word: 'keys.move', command: 'capture.move', keys: ['t'] },
  { word: 'keys.order', command: 'capture.up', keys: ['Alt+ArrowUp'] },
  { word: 'keys.nest', command: 'capture.nest', keys: ['$mod+BracketRight'] },
  { word: 'keys.join', command: 'capture.join', keys: ['$mod+j'] },
  { word: 'keys.withdraw', command: 'capture.withdraw', keys: ['Delete'] },
]

export const everywhereKeys: readonly CardKey[] = [
  { word: 'keys.undo', command: 'session.undo', keys: ['$mod+z'] },
  { word: 'keys.redo', command: 'session.redo', keys: ['$mod+Shift+z'] },
  { word: 'keys.palette', command: 'app.palette', keys: ['$mod+k'] },
  { word: 'keys.allKeys', command: 'app.keys', keys: ['F1'] },
  { word: 'keys.panes', command: 'app.nextPane', keys: ['F6'] },
]

/** The keys of a command as they are in force, or those it is known to have while its screen is not open. */
export function keysInForce({ command, keys }: CardKey): readonly KeyBinding[] {
  const known = command === undefined ? undefined : findCommand(command)
  const inForce = known === undefined ? [] : keysOf(known)
  return inForce.length === 0 ? keys : inForce.slice(0, 1)
}
