import { create } from 'zustand'

import type { FileContent } from '#shared/contract/common.ts'
import type { MergedFile, MergedMany, MergeReport } from '#shared/contract/library.ts'

/** A file whose session is here already, and what bringing it in would do. */
export type Preview = {
  readonly file: FileContent
  readonly session: string
  readonly title: string
  readonly report: MergeReport
}

/** Many files, and what bringing them in would do, or did. */
export type Many = {
  readonly files: readonly FileContent[]
  /** What was chosen with them and is not read at all. */
  readonly refused: readonly MergedFile[]
  readonly outcome: MergedMany
  readonly state: 'asked' | 'working' | 'done'
}

type LibraryState = {
  readonly isCreating: boolean
  readonly preview: Preview | null
  readonly many: Many | null
  /** What is being read: the name of a file, or how many. */
  readonly reading: string | null
}

/** Which of the Library's dialogs is open; they open over a session too. */
export const useLibrary = create<LibraryState>(() => ({
  isCreating: false,
  preview: null,
  many: null,
  reading: null,
}))

export function showNewSession(isCreating: boolean): void {
  useLibrary.setState({ isCreating })
}

export function closePreview(): void {
  useLibrary.setState({ preview: null })
}
