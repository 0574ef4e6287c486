import { findKeyFault, isMac } from './key-names.ts'
import type { KeyBinding } from './key-names.ts'

export type Command = {
  /** `screen.verb`, such as `capture.undo`. */
  readonly id: string
  readonly label: string
  /** The heading it stands under in the palette and on the key sheet. */
  readonly group: string
  readonly keys?: readonly KeyBinding[]
  /** Instead of `keys` on a Mac. */
  readonly macKeys?: readonly KeyBinding[]
  /** Its keys work only while a list has the focus, or only while a text field has. */
  readonly where?: 'anywhere' | 'list' | 'text'
  /**
   * Whether its keys work in a text field. Left out: plain keys never, unless `where` is `text`; others always.
   * `settled`: in an empty one, and in one marked `data-settled` because what it holds is kept already.
   */
  readonly whileTyping?: 'always' | 'empty' | 'settled' | 'never'
  /** Goes on while the key is held. */
  readonly repeats?: boolean
  /** Kept out of the palette: it makes no sense without its key. */
  readonly keysOnly?: boolean
  /** Offered only while this is true. */
  readonly when?: () => boolean
  readonly run: () => void
}

/** The screen's commands are asked before the app's, whichever opened first. */
export type CommandLayerName = 'screen' | 'app'

/** A screen's place in the registry. */
export type CommandScope = {
  readonly replace: (commands: readonly Command[]) => void
  readonly close: () => void
}

type Scope = {
  readonly commands: readonly Command[]
  readonly layer: CommandLayerName
  readonly token: symbol
}

let scopes: readonly Scope[] = []
let listed: readonly Command[] = []
const listeners = new Set<() => void>()

/** Opens a scope; within a layer, what is opened last is asked first. Throws when a command has a key that must not be used. */
export function openCommandScope(
  commands: readonly Command[],
  layer: CommandLayerName = 'screen',
): CommandScope {
  const token = Symbol('scope')
  checkKeys(commands)
  scopes = [{ commands, layer, token }, ...scopes]
  relist()
  return {
    replace: (next) => {
      checkKeys(next)
      scopes = scopes.map((scope) => (scope.token === token ? { ...scope, commands: next } : scope))
      relist()
    },
    close: () => {
      scopes = scopes.filter((scope) => scope.token !== token)
      relist()
    },
  }
}

/** Every command in force, the newest scope's first; a newer one hides an older one of the same id. */
export function listCommands(): readonly Command[] {
  return listed
}

export function findCommand(id: string): Command | undefined {
  return listed.find((command) => command.id === id)
}

/** Runs a command if it is offered now, and says whether it did. */
export function runCommand(id: string): boolean {
  const command = findCommand(id)
  if (command === undefined || !isOffered(command)) return false
  command.run()
  return true
}

export function isOffered(command: Command): boolean {
  return command.when?.() ?? true
}

/** The command's keys on this machine. */
export function keysOf(command: Command): readonly KeyBinding[] {
  return (isMac() ? command.macKeys : undefined) ?? command.keys ?? []
}

export function subscribeCommands(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function relist(): void {
  const seen = new Set<string>()
  listed = [...inLayer('screen'), ...inLayer('app')]
    .flatMap((scope) => scope.commands)
    .filter(({ id }) => !seen.has(id) && seen.add(id))
  for (const listener of listeners) listener()
}

function inLayer(layer: CommandLayerName): readonly Scope[] {
  return scopes.filter((scope) => scope.layer === layer)
}

function checkKeys(commands: readonly Command[]): void {
  for (const { id, keys = [], macKeys = keys } of commands) {
    const fault =
      keys.map((key) => findKeyFault(key, false)).find(Boolean) ??
      macKeys.map((key) => findKeyFault(key, true)).find(Boolean)
    if (fault) throw new Error(`The command ${id} has a key that cannot be used. ${fault}`)
  }
}
