import type { Expander } from './expand.ts'
import { type Counted, countFeatures, type FeatureBook, numberFeatures } from './sparse.ts'
import { letterRuns, readLetterRuns, readStems } from './tokens.ts'
import { readWording, type Wording } from './wording.ts'

/** A text as pooling reads it, once. */
export type ReadText = {
  /** As it is written: what cautions, wording and reasons go by. */
  readonly written: string
  /** With short forms opened: what is compared. */
  readonly open: string
  /** Its stems and its runs of letters: runs have numbers below `letterRuns`, stems from there on. */
  readonly features: Counted
  readonly wording: Wording
  /** How many stems say something. */
  readonly length: number
}

/** A text with its short forms opened. */
export function openText(written: string, expand: Expander): string {
  return expand(written)
    .map(({ open }) => open)
    .join('')
}

/** Reads a text; texts that are to be compared are read with one book. */
export function readText(written: string, expand: Expander, book: FeatureBook): ReadText {
  const open = openText(written, expand)
  const stems = numberFeatures(readStems(open), book).map((number) => letterRuns + number)
  return {
    written,
    open,
    features: countFeatures([...readLetterRuns(open), ...stems]),
    wording: readWording(written),
    length: stems.length,
  }
}
