import { describe, expect, it } from 'vitest'

import { joinPoints } from '#shared/capture/join-points.ts'
import { agreementOf } from '#shared/pooling/agreement.ts'
import { countCoverage } from '#shared/pooling/coverage.ts'
import { fileUnder } from '#shared/pooling/file-under.ts'
import { keepApart, putOff } from '#shared/pooling/keep-apart.ts'
import { listQueue } from '#shared/pooling/list-queue.ts'
import { mergeGroups } from '#shared/pooling/merge-groups.ts'
import { dissolveGroup, takeOut } from '#shared/pooling/take-out.ts'
import { starGroup } from '#shared/pooling/word-group.ts'
import { listConflicts } from '#shared/session/conflicts.ts'
import { listGroups } from '#shared/session/groups.ts'
import { describeSession } from '#shared/session/info.ts'
import { listPointRows } from '#shared/session/points.ts'
import { walkThemes } from '#shared/session/theme-tree.ts'
import { startAct } from '#shared/session/write-changes.ts'
import {
  type Write,
  day,
  later,
  group,
  merge,
  add,
  file,
  take,
  all,
  both,
  groups,
  themes,
  conflicts,
  two,
  three,
} from '#tests/helpers/pool-writes.ts'
import { decide } from '#tests/helpers/pooled-day.ts'
import { arrange } from '#tests/helpers/themed-day.ts'

describe('two copies that merge groups', () => {
  it('crosswise have one group of all members, say so, and are settled either way', () => {
    const merged = both(two, merge('G1', 'G2'), merge('G2', 'G1'))
    expect(groups(merged)).toEqual({ G1: 'p1 p2 p3 p8' })
    expect(conflicts(merged)).toEqual(['ring'])
    const kept = decide(merged, merge('G2', 'G1'), later())
    expect([groups(kept), conflicts(kept)]).toEqual([{ G1: 'p1 p2 p3 p8' }, []])
    const own = decide(merged, (now, pen) =>
      takeOut(now, { group: 'G1', points: ['p3', 'p8'], id: 'own' }, pen),
    )
    expect([groups(own), conflicts(own)]).toEqual([{ G1: 'p1 p2', own: 'p3 p8' }, []])
    const ended = decide(merged, (now, pen) => dissolveGroup(now, 'G1', pen))
    expect([groups(ended), conflicts(ended)]).toEqual([{}, []])
  })

  it('in a ring of three have one group of all', () => {
    const here = all(three, merge('G1', 'G2'))
    const merged = both(here, merge('G2', 'G3'), (now, pen) => {
      const act = startAct(now, pen)
      act.set('group', 'G3', 'joinedTo', 'G1')
      act.set('group', 'G3', 'withdrawn', true)
      return act.changes()
    })
    expect(groups(merged)).toEqual({ G1: 'p1 p2 p3 p4 p5 p8' })
    expect(conflicts(merged)).toEqual(['ring'])
  })

  it('one after the other lose nobody', () => {
    const merged = both(three, merge('G1', 'G2'), merge('G2', 'G3'))
    expect([groups(merged), conflicts(merged)]).toEqual([{ G3: 'p1 p2 p3 p4 p5 p8' }, []])
  })

  it.each([
    ['adds a point to it', add('G1', 'p4'), 'p1 p2 p3 p4 p8'],
    ['takes a point out of it', take('G1', 'p2'), 'p1 p3 p8'],
    [
      'puts a third into it',
      (now, pen) => mergeGroups(now, { from: 'G3', into: 'G1' }, pen),
      'p1 p2 p3 p4 p5 p8',
    ],
  ] as readonly (readonly [string, Write, string])[])(
    'keep what the other does to the group that went: %s',
    (_, write, members) => {
      const merged = both(members.includes('p5') ? three : two, merge('G1', 'G2'), write)
      expect([groups(merged)['G2'], conflicts(merged)]).toEqual([members, []])
    },
  )

  it('keep themes and star of the group that went', () => {
    const merged = both(two, merge('G1', 'G2'), file('welcome', [], ['G1']))
    expect(themes(merged, 'p8')).toEqual(['welcome'])
    const starred = both(two, merge('G1', 'G2'), (now, pen) =>
      starGroup(now, { group: 'G1', starred: true }, pen),
    )
    expect(listGroups(starred.session)[0]?.group.starred).toBe(true)
    const off = all(
      merged,
      (now, pen) => fileUnder(now, { points: [], groups: ['G2'], themes: { welcome: false } }, pen),
      (now, pen) => starGroup(now, { group: 'G2', starred: false }, pen),
    )
    expect(themes(off, 'p1')).toEqual([])
  })

  it('are a conflict where one of them dissolves it', () => {
    const dissolve =
      (id: string): Write =>
      (now, pen) =>
        dissolveGroup(now, id, pen)
    expect(conflicts(both(two, merge('G1', 'G2'), dissolve('G2')))).toEqual(['group withdrawn'])
    expect(conflicts(both(two, merge('G1', 'G2'), dissolve('G1')))).toEqual(['group joinedTo'])
    expect(conflicts(both(two, add('G1', 'p4'), dissolve('G1')))).toEqual(['group withdrawn'])
    expect(conflicts(both(two, file('welcome', [], ['G1']), dissolve('G1')))).toEqual(['group withdrawn'])
  })

  it('into two different ones are a conflict, and every point counts once', () => {
    const merged = both(three, merge('G1', 'G2'), merge('G1', 'G3'))
    expect(conflicts(merged)).toEqual(['group joinedTo'])
    expect(groups(merged)).toEqual({ G2: 'p3 p8', G3: 'p1 p2 p4 p5' })
  })
})

describe('two copies that merge themes', () => {
  const filed = all(day, file('welcome', ['p1']), file('money', ['p2']))
  const into =
    (from: string, to: string): Write =>
    (now, pen) =>
      arrange({ session: now, changes: [] }, [{ kind: 'merge', from, into: to }], pen).changes

  it('crosswise have one theme with everything under it', () => {
    const merged = both(filed, into('welcome', 'money'), into('money', 'welcome'))
    expect(walkThemes(merged.session).map(({ theme }) => theme.id)).toEqual(['welcome'])
    expect([themes(merged, 'p1'), themes(merged, 'p2')]).toEqual([['welcome'], ['welcome']])
    const more = all(merged, file('welcome', ['p7']))
    expect(themes(more, 'p7')).toEqual(['welcome'])
    expect(describeSession(more.session).themes).toEqual([{ title: 'welcome', points: 3, subthemes: [] }])
    const gone = arrange(more, [{ kind: 'withdraw', id: 'welcome' }])
    expect([walkThemes(gone.session), themes(gone, 'p1')]).toEqual([[], []])
  })

  it('are a conflict where one of them withdraws it, or files under what the other withdraws', () => {
    const withdraw: Write = (now, pen) =>
      arrange({ session: now, changes: [] }, [{ kind: 'withdraw', id: 'money' }], pen).changes
    expect(conflicts(both(filed, into('welcome', 'money'), withdraw))).toEqual(['theme withdrawn'])
    expect(conflicts(both(filed, into('money', 'welcome'), withdraw))).toEqual(['theme joinedTo'])
    expect(conflicts(both(filed, file('money', ['p7']), withdraw))).toEqual(['theme withdrawn'])
  })

  it('tell the same everywhere of what is filed under one that went, and with a group', () => {
    const grouped = all(filed, group('G', 'p4', 'p5'), file('money', ['p5']))
    const { session } = both(grouped, into('welcome', 'money'), file('welcome', [], ['G']))
    const rows = new Map(listPointRows(session).map((row) => [row.id, row.themes]))
    expect([rows.get('p1'), rows.get('p4'), rows.get('p5')]).toEqual([[['money']], [['money']], [['money']]])
  })
})

describe('two copies that confirm one put-off record', () => {
  it('keep what both say, or list it', () => {
    const off = all(day, (now, pen) => putOff(now, { id: 'L', points: ['p1', 'p2', 'p3'], reason: '' }, pen))
    const merged = both(off, group('L', 'p1', 'p2'), group('L', 'p1', 'p3'))
    expect(groups(merged)).toEqual({ L: 'p1 p3' })
    expect(conflicts(merged)).toContain('group members')
    const keys = listConflicts(merged.session).flatMap(({ field, key }) => (field === 'members' ? [key] : []))
    expect(keys).toEqual(['p2', 'p3'])
  })
})

describe('points joined in Capture after they were grouped', () => {
  const said = decide(day, (now, pen) => {
    const act = startAct(now, pen)
    act.make('point', { text: 'Cold outside', table: 't1', topic: 'hours' }, 'x1')
    return act.changes()
  })
  const join =
    (...ids: readonly string[]): Write =>
    (now, pen) =>
      joinPoints(now, ids, pen)

  it('stay in the group with its themes', () => {
    const filed = all(said, group('G', 'p4', 'p5'), file('welcome', [], ['G']))
    const joined = all(filed, join('x1', 'p4'))
    const stays = joined.session.records.point.get('p4')?.withdrawn === true ? 'x1' : 'p4'
    expect(groups(joined)['G']?.split(' ').toSorted()).toEqual([stays, 'p5'].toSorted())
    expect(themes(joined, stays)).toEqual(['welcome'])
    expect(countCoverage(joined.session)).toMatchObject({ grouped: 2 })
    expect(groups(all(joined, take('G', stays)))).toEqual({})
  })

  it('to one another keep what the group was filed under', () => {
    const filed = all(said, group('G', 'p4', 'p7'), file('welcome', [], ['G']))
    const joined = all(filed, join('p4', 'p7'))
    expect([groups(joined), themes(joined, 'p4')]).toEqual([{}, ['welcome']])
  })

  it('of two groups are a conflict, and count once', () => {
    const grouped = all(said, group('G', 'p4', 'p5'), group('H', 'p6', 'p7'))
    const joined = all(grouped, join('p4', 'p7'))
    expect([groups(joined), conflicts(joined)]).toEqual([{ G: 'p4 p5' }, ['two-groups']])
    expect(countCoverage(joined.session)).toMatchObject({ total: 8, grouped: 2 })
  })

  it('stay apart, and put off, as they were', () => {
    const kept = all(
      said,
      (now, pen) => keepApart(now, { id: 'A', points: ['p5', 'p4'], says: 'not-related', reason: '' }, pen),
      (now, pen) => putOff(now, { id: 'L', points: ['p4', 'p8'], reason: '' }, pen),
      join('x1', 'p4'),
    )
    const stays = kept.session.records.point.get('p4')?.withdrawn === true ? 'x1' : 'p4'
    expect(listQueue(kept.session, []).map(({ points }) => points.toSorted())).toEqual([
      [stays, 'p8'].toSorted(),
    ])
    const suggested = {
      points: ['p5', stays],
      topic: 'hours',
      score: 1,
      grade: 'close',
      shares: [],
      alike: [],
      why: '',
      cautions: [],
      isBulk: false,
    } as const
    expect(listQueue(kept.session, [suggested])).toHaveLength(1)
  })
})

describe('a point that two groups hold', () => {
  it('counts in the first alone, in every sum', () => {
    const merged = both(day, group('mine', 'p1', 'p2', 'p3'), group('theirs', 'p2', 'p4', 'p8'))
    expect(groups(merged)).toEqual({ mine: 'p1 p2 p3', theirs: 'p4 p8' })
    const counted = listGroups(merged.session).map((one) => agreementOf(merged.session, one).mentions)
    expect(counted).toEqual([4, 2])
    expect(conflicts(merged)).toEqual(['two-groups'])
  })
})
