import { create } from 'zustand'

import type { FileContent } from '#shared/contract/common.ts'
import type { MergeReport } from '#shared/contract/library.ts'

/** A file whose session is here already, and what bringing it in would do. */
export type Preview = {
  readonly file: FileContent
  readonly session: string
  readonly title: string
  readonly report: MergeReport
}

type LibraryState = {
  readonly isCreating: boolean
  readonly preview: Preview | null
  /** The file that is being read. */
  readonly reading: string | null
}

/** Which of the Library's dialogs is open; they open over a session too. */
export const useLibrary = create<LibraryState>(() => ({ isCreating: false, preview: null, reading: null }))

export function showNewSession(isCreating: boolean): void {
  useLibrary.setState({ isCreating })
}

export function closePreview(): void {
  useLibrary.setState({ preview: null })
}
