let isWanted = false
let isChecking = false

export function listRows(): readonly HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('[data-card] [data-row]')]
}

/** Goes to a row of the card, or to the first one, or to the card where it has none; without a card to the list in sight. */
export function focusRow(id: string | null): void {
  const rows = listRows()
  const row = rows.find((each) => each.dataset['row'] === id) ?? rows[0]
  const target =
    row?.querySelector<HTMLElement>('input') ?? document.querySelector<HTMLElement>('[data-card]')
  if (target === null) return focusPlace()
  target.focus({ preventScroll: true })
  // Where little fits in, the answers come into sight, and then the row.
  document.querySelector('[data-card] [data-answers]')?.scrollIntoView({ block: 'nearest' })
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

function isLost(): boolean {
  return document.activeElement === null || document.activeElement === document.body
}

/** Called by a card that was just drawn: it takes the focus where that was wanted, or where nothing has it. */
export function takeFocus(): void {
  if (!isWanted && !isLost()) return
  if (isDialogOpen()) return
  isWanted = false
  focusRow(null)
}

/** Called by a view that was just shown: it takes the focus where nothing has it. */
export function takeViewFocus(): void {
  if (isLost() && !isDialogOpen()) focusPlace()
}

/** Called by a list that was just shown: it takes the focus where nothing has it. */
export function takeListFocus(list: HTMLElement | null): void {
  if (list !== null && isLost() && !isDialogOpen()) focusList(list)
}

/** What has the keys in a view without a card: its tree, table or list, else the view itself. */
function focusPlace(): void {
  const cell = document.querySelector<HTMLElement>('[role="grid"] [data-cell][tabindex="0"]')
  if (cell !== null) return cell.focus({ preventScroll: true })
  const list = document.querySelector<HTMLElement>(
    '[data-themes="tree"] [role="treegrid"], main [role="listbox"]',
  )
  if (list !== null) return focusList(list)
  document.querySelector<HTMLElement>('main [data-list-keys]')?.focus({ preventScroll: true })
}

const rowsOf = ['[aria-selected="true"]', '[tabindex="0"]', ''].map((which) =>
  ['option', 'row'].map((role) => `[role="${role}"][data-key]${which}`).join(','),
)

/** Goes to the row of a list that is chosen, else to its first, and waits some frames for that: a list alone shows no place. */
function focusList(list: HTMLElement, looks = 20): void {
  const row = rowsOf.map((rows) => list.querySelector<HTMLElement>(rows)).find((found) => found !== null)
  const target = row ?? list
  target.focus({ preventScroll: true })
  if (row !== undefined || looks === 0) return
  requestAnimationFrame(() => {
    if (document.activeElement === list) focusList(list, looks - 1)
  })
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

/** Looks after what was drawn: where a row or dialog went and took the focus along, the place in sight gets it. */
export function keepFocus(): void {
  if (isChecking) return
  isChecking = true
  afterDialog(() => {
    isChecking = false
    if (isWanted || isLost()) takeFocus()
  })
}
