import { describe, expect, it } from 'vitest'

import { listSides } from '#renderer/pooling/conflict-sides.ts'
import { listWays } from '#renderer/pooling/conflict-ways.ts'
import { listAsks } from '#renderer/pooling/send-call.ts'
import { keepApart } from '#shared/pooling/keep-apart.ts'
import { listPoolActs } from '#shared/pooling/list-acts.ts'
import { listPoolConflicts } from '#shared/pooling/pool-conflicts.ts'
import { type PoolStep, takeSteps } from '#shared/pooling/take-steps.ts'
import { add, all, both, conflicts, day, group, groups, merge, two } from '#tests/helpers/pool-writes.ts'
import type { Copy } from '#tests/helpers/pooled-day.ts'

/** The one conflict of a copy, with its sides and ways. */
function read({ session, changes }: Copy) {
  const [conflict, ...more] = listPoolConflicts(session)
  if (conflict === undefined || more.length > 0) throw new Error('There is not one conflict.')
  const acts = listPoolActs(changes).map((act) => ({ ...act, of: [...act.of], points: [...act.points] }))
  const sides = listSides(session, conflict, acts).map((side, at) => ({ ...side, letter: 'AB'[at] ?? '' }))
  return { sides, ways: listWays(conflict, sides, () => 'own') }
}

function sketch(copy: Copy) {
  return read(copy).sides.map(({ words, says, points, decided }) => [
    says === 'group' ? words : says,
    points.map(({ id }) => id).join(' '),
    decided.by,
  ])
}

/** What each way comes to; after each of them everything is settled. */
function tryAll(copy: Copy) {
  return read(copy).ways.map(({ label, calls }) => {
    expect(listAsks('day', calls)).toHaveLength(1)
    const after = all(copy, (now, pen) => takeSteps(now, calls as readonly PoolStep[], pen))
    expect(conflicts(after)).toEqual([])
    return [label, groups(after)]
  })
}

describe('a point in two groups', () => {
  const start = all(day, group('G1', 'p1', 'p2'), group('G2', 'p3', 'p8'))
  const copy = both(start, add('G1', 'p4'), add('G2', 'p4'))

  it('is shown with all of both groups, and who decided it', () => {
    expect(sketch(copy)).toEqual([
      ['Offer the hepatitis B vaccine at the first contact', 'p1 p2 p4', 'desk-author'],
      ['Hep B jab at once, not at visit three', 'p3 p4 p8', 'other-author'],
    ])
  })

  it('is settled in either, in both as one, or in neither', () => {
    expect(tryAll(copy)).toEqual([
      ['Keep in A', { G1: 'p1 p2 p4', G2: 'p3 p8' }],
      ['Keep in B', { G1: 'p1 p2', G2: 'p3 p4 p8' }],
      ['Merge A and B', { G1: 'p1 p2 p3 p4 p8' }],
      ['Out of A and B: it stands alone', { G1: 'p1 p2', G2: 'p3 p8' }],
    ])
  })
})

describe('groups put into each other', () => {
  const copy = both(two, merge('G1', 'G2'), merge('G2', 'G1'))

  it('are shown each by itself, with who put it into the other', () => {
    expect(sketch(copy)).toEqual([
      ['Offer the hepatitis B vaccine at the first contact', 'p1 p2', 'desk-author'],
      ['Hep B jab at once, not at visit three', 'p3 p8', 'other-author'],
    ])
  })

  it('are settled as one, or apart', () => {
    expect(tryAll(copy)).toEqual([
      ['Keep A and B as one group', { G1: 'p1 p2 p3 p8' }],
      ['Keep A and B apart, each a group', { G1: 'p1 p2', own: 'p3 p8' }],
    ])
  })
})

describe('points kept apart and put together', () => {
  const says = { id: 'apart', points: ['p1', 'p2'], says: 'not-related', reason: '' } as const
  const copy = both(day, group('G1', 'p1', 'p2', 'p3'), (now, pen) => keepApart(now, says, pen))

  it('are shown as both decisions have them', () => {
    expect(sketch(copy)).toEqual([
      ['Offer the hepatitis B vaccine at the first contact', 'p1 p2 p3', 'desk-author'],
      ['not-related', 'p1 p2', 'other-author'],
    ])
  })

  it('are settled together, all apart, or with one of them out', () => {
    expect(tryAll(copy)).toEqual([
      ['Together, as in A', { G1: 'p1 p2 p3' }],
      ['All apart, as in B', {}],
      ['Take only A1 out', { G1: 'p2 p3' }],
      ['Take only A2 out', { G1: 'p1 p3' }],
    ])
  })
})
