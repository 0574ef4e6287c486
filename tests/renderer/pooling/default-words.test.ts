import { expect, it } from 'vitest'

import { findNearest, wordsFor } from '#renderer/pooling/default-words.ts'
import type { QueueItem } from '#shared/pooling/list-queue.ts'

import { makeDay } from './pool-session.ts'

/** What stands for others of these texts, said at one table each. */
function nearest(texts: readonly string[], cautions: QueueItem['cautions'] = []): string | undefined {
  const { session } = makeDay((act, { tables }) => {
    for (const [at, text] of texts.entries())
      act.make('point', { text, table: tables[at % 3] ?? null }, `n${at}`)
  })
  const points = texts.flatMap((_, at) => session.records.point.get(`n${at}`) ?? [])
  return findNearest(points, cautions)?.text
}

it('takes the words that are nearest to the others', () => {
  expect(
    nearest(['Have a chemist look in', 'Give tea while people wait', 'Offer tea to people who wait']),
  ).toBe('Give tea while people wait')
})

it('takes what is said alike at more tables', () => {
  expect(nearest(['Give people tea', 'Offer a hot drink', 'offer a hot drink.'])).toBe('Offer a hot drink')
})

it('never takes what a “not” sets against the rest', () => {
  const not = (other: string) =>
    ({
      kind: 'negation',
      a: ['not'],
      b: [],
      of: ['n0', other],
    }) as const satisfies QueueItem['cautions'][number]
  const texts = ['People should not be asked', 'Ask people', 'People should be asked']
  expect(nearest(texts, [not('n1'), not('n2')])).toBe('People should be asked')
})

it('keeps what was chosen as long as it is left in, and the words of a group', () => {
  const { session } = makeDay()
  const point = session.records.point.get('a')
  if (point === undefined) throw new Error('It is there.')
  const rows = [{ kind: 'point', id: 'a', point }] as const
  expect(wordsFor(rows, { own: 'Ours' }, [])).toEqual({ own: 'Ours' })
  expect(wordsFor(rows, { from: 'b' }, [])).toEqual({ from: 'a' })
  expect(wordsFor([], null, [])).toBeNull()
})
