import { expect, it } from 'vitest'

import { editPoint, withdrawPoint } from '#shared/capture/edit-points.ts'
import { composeDraft } from '#shared/draft/compose.ts'
import { outlineDraft } from '#shared/draft/outline-draft.ts'
import { groupPoints } from '#shared/pooling/group-points.ts'
import { wordGroup } from '#shared/pooling/word-group.ts'
import { mergeChanges } from '#shared/session/merge.ts'
import { makePen } from '#tests/helpers/pen.ts'
import { type Copy, decide, makePooledDay, orderGroup } from '#tests/helpers/pooled-day.ts'

import { documentText } from './document-text.ts'

function draft({ session }: Copy): string {
  return documentText(composeDraft(session, { template: 'guidance', version: '0.1', date: '' }))
}

const day = makePooledDay()
const pooled = decide(day, (now, pen) => groupPoints(now, [orderGroup('one', 'p1', 'p2', 'p3')], pen))

it('a group stands in the words its member has now', () => {
  const text = 'Offer the vaccine on the first day'
  const reworded = decide(pooled, (now, pen) => editPoint(now, 'p1', { text }, pen))
  expect(draft(reworded)).toContain(text)
})

it('the words of a member that was withdrawn never stand for its group', () => {
  const gone = decide(pooled, (now, pen) => withdrawPoint(now, 'p1', '', pen))
  expect(draft(gone)).not.toContain('at the first contact')
  expect(draft(gone)).toContain('Vaccinate for hep B on day one')
})

it('two copies that chose other words for one group are both told', () => {
  const other = makePen('other', Date.parse('2026-03-03T09:00:00.000Z'))
  const mine = decide(pooled, (now, pen) => wordGroup(now, { group: 'one', wording: '', from: 'p2' }, pen))
  const theirs = decide(
    pooled,
    (now) => wordGroup(now, { group: 'one', wording: 'Vaccinate early', from: null }, other),
    other,
  )
  const { session } = mergeChanges(mine.session, { id: 'day', changes: theirs.changes })
  expect(draft({ session, changes: [] })).toContain('Two wordings, not yet settled')
})

it('every point is counted once under its topic, in a group or not', () => {
  const count = (copy: Copy): number =>
    outlineDraft(copy.session, 'guidance').reduce((sum, { points }) => Math.max(sum, points), 0)
  expect(count(pooled)).toBe(count(day))
})
