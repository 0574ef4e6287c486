import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import { keepVerdicts } from '#renderer/ui/spelling/keep-verdicts.ts'

let asked: (readonly string[])[] = []

function checkAll(words: readonly string[]): Promise<readonly string[]> {
  asked.push(words)
  return Promise.resolve(words.filter((word) => word.startsWith('x')))
}

beforeEach(() => {
  asked = []
  vi.useFakeTimers()
})

afterEach(() => {
  vi.useRealTimers()
})

describe('verdicts', () => {
  it('are asked for together after a moment, and once', async () => {
    const verdicts = keepVerdicts(checkAll)
    verdicts.want(['good', 'xad'])
    verdicts.want(['xad', 'fine'])
    expect(asked).toEqual([])
    await vi.advanceTimersByTimeAsync(150)
    verdicts.want(['good', 'xad', 'fine'])
    await vi.advanceTimersByTimeAsync(150)
    expect(asked).toEqual([['good', 'xad', 'fine']])
    expect(['good', 'xad', 'fine', 'unknown'].map(verdicts.isMissing)).toEqual([false, true, false, false])
  })

  it('tell who listens, until they stop', async () => {
    const verdicts = keepVerdicts(checkAll)
    const heard: number[] = []
    const stop = verdicts.subscribe(() => heard.push(verdicts.readVersion()))
    await verdicts.settle(['xa'])
    stop()
    await verdicts.settle(['xb'])
    expect(heard).toEqual([1])
    expect(verdicts.readVersion()).toBe(2)
  })

  it('are there at once when settled, also those asked for before', async () => {
    const verdicts = keepVerdicts(checkAll)
    verdicts.want(['xa'])
    await vi.advanceTimersByTimeAsync(150)
    expect(await verdicts.settle(['xa', 'xb'])).toBe(true)
    expect([verdicts.isMissing('xa'), verdicts.isMissing('xb')]).toEqual([true, true])
    expect(asked).toEqual([['xa'], ['xb']])
  })

  it('mark nothing and say so when nobody answers', async () => {
    const verdicts = keepVerdicts(() => Promise.resolve(null))
    expect(await verdicts.settle(['xa'])).toBe(false)
    expect(verdicts.isMissing('xa')).toBe(false)
  })
})
