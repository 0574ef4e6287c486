import { createKeybindingsHandler } from 'tinykeys'

import { isOffered, keysOf, listCommands, subscribeCommands } from './commands.ts'
import type { Command } from './commands.ts'
import { allowShift, isCharacterKey, isPlainKey } from './key-names.ts'
import type { KeyBinding } from './key-names.ts'

type Binding = {
  readonly command: Command
  readonly keys: KeyBinding
  /** Takes in one event and says whether it completes the binding. */
  readonly completes: (event: KeyboardEvent) => boolean
}

/** ms that the next key of a sequence is waited for: longer than most people need, since not all are quick. */
export const sequenceWaits = 2_000

let characterKeysOn = true

/** Switches the single-letter keys of lists on or off (WCAG 2.1.4). */
export function allowCharacterKeys(on: boolean): void {
  characterKeysOn = on
}

/** Hears every key before the parts of the screen do, and runs the first command that has it. Returns the way to stop. */
export function listenForKeys(target: Window): () => void {
  let bindings = bind(listCommands())
  const hear = (event: KeyboardEvent): void => {
    const done = bindings.filter((binding) => binding.completes(event))
    const chosen = done.find((binding) => applies(binding, event))
    if (chosen === undefined) return
    event.preventDefault()
    event.stopPropagation()
    chosen.command.run()
  }
  const stopListening = subscribeCommands(() => {
    bindings = bind(listCommands(), bindings)
  })
  target.addEventListener('keydown', hear, { capture: true })
  return () => {
    stopListening()
    target.removeEventListener('keydown', hear, { capture: true })
  }
}

/** What was heard of a sequence already stays heard when the commands change between two of its keys. */
function bind(commands: readonly Command[], before: readonly Binding[] = []): readonly Binding[] {
  const watched = new Map(before.map(({ command, keys, completes }) => [`${command.id} ${keys}`, completes]))
  return commands.flatMap((command) =>
    keysOf(command).map((keys) => {
      const completes = watched.get(`${command.id} ${keys}`) ?? watch(keys)
      return { command, keys, completes }
    }),
  )
}

function watch(keys: KeyBinding): (event: KeyboardEvent) => boolean {
  let completed = false
  const handle = createKeybindingsHandler(
    { [allowShift(keys)]: () => (completed = true) },
    { ignore: (event) => event.isComposing, timeout: sequenceWaits },
  )
  return (event) => {
    completed = false
    handle(event)
    return completed
  }
}

function applies({ command, keys }: Binding, event: KeyboardEvent): boolean {
  if (event.repeat && !command.repeats) return false
  if (!(event.target instanceof Element)) return isOffered(command)
  // A dialog or an open menu has the keys to itself.
  if (event.target.closest('[role="dialog"], [role="alertdialog"], [role="menu"]')) return false
  if (command.where === 'list' && !isInList(event.target, keys)) return false
  return worksWhileTyping(command, keys, event.target) && isOffered(command)
}

function isInList(target: Element, keys: KeyBinding): boolean {
  if (isCharacterKey(keys) && !characterKeysOn) return false
  return target.closest('[data-list-keys]') !== null
}

function worksWhileTyping(command: Command, keys: KeyBinding, target: Element): boolean {
  const text = readText(target)
  if (text === undefined) return command.where !== 'text'
  const usual = command.where !== 'text' && isPlainKey(keys) ? 'never' : 'always'
  switch (command.whileTyping ?? usual) {
    case 'always':
      return true
    case 'empty':
      return text === ''
    case 'settled':
      return text === '' || target.closest('[data-settled]') !== null
    case 'never':
      return false
  }
}

/** What a text field holds; nothing for any other element. */
function readText(target: Element): string | undefined {
  if (target instanceof HTMLTextAreaElement) return target.value
  if (target instanceof HTMLInputElement)
    return /^(?:checkbox|radio|button|file|range|submit)$/.test(target.type) ? undefined : target.value
  if (target instanceof HTMLElement && target.isContentEditable) return target.textContent ?? ''
  return undefined
}
