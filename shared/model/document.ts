/** A stretch of text that is written the same way throughout. Tabs and line breaks inside it are kept. */
export type Run = {
  readonly text: string
  readonly bold?: boolean | undefined
  readonly italic?: boolean | undefined
  /** An outside address it links to: http, https or mailto. On paper the address follows in brackets. */
  readonly href?: string | undefined
  /**
   * The anchor of the block it leads to. Without a text of its own it names the block, in a field that Word keeps up to date:
   * "recommendation 2.3", "Table 4", "section 1.2". Where no block has that anchor it is text only.
   */
  readonly ref?: string | undefined
  /** A footnote set behind it, such as a reference. */
  readonly note?: string | undefined
}

/** Plain words, or words of which some are bold, italic, linked or noted. */
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
  /** The points, groups and other records of the session that it is made of; not printed. */
  readonly from?: readonly string[] | undefined
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
  | ({ readonly kind: 'provenance'; readonly text: string } & Anchored)
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
      /** The anchor of each row that is a thing of its own, such as an action. */
      readonly rowAnchors?: readonly (string | undefined)[] | undefined
      /** What the table is for, for people who do not see it; said from its caption and columns if not given. */
      readonly description?: string | undefined
      /** A form: in a review copy, which takes comments only, its cells can be typed in. */
      readonly toFill?: boolean | undefined
      /** In smaller letters and closer lines, for the long lists of an appendix. */
      readonly compact?: boolean | undefined
      /** On pages turned sideways, together with the heading it stands under. */
      readonly landscape?: boolean | undefined
      /** What a cell without words says; "None identified" if not given. */
      readonly blank?: string | undefined
    } & Anchored)
  | ({
      readonly kind: 'facts'
      readonly facts: readonly Fact[]
      /** The headings of the two columns; "Item" and "Detail" if not given. */
      readonly headings?: readonly [string, string] | undefined
    } & Anchored)
  | { readonly kind: 'pageBreak' }
  /** The contents list, down to headings of this level (2 if not given). */
  | { readonly kind: 'contents'; readonly heading: string; readonly levels?: 1 | 2 | 3 | undefined }

/**
 * Which copy: to read; to comment on (lines numbered on each page, open to comments and to forms only); or to print on both
 * sides of paper (mirrored margins, page numbers outside, addresses spelt out).
 */
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
  /** A page of its own for the title if not given; a masthead stands on top of the first page, with the text straight below. */
  readonly opening?: 'title-page' | 'masthead' | undefined
  /** Words it is to be found by, in the document's properties. */
  readonly keywords?: readonly string[] | undefined
  readonly blocks: readonly Block[]
}
