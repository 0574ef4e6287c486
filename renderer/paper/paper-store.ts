import { create } from 'zustand'

export const paperForms = ['keyCard', 'topicSheets', 'signIn', 'pointsSoFar'] as const
export type PaperForm = (typeof paperForms)[number]

/** Every table, or one of them. */
export const allTables = 'all'

type PaperState = {
  /** The form that is about to be printed, or null while none is. */
  readonly form: PaperForm | null
  readonly table: string
  /** How many sheets for each topic. */
  readonly sheets: number
  /** Blank rows after those for people who are known. */
  readonly blankRows: number
  readonly printsNames: boolean
}

/** What is to be printed, and how. */
export const usePaper = create<PaperState>(() => ({
  form: null,
  table: allTables,
  sheets: 1,
  blankRows: 12,
  printsNames: false,
}))

/** Asks what to print, with this form chosen; `table` is where somebody is. */
export function openPaper(form: PaperForm, table: string | null = null): void {
  const narrowed = form === 'pointsSoFar' ? (table ?? allTables) : allTables
  usePaper.setState({ form, table: narrowed })
}

export function closePaper(): void {
  usePaper.setState({ form: null })
}

export function setPaper(change: Partial<PaperState>): void {
  usePaper.setState(change)
}
