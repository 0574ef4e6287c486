import { expect, it } from 'vitest'

import { isOpen, keepHand, nextAfter } from '#renderer/pooling/keep-hand.ts'
import { orderQueue } from '#renderer/pooling/order-queue.ts'
import { placeOfItem } from '#renderer/pooling/place-of-item.ts'

import { makeDay, suggest } from './pool-session.ts'

const none = new Set<string>()

function first<T>(items: readonly T[]): T {
  const [item] = items
  if (item === undefined) throw new Error('There is nothing to decide.')
  return item
}

it('keeps the suggestion in hand when a larger one takes its place in the queue', () => {
  const { session } = makeDay()
  const hand = first(suggest(session, 'ab'))
  const queue = suggest(session, 'abc')
  expect(keepHand(session, hand, queue, none)).toBe(hand)
})

it('gives up the suggestion in hand once somebody decided on all of it', () => {
  const before = makeDay()
  const hand = first(suggest(before.session, 'ab'))
  const { session } = makeDay((act) => {
    act.make('group', { members: { a: true, b: true }, state: 'confirmed' }, 'g')
  })
  expect(isOpen(session, hand)).toBe(false)
  expect(keepHand(session, hand, [], none)).toBe(null)
})

it('goes on with what is left of it where somebody decided on a part', () => {
  const hand = first(suggest(makeDay().session, 'abc'))
  const { session } = makeDay((act) => {
    act.make('group', { members: { a: true, b: true }, state: 'confirmed' }, 'g')
  })
  const queue = suggest(session, 'abc')
  expect(keepHand(session, hand, [...suggest(session, 'ef'), ...queue], none)).toMatchObject({
    kind: 'add',
    points: ['c'],
    groups: ['g'],
  })
})

it('gives up a suggestion that was just decided here, before the news of it', () => {
  const { session } = makeDay()
  const [hand, next] = [first(suggest(session, 'ab')), first(suggest(session, 'ef'))]
  expect(keepHand(session, hand, [next], new Set([hand.key]))).toBe(next)
})

it('goes round the queue, and ends with the last one', () => {
  const { session } = makeDay()
  const queue = [...suggest(session, 'ab'), ...suggest(session, 'cd'), ...suggest(session, 'ef')]
  const [one, two, three] = queue
  if (one === undefined || two === undefined || three === undefined) throw new Error('There are three.')
  expect(nextAfter(queue, one)).toBe(two)
  expect(nextAfter(queue, three)).toBe(one)
  expect(nextAfter([one], one)).toBe(null)
  expect(nextAfter([one, two], three)).toBe(one)
})

it('asks about points that were left out after the others, and about what was put off last', () => {
  const { session } = makeDay((act) => {
    act.make('group', { members: { c: true, d: true }, state: 'later', reason: 'because' }, 'later')
  })
  const queue = [...suggest(session, 'ab'), ...suggest(session, 'ef')]
  const keys = orderQueue(queue, new Set(['a'])).map(({ points, later }) => later ?? points.join(''))
  expect(keys).toEqual(['ef', 'ab', 'later', 'later'])
})

it('finds the place of a suggestion: its topic, or across topics', () => {
  const { session, topics } = makeDay()
  expect(placeOfItem(session, first(suggest(session, 'ab', topics[0] ?? null)))).toBe(topics[0])
  expect(placeOfItem(session, first(suggest(session, 'ab')))).toBe(topics[0])
  expect(placeOfItem(session, first(suggest(session, 'ae')))).toBe('across')
})
