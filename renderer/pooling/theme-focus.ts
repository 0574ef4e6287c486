/** Where the keys are within the themes view. */
function isWithin(part: string): boolean {
  return document.activeElement?.closest(`[data-themes="${part}"]`) !== null
}

export function isInTree(): boolean {
  return isWithin('tree')
}

export function isInPoints(): boolean {
  return isWithin('points')
}

/** The theme whose row has the keys, or null. */
export function themeInFocus(): string | null {
  const row = document.activeElement?.closest<HTMLElement>('[data-themes="tree"] [role="row"]')
  return row?.dataset['key'] ?? null
}

function focusTarget(part: string): HTMLElement | null {
  const place = document.querySelector<HTMLElement>(`[data-themes="${part}"]`)
  const rows = place?.querySelectorAll<HTMLElement>(
    '[role="row"][tabindex="0"], [role="option"][tabindex="0"]',
  )
  return rows?.[0] ?? place?.querySelector<HTMLElement>('[role="treegrid"], [role="listbox"]') ?? null
}

/** Goes to the tree: to the row it was on. */
export function focusTree(): void {
  focusTarget('tree')?.focus()
}

/** Goes to the points of the theme, where there are any. */
export function focusPoints(): void {
  focusTarget('points')?.focus()
}

/** Goes to the row of a theme as soon as it is in the page; looked for over some frames, because the tree is drawn a moment later. */
export function focusTheme(id: string, looks = 30): void {
  const row = document.querySelector<HTMLElement>(`[data-themes="tree"] [data-key="${CSS.escape(id)}"]`)
  if (row !== null) {
    row.focus({ preventScroll: true })
    row.scrollIntoView({ block: 'nearest' })
  } else if (looks > 0) requestAnimationFrame(() => focusTheme(id, looks - 1))
}
