import { useCapture } from '#renderer/capture/capture-store.ts'
import { afterPopup, focusList } from '#renderer/capture/focus.ts'
import type { ListHandle } from '#renderer/ui/list-handle.ts'

/** The list of points, for what goes to a row of it. */
export const listHandle = { current: null as ListHandle | null }

/** Brings a row into sight; the focus stays where it is. */
export function showRow(id: string): void {
  listHandle.current?.reveal(id)
}

export function goToRow(id: string): void {
  listHandle.current?.reveal(id, { focus: true })
}

/** Goes back to the chosen row, wherever it is in the list. */
export function goToChosen(): void {
  const [id] = useCapture.getState().chosen
  if (id === undefined) focusList()
  else goToRow(id)
}

/** The same, once a menu or dialog has closed. */
export function returnToList(): void {
  afterPopup(goToChosen)
}
