import { expect, it } from 'vitest'

import { DraftEdits, WordRequest } from '#shared/contract/draft.ts'

const set = (value: unknown) => [{ kind: 'set', entity: 'passage', id: 'p', field: 'text', value }]

it('takes edits as long as words may be, and none that is longer or nested without end', () => {
  expect(DraftEdits.safeParse(set('x'.repeat(200_000))).success).toBe(true)
  expect(DraftEdits.safeParse(set({ said: [true, null, 3] })).success).toBe(true)
  expect(DraftEdits.safeParse(set(['x'.repeat(200_001)])).success).toBe(false)
  const deep = Array.from({ length: 5_000 }).reduce<unknown>((inside) => [inside], 'x')
  expect(DraftEdits.safeParse(set(deep)).success).toBe(false)
})

it('takes no house template over 28,000,000 characters of base64', () => {
  const house = (length: number) =>
    WordRequest.shape.house.safeParse({ name: 'house.docx', bytes: 'A'.repeat(length) }).success
  expect(house(4_000)).toBe(true)
  expect(house(28_000_004)).toBe(false)
})
