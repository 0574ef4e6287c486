import { describe, expect, it } from 'vitest'

import { addPoint } from '#shared/capture/edit-points.ts'
import { aboutAct } from '#shared/pooling/about-act.ts'
import { fileUnder } from '#shared/pooling/file-under.ts'
import { addToGroup, groupPoints } from '#shared/pooling/group-points.ts'
import { keepApart, putOff } from '#shared/pooling/keep-apart.ts'
import { listPoolActs, readPoolHistory } from '#shared/pooling/list-acts.ts'
import { mergeGroups } from '#shared/pooling/merge-groups.ts'
import { dissolveGroup, takeOut } from '#shared/pooling/take-out.ts'
import { takeSteps } from '#shared/pooling/take-steps.ts'
import { starGroup, wordGroup } from '#shared/pooling/word-group.ts'
import { listGroups } from '#shared/session/groups.ts'
import { nameAct } from '#shared/session/name-act.ts'
import { makePen } from '#tests/helpers/pen.ts'
import { type Copy, decide, makePooledDay, orderGroup, takeBack } from '#tests/helpers/pooled-day.ts'

const day = makePooledDay()
const group = (id: string, ...points: readonly string[]): Parameters<typeof decide>[1] => {
  return (now, pen) => groupPoints(now, [orderGroup(id, ...points)], pen)
}
const pooled = decide(decide(day, group('one', 'p1', 'p2')), group('two', 'p3', 'p8'))
const says = { id: 'apart', points: ['p6', 'p7'], reason: '' }

describe('a decision is named', () => {
  const decisions: readonly (readonly [string, Parameters<typeof decide>[1]])[] = [
    ['put together 3 points', group('new', 'p4', 'p5', 'p6')],
    [
      'put together 4 points in 2 groups',
      (now, pen) => groupPoints(now, [orderGroup('a', 'p4', 'p5'), orderGroup('b', 'p6', 'p7')], pen),
    ],
    ['keep 2 points apart, not related', (now, pen) => keepApart(now, { ...says, says: 'not-related' }, pen)],
    ['keep 2 points apart, same theme', (now, pen) => keepApart(now, { ...says, says: 'same-theme' }, pen)],
    ['put off 2 points', (now, pen) => putOff(now, { id: 'off', points: ['p6', 'p7'], reason: '' }, pen)],
    ['add 1 point to group', (now, pen) => addToGroup(now, { group: 'one', points: ['p4'] }, pen)],
    [
      'take 1 point out of group',
      (now, pen) => takeOut(now, { group: 'one', points: ['p1'], id: null }, pen),
    ],
    ['split group', (now, pen) => takeOut(now, { group: 'one', points: ['p1', 'p2'], id: 'own' }, pen)],
    ['merge groups', (now, pen) => mergeGroups(now, { from: 'two', into: 'one' }, pen)],
    ['dissolve group', (now, pen) => dissolveGroup(now, 'one', pen)],
    ['reword group', (now, pen) => wordGroup(now, { group: 'one', wording: 'own', from: null }, pen)],
    ['star group', (now, pen) => starGroup(now, { group: 'one', starred: true }, pen)],
    [
      'file under theme',
      (now, pen) => fileUnder(now, { points: ['p6'], groups: [], themes: { money: true } }, pen),
    ],
    [
      'merge groups, add 1 point, reword, file under theme, star',
      (now, pen) =>
        takeSteps(
          now,
          [
            { kind: 'merge', from: 'two', into: 'one' },
            { kind: 'addTo', group: 'one', points: ['p4'] },
            { kind: 'word', group: 'one', wording: 'Ours', from: null },
            { kind: 'file', points: [], groups: ['one'], themes: { money: true } },
            { kind: 'star', group: 'one', starred: true },
          ],
          pen,
        ),
    ],
    [
      'add 1 point to group, reword',
      (now, pen) =>
        takeSteps(
          now,
          [
            { kind: 'addTo', group: 'one', points: ['p4'] },
            { kind: 'word', group: 'one', wording: '', from: 'p4' },
          ],
          pen,
        ),
    ],
    [
      'add theme and file under it',
      (now, pen) =>
        takeSteps(
          now,
          [
            { kind: 'arrange', steps: [{ kind: 'make', id: 'T', name: 'T', parent: null, before: null }] },
            { kind: 'file', points: ['p6'], groups: [], themes: { T: true } },
          ],
          pen,
        ),
    ],
  ]
  it.each(decisions)('%s', (name, make) => {
    const after = decide(pooled, make)
    expect(nameAct(after.changes.slice(pooled.changes.length))).toBe(name)
    expect(listPoolActs(after.changes)[0]?.what).toBe(name)
  })

  it('that confirms what was put off, by the points it takes', () => {
    const off = decide(pooled, (now, pen) =>
      putOff(now, { id: 'off', points: ['p5', 'p6', 'p7'], reason: '' }, pen),
    )
    const after = decide(off, group('off', 'p5', 'p6'))
    expect(listPoolActs(after.changes)[0]).toMatchObject({
      what: 'put together 2 points',
      points: ['p5', 'p6'],
    })
  })
})

describe('the history', () => {
  it('tells who decided what, when and of which, the latest first, and nothing of capture', () => {
    const more = decide(pooled, (now, pen) => addPoint(now, 'p9', { text: 'late' }, pen))
    expect(listPoolActs(more.changes).map(({ of, by, undoneBy }) => ({ of, by, undoneBy }))).toEqual([
      { of: ['two'], by: 'desk-author', undoneBy: null },
      { of: ['one'], by: 'desk-author', undoneBy: null },
    ])
  })

  it('keeps what was taken back, with a line for that, and for what was done again', () => {
    const acts = (copy: Copy): readonly (readonly [string, string, boolean])[] =>
      listPoolActs(copy.changes).map(({ turn, points, undoneBy }) => [
        turn,
        points.join(' '),
        undoneBy !== null,
      ])
    const [, first] = listPoolActs(pooled.changes)
    const undone = takeBack(pooled, first?.act)
    const lines = [
      ['decides', 'p3 p8', false],
      ['decides', 'p1 p2', true],
    ]
    expect(acts(undone)).toEqual([['undoes', 'p1 p2', false], ...lines])
    expect(listGroups(undone.session).map(({ group: { id } }) => id)).toEqual(['two'])
    const again = takeBack(undone)
    expect(acts(again).slice(0, 2)).toEqual([
      ['redoes', 'p1 p2', false],
      ['undoes', 'p1 p2', true],
    ])
    expect(acts(again).at(-1)).toEqual(['decides', 'p1 p2', false])
    expect(listGroups(again.session)).toHaveLength(2)
  })

  it('gives its last lines with how many there are, the last of this device, and who the others are', () => {
    const theirs = decide(
      pooled,
      (now, pen) => starGroup(now, { group: 'one', starred: true }, pen),
      makePen('other', Date.parse('2026-03-03T09:00:00.000Z')),
    )
    const { acts, count, ownLast, others } = readPoolHistory(theirs.changes, 'desk-author', 1)
    expect([acts.map(({ what }) => what), count, ownLast?.of, others]).toEqual([
      ['star group'],
      3,
      ['two'],
      ['other-author'],
    ])
    const [star] = acts
    const undone = takeBack(theirs, ownLast?.act, makePen('desk', Date.parse('2026-03-04T09:00:00.000Z')))
    expect(readPoolHistory(undone.changes, 'desk-author').ownLast?.of).toEqual(['one'])
    expect(readPoolHistory(undone.changes, 'other-author').ownLast).toEqual(star)
  })
})

describe('what a decision was about', () => {
  const about = (copy: Copy) => {
    const { texts, themes, points, topics, tables } = aboutAct(
      copy.session,
      listPoolActs(copy.changes)[0] ?? { of: [], points: [] },
    )
    return [
      texts,
      themes,
      points,
      topics.map(({ title }) => title).join(' '),
      tables.map(({ number }) => number).join(' '),
    ]
  }
  const hepB = 'Offer the hepatitis B vaccine at the first contact'

  it.each<readonly [string, Parameters<typeof decide>[1], readonly unknown[]]>([
    ['put together', group('new', 'p4', 'p5', 'p6'), [['Open in the evening'], [], 3, 'hours', '1 2 3']],
    [
      'kept apart',
      (now, pen) => keepApart(now, { ...says, says: 'not-related' }, pen),
      [['Nobody wants to wait outside', 'A place for bicycles'], [], 2, 'hours', '1 3'],
    ],
    [
      'merged',
      (now, pen) => mergeGroups(now, { from: 'two', into: 'one' }, pen),
      [[hepB], [], 4, 'first', '1 2 3'],
    ],
    [
      'dissolved',
      (now, pen) => dissolveGroup(now, 'one', pen),
      [[hepB, 'Vaccinate for hep B on day one'], [], 2, 'first', '1 2'],
    ],
    [
      'filed',
      (now, pen) => fileUnder(now, { points: [], groups: ['one'], themes: { money: true } }, pen),
      [[hepB], [['money']], 2, 'first', '1 2'],
    ],
  ])('is told of what was %s', (_, make, told) => {
    expect(about(decide(pooled, make))).toEqual(told)
  })

  it('is told of what was taken back too', () => {
    expect(about(takeBack(pooled, listPoolActs(pooled.changes)[1]?.act))).toEqual([
      [hepB, 'Vaccinate for hep B on day one'],
      [],
      2,
      'first',
      '1 2',
    ])
  })
})
