import { expect, it } from 'vitest'

import { editDraft } from '#shared/draft/edit-draft.ts'
import { recommend } from '#shared/draft/recommend.ts'
import type { Change } from '#shared/model/change.ts'
import type { Session } from '#shared/model/session.ts'
import { foldChanges } from '#shared/session/apply-change.ts'
import { nameAct } from '#shared/session/name-act.ts'
import { emptySession } from '#shared/session/new-session.ts'
import { startAct } from '#shared/session/write-changes.ts'
import { makePen } from '#tests/helpers/pen.ts'

const pen = makePen()

function begin(): Session {
  const act = startAct(emptySession('day'), pen)
  act.make('workshop', { title: 'A day' }, 'day')
  for (const id of ['a', 'b']) act.make('point', { text: `Offer ${id}`, kind: 'say' }, id)
  return act.session()
}

const first = begin()
const composing = recommend(first, pen).changes
const composed = foldChanges(first, composing)

function name(changes: readonly Change[]): string {
  return nameAct(changes, (id) => composed.records.recommendation.get(id)?.number ?? '')
}

function edit(...edits: Parameters<typeof editDraft>[1]): string {
  return name(editDraft(composed, edits, pen))
}

it('names what was done to the draft, and never what is written in it', () => {
  const set = { kind: 'set', entity: 'recommendation', id: 'rec-b' } as const
  const make = { kind: 'make', id: 'x' } as const
  expect(name(composing)).toBe('compose the draft')
  expect(edit({ ...set, field: 'text', value: 'Mine' })).toBe('reword recommendation 1.2')
  expect(edit({ ...set, field: 'strength', value: 'consider' })).toBe('grade recommendation 1.2')
  expect(edit({ ...set, field: 'rationale', value: 'Why' })).toBe('say why for recommendation 1.2')
  expect(edit({ ...set, field: 'withdrawn', value: true })).toBe('take out recommendation 1.2')
  expect(edit({ ...set, field: 'rests', key: 'a', value: true })).toBe('link to recommendation 1.2')
  expect(edit({ ...make, entity: 'recommendation', value: { text: 'Mine' } })).toBe('add recommendation 1.3')
  expect(edit({ ...make, entity: 'passage', value: { kind: 'quote', text: 'Mine', after: 'x' } })).toBe(
    'add quote',
  )
  expect(edit({ ...make, entity: 'passage', value: { replaces: 'x', isLeftOut: true } })).toBe(
    'leave out part of the draft',
  )
  const omit = ['a', 'b', 'c'].map((of) => ({ ...make, entity: 'omission', id: `o${of}`, value: { of } }))
  expect(edit(...omit)).toBe('leave out 3 points')
})
