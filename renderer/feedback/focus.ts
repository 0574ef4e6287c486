const note = { current: null as HTMLInputElement | null }
const order = { current: null as HTMLDivElement | null }

/** The plenary line and the order, for keys that go from one to the other. */
export const places = { note, order }

export function focusNote(): void {
  note.current?.focus()
}

export function focusOrder(): void {
  const row = order.current?.querySelector<HTMLElement>('[aria-selected="true"]')
  ;(row ?? order.current)?.focus()
}

/** Brings the chosen row of the order into sight, and the focus with it where the order has it. */
export function followInOrder(index: number, count: number): void {
  const list = order.current
  if (list === null || index < 0) return
  const find = (): HTMLElement | null => list.querySelector<HTMLElement>('[aria-selected="true"]')
  // Only rows in sight are in the page.
  if (find() === null) list.scrollTo({ top: (list.scrollHeight * index) / count - list.clientHeight / 2 })
  requestAnimationFrame(() => {
    find()?.scrollIntoView({ block: 'nearest' })
    if (list.contains(document.activeElement)) find()?.focus()
  })
}

export function isInNote(): boolean {
  return note.current !== null && document.activeElement === note.current
}

function isIn(selector: string): boolean {
  return Boolean(document.activeElement?.closest(selector))
}

/** Whether what has the focus does something of its own with a space. */
export function takesSpace(): boolean {
  return isIn('button, input, [data-trigger]')
}

/** Whether what has the focus does something of its own with the left and right arrows. */
export function takesArrows(): boolean {
  return isIn('[data-trigger], [role="radiogroup"], [role="tablist"]')
}
