import { setTimeout as pause } from 'node:timers/promises'

import { expect, test, vi } from 'vitest'

import { doLater } from '#electron/app/do-later.ts'

function watch(waits: Parameters<typeof doLater>[1], fail = 0) {
  const done: string[] = []
  let tries = 0
  const later = doLater(async (place) => {
    tries += 1
    if (tries <= fail) throw new Error('refused')
    done.push(place)
  }, waits)
  return { later, done }
}

test('work is done once for whatever was asked in a short while', async () => {
  const { later, done } = watch({ quiet: 20, most: 10_000, again: 10 })
  for (const place of ['a', 'b', 'a', 'a']) later.ask(place)
  await vi.waitFor(() => expect(done.toSorted()).toEqual(['a', 'b']))
})

test('work is done in the end though it is asked for without a pause', async () => {
  const { later, done } = watch({ quiet: 60_000, most: 50, again: 10 })
  while (done.length === 0) {
    later.ask('a')
    await pause(5)
  }
  expect(done).toEqual(['a'])
})

test('work that failed is done again by itself', async () => {
  const { later, done } = watch({ quiet: 1, most: 10_000, again: 1 }, 3)
  later.ask('a')
  await vi.waitFor(() => expect(done).toEqual(['a']))
})
