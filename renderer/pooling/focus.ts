let isWanted = false

export function listRows(): readonly HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('[data-card] [data-row]')]
}

/** Goes to a row of the card, or to the first one, or to the card where it has none. */
export function focusRow(id: string | null): void {
  const rows = listRows()
  const row = rows.find((each) => each.dataset['row'] === id) ?? rows[0]
  const target =
    row?.querySelector<HTMLElement>('input') ?? document.querySelector<HTMLElement>('[data-card]')
  target?.focus({ preventScroll: true })
  row?.scrollIntoView({ block: 'nearest' })
}

/** The row of the card that has the keys, or null. */
export function rowInFocus(): string | null {
  const row = document.activeElement?.closest<HTMLElement>('[data-card] [data-row]')
  return row?.dataset['row'] ?? null
}

/** Goes to the card that is drawn next; it takes the focus itself, so that no key in between is lost. */
export function focusCard(): void {
  isWanted = true
  requestAnimationFrame(() => {
    if (isWanted) takeFocus()
  })
}

/** Called by a card that was just drawn: it takes the focus where that was wanted, or where nothing has it. */
export function takeFocus(): void {
  const isLost = document.activeElement === null || document.activeElement === document.body
  if (!isWanted && !isLost) return
  if (isDialogOpen()) return
  isWanted = false
  focusRow(null)
}

/** Called by a list that was just shown: it takes the focus where nothing has it. */
export function takeListFocus(list: HTMLElement | null): void {
  if (document.activeElement === null || document.activeElement === document.body) list?.focus()
}

function isDialogOpen(): boolean {
  return document.querySelector('[role="dialog"], [role="alertdialog"], [role="menu"]') !== null
}

/** Waits until a dialog or menu has closed and given the focus back, and then takes it where it belongs. */
export function afterDialog(go: () => void): void {
  const wait = (): void => {
    requestAnimationFrame(isDialogOpen() ? wait : () => requestAnimationFrame(go))
  }
  requestAnimationFrame(wait)
}
