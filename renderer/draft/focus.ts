import { focusText } from './rich/focus-text.ts'

/** Elements that keys go to, wherever they stand on the screen. */
export const places = {
  outline: { current: null as HTMLDivElement | null },
  unused: { current: null as HTMLDivElement | null },
  edit: { current: null as HTMLElement | null },
}

export function focusOutline(): void {
  places.outline.current?.focus()
}

export function focusUnused(): void {
  places.unused.current?.focus()
}

function findField(pane: HTMLElement | null): HTMLElement | null {
  const first = pane?.querySelector('[data-first]') ?? null
  const text = first?.querySelector<HTMLElement>(
    'textarea, [contenteditable="true"], input, [role="listbox"]',
  )
  return text ?? first?.querySelector<HTMLElement>('button') ?? null
}

/** Goes to where the piece in hand is written, once it has been drawn; to the pane where nothing can be written. */
export function focusEdit(left = 12): void {
  requestAnimationFrame(() => {
    const pane = places.edit.current
    const field = findField(pane)
    if (field !== null) return goInto(field)
    if (left > 0) return focusEdit(left - 1)
    pane?.focus()
  })
}

function goInto(field: HTMLElement): void {
  if (focusText(field)) return
  field.focus()
  if (field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement)
    field.setSelectionRange(field.value.length, field.value.length)
}
