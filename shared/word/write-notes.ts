import { Paragraph } from 'docx'

import { hasWords, readsRightToLeft, writeRuns } from './write-text.ts'
import { component } from './write-xml.ts'
import type { Writing } from './writing.ts'

type Notes = Record<string, { readonly children: readonly Paragraph[] }>

/** The footnotes by number, as docx takes them; docx puts the number before the text. */
export function writeNotes(writing: Writing, style = 'FootnoteText'): Notes {
  const written = writing.notes.map((note, index) => {
    const runs = writeRuns(` ${note}`).map((run) => component(run))
    const direction = hasWords(note) && readsRightToLeft(note) ? { bidirectional: true } : {}
    const line = new Paragraph({ style, ...direction, children: runs })
    return [String(index + 1), { children: [line] }] as const
  })
  return Object.fromEntries(written)
}
