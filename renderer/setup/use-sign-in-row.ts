import { useApp } from '#renderer/state/app-store.ts'

import { dropEntry, putEntry, useEntries } from './entries.ts'
import { type SignInColumn, signInColumns, type SignInRow } from './sign-in.ts'

/** The half-typed row of the sign-in sheet. It outlives the page, as every empty line of Prepare does. */
export function useSignInRow() {
  const session = useApp(({ open }) => open ?? '')
  const entries = useEntries((state) => state.entries)
  const slotOf = (column: SignInColumn): string => `${session}/sign-in/${column}`
  const row = Object.fromEntries(
    signInColumns.map((column) => [column, entries[slotOf(column)]?.text ?? '']),
  ) as SignInRow
  const type = (column: SignInColumn, text: string): void => {
    const slot = slotOf(column)
    if (text === '') dropEntry(slot)
    else putEntry({ slot, session, text, edits: [], state: 'line', list: null, why: '' })
  }
  return { row, type, clear: (): void => signInColumns.forEach((column) => dropEntry(slotOf(column))) }
}
