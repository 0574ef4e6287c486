import { afterEach, beforeEach, expect, it, vi } from 'vitest'

import { houseOf, isKeepable, setHouse } from '#renderer/draft/export/export-store.ts'

const kept = new Map<string, string>()

beforeEach(() => {
  kept.clear()
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => kept.set(name, value),
    removeItem: (name: string) => kept.delete(name),
  })
})

afterEach(() => {
  vi.unstubAllGlobals()
})

it('keeps a small template on this computer, and a large one only while the window is open', () => {
  const small = { name: 'small.docx', bytes: 'AAAA' }
  const large = { name: 'large.docx', bytes: 'A'.repeat(700_000) }
  setHouse('day', small)
  expect(kept.size).toBe(1)
  setHouse('day', large)
  expect(kept.size).toBe(0)
  expect(houseOf('day')).toEqual(large)
  expect([isKeepable(small), isKeepable(large)]).toEqual([true, false])
})
