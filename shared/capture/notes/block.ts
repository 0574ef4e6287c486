import type { NoteLine, Reading, ReadingAs } from '#shared/model/reading.ts'

import type { Mark } from './bullets.ts'

/** Lines of notes that belong together: a paragraph, an item of a list, a heading. */
export type Block = {
  readonly line: number
  readonly lastLine: number
  /** As printed, lines joined by newlines. */
  readonly raw: string
  /** Without bullet, emphasis and wrap. */
  readonly text: string
  readonly mark: Mark | null
  /** Level in its list, outermost 0; null outside a list. */
  readonly depth: number | null
  /** The heading level that the file declares. */
  readonly heading: number | null
  /** Blank lines before it. */
  readonly gap: number
  /** Stands in bold or italics as a whole. */
  readonly emphasised: boolean
  /** The cell of a declared table that it stands in. */
  readonly cell: NoteLine['cell']
  /** Marked as a quotation by the file. */
  readonly quoted: boolean
}

/** The text of lines as printed. */
export function rawOf(lines: readonly NoteLine[]): string {
  return lines.map((line) => line.text).join('\n')
}

/** One block out of two that follow each other. */
export function mergeBlocks(first: Block, second: Block): Block {
  return {
    ...first,
    lastLine: second.lastLine,
    raw: `${first.raw}\n${second.raw}`,
    text: joinText(first.text, second.text),
  }
}

/** Joins a wrapped line to what it continues; a hyphen at the end stays and needs no space. */
export function joinText(first: string, second: string): string {
  return /\p{L}-$/u.test(first) ? first + second : `${first} ${second}`
}

type Piece = Pick<Block, 'line' | 'lastLine' | 'raw' | 'text'>

/** A reading of a piece of notes, with nothing more known than given. */
export function makeReading(piece: Piece, as: ReadingAs, more: Partial<Reading> = {}): Reading {
  return {
    line: piece.line,
    lastLine: piece.lastLine,
    raw: piece.raw,
    text: piece.text,
    as,
    kind: as === 'point' ? 'point' : null,
    fact: null,
    participant: null,
    role: null,
    parts: {},
    ...more,
    level: Math.min(more.level ?? 0, 8),
  }
}

/** A reading drawn from the middle of another one: it has no raw text of its own. */
export function deriveReading(
  piece: Piece,
  as: ReadingAs,
  text: string,
  more: Partial<Reading> = {},
): Reading {
  return makeReading({ ...piece, raw: '', text }, as, more)
}

/** A reading of part of a block. */
export function partReading(
  piece: Piece,
  part: { readonly raw: string; readonly text: string },
  as: ReadingAs,
  more: Partial<Reading> = {},
): Reading {
  return makeReading({ ...piece, ...part }, as, more)
}

const space = /\s/

/** Cuts the raw text of a block where its tidy text is cut: one raw part per start, together the whole. Starts are offsets in the text, ascending. */
export function cutRaw(raw: string, text: string, starts: readonly number[]): string[] {
  const lead = solid(raw).indexOf(solid(text))
  const known = lead >= 0
  let counted = 0
  const cuts = starts.map((start, index) => {
    counted += solid(text.slice(starts[index - 1] ?? 0, start)).length
    return start === 0 ? 0 : known ? lead + counted : Infinity
  })
  const offsets = offsetsOf(raw, cuts)
  return offsets.map((from, index) => raw.slice(index === 0 ? 0 : from, offsets[index + 1] ?? raw.length))
}

/** Cuts a block's text at the starts, with the raw text that belongs to each part. */
export function cutBlock(
  piece: Pick<Block, 'raw' | 'text'>,
  starts: readonly number[],
): { raw: string; text: string }[] {
  const raws = cutRaw(piece.raw, piece.text, starts)
  return starts.map((start, index) => ({
    raw: raws[index] ?? '',
    text: piece.text.slice(start, starts[index + 1] ?? piece.text.length).trim(),
  }))
}

function solid(text: string): string {
  return text.replace(/\s+/g, '')
}

function offsetsOf(raw: string, cuts: readonly number[]): number[] {
  const offsets: number[] = []
  let seen = 0
  for (let at = 0; at < raw.length; at += 1) {
    if (space.test(raw.charAt(at))) continue
    while (cuts[offsets.length] === seen) offsets.push(at)
    seen += 1
  }
  while (offsets.length < cuts.length) offsets.push(raw.length)
  return offsets
}
