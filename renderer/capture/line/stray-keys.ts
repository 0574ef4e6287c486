import { focusEntry, isLeaving, isStray } from '#renderer/capture/focus.ts'
import { typeLine, useLine } from '#renderer/capture/line-store.ts'

import { enterLine } from './enter-line.ts'

/** What a key does to a text that has no caret yet; null for a key that is nothing to it. */
function typeKey(text: string, key: string): string | null {
  if (key === 'Backspace') return text.slice(0, -1)
  return key.length === 1 ? text + key : null
}

/** While the focus is on its way, the line takes the keys itself: whoever has them would lose them. */
function takeKey(event: KeyboardEvent): void {
  const { key, ctrlKey, metaKey, altKey } = event
  const typed = ctrlKey || metaKey || altKey ? null : typeKey(useLine.getState().text, key)
  if (typed === null && key !== 'Enter') return
  event.preventDefault()
  event.stopPropagation()
  if (typed === null) enterLine()
  else typeLine(typed)
}

/** Takes letters to the entry line when they are typed where nothing takes any. Returns the way to stop. */
export function listenForStrayKeys(): () => void {
  const hear = (event: KeyboardEvent): void => {
    // A command has had it.
    if (event.defaultPrevented) return
    if (isLeaving()) takeKey(event)
    else if (isStray(event)) focusEntry()
  }
  window.addEventListener('keydown', hear, { capture: true })
  return () => window.removeEventListener('keydown', hear, { capture: true })
}
