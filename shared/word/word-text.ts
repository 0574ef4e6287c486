import type { ListMark } from './read-numbering.ts'

/** Where a paragraph stands in one of its story's tables; in a table within a table, where that one stands. All count from 0. */
export type CellPlace = { readonly table: number; readonly row: number; readonly cell: number }

export type WordParagraph = {
  /** As shown, with \t and \n for tabs and breaks; without the bullet or number of a list. */
  readonly text: string
  /** The name of its style, such as "heading 1" or "List Bullet". */
  readonly style: string | null
  /** 1 to 9, or null. */
  readonly headingLevel: number | null
  readonly list: ListMark | null
  readonly inTable: CellPlace | null
}

export type WordCell = {
  readonly paragraphs: readonly WordParagraph[]
  readonly tables: readonly WordTable[]
  /** How many columns it takes up. */
  readonly columns: number
  /** It only continues the cell above it. */
  readonly continued: boolean
}

export type WordTable = { readonly rows: readonly (readonly WordCell[])[] }

/** Text that is read in one go: the body, a note, a text box. Its paragraphs are in order, those in tables too. */
export type Story = { readonly paragraphs: readonly WordParagraph[]; readonly tables: readonly WordTable[] }

export type SideStory = Story & {
  readonly kind: 'footnote' | 'endnote' | 'header' | 'footer' | 'textbox'
  /** Which paragraph of the body it belongs to, from 0; null for headers, footers and what is nested deeper. */
  readonly paragraph: number | null
}

/** Everything in a Word file that reads as text, and what does not. */
export type WordText = Story & {
  readonly beside: readonly SideStory[]
  /** Tracked changes in the body and its notes, which the text has as if accepted. */
  readonly changes: { readonly insertions: number; readonly deletions: number; readonly moves: number }
  /** What is in the body that has no text to read. */
  readonly unread: { readonly pictures: number; readonly objects: number; readonly files: number }
}
