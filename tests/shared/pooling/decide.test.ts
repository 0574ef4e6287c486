import { describe, expect, it } from 'vitest'

import { withdrawPoint } from '#shared/capture/edit-points.ts'
import type { Session } from '#shared/model/session.ts'
import { fileUnder } from '#shared/pooling/file-under.ts'
import { addToGroup, groupPoints } from '#shared/pooling/group-points.ts'
import { keepApart, putOff } from '#shared/pooling/keep-apart.ts'
import { mergeGroups } from '#shared/pooling/merge-groups.ts'
import { dissolveGroup, takeOut } from '#shared/pooling/take-out.ts'
import { findWordingAuthor, starGroup, wordGroup } from '#shared/pooling/word-group.ts'
import { findGroup, listGroups, wordingOf } from '#shared/session/groups.ts'
import { membersOf } from '#shared/session/list.ts'
import { type Copy, decide, makePooledDay, orderGroup, takeBack } from '#tests/helpers/pooled-day.ts'

/** The members of each group that stands, by its id. */
function groups({ session }: Copy): Readonly<Record<string, string>> {
  return Object.fromEntries(
    listGroups(session).map((one) => [one.group.id, one.points.map(({ id }) => id).join(' ')]),
  )
}

function wording({ session }: Copy, id: string): ReturnType<typeof wordingOf> | undefined {
  const found = listGroups(session).find((one) => one.group.id === id)
  return found && wordingOf(found)
}

function together(copy: Copy, id: string, ...points: readonly string[]): Copy {
  return decide(copy, (now, pen) => groupPoints(now, [orderGroup(id, ...points)], pen))
}

const day = makePooledDay()
const pooled = together(together(day, 'hepatitis', 'p1', 'p2', 'p3'), 'evening', 'p4', 'p5')

describe('the same point', () => {
  it('is one group under the words of the member that was chosen, and of its topic', () => {
    expect(groups(pooled)).toEqual({ hepatitis: 'p1 p2 p3', evening: 'p4 p5' })
    expect(wording(pooled, 'hepatitis')).toEqual({
      text: day.session.records.point.get('p1')?.text,
      from: 'p1',
    })
    expect(pooled.session.records.group.get('evening')).toMatchObject({ topic: 'hours', wording: '' })
    const across = together(day, 'both', 'p1', 'p4')
    expect(across.session.records.group.get('both')?.topic).toBeNull()
  })

  it('is many groups in one act, and one step back takes them all', () => {
    const orders = [orderGroup('one', 'p1', 'p2'), orderGroup('two', 'p4', 'p5')]
    const bulk = decide(day, (now, pen) => groupPoints(now, orders, pen))
    expect(Object.keys(groups(bulk))).toEqual(['one', 'two'])
    expect(new Set(bulk.changes.slice(day.changes.length).map(({ act }) => act)).size).toBe(1)
    expect(groups(takeBack(bulk))).toEqual({})
  })

  it('takes members from the groups they stood in, and gives them back when it is taken back', () => {
    const moved = together(pooled, 'new', 'p3', 'p8')
    expect(groups(moved)).toEqual({ hepatitis: 'p1 p2', evening: 'p4 p5', new: 'p3 p8' })
    expect(groups(takeBack(moved))).toEqual(groups(pooled))
  })

  it('never stands for one member that is left', () => {
    const moved = together(pooled, 'new', 'p2', 'p3')
    expect(groups(moved)).toEqual({ evening: 'p4 p5', new: 'p2 p3' })
    expect(findGroup(moved.session, 'p1')).toBeUndefined()
    const gone = decide(pooled, (now, pen) => withdrawPoint(now, 'p5', 'asked to', pen))
    expect(groups(gone)).toEqual({ hepatitis: 'p1 p2 p3' })
  })

  it('may be in somebody’s own words', () => {
    const own = { ...orderGroup('one', 'p1', 'p2'), wordingFrom: null, wording: ' Vaccinate early ' }
    const worded = decide(day, (now, pen) => groupPoints(now, [own], pen))
    expect(wording(worded, 'one')).toEqual({ text: 'Vaccinate early', from: null })
    expect(findWordingAuthor(worded.session, 'one')).toBe('desk-author')
    expect(findWordingAuthor(pooled.session, 'hepatitis')).toBeNull()
  })

  it.each([
    ['of one point', ['p1'], 'two points or more'],
    ['of a point sent twice', ['p1', 'p1'], 'two points or more'],
    ['of a point that is not there', ['p1', 'p99'], 'not in the session'],
  ])('is refused %s', (_, points, why) => {
    expect(() => together(day, 'one', ...points)).toThrow(why)
  })

  it('is refused of a point that was withdrawn, and in words of a point outside it', () => {
    const gone = decide(day, (now, pen) => withdrawPoint(now, 'p2', '', pen))
    expect(() => together(gone, 'one', 'p1', 'p2')).toThrow('withdrawn')
    const order = { ...orderGroup('one', 'p1', 'p2'), wordingFrom: 'p8' }
    expect(() => decide(day, (now, pen) => groupPoints(now, [order], pen))).toThrow('not in this group')
  })
})

describe('sending twice', () => {
  const apart = { id: 'apart', points: ['p6', 'p7'], says: 'not-related' as const, reason: '' }
  const decisions: readonly (readonly [string, Parameters<typeof decide>[1]])[] = [
    ['group', (now, pen) => groupPoints(now, [orderGroup('one', 'p7', 'p8')], pen)],
    ['keep apart', (now, pen) => keepApart(now, apart, pen)],
    ['later', (now, pen) => putOff(now, { id: 'off', points: ['p6', 'p7'], reason: '' }, pen)],
    ['add to', (now, pen) => addToGroup(now, { group: 'evening', points: ['p6'] }, pen)],
    ['take out', (now, pen) => takeOut(now, { group: 'hepatitis', points: ['p2'], id: null }, pen)],
    ['split', (now, pen) => takeOut(now, { group: 'hepatitis', points: ['p2', 'p3'], id: 'own' }, pen)],
    ['word', (now, pen) => wordGroup(now, { group: 'evening', wording: 'Evenings', from: null }, pen)],
    ['star', (now, pen) => starGroup(now, { group: 'evening', starred: true }, pen)],
    ['merge', (now, pen) => mergeGroups(now, { from: 'evening', into: 'hepatitis' }, pen)],
    ['dissolve', (now, pen) => dissolveGroup(now, 'evening', pen)],
    [
      'file',
      (now, pen) => fileUnder(now, { points: ['p6'], groups: ['evening'], themes: { money: true } }, pen),
    ],
  ]
  it.each(decisions)('%s changes nothing the second time', (_, make) => {
    const once = decide(pooled, make)
    expect(once.changes.length).toBeGreaterThan(pooled.changes.length)
    expect(decide(once, make).changes).toEqual(once.changes)
  })

  it('a group that lost a member since stays as it is', () => {
    const out = decide(pooled, (now, pen) =>
      takeOut(now, { group: 'hepatitis', points: ['p2'], id: null }, pen),
    )
    expect(together(out, 'hepatitis', 'p1', 'p2', 'p3').changes).toEqual(out.changes)
  })
})

describe('a group', () => {
  it('takes more points, from other groups too', () => {
    const more = decide(pooled, (now, pen) =>
      addToGroup(now, { group: 'evening', points: ['p6', 'p3'] }, pen),
    )
    expect(groups(more)).toEqual({ hepatitis: 'p1 p2', evening: 'p3 p4 p5 p6' })
  })

  it('is split: the new one knows where it came from', () => {
    const split = decide(pooled, (now, pen) =>
      takeOut(now, { group: 'hepatitis', points: ['p1', 'p3'], id: 'own' }, pen),
    )
    expect(groups(split)).toEqual({ evening: 'p4 p5', own: 'p1 p3' })
    expect(split.session.records.group.get('own')).toMatchObject({
      splitFrom: 'hepatitis',
      wordingFrom: 'p1',
    })
    expect(() =>
      decide(pooled, (now, pen) => takeOut(now, { group: 'evening', points: ['p4'], id: 'own' }, pen)),
    ).toThrow('two members or more')
  })

  it('goes into another with members, themes and star, and keeps its record', () => {
    const filed = decide(pooled, (now, pen) =>
      fileUnder(now, { points: [], groups: ['evening'], themes: { welcome: true } }, pen),
    )
    const starred = decide(filed, (now, pen) => starGroup(now, { group: 'evening', starred: true }, pen))
    const merged = decide(starred, (now, pen) =>
      mergeGroups(now, { from: 'evening', into: 'hepatitis' }, pen),
    )
    expect(groups(merged)).toEqual({ hepatitis: 'p1 p2 p3 p4 p5' })
    const { group: records } = merged.session.records
    expect(records.get('evening')).toMatchObject({ joinedTo: 'hepatitis', withdrawn: true })
    expect(membersOf(records.get('evening')?.members ?? {})).toEqual(['p4', 'p5'])
    expect(findGroup(merged.session, 'p1')?.group).toMatchObject({ starred: true, themes: { welcome: true } })
    expect(groups(takeBack(merged))).toEqual(groups(pooled))
  })

  it.each([
    ['into itself', 'evening', 'evening', 'into itself'],
    ['where it is not there', 'none', 'evening', 'does not stand'],
    ['into one that is not there', 'evening', 'none', 'does not stand'],
  ])('is not merged %s', (_, from, into, why) => {
    expect(() => decide(pooled, (now, pen) => mergeGroups(now, { from, into }, pen))).toThrow(why)
  })

  it('ends, and its members stand alone', () => {
    const ended = decide(pooled, (now, pen) => dissolveGroup(now, 'hepatitis', pen))
    expect(groups(ended)).toEqual({ evening: 'p4 p5' })
    expect(() =>
      decide(ended, (now, pen) => addToGroup(now, { group: 'hepatitis', points: ['p6'] }, pen)),
    ).toThrow('does not stand')
  })
})

describe('the words of a group', () => {
  it('are a member’s, and change and go with it', () => {
    const worded = decide(pooled, (now, pen) =>
      wordGroup(now, { group: 'hepatitis', wording: 'anything', from: 'p2' }, pen),
    )
    expect(wording(worded, 'hepatitis')).toEqual({ text: 'Vaccinate for hep B on day one', from: 'p2' })
    expect(worded.session.records.group.get('hepatitis')?.wording).toBe('')
    const gone = decide(worded, (now, pen) => withdrawPoint(now, 'p2', '', pen))
    expect(wording(gone, 'hepatitis')?.from).toBe('p1')
  })

  it('are never kept twice: a member’s own words typed again are that member’s', () => {
    const worded = decide(pooled, (now, pen) =>
      wordGroup(now, { group: 'hepatitis', wording: 'Vaccinate for hep B on day one', from: null }, pen),
    )
    expect(wording(worded, 'hepatitis')?.from).toBe('p2')
  })

  it('are asked for, and of a member', () => {
    const word = (text: string, from: string | null) => (): unknown =>
      decide(pooled, (now, pen) => wordGroup(now, { group: 'hepatitis', wording: text, from }, pen))
    expect(word(' ', null)).toThrow('Give the group some words')
    expect(word('', 'p8')).toThrow('not in this group')
  })
})

describe('keeping apart', () => {
  function keep(copy: Copy, ...points: readonly string[]): Copy {
    return decide(copy, (now, pen) =>
      keepApart(now, { id: `apart-${points.join('-')}`, points, says: 'same-theme', reason: '' }, pen),
    )
  }
  const kept = (session: Session): readonly (readonly string[])[] =>
    [...session.records.apart.values()]
      .filter(({ withdrawn }) => !withdrawn)
      .map(({ points }) => membersOf(points))

  it('counts the points of one group as one', () => {
    expect(kept(keep(pooled, 'p1', 'p2', 'p3', 'p8').session)).toEqual([['p1', 'p8']])
    expect(() => keep(pooled, 'p1', 'p2')).toThrow('stand in one group')
  })

  it('is taken back by whoever puts them together, and comes back when that is taken back', () => {
    const apart = keep(day, 'p1', 'p2', 'p8')
    const joined = together(apart, 'one', 'p1', 'p2')
    expect(kept(joined.session)).toEqual([['p1', 'p8']])
    expect(kept(together(joined, 'all', 'p1', 'p2', 'p8').session)).toEqual([])
    expect(kept(takeBack(joined).session)).toEqual([['p1', 'p2', 'p8']])
  })
})

describe('what was put off', () => {
  const off = decide(day, (now, pen) =>
    putOff(now, { id: 'off', points: ['p1', 'p2', 'p3'], reason: 'ask' }, pen),
  )

  it('is no group until it is decided under its own id', () => {
    expect(groups(off)).toEqual({})
    const done = together(off, 'off', 'p1', 'p2')
    expect(groups(done)).toEqual({ off: 'p1 p2' })
    expect(groups(takeBack(done))).toEqual({})
    expect(takeBack(done).session.records.group.get('off')?.state).toBe('later')
  })

  it('takes two points', () => {
    expect(() =>
      decide(day, (now, pen) => putOff(now, { id: 'off', points: ['p1'], reason: '' }, pen)),
    ).toThrow('two points')
  })
})

describe('filing', () => {
  it('puts points and groups under themes and takes them out, as one act', () => {
    const order = { points: ['p6', 'p7'], groups: ['evening'], themes: { welcome: true, money: true } }
    const filed = decide(pooled, (now, pen) => fileUnder(now, order, pen))
    expect(filed.session.records.point.get('p7')?.themes).toEqual({ money: true, welcome: true })
    const out = decide(filed, (now, pen) => fileUnder(now, { ...order, themes: { money: false } }, pen))
    expect(out.session.records.group.get('evening')?.themes).toEqual({ money: false, welcome: true })
  })

  it.each([
    ['a theme', { points: ['p6'], groups: [], themes: { none: true } }],
    ['a point', { points: ['p99'], groups: [], themes: {} }],
    ['a group', { points: [], groups: ['none'], themes: {} }],
  ])('is refused where %s is not there', (_, order) => {
    expect(() => decide(pooled, (now, pen) => fileUnder(now, order, pen))).toThrow(
      /not there|not in|not stand/u,
    )
  })
})
