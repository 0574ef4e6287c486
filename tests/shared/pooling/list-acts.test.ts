import { describe, expect, it } from 'vitest'

import { addPoint } from '#shared/capture/edit-points.ts'
import { fileUnder } from '#shared/pooling/file-under.ts'
import { addToGroup, groupPoints } from '#shared/pooling/group-points.ts'
import { keepApart, putOff } from '#shared/pooling/keep-apart.ts'
import { listPoolActs } from '#shared/pooling/list-acts.ts'
import { mergeGroups } from '#shared/pooling/merge-groups.ts'
import { dissolveGroup, takeOut } from '#shared/pooling/take-out.ts'
import { starGroup, wordGroup } from '#shared/pooling/word-group.ts'
import { listGroups } from '#shared/session/groups.ts'
import { nameAct } from '#shared/session/name-act.ts'
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
      'put together 2 groups',
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
  ]
  it.each(decisions)('%s', (name, make) => {
    const after = decide(pooled, make)
    expect(nameAct(after.changes.slice(pooled.changes.length))).toBe(name)
    expect(listPoolActs(after.changes)[0]?.what).toBe(name)
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
    const acts = (copy: Copy): readonly (readonly [string, boolean])[] =>
      listPoolActs(copy.changes).map(({ what, undoneBy }) => [what, undoneBy !== null])
    const [, first] = listPoolActs(pooled.changes)
    const undone = takeBack(pooled, first?.act)
    const lines = [
      ['put together 2 points', false],
      ['put together 2 points', true],
    ]
    expect(acts(undone)).toEqual([['undo: put together 2 points', false], ...lines])
    expect(listGroups(undone.session).map(({ group: { id } }) => id)).toEqual(['two'])
    const again = takeBack(undone)
    expect(acts(again).slice(0, 2)).toEqual([
      ['again: put together 2 points', false],
      ['undo: put together 2 points', true],
    ])
    expect(acts(again).at(-1)).toEqual(['put together 2 points', false])
    expect(listGroups(again.session)).toHaveLength(2)
  })
})
