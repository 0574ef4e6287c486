const entry = { current: null as HTMLTextAreaElement | null }
const list = { current: null as HTMLDivElement | null }

/** The entry line and the list, for keys that go from one to the other. */
export const places = { entry, list }

export function focusEntry(): void {
  const field = entry.current
  if (field === null) return
  field.focus()
  field.setSelectionRange(field.value.length, field.value.length)
}

export function isInEntry(): boolean {
  return entry.current !== null && document.activeElement === entry.current
}

function findRow(id: string): HTMLElement | null {
  return list.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(id)}"]`) ?? null
}

/** Goes to a row near the end of the list, which is brought into the page first where it is not. */
export function focusLastRow(id: string): void {
  const row = findRow(id)
  if (row !== null) return row.focus()
  list.current?.scrollTo({ top: list.current.scrollHeight })
  requestAnimationFrame(() => (findRow(id) ?? list.current)?.focus())
}

/** Goes back to the list of points. */
export function focusList(): void {
  focusChosen(list.current)
}

/** Goes to the chosen row of a list, or where there is none to the list. */
export function focusChosen(element: HTMLElement | null): void {
  const row = element?.querySelector<HTMLElement>('[aria-selected="true"]')
  ;(row ?? element)?.focus()
}

function isPopupOpen(): boolean {
  return document.querySelector('[role="menu"], [role="dialog"]') !== null
}

let leaving = 0

/**
 * Goes to the entry line from a list that drops down: at once, and again when that has closed and given the focus back.
 * What is typed meanwhile is the line's, see `isLeaving`.
 */
export function leaveForEntry(): void {
  leaving += 1
  focusEntry()
  afterPopup(() => {
    leaving -= 1
    // Somebody may have gone on to a field of their own by then.
    if (document.activeElement?.matches('input, textarea') !== true) focusEntry()
  })
}

/** Whether the focus is on its way to the entry line, and not there yet. */
export function isLeaving(): boolean {
  return leaving > 0 && !isInEntry()
}

/** Waits until a menu or dialog has closed and given the focus back, and then takes it where it belongs. */
export function afterPopup(go: () => void): void {
  const wait = (): void => {
    requestAnimationFrame(isPopupOpen() ? wait : () => requestAnimationFrame(go))
  }
  requestAnimationFrame(wait)
}

/** Whether a letter typed here means nothing to what has the focus: a plain button, or no part of the screen at all. */
function isIdle(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  return target === document.body || target.matches('[data-pane], button:not([aria-haspopup="listbox"])')
}

/** Whether a key that types something would type it nowhere, as after a press on a button. */
export function isStray({ key, target, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  const isLetter = key.length === 1 && key !== ' ' && !ctrlKey && !metaKey && !altKey
  return isLetter && isIdle(target) && !isPopupOpen()
}
