/** What can be done to a list from outside. */
export type ListHandle = {
  /** Brings a row into sight wherever it is in the list; with `focus` the keys go there too. */
  readonly reveal: (id: string, options?: { readonly focus?: boolean }) => void
  /** Chooses everything from where the choice began to the first or last row. */
  readonly extendTo: (end: 'first' | 'last') => void
}

/** As much of a list's state as is used here. */
export type ListState = {
  readonly collection: { getFirstKey: () => Key | null; getLastKey: () => Key | null }
  readonly selectionManager: {
    setFocusedKey: (key: Key) => void
    extendSelection: (key: Key) => void
  }
}

type Key = string | number

export function findRow(list: HTMLElement | null, id: string): HTMLElement | null {
  return list?.querySelector<HTMLElement>(`[data-key="${CSS.escape(id)}"]`) ?? null
}

/** A row far off stands where it is guessed to be until those around it have been measured: so it is looked for again. */
const looks = 4

function show(list: HTMLElement | null, id: string, focus: boolean, left = looks): void {
  requestAnimationFrame(() => {
    const row = findRow(list, id)
    if (focus && row !== null && document.activeElement !== row) row.focus({ preventScroll: true })
    row?.scrollIntoView({ block: 'nearest' })
    if (left > 1) show(list, id, focus, left - 1)
  })
}

/** The handle of a list of which only the rows in sight are in the page. */
export function openHandle(list: () => HTMLElement | null, state: () => ListState | null): ListHandle {
  return {
    reveal: (id, { focus = false } = {}) => {
      // The row that has the list's focus is always in the page.
      state()?.selectionManager.setFocusedKey(id)
      show(list(), id, focus)
    },
    extendTo: (end) => {
      const now = state()
      const key = end === 'first' ? now?.collection.getFirstKey() : now?.collection.getLastKey()
      if (now === null || key === null || key === undefined) return
      now.selectionManager.setFocusedKey(key)
      now.selectionManager.extendSelection(key)
    },
  }
}
