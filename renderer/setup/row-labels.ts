import { createContext, useContext } from 'react'

/** True in a list whose columns stand under each other: there is no line of headings above, so each field shows its label. */
export const ShowsLabels = createContext(false)

/** Whether a field leaves its label to screen readers here. */
export function useHidesLabel(hides: boolean | undefined): boolean {
  return useContext(ShowsLabels) ? false : (hides ?? false)
}
