import { describe, expect, it } from 'vitest'

import { learnAuthors, nameAuthor } from '#renderer/pooling/authors.ts'
import { sayAbout, sayAct, sayLine, sayWho } from '#renderer/pooling/history-words.ts'
import { timeOfAct } from '#renderer/pooling/time-of-point.ts'
import type { PoolAct } from '#shared/contract/pooling.ts'
import { groupPoints } from '#shared/pooling/group-points.ts'
import { listPoolActs } from '#shared/pooling/list-acts.ts'
import { mergeGroups } from '#shared/pooling/merge-groups.ts'
import { type Copy, decide, makePooledDay, orderGroup } from '#tests/helpers/pooled-day.ts'

it('tells who decided: you, the one other person, or each of several', () => {
  learnAuthors({ own: 'ours', others: [] })
  expect(nameAuthor('ours')).toBe('you')
  learnAuthors({ own: 'ours', others: ['theirs'] })
  expect([nameAuthor('ours'), nameAuthor('theirs'), nameAuthor('')]).toEqual(['you', 'somebody else', ''])
  learnAuthors({ own: 'ours', others: ['theirs', 'late'] })
  expect([nameAuthor('theirs'), nameAuthor('late')]).toEqual(['colleague 1', 'colleague 2'])
})

it('says when to the second, and the date of what was not decided today', () => {
  const noon = new Date(2026, 2, 14, 12, 51, 7)
  const later = new Date(2026, 2, 14, 18)
  expect(timeOfAct(noon.toISOString(), later)).toBe('12:51:07')
  expect(timeOfAct(noon.toISOString(), new Date(2026, 3, 2))).toBe('14 Mar 2026, 12:51:07')
  learnAuthors({ own: 'ours', others: [] })
  expect(sayWho({ by: 'ours', at: noon.toISOString() }, later)).toBe('you, 12:51:07')
})

describe('a line of the history', () => {
  const last = ({ changes }: Copy): PoolAct => {
    const [act] = listPoolActs(changes)
    if (act === undefined) throw new Error('Nothing was decided.')
    return { ...act, of: [...act.of], points: [...act.points] }
  }
  const one = decide(makePooledDay(), (now, pen) => groupPoints(now, [orderGroup('one', 'p4', 'p5')], pen))

  it('says what it was about: the words, the topic and the tables', () => {
    expect(sayAbout(one.session, last(one), 80)).toEqual({
      words: '“Open in the evening”',
      where: 'hours · T1, T2',
    })
    expect(sayAbout(one.session, last(one), 12).words).toBe('“Open in the…”')
    expect(sayLine(one.session, last(one), 80)).toBe(
      'put together 2 points, “Open in the evening”, hours · T1, T2',
    )
  })

  it('counts the points where it does not name them, and the groups it cannot name', () => {
    const two = decide(one, (now, pen) => groupPoints(now, [orderGroup('two', 'p6', 'p7')], pen))
    const merged = decide(two, (now, pen) => mergeGroups(now, { from: 'two', into: 'one' }, pen))
    expect(sayAbout(merged.session, last(merged), 80).where).toBe('hours · T1, T2, T3 · 4 points')
    const bulk = decide(makePooledDay(), (now, pen) =>
      groupPoints(
        now,
        [orderGroup('a', 'p1', 'p2'), orderGroup('b', 'p3', 'p8'), orderGroup('c', 'p4', 'p5')],
        pen,
      ),
    )
    expect(sayAbout(bulk.session, last(bulk), 20).words).toBe(
      '“Offer the hepatitis…”, “Hep B jab at once,…”, and 1 more',
    )
  })

  it('tells what takes something back from what does it again', () => {
    const act = last(one)
    expect([sayAct(act), sayAct({ ...act, turn: 'undoes' }), sayAct({ ...act, turn: 'redoes' })]).toEqual([
      'put together 2 points',
      'taken back: put together 2 points',
      'done again: put together 2 points',
    ])
  })
})
