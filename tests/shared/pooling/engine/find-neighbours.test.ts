import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { makeNeighbourFinder } from '#shared/pooling/find-neighbours.ts'
import { makePoolSet, type PlacedSet } from '#shared/pooling/pool-set.ts'
import { readText } from '#shared/pooling/read-text.ts'

const words = ['open', 'library', 'Sunday', 'not', 'trees', 'canal', '3', 'weeks', 'bread', 'lift']
const said = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 4 })
/** Something comes, gets other words or another topic, or goes. */
const edit = fc.record({
  which: fc.nat(12),
  goes: fc.boolean(),
  said,
  topic: fc.constantFrom('one', 'two', 'three'),
})

const book = new Map<string, number>()

/** A list of points that edits are made to, each of them a thing of its own. */
function makeList() {
  const set = makePoolSet()
  const list = new Map<string, PlacedSet['members'][number]>()
  const change = (
    edits: readonly { which: number; goes: boolean; said: readonly string[]; topic: string }[],
  ) => {
    for (const { which, goes, said: own, topic } of edits) {
      const id = `p${which}`
      const written = own.join(' ')
      if (goes) list.delete(id)
      else
        list.set(id, {
          point: { id, text: written, topic, table: null },
          text: readText(written, (text) => [{ written: text, open: text }], book),
        })
    }
    return set.look([...list.values()], book.size, null)
  }
  return { change }
}

function round(near: readonly (readonly { readonly b: number; readonly score: number }[])[]) {
  return near.map((list) => list.map(({ score }) => score.toFixed(5)))
}

describe('the nearest of all, asked for again and again', () => {
  it('are as near as those that are looked for from the start, whatever comes, changes and goes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(edit, { maxLength: 6 }), { maxLength: 6 }), async (rounds) => {
        const wanted = {
          most: 3,
          allows: (a: PlacedSet['members'][number], b: PlacedSet['members'][number]) =>
            a.point.topic !== b.point.topic,
        }
        const [{ change }, find] = [makeList(), makeNeighbourFinder(wanted)]
        for (const edits of rounds) {
          const set = change(edits)
          const [kept, anew] = [await find(set), await makeNeighbourFinder(wanted)(set)]
          expect(round(kept)).toEqual(round(anew))
          for (const [a, list] of kept.entries())
            for (const { b } of list)
              expect(set.members[a]?.point.topic).not.toBe(set.members[b]?.point.topic)
        }
      }),
      { numRuns: 150 },
    )
  })

  it('compare only what came, and what lost a neighbour', async () => {
    const { change } = makeList()
    const asked: number[] = []
    const find = makeNeighbourFinder({
      most: 1,
      allows: (a) => {
        asked.push(Number(a.point.id.slice(1)))
        return true
      },
    })
    const start = words.map((word, which) => ({ which, goes: false, said: [word, 'bread'], topic: 'one' }))
    await find(change(start))
    asked.length = 0
    await find(change([{ which: 20, goes: false, said: ['canal', 'boats'], topic: 'one' }]))
    expect(new Set(asked)).toEqual(new Set([20]))
    asked.length = 0
    await find(change([]))
    expect(asked).toEqual([])
  })
})
