import { describe, expect, it } from 'vitest'

import { addEcho } from '#shared/capture/add-echo.ts'
import { editPoint, withdrawPoint } from '#shared/capture/edit-points.ts'
import type { Rec } from '#shared/model/session.ts'
import { agreementOf } from '#shared/pooling/agreement.ts'
import { countCoverage } from '#shared/pooling/coverage.ts'
import { addToGroup, groupPoints } from '#shared/pooling/group-points.ts'
import { keepApart, putOff } from '#shared/pooling/keep-apart.ts'
import { listPoolConflicts } from '#shared/pooling/pool-conflicts.ts'
import { listDivided, listLonely, listStrongest, type Ranked } from '#shared/pooling/rankings.ts'
import { takeOut } from '#shared/pooling/take-out.ts'
import { listGroups } from '#shared/session/groups.ts'
import { describeSession } from '#shared/session/info.ts'
import { mergeChanges } from '#shared/session/merge.ts'
import { makePen } from '#tests/helpers/pen.ts'
import { type Copy, decide, makePooledDay, orderGroup } from '#tests/helpers/pooled-day.ts'

type Agreed = NonNullable<Rec<'point'>['agreement']>['scale']

function group(copy: Copy, id: string, ...points: readonly string[]): Copy {
  return decide(copy, (now, pen) => groupPoints(now, [orderGroup(id, ...points)], pen))
}

function agree(copy: Copy, point: string, scale: Agreed, dissent = ''): Copy {
  return decide(copy, (now, pen) =>
    editPoint(now, point, { agreement: { scale, people: null }, dissent }, pen),
  )
}

function nameOf(one: Ranked): string {
  return one.kind === 'group' ? one.group.group.id : one.point.id
}

const day = makePooledDay()
const pooled = group(group(day, 'hepatitis', 'p1', 'p2', 'p3'), 'evening', 'p4', 'p5')

describe('coverage', () => {
  it('counts grouped, waiting, decided and untouched points, of all topics and of one', () => {
    const apart = { id: 'apart', points: ['p6', 'p7'], says: 'not-related' as const, reason: '' }
    const kept = decide(pooled, (now, pen) => keepApart(now, apart, pen))
    const all = { total: 8, grouped: 5, single: 3, waiting: 0, decided: 7, untouched: 1 }
    expect(countCoverage(kept.session)).toEqual(all)
    expect(countCoverage(kept.session, { topic: 'hours', waiting: ['p7', 'p4'] })).toEqual({
      total: 4,
      grouped: 2,
      single: 2,
      waiting: 1,
      decided: 3,
      untouched: 0,
    })
  })

  it('counts what was put off as waiting', () => {
    const off = decide(day, (now, pen) => putOff(now, { id: 'off', points: ['p1', 'p2'], reason: '' }, pen))
    expect(countCoverage(off.session)).toMatchObject({ waiting: 2, grouped: 0, untouched: 6 })
  })

  it('stands in the counts of the session too', () => {
    expect(describeSession(pooled.session)).toMatchObject({ points: 8, groups: 2, grouped: 5, single: 3 })
  })
})

function agreement(copy: Copy, id = 'hepatitis') {
  const found = listGroups(copy.session).find((one) => one.group.id === id)
  return agreementOf(copy.session, found ?? { points: [] })
}

describe('agreement', () => {
  it('counts tables, people, sides and mentions, repeats too', () => {
    expect(agreement(pooled)).toMatchObject({
      tables: ['t1', 't2', 't3'],
      people: 2,
      mentions: 4,
      expertise: ['gp', 'lived'],
      hasSplit: false,
    })
  })

  it('tells how many tables agreed how far; one that said it twice counts with the more cautious', () => {
    const added = decide(pooled, (now, pen) => addToGroup(now, { group: 'hepatitis', points: ['p8'] }, pen))
    const scales = [
      ['p1', 'all'],
      ['p2', 'all'],
      ['p3', 'most'],
      ['p8', 'some'],
    ] as const
    const agreed = scales.reduce((copy, [point, scale]) => agree(copy, point, scale), added)
    expect(agreement(agreed).scales).toEqual([
      { scale: 'all', tables: 1 },
      { scale: 'most', tables: 1 },
      { scale: 'some', tables: 1 },
    ])
  })

  it('shows a split anywhere, in a repeat too, and dissent as it was noted', () => {
    const split = agree(pooled, 'p3', 'split', 'Two would wait')
    expect(agreement(split)).toMatchObject({
      hasSplit: true,
      scales: [{ scale: 'split', tables: 1 }],
      dissent: [{ point: 'p3', table: 't3', text: 'Two would wait' }],
    })
    const echo = { of: 'p2', text: 'no', agreement: { scale: 'split' as const, people: null } }
    const repeated = decide(pooled, (now, pen) => addEcho(now, 'again', echo, pen))
    expect(agreement(repeated).hasSplit).toBe(true)
  })

  it('counts what was said of a point to the one its words were joined to', () => {
    const joined = decide(pooled, (now, pen) => [
      ...editPoint(now, 'p1', { joinedTo: 'p2' }, pen),
      ...withdrawPoint(now, 'p1', '', pen),
    ])
    expect(agreement(joined)).toMatchObject({ mentions: 3, people: 2 })
  })
})

describe('what stands out', () => {
  it('is the strongest: most tables, then most people', () => {
    expect(listStrongest(pooled.session).map(nameOf)).toEqual(['hepatitis', 'evening'])
    expect(listStrongest(pooled.session, { topic: 'hours' }).map(nameOf)).toEqual(['evening'])
    expect(listStrongest(pooled.session, { most: 1 }).map(nameOf)).toEqual(['hepatitis'])
  })

  it('is the most divided, single points too', () => {
    const noted = agree(agree(pooled, 'p4', 'all'), 'p5', 'one')
    const split = agree(agree(noted, 'p8', 'split'), 'p7', 'most', 'One would not')
    expect(listDivided(split.session).map(nameOf)).toEqual(['p8', 'p7', 'evening'])
  })

  it('is the lonely: said once, in no group, nothing suggested for it', () => {
    const starred = decide(pooled, (now, pen) => editPoint(now, 'p8', { starred: true }, pen))
    expect(listLonely(starred.session).map(nameOf)).toEqual(['p8', 'p6', 'p7'])
    expect(listLonely(starred.session, { waiting: ['p6'] }).map(nameOf)).toEqual(['p8', 'p7'])
    expect(listLonely(day.session).map(nameOf)).not.toContain('p1')
  })
})

describe('two copies that disagree', () => {
  function merge(make: (copy: Copy, pen: ReturnType<typeof makePen>) => Copy): Copy {
    const mine = group(day, 'mine', 'p1', 'p2')
    const theirs = make(day, makePen('other', Date.parse('2026-03-03T09:00:00.000Z')))
    const { session, fresh } = mergeChanges(mine.session, { id: 'day', changes: theirs.changes })
    return { session, changes: [...mine.changes, ...fresh] }
  }

  it('count a point that both grouped once, say so by name, and are settled by taking it out', () => {
    const merged = merge((copy, pen) =>
      decide(copy, (now) => groupPoints(now, [orderGroup('theirs', 'p2', 'p3')], pen), pen),
    )
    expect(countCoverage(merged.session)).toMatchObject({ total: 8, grouped: 2, single: 6 })
    expect(listPoolConflicts(merged.session)).toEqual([
      { kind: 'two-groups', points: ['p2'], groups: ['mine', 'theirs'] },
    ])
    const settled = decide(merged, (now, pen) =>
      takeOut(now, { group: 'mine', points: ['p2'], id: null }, pen),
    )
    expect(listPoolConflicts(settled.session)).toEqual([])
    expect(countCoverage(settled.session)).toMatchObject({ total: 8, grouped: 2 })
  })

  it('show points of one group that the other kept apart, until they are added again or taken out', () => {
    const order = { id: 'apart', points: ['p1', 'p2'], says: 'same-theme' as const, reason: '' }
    const merged = merge((copy, pen) => decide(copy, (now) => keepApart(now, order, pen), pen))
    expect(listPoolConflicts(merged.session)).toEqual([
      { kind: 'apart', points: ['p1', 'p2'], group: 'mine', apart: 'apart' },
    ])
    const again = decide(merged, (now, pen) => addToGroup(now, { group: 'mine', points: ['p1', 'p2'] }, pen))
    expect(listPoolConflicts(again.session)).toEqual([])
    const out = decide(merged, (now, pen) => takeOut(now, { group: 'mine', points: ['p2'], id: null }, pen))
    expect(listPoolConflicts(out.session)).toEqual([])
  })
})
