/** A stretch of text that is written the same way throughout. Tabs and line breaks inside it are kept. */
export type Run = {
  readonly text: string
  readonly bold?: boolean | undefined
  readonly italic?: boolean | undefined
  /** An outside address it links to. */
  readonly href?: string | undefined
  /** The anchor in the document that it leads to. */
  readonly ref?: string | undefined
  /** A footnote set behind it. */
  readonly note?: string | undefined
}

/** Plain words, or words of which some are bold or italic. */
export type Rich = string | readonly Run[]

/** One entry of a list; its own entries stand one step further in. */
export type ListItem = { readonly text: Rich; readonly items?: readonly ListItem[] | undefined }

/** What a table cell may hold; a cell without any words is written as the table's `blank`. */
export type CellPart =
  | { readonly kind: 'paragraph'; readonly text: Rich }
  | { readonly kind: 'bullets'; readonly items: readonly ListItem[] }

/** A column's heading and how wide it is beside the others. */
export type Column = { readonly heading: string; readonly width: number }

/** A label and what belongs to it, such as Version and 0.1; several values stand under each other. */
export type Fact = { readonly label: string; readonly values: readonly Rich[] }

export type Tone = 'question' | 'disagreement' | 'risk'

type Anchored = {
  /** The stable identity of the block: the same anchor gives the same bookmark in every version. */
  readonly anchor?: string | undefined
}

export type Block =
  | ({
      readonly kind: 'heading'
      readonly level: 1 | 2 | 3 | 4
      readonly text: string
      /** Counted by Word: 1, 1.1, 1.1.1 in the order of the numbered headings. */
      readonly numbered?: boolean | undefined
    } & Anchored)
  | ({
      readonly kind: 'paragraph'
      readonly text: Rich
      readonly style?: 'lead' | 'note' | undefined
    } & Anchored)
  /** A numbered statement or recommendation; the number is given, and shown exactly so. */
  | ({ readonly kind: 'statement'; readonly number: string; readonly text: Rich } & Anchored)
  /** Where the block above was said, such as "said at 3 of 5 tables: T1, T2, T4". */
  | { readonly kind: 'provenance'; readonly text: string }
  | ({ readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly ListItem[] } & Anchored)
  /** Somebody's words to the letter; the attribution (P1, a role, a table) follows in brackets. */
  | ({ readonly kind: 'quote'; readonly text: string; readonly attribution?: string | undefined } & Anchored)
  /** A box that says what it is in words; `label` replaces the tone's own word. */
  | ({
      readonly kind: 'callout'
      readonly tone: Tone
      readonly label?: string | undefined
      readonly paragraphs: readonly Rich[]
    } & Anchored)
  | ({
      readonly kind: 'table'
      readonly caption: string
      readonly columns: readonly Column[]
      readonly rows: readonly (readonly (readonly CellPart[])[])[]
      /** On pages turned sideways, together with the heading it stands under. */
      readonly landscape?: boolean | undefined
      /** What a cell without words says; "None identified" if not given. */
      readonly blank?: string | undefined
    } & Anchored)
  | {
      readonly kind: 'facts'
      readonly facts: readonly Fact[]
      /** The headings of the two columns; "Item" and "Detail" if not given. */
      readonly headings?: readonly [string, string] | undefined
    }
  | { readonly kind: 'pageBreak' }
  /** The contents list, down to headings of this level (2 if not given). */
  | { readonly kind: 'contents'; readonly heading: string; readonly levels?: 1 | 2 | 3 | undefined }

/** Which copy: to read, to comment on (line numbers, comment form), or to print on both sides of paper. */
export type Copy = 'reading' | 'review' | 'print'

/** A document as a guideline group means it, without a word about how it looks. */
export type WordDocument = {
  readonly title: string
  readonly subtitle?: string | undefined
  /** For the running header, where the whole title is too long. */
  readonly shortTitle?: string | undefined
  /** What it is, such as Guidance or Conference summary. */
  readonly kindOfDocument: string
  readonly status: string
  readonly version: string
  /** As it is to be shown. */
  readonly date: string
  readonly bodies: readonly { readonly name: string; readonly role: string }[]
  /** Further rows for the table on the title page, such as Prepared by or Place. */
  readonly facts?: readonly Fact[] | undefined
  readonly language: string
  readonly creator: string
  readonly description?: string | undefined
  /** A draft carries a watermark, and "DRAFT … not for implementation" in the header of every page. */
  readonly draft: boolean
  /** A reading copy if not given. */
  readonly copy?: Copy | undefined
  /** Words it is to be found by, in the document's properties. */
  readonly keywords?: readonly string[] | undefined
  readonly blocks: readonly Block[]
}
