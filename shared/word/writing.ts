import type { Block, Copy } from '#shared/model/document.ts'

import type { Bookmarks } from './bookmarks.ts'
import type { ContentsEntry } from './plan-document.ts'
import type { Target } from './plan-targets.ts'
import type { Lists } from './word-lists.ts'

/** How wide the text is on upright pages and on pages turned sideways, in twips. */
export type TextWidths = { readonly upright: number; readonly sideways: number }

/** What the writing of one document keeps count of. */
export type Writing = {
  readonly copy: Copy
  readonly widths: TextWidths
  readonly lists: Lists
  readonly bookmarks: Bookmarks
  readonly contents: ReadonlyMap<Block, ContentsEntry>
  /** What a cross-reference can lead to, by anchor. */
  readonly targets: ReadonlyMap<string, Target>
  /** Outside addresses, each with the relationship that stands for it. */
  readonly links: Map<string, string>
  /** Footnotes in their order; the first has the number 1. */
  readonly notes: string[]
  /** Whether the page numbers are worked out here; otherwise Word is asked to. */
  readonly pagesKnown: boolean
  /** Whether captions are numbered; on a page or two under a masthead they are not. */
  readonly isNumbered: boolean
  /** Captions written so far, and forms that can be filled in. */
  tables: number
  forms: number
}
