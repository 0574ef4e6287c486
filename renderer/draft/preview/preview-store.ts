import { create } from 'zustand'

import type { Scale } from './paper.ts'

type PreviewState = {
  /** The page is shown as Word has it. */
  readonly isWord: boolean
  readonly scale: Scale
  /** The session whose long draft is to be drawn all the same. */
  readonly allowed: string | null
}

export const usePreview = create<PreviewState>(() => ({ isWord: false, scale: 'fit', allowed: null }))

export function showWord(isWord: boolean): void {
  usePreview.setState({ isWord })
}

export function setScale(scale: Scale): void {
  usePreview.setState({ scale })
}

/** Draws the Word file of a session however long it is. */
export function allowLong(session: string): void {
  usePreview.setState({ allowed: session })
}
