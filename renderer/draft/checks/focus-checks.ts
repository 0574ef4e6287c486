import { showSide } from '#renderer/draft/draft-store.ts'

/** The list of findings, while it is there. */
export const findingsList = { current: null as HTMLDivElement | null }

/** Shows the findings and goes to their list, once it is drawn. */
export function focusChecks(left = 12): void {
  showSide('checks')
  requestAnimationFrame(() => {
    if (findingsList.current !== null) findingsList.current.focus()
    else if (left > 0) focusChecks(left - 1)
  })
}
