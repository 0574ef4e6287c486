import type { WordDocument } from '#shared/model/document.ts'

import { planContents, says } from './plan-document.ts'
import { planTargets } from './plan-targets.ts'
import { openLists } from './word-lists.ts'
import type { TextWidths, Writing } from './writing.ts'

/** Nothing written yet. */
export function openWriting(document: WordDocument, widths: TextWidths, pagesKnown: boolean): Writing {
  const contents = planContents(document.blocks)
  return {
    copy: document.copy ?? 'reading',
    widths,
    lists: openLists(),
    bookmarks: { names: new Set() },
    contents,
    targets: planTargets(
      document.blocks.filter((block) => says(block)),
      contents,
    ),
    links: new Map(),
    notes: [],
    pagesKnown,
    isNumbered: document.opening !== 'masthead',
    tables: 0,
    forms: 0,
  }
}
