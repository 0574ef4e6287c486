import { expect, test } from 'vitest'

import {
  countSentences,
  findHeir,
  isUnsourced,
  listPieces,
  listShown,
  topicOf,
} from '#renderer/draft/pieces.ts'
import type { BlockSource, DraftView } from '#shared/contract/draft.ts'
import type { Block } from '#shared/model/document.ts'

const blocks: readonly Block[] = [
  { kind: 'contents', heading: 'Contents' },
  { kind: 'heading', level: 1, text: 'Barriers', anchor: 'topic-t1', numbered: true },
  { kind: 'paragraph', text: 'Three points.', anchor: 'topic-t1/lead' },
  { kind: 'heading', level: 2, text: 'Recommendations', anchor: 'say-t1' },
  { kind: 'statement', number: '1.1', text: 'Offer a visit', anchor: 'statement-r1' },
  { kind: 'provenance', text: 'Said at one table.', anchor: 'statement-r1/provenance' },
  { kind: 'paragraph', text: 'My words.', anchor: 'passage-p1' },
  { kind: 'list', ordered: false, items: [{ text: 'mine too' }], anchor: 'passage-p1/list' },
  { kind: 'heading', level: 1, text: 'Next', anchor: 'next' },
]

function source(anchor: string, of: BlockSource['of'], points: string[] = []): BlockSource {
  return { anchor, of, composed: null, isBehind: false, points, groups: [], themes: [] }
}

const view: DraftView = {
  document: {
    title: 'A day',
    kindOfDocument: 'Guidance',
    status: 'Draft',
    version: '0.1',
    date: 'today',
    bodies: [],
    language: 'en-GB',
    creator: 'Pooled',
    draft: true,
    blocks,
  },
  outline: [
    {
      anchor: 'topic-t1',
      number: '1',
      title: 'Barriers',
      points: 3,
      children: [{ anchor: 'say-t1', number: '', title: 'Recommendations', points: 1, children: [] }],
    },
  ],
  sources: [
    source('statement-r1', { entity: 'recommendation', id: 'r1' }, ['x']),
    source('passage-p1', { entity: 'passage', id: 'p1' }),
    source('passage-p1/list', { entity: 'passage', id: 'p1' }),
  ],
  unused: [],
}
const pieces = listPieces(view)

test('every block with an anchor but where something was said is a piece, under its headings', () => {
  expect(pieces.map(({ id, number, under }) => [id, number, under.join(' ')])).toEqual([
    ['topic-t1', '1', ''],
    ['topic-t1/lead', '', 'topic-t1'],
    ['say-t1', '', 'topic-t1'],
    ['statement-r1', '1.1', 'topic-t1 say-t1'],
    ['passage-p1', '', 'topic-t1 say-t1'],
    ['passage-p1/list', '', 'topic-t1 say-t1'],
    ['next', '', ''],
  ])
})

test('the outline shows headings, recommendations and each passage once, and the piece in hand', () => {
  const shown = (chosen: string | null): readonly string[] =>
    listShown(pieces, { showsAll: false, chosen }).map(({ id }) => id)
  expect(shown(null)).toEqual(['topic-t1', 'say-t1', 'statement-r1', 'passage-p1', 'next'])
  expect(shown('topic-t1/lead')).toContain('topic-t1/lead')
  expect(listShown(pieces, { showsAll: true, chosen: null })).toHaveLength(pieces.length)
})

test('only words of the writer that rest on nothing have no source', () => {
  expect(pieces.filter(isUnsourced).map(({ id }) => id)).toEqual(['passage-p1', 'passage-p1/list'])
})

test('a statement that has become a recommendation is found by its words', () => {
  const before = listPieces({
    ...view,
    document: {
      ...view.document,
      blocks: blocks.map((block) =>
        block.kind === 'statement' ? { ...block, anchor: 'statement-point' } : block,
      ),
    },
  })
  const gone = before.find(({ id }) => id === 'statement-point')
  expect(gone && findHeir(gone, pieces)?.id).toBe('statement-r1')
})

test('the topic of a place is that of the nearest heading', () => {
  expect(topicOf(['topic-t1', 'say-t1'])).toBe('t1')
  expect(topicOf(['background'])).toBeNull()
})

test('sentences are counted by their ends, and what has none is one', () => {
  expect(countSentences('')).toBe(0)
  expect(countSentences('One. Two! Three?')).toBe(3)
  expect(countSentences('At 2.30 p.m. it began')).toBe(1)
  expect(countSentences('**Bold** words\n\n- a list')).toBe(2)
})
