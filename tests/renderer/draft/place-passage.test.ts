import { expect, test } from 'vitest'

import { findSaid } from '#renderer/draft/dialogs/find-said.ts'
import { anchorOfPassage, placeBehind } from '#renderer/draft/place-passage.ts'
import { shareView } from '#renderer/draft/share-view.ts'
import type { DraftView } from '#shared/contract/draft.ts'
import type { Session } from '#shared/model/session.ts'
import { listAll } from '#shared/session/list.ts'
import { startAct } from '#shared/session/write-changes.ts'
import { createSession } from '#shared/setup/create-session.ts'
import { makePen } from '#tests/helpers/pen.ts'

const beginning = { title: 'A day', template: 'guidance', topics: [], tables: 1, sides: [] } as const

function put(session: Session, anchor: string, id: string): Session {
  const { after, orders } = placeBehind(session, 'guidance', anchor, 1)
  const act = startAct(session, makePen(id))
  act.make(
    'passage',
    { template: 'guidance', kind: 'paragraph', after, text: id, order: orders[0] ?? '' },
    id,
  )
  return act.session()
}

test('a new passage stands right behind the piece in hand, also where that is a new passage', () => {
  let session = createSession('day', beginning, makePen('first')).session
  session = put(session, 'topic-1', 'a')
  session = put(session, 'topic-1', 'b')
  session = put(session, anchorOfPassage('b'), 'c')
  session = put(session, anchorOfPassage('a'), 'd')
  const passages = listAll(session, 'passage')
  expect(passages.map(({ text }) => text)).toEqual(['b', 'c', 'a', 'd'])
  expect(new Set(passages.map(({ after }) => after))).toEqual(new Set(['topic-1']))
})

test('several go in one behind the other', () => {
  const { session } = createSession('day', beginning, makePen('first'))
  const { orders } = placeBehind(session, 'guidance', 'topic-1', 3)
  expect(orders).toEqual(orders.toSorted())
  expect(new Set(orders).size).toBe(3)
})

test('what was said is found by the beginnings of its words, in any order, linked ones first', () => {
  const { session } = createSession('day', beginning, makePen('first'))
  const act = startAct(session, makePen('desk'))
  act.make('point', { text: 'Café opening hours' }, 'a')
  act.make('point', { text: 'Hours that suit, at the cafe' }, 'b')
  act.make('point', { text: 'Nothing of that' }, 'c')
  const points = listAll(act.session(), 'point')
  const ids = (words: string, linked: readonly string[] = []): readonly string[] =>
    findSaid(points, words, new Set(linked)).map(({ id }) => id)
  expect(ids('hour cafe')).toEqual(['a', 'b'])
  expect(ids('hour cafe', ['b'])).toEqual(['b', 'a'])
  expect(ids('')).toHaveLength(3)
})

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
    blocks: [
      { kind: 'paragraph', text: 'one', anchor: 'a' },
      { kind: 'paragraph', text: 'two', anchor: 'b' },
    ],
  },
  outline: [],
  sources: [],
  unused: [],
}

test('of a view that came anew, only what changed is new', () => {
  const again = structuredClone(view)
  expect(shareView(view, again).document).toBe(view.document)
  const [first] = view.document.blocks
  const changed = {
    ...again,
    document: {
      ...again.document,
      blocks: [
        ...again.document.blocks.slice(0, 1),
        { kind: 'paragraph', text: 'new', anchor: 'b' } as const,
      ],
    },
  }
  const shared = shareView(view, changed)
  expect(shared.document.blocks[0]).toBe(first)
  expect(shared.document.blocks[1]).toEqual({ kind: 'paragraph', text: 'new', anchor: 'b' })
  expect(shared.sources).toBe(view.sources)
})
