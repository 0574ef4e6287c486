/** What can be asked for with the focus on the wall. */
export type WallAct =
  | 'next'
  | 'previous'
  | 'blank'
  | 'clock'
  | 'pause'
  | 'reported'
  | 'bigger'
  | 'smaller'
  | 'leave'
  | 'start'

const acts = new Map<string, WallAct>(
  Object.entries({
    ArrowRight: 'next',
    PageDown: 'next',
    ' ': 'next',
    ArrowLeft: 'previous',
    PageUp: 'previous',
    b: 'blank',
    '.': 'blank',
    c: 'clock',
    p: 'pause',
    s: 'reported',
    '+': 'bigger',
    '=': 'bigger',
    '-': 'smaller',
    Escape: 'leave',
    F5: 'start',
  } satisfies Record<string, WallAct>),
)

type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>

/** What a key pressed on the wall asks for; null leaves it to the browser. */
export function actOf({ key, ctrlKey, metaKey, altKey }: Press): WallAct | null {
  if (ctrlKey || metaKey || altKey) return null
  return acts.get(key.length === 1 ? key.toLowerCase() : key) ?? null
}
