const reachable =
  'a[href], button:not([disabled]), input:not([disabled]), textarea:not([disabled]), [tabindex="0"]'

/** Moves the focus to the next or previous pane of the screen, round the end. A pane has `data-pane` and `tabIndex={-1}`. */
export function focusPane(step: 1 | -1): void {
  const panes = [...document.querySelectorAll<HTMLElement>('[data-pane]')]
  if (panes.length === 0) return
  const here = panes.findIndex((pane) => pane.contains(document.activeElement))
  const start = here === -1 && step === -1 ? 0 : here
  const next = panes.at((start + step) % panes.length)
  const inside = next?.querySelector<HTMLElement>(reachable)
  ;(inside ?? next)?.focus()
}
