import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { readChange } from '#shared/model/change.ts'
import { foldChanges } from '#shared/session/apply-change.ts'
import { listConflicts } from '#shared/session/conflicts.ts'
import { mergeChanges } from '#shared/session/merge.ts'
import { emptySession } from '#shared/session/new-session.ts'
import { listPointRows } from '#shared/session/points.ts'
import { rebuildChanges } from '#shared/session/rebuild.ts'
import { type Snapshot, takeSnapshot } from '#shared/session/snapshot.ts'
import { startAct } from '#shared/session/write-changes.ts'
import { createSession } from '#shared/setup/create-session.ts'
import { makePen } from '#tests/helpers/pen.ts'
import { anyDeed, doDeeds } from '#tests/helpers/random-copy.ts'

const deeds = fc.array(anyDeed, { maxLength: 15 })
const beginning = { title: 'A day', template: 'guidance', topics: ['Welcome'], tables: 2, sides: [] } as const

type Copy = ReturnType<typeof doDeeds>

function begin(): Copy {
  return createSession('s1', beginning, makePen('first'))
}

/** The copy as it is after its log was lost and made again from its mirror. */
function loseLog({ session }: Copy): Copy {
  const mirror = JSON.parse(JSON.stringify(takeSnapshot(session))) as Snapshot
  const changes = rebuildChanges(mirror)
  return { session: foldChanges(emptySession('s1'), changes), changes }
}

function merge(into: Copy, from: Copy) {
  return mergeChanges(into.session, { id: 's1', changes: from.changes }).session
}

function wordings(session: Copy['session']): readonly string[] {
  const shown = [...session.records.point.values()].map(({ text }) => text)
  const kept = listConflicts(session).flatMap(({ values }) => values.map(({ value }) => String(value)))
  return [...new Set([...shown, ...kept])].toSorted()
}

describe('a session rebuilt from its mirror', () => {
  it('is the session the mirror was taken of, conflicts included, in changes that can be read again', () => {
    fc.assert(
      fc.property(deeds, deeds, deeds, (before, onA, onB) => {
        const start = doDeeds(begin(), before, 'desk')
        const a = doDeeds(start, onA, 'a')
        const session = merge(a, doDeeds(start, onB, 'b'))
        const rebuilt = loseLog({ session, changes: [] })
        expect(rebuilt.changes.filter((change) => readChange(change) === null)).toEqual([])
        expect(takeSnapshot(rebuilt.session).records).toEqual(takeSnapshot(session).records)
        expect(listConflicts(rebuilt.session)).toEqual(listConflicts(session))
        expect(rebuilt.session.clock).toEqual(session.clock)
      }),
    )
  })

  it('keeps a rewording that the other copy does not have, whichever is merged into which', () => {
    const start = doDeeds(begin(), [{ does: 'add', text: 'as said' }], 'desk')
    const newer = loseLog(doDeeds(start, [{ does: 'reword', which: 0, text: 'reworded' }], 'desk'))
    for (const merged of [merge(newer, start), merge(start, newer)])
      expect(listPointRows(merged).map(({ text }) => text)).toEqual(['reworded'])
  })

  it('loses to no older wording of another copy', () => {
    const start = doDeeds(begin(), [{ does: 'add', text: 'as said' }], 'desk')
    const once = doDeeds(start, [{ does: 'reword', which: 0, text: 'once' }], 'desk')
    const rebuilt = loseLog(doDeeds(once, [{ does: 'reword', which: 0, text: 'twice' }], 'desk'))
    for (const merged of [merge(rebuilt, once), merge(once, rebuilt)]) {
      expect(listPointRows(merged).map(({ text }) => text)).toEqual(['twice'])
      expect(listConflicts(merged)).toEqual([])
    }
  })

  it('keeps both makings of a thing that two copies made under one id', () => {
    const makeIn = (copy: Copy, device: string, text: string): Copy => {
      const act = startAct(copy.session, makePen(device))
      act.make('point', { text, dissent: text }, 'p1')
      return { session: act.session(), changes: [...copy.changes, ...act.changes()] }
    }
    const start = begin()
    const merged = merge(makeIn(start, 'a', 'as a heard it'), makeIn(start, 'b', 'as b heard it'))
    expect(listConflicts(merged)).toHaveLength(2)
    expect(listConflicts(loseLog({ session: merged, changes: [] }).session)).toEqual(listConflicts(merged))
  })

  it('gives the same points with any other copy whichever way round, and swallows no wording', () => {
    fc.assert(
      fc.property(deeds, deeds, deeds, (before, onA, onB) => {
        const start = doDeeds(begin(), before, 'desk')
        const [a, b] = [doDeeds(start, onA, 'a'), doDeeds(start, onB, 'b')]
        const rebuilt = loseLog(a)
        const [ab, ba] = [merge(rebuilt, b), merge(b, rebuilt)]
        expect(JSON.stringify(listPointRows(ab))).toBe(JSON.stringify(listPointRows(ba)))
        expect(wordings(ab)).toEqual(wordings(ba))
        expect(wordings(ab)).toEqual(expect.arrayContaining([...wordings(merge(a, b))]))
      }),
    )
  })

  it('comes out as before once a copy with its whole history is merged', () => {
    fc.assert(
      fc.property(deeds, (done) => {
        const whole = doDeeds(begin(), done, 'a')
        const rebuilt = loseLog(whole)
        for (const merged of [merge(rebuilt, whole), merge(whole, rebuilt)]) {
          expect(JSON.stringify(listPointRows(merged))).toBe(JSON.stringify(listPointRows(whole.session)))
          expect(listConflicts(merged)).toEqual([])
        }
      }),
    )
  })
})
