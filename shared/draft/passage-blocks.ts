import type { Block, Rich } from '#shared/model/document.ts'
import type { Rec } from '#shared/model/session.ts'
import { membersOf } from '#shared/session/list.ts'

import { anchorBlocks } from './anchors.ts'
import { plainMarkdown, readMarkdown } from './rich-text.ts'
import { lineOf } from './words.ts'

type Passage = Rec<'passage'>
type Level = 1 | 2 | 3 | 4

function restsOn({ rests }: Passage, composed?: Block): { readonly from?: readonly string[] } {
  const own = membersOf(rests)
  const kept = composed !== undefined && 'from' in composed ? (composed.from ?? []) : []
  const from = own.length > 0 ? own : kept
  return from.length === 0 ? {} : { from }
}

function writtenBlocks({ kind, text }: Passage, level: Level): readonly Block[] {
  switch (kind) {
    case 'heading': {
      const title = lineOf(plainMarkdown(text))
      return title === '' ? [] : [{ kind: 'heading', level, text: title }]
    }
    case 'quote': {
      const words = plainMarkdown(text).trim()
      return words === '' ? [] : [{ kind: 'quote', text: words }]
    }
    case 'paragraph':
      return readMarkdown(text)
  }
}

/** Named after the passage, or after the block it stands in place of; the blocks behind the first belong to it. */
function nameBlocks(
  blocks: readonly Block[],
  anchor: string,
  from: { readonly from?: readonly string[] },
): readonly Block[] {
  const own = blocks.map((block, index) =>
    block.kind === 'pageBreak' || block.kind === 'contents'
      ? block
      : { ...block, ...from, ...(index === 0 ? { anchor } : {}) },
  )
  return anchorBlocks(own)
}

/** A passage that stands behind something, as blocks; none where nothing is written yet. */
export function newBlocks(passage: Passage, level: Level): readonly Block[] {
  return nameBlocks(writtenBlocks(passage, level), `passage-${passage.id}`, restsOn(passage))
}

function firstWords(text: string): Rich {
  const [first] = readMarkdown(text)
  return first?.kind === 'paragraph' ? first.text : plainMarkdown(text)
}

/** A passage in place of a composed block: a heading, statement or quote stays one. The composed block where nothing is written. */
export function insteadBlocks(passage: Passage, composed: Block): readonly Block[] {
  const { text } = passage
  const words = plainMarkdown(text).trim()
  if (words === '') return [composed]
  if (composed.kind === 'pageBreak' || composed.kind === 'contents') return [composed]
  const from = restsOn(passage, composed)
  switch (composed.kind) {
    case 'heading':
      return [{ ...composed, ...from, text: lineOf(words) }]
    case 'statement':
      return [{ ...composed, ...from, text: firstWords(text) }]
    case 'quote':
      return [{ ...composed, ...from, text: words }]
    case 'provenance':
    case 'paragraph':
    case 'list':
    case 'callout':
    case 'table':
    case 'facts': {
      const { anchor = `passage-${passage.id}` } = composed
      const written = writtenBlocks(
        { ...passage, kind: passage.kind === 'heading' ? 'paragraph' : passage.kind },
        2,
      )
      return nameBlocks(written, anchor, from)
    }
  }
}
