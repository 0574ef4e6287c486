import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { mergeChanges, MergeProblem } from '#shared/session/merge.ts'
import { listPointRows } from '#shared/session/points.ts'
import { takeSnapshot } from '#shared/session/snapshot.ts'
import { createSession } from '#shared/setup/create-session.ts'
import { makePen } from '#tests/helpers/pen.ts'
import { anyDeed, doDeeds } from '#tests/helpers/random-copy.ts'

const deeds = fc.array(anyDeed, { maxLength: 15 })
const beginning = { title: 'A day', template: 'guidance', topics: ['Welcome'], tables: 2, sides: [] } as const

function begin(id = 's1') {
  return createSession(id, beginning, makePen('first'))
}

function copyOf(changes: ReturnType<typeof doDeeds>['changes']) {
  return { id: 's1', changes }
}

describe('merging copies', () => {
  it('gives the same whichever way round, and however often', () => {
    fc.assert(
      fc.property(deeds, deeds, deeds, (before, onA, onB) => {
        const start = doDeeds(begin(), before, 'desk')
        const [a, b] = [doDeeds(start, onA, 'a'), doDeeds(start, onB, 'b')]
        const ab = mergeChanges(a.session, copyOf(b.changes)).session
        const ba = mergeChanges(b.session, copyOf(a.changes)).session
        expect(JSON.stringify(takeSnapshot(ab))).toBe(JSON.stringify(takeSnapshot(ba)))
        expect(JSON.stringify(listPointRows(ab))).toBe(JSON.stringify(listPointRows(ba)))
        const twice = mergeChanges(ab, copyOf(b.changes))
        expect(twice.fresh).toEqual([])
        expect(takeSnapshot(twice.session)).toEqual(takeSnapshot(ab))
      }),
    )
  })

  it('gives the same for three copies in any grouping', () => {
    fc.assert(
      fc.property(deeds, deeds, deeds, (onA, onB, onC) => {
        const start = begin()
        const [a, b, c] = [doDeeds(start, onA, 'a'), doDeeds(start, onB, 'b'), doDeeds(start, onC, 'c')]
        const left = mergeChanges(
          mergeChanges(a.session, copyOf(b.changes)).session,
          copyOf(c.changes),
        ).session
        const bc = [...b.changes, ...c.changes.filter((change) => !b.session.seen.has(change.id))]
        const right = mergeChanges(a.session, copyOf(bc)).session
        expect(takeSnapshot(left)).toEqual(takeSnapshot(right))
      }),
    )
  })

  it('keeps every point of both copies', () => {
    fc.assert(
      fc.property(deeds, deeds, (onA, onB) => {
        const start = begin()
        const [a, b] = [doDeeds(start, onA, 'a'), doDeeds(start, onB, 'b')]
        const merged = mergeChanges(a.session, copyOf(b.changes))
        const all = new Set([...a.session.records.point.keys(), ...b.session.records.point.keys()])
        expect(new Set(merged.session.records.point.keys())).toEqual(all)
        expect(merged.points.added).toBe(all.size - a.session.records.point.size)
      }),
    )
  })

  it('keeps order and ids when a clock is set back, a day ahead or years wrong', () => {
    const start = doDeeds(begin(), [{ does: 'add', text: 'one' }], 'desk')
    const pen = makePen('desk')
    let { session } = start
    const texts = [
      -7_200_000,
      86_400_000,
      Date.parse('2020-01-01T00:00:00Z') - Date.parse('2026-03-02T09:00:00Z'),
    ]
    const order = texts.map((shift, index) => {
      pen.setClock(Date.parse('2026-03-02T09:00:00Z') + shift)
      const before = session.clock
      const { session: next } = doDeeds(
        { session, changes: [] },
        [{ does: 'add', text: `later ${index}` }],
        `d${index}`,
      )
      session = next
      return session.clock.at > before.at || session.clock.tick > before.tick
    })
    expect(order).toEqual([true, true, true])
    expect(listPointRows(session).map((point) => point.text)).toEqual([
      'one',
      'later 0',
      'later 1',
      'later 2',
    ])
  })

  it('refuses another session, and a copy with a part missing, in one sentence', () => {
    const { session } = begin()
    expect(() => mergeChanges(session, { id: 'other', changes: [] })).toThrow(MergeProblem)
    const { changes } = doDeeds(
      begin(),
      [
        { does: 'add', text: 'x' },
        { does: 'reword', which: 0, text: 'y' },
      ],
      'a',
    )
    const torn = changes.filter((change) => !(change.kind === 'make' && change.entity === 'point'))
    expect(() => mergeChanges(session, copyOf(torn))).toThrow(/incomplete/u)
  })
})
