import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import type { Session } from '#shared/model/session.ts'
import { makeGrid } from '#shared/pooling/codebook/grids.ts'
import { countCoverage } from '#shared/pooling/coverage.ts'
import { listMentions } from '#shared/pooling/mentions.ts'
import { listPoolConflicts } from '#shared/pooling/pool-conflicts.ts'
import { foldChanges } from '#shared/session/apply-change.ts'
import { rewriteChanges } from '#shared/session/erasure.ts'
import { findGroup, listGroups } from '#shared/session/groups.ts'
import { listAll } from '#shared/session/list.ts'
import { mergeChanges } from '#shared/session/merge.ts'
import { emptySession } from '#shared/session/new-session.ts'
import { takeSnapshot } from '#shared/session/snapshot.ts'
import { findStandingPoint } from '#shared/session/standing-point.ts'
import { erasePerson } from '#shared/setup/erase-person.ts'
import { makePen } from '#tests/helpers/pen.ts'
import { type Copy, makePooledDay } from '#tests/helpers/pooled-day.ts'
import { anyDayDeed, doDayDeeds } from '#tests/helpers/random-day.ts'

const deeds = fc.array(anyDayDeed, { maxLength: 25 })

/** Where each point of the beginning came from. */
function provenance({ records }: Session): unknown {
  return ['p1', 'p2', 'p3', 'p4', 'p5', 'p6', 'p7', 'p8'].map((id) => {
    const { table, topic, person, expertise, made } = records.point.get(id) ?? {}
    return [id, table, topic, person, expertise, made]
  })
}

/** All points that were ever made are there; each that stands counts once, in a group or alone, and so does each repeat. */
function expectWhole({ session, changes }: Copy): void {
  const made = changes.filter((change) => change.kind === 'make' && change.entity === 'point')
  const gone = made.filter((change) => change.kind === 'make' && session.erased.has(change.of))
  expect(session.records.point.size).toBe(made.length - gone.length)
  const standing = listAll(session, 'point')
  const { total, grouped, single, decided, waiting, untouched } = countCoverage(session)
  expect([total, grouped + single, decided + waiting + untouched]).toEqual(Array(3).fill(standing.length))
  const held = listGroups(session).flatMap(({ points }) => points.map(({ id }) => id))
  expect(held.toSorted()).toEqual(
    standing.flatMap(({ id }) => (findGroup(session, id) === undefined ? [] : [id])).toSorted(),
  )
  const repeats = listAll(session, 'echo').filter(({ of }) => findStandingPoint(session, of) !== null)
  const mentions = standing.length + repeats.length
  expect(listMentions(session, standing)).toHaveLength(mentions)
  expect(makeGrid(session, 'topics-by-table').total()?.mentions ?? 0).toBe(mentions)
}

function erase(copy: Copy, points: 'erase' | 'keep-without-person'): Copy {
  const pen = makePen('eraser', Date.parse('2026-04-01T09:00:00.000Z'))
  const erasure = erasePerson(copy.session, 'anna', { points }, pen)
  const changes = rewriteChanges([...copy.changes, ...erasure.changes])
  return { session: foldChanges(emptySession('day'), changes), changes }
}

function merge(copy: Copy, other: Copy): Copy {
  const merged = mergeChanges(copy.session, { id: 'day', changes: other.changes })
  const changes = rewriteChanges([...copy.changes, ...merged.fresh])
  return { session: merged.session, changes }
}

describe('whatever is said, split, joined, repeated, decided and taken back on a day', () => {
  it('no point is lost or counted twice, and each keeps where it came from', () => {
    fc.assert(
      fc.property(deeds, (list) => {
        const start = makePooledDay()
        const copy = doDayDeeds(start, list, 'desk')
        expectWhole(copy)
        expect(provenance(copy.session)).toEqual(provenance(start.session))
      }),
    )
  })

  it('two copies agree, whichever is merged into the other', () => {
    fc.assert(
      fc.property(deeds, deeds, deeds, (before, mine, theirs) => {
        const start = doDayDeeds(makePooledDay(), before, 'first-desk')
        const [one, other] = [doDayDeeds(start, mine, 'desk'), doDayDeeds(start, theirs, 'other')]
        const [here, there] = [merge(one, other), merge(other, one)]
        expect(takeSnapshot(here.session)).toEqual(takeSnapshot(there.session))
        expectWhole(here)
        expect(provenance(here.session)).toEqual(provenance(start.session))
      }),
    )
  })

  it('somebody who is erased leaves every other point, and groups of two or more, as they stood', () => {
    const how = fc.constantFrom('erase' as const, 'keep-without-person' as const)
    fc.assert(
      fc.property(deeds, deeds, how, (before, late, points) => {
        const start = doDayDeeds(makePooledDay(), before, 'desk')
        const erased = erase(start, points)
        expectWhole({ ...erased, changes: start.changes.concat(erased.changes.filter(isNew(start))) })
        const left = (session: Session) =>
          listGroups(session)
            .map((group) =>
              group.points.map(({ id }) => id).filter((id) => erased.session.records.point.has(id)),
            )
            .filter(({ length }) => length > 1)
            .map((ids) => ids.join(' '))
            .toSorted()
        // A point that two groups would have may count in the other one then.
        if (listPoolConflicts(start.session).length === 0)
          expect(left(erased.session)).toEqual(left(start.session))
        const other = doDayDeeds(start, late, 'other')
        const [here, there] = [merge(erased, other), merge(other, erased)]
        expect(takeSnapshot(here.session).records).toEqual(takeSnapshot(there.session).records)
        expect(here.session.records.person.has('anna')).toBe(false)
        if (points === 'erase')
          expect([...here.session.records.point.keys()].filter((id) => ['p1', 'p3'].includes(id))).toEqual([])
      }),
    )
  })
})

function isNew({ changes }: Copy): (change: { readonly id: string }) => boolean {
  const known = new Set(changes.map(({ id }) => id))
  return ({ id }) => !known.has(id)
}
