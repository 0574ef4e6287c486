/** A key binding as tinykeys writes it: `$mod+Shift+z`, `F1`, `Alt+ArrowUp`, `$mod+Shift+t 5`. */
export type KeyBinding = string

type Press = { readonly modifiers: readonly string[]; readonly key: string }

const names: Readonly<Record<string, string>> = {
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  Escape: 'Esc',
  PageUp: 'Page up',
  PageDown: 'Page down',
  Comma: ',',
  Period: '.',
  Slash: '/',
  Backslash: '\\',
  BracketLeft: '[',
  BracketRight: ']',
  Minus: '-',
  Equal: '=',
}

const plainModifiers: Readonly<Record<string, string>> = { $mod: 'Ctrl', Control: 'Ctrl', Meta: 'Win' }
const macModifiers: Readonly<Record<string, string>> = {
  $mod: '⌘',
  Meta: '⌘',
  Control: '⌃',
  Alt: '⌥',
  Shift: '⇧',
}

export function isMac(): boolean {
  return /Mac|iP(?:od|hone|ad)/.test(navigator.platform)
}

/** The binding as printed on a key cap: `Ctrl Shift Z`, on a Mac `⌘ ⇧ Z`. */
export function nameKeys(binding: KeyBinding, mac: boolean = isMac()): string {
  return binding
    .split(' ')
    .map((press) => namePress(readPress(press), mac))
    .join(', ')
}

/** Says what is wrong with a binding on this kind of machine, or nothing. Ctrl+Alt is AltGr; Option with a digit types a character. */
export function findKeyFault(binding: KeyBinding, mac: boolean): string | undefined {
  for (const press of binding.split(' ').map(readPress)) {
    const has = (name: string): boolean => press.modifiers.includes(name)
    const control = has('Control') || (has('$mod') && !mac)
    if (control && has('Alt') && !mac) return `${binding}: Ctrl with Alt is AltGr on many keyboards.`
    if (mac && has('Alt') && !has('Meta') && !has('$mod') && /^(?:Digit)?\d$/.test(press.key))
      return `${binding}: Option with a digit types a character on a Mac.`
  }
  return undefined
}

/** True for a key that types or moves by itself: no Ctrl, Cmd or Alt, and no function key. */
export function isPlainKey(binding: KeyBinding): boolean {
  const { modifiers, key } = readPress(binding.split(' ')[0] ?? '')
  return modifiers.every((name) => name === 'Shift') && !/^F\d+$/.test(key)
}

/** True for a key that types a character by itself; WCAG 2.1.4 lets a person switch these off. */
export function isCharacterKey(binding: KeyBinding): boolean {
  return isPlainKey(binding) && readPress(binding.split(' ')[0] ?? '').key.length === 1
}

/** Lets a bare symbol be typed with or without Shift, since boards differ: `?` becomes `[Shift]+?`. */
export function allowShift(binding: KeyBinding): KeyBinding {
  return /^[^\w\s]$/.test(binding) ? `[Shift]+${binding}` : binding
}

function readPress(press: string): Press {
  const parts = press.split(/(?<=\w|\])\+/)
  const key = parts.at(-1) ?? ''
  return { modifiers: parts.slice(0, -1).filter((part) => !part.startsWith('[')), key }
}

function namePress({ modifiers, key }: Press, mac: boolean): string {
  const known = mac ? macModifiers : plainModifiers
  return [...modifiers.map((name) => known[name] ?? name), nameKey(key)].join(' ')
}

function nameKey(key: string): string {
  const named = names[key] ?? key.replace(/^(?:Digit|Key)/, '')
  return named.length === 1 ? named.toUpperCase() : named
}
