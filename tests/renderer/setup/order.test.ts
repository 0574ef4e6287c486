import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { keyAtEnd, keysAtEnd, moveBy } from '#renderer/setup/order.ts'

type Item = { readonly id: string; readonly order: string }

function apply(items: readonly Item[], edits: ReturnType<typeof moveBy>): readonly string[] {
  const orders = new Map(edits.map((edit) => [edit.id, 'field' in edit ? String(edit.value) : '']))
  return items
    .map((item) => ({ ...item, order: orders.get(item.id) ?? item.order }))
    .toSorted((a, b) => (a.order < b.order ? -1 : 1))
    .map(({ id }) => id)
}

function list(count: number): readonly Item[] {
  const keys = keysAtEnd([], count)
  return keys.map((order, index) => ({ id: `i${index}`, order }))
}

describe('moving a thing among its like', () => {
  it('changes that thing alone', () => {
    const items = list(4)
    expect(moveBy('topic', items, 'i2', -1)).toHaveLength(1)
    expect(apply(items, moveBy('topic', items, 'i2', -1))).toEqual(['i0', 'i2', 'i1', 'i3'])
    expect(apply(items, moveBy('topic', items, 'i0', 1))).toEqual(['i1', 'i0', 'i2', 'i3'])
  })

  it('does nothing at either end, or for what is not there', () => {
    const items = list(2)
    expect(moveBy('topic', items, 'i0', -1)).toEqual([])
    expect(moveBy('topic', items, 'i1', 1)).toEqual([])
    expect(moveBy('topic', items, 'other', 1)).toEqual([])
  })

  it('gives everything a place where things brought in from notes have none', () => {
    const items = ['a', 'b', 'c'].map((id) => ({ id, order: '' }))
    expect(apply(items, moveBy('fact', items, 'c', -1))).toEqual(['a', 'c', 'b'])
  })

  it('keeps every other thing in its order', () => {
    const moves = fc.array(fc.tuple(fc.nat(7), fc.constantFrom(-1, 1)), { maxLength: 30 })
    fc.assert(
      fc.property(moves, (steps) => {
        let items = list(8)
        for (const [at, step] of steps) {
          const id = items[at]?.id ?? ''
          const before = items.map((item) => item.id).filter((other) => other !== id)
          const edits = moveBy('topic', items, id, step)
          const order = new Map(edits.map((edit) => [edit.id, 'field' in edit ? String(edit.value) : '']))
          items = items
            .map((item) => ({ ...item, order: order.get(item.id) ?? item.order }))
            .toSorted((a, b) => (a.order < b.order ? -1 : 1))
          expect(items.map((item) => item.id).filter((other) => other !== id)).toEqual(before)
        }
      }),
    )
  })
})

it('a thing added at the end comes last, and after things without a place it has none either', () => {
  const items = list(3)
  expect(keyAtEnd(items) > (items[2]?.order ?? '')).toBe(true)
  expect(keyAtEnd([{ id: 'a', order: '' }])).toBe('')
})
