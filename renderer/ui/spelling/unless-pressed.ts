import type { SpelledField } from './spelling-context.ts'

const modifiers = new Set(['Shift', 'Control', 'Alt', 'Meta', 'CapsLock', 'AltGraph'])

/** Whether a key by itself does nothing but change what the next one means. */
export function isModifier(key: string): boolean {
  return modifiers.has(key)
}

/** Looks something up for a field; null when a key was pressed there meanwhile, or somebody went elsewhere: what was asked for is late then. */
export async function unlessPressed<Found>(
  { element, read }: Pick<SpelledField, 'element' | 'read'>,
  find: () => Promise<Found | null>,
): Promise<Found | null> {
  const text = read()
  const listening = new AbortController()
  let isLate = false
  const { signal } = listening
  const hear = ({ key }: KeyboardEvent): void => {
    isLate ||= !isModifier(key)
  }
  window.addEventListener('keydown', hear, { capture: true, signal })
  try {
    const found = await find()
    return isLate || read() !== text || document.activeElement !== element ? null : found
  } finally {
    listening.abort()
  }
}
