import { createContext } from 'react'

import type { FoundWord } from './find-words.ts'
import type { Verdicts } from './keep-verdicts.ts'

/** A field whose words are checked. */
export type SpelledField = {
  /** What has the focus while somebody types there. */
  readonly element: HTMLElement
  /** Its letters; places in them are counted from 0. */
  readonly read: () => string
  readonly caret: () => number
  readonly setCaret: (at: number) => void
  /** Writes over a word as typing would, so that the field's own undo takes it back; the caret stays with its letters. */
  readonly replace: (word: FoundWord, by: string) => void
  /** The element under a word's letters, drawn now if it was held back; null when the word is not wrong any more. */
  readonly show: (word: FoundWord) => HTMLElement | null
}

export type Spelling = {
  readonly verdicts: Verdicts
  /** Whether the session, or somebody at this device, spells a word so. */
  readonly isOwn: (word: string) => boolean
  /** Offers other spellings of a word of a field. */
  readonly offer: (field: SpelledField, word: FoundWord) => void
}

/** Null where nothing is checked. */
export const SpellingContext = createContext<Spelling | null>(null)

const fields = new Set<SpelledField>()

/** Makes a field known to the keys while it is on the screen. */
export function addSpelledField(field: SpelledField): () => void {
  fields.add(field)
  return () => fields.delete(field)
}

/** The checked field that has the focus. */
export function findSpelledField(): SpelledField | null {
  return [...fields].find(({ element }) => element === document.activeElement) ?? null
}
