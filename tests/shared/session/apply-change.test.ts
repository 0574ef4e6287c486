import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { readChange } from '#shared/model/change.ts'
import { applyChange, foldChanges } from '#shared/session/apply-change.ts'
import { listConflicts } from '#shared/session/conflicts.ts'
import { emptySession } from '#shared/session/new-session.ts'
import { listPointRows } from '#shared/session/points.ts'
import { openSnapshot, takeSnapshot } from '#shared/session/snapshot.ts'
import { startAct } from '#shared/session/write-changes.ts'
import { createSession } from '#shared/setup/create-session.ts'
import { makePen } from '#tests/helpers/pen.ts'
import { anyDeed, doDeeds } from '#tests/helpers/random-copy.ts'

const beginning = { title: 'A day', template: 'guidance', topics: ['Welcome'], tables: 2, sides: [] } as const

function begin() {
  return createSession('s1', beginning, makePen('first'))
}

describe('applying changes', () => {
  it('fills the fields nobody spoke of with blanks', () => {
    const { session } = begin()
    expect(session.records.workshop.get('s1')).toMatchObject({ title: 'A day', date: null, withdrawn: false })
  })

  it('gives the same session one by one as all at once', () => {
    fc.assert(
      fc.property(fc.array(anyDeed, { maxLength: 30 }), (deeds) => {
        const { session, changes } = doDeeds(begin(), deeds, 'desk')
        const onebyone = changes.reduce(applyChange, emptySession('s1'))
        expect(takeSnapshot(onebyone)).toEqual(takeSnapshot(session))
        expect(takeSnapshot(foldChanges(emptySession('s1'), changes))).toEqual(takeSnapshot(session))
      }),
    )
  })

  it('does nothing the second time', () => {
    const { session, changes } = doDeeds(begin(), [{ does: 'add', text: 'x' }], 'desk')
    expect(takeSnapshot(foldChanges(session, changes))).toEqual(takeSnapshot(session))
  })

  it('leaves the session it was given as it was', () => {
    const { session, changes } = begin()
    const before = JSON.stringify(takeSnapshot(session))
    const act = startAct(session, makePen('desk'))
    act.make('point', { text: 'something' })
    foldChanges(session, act.changes())
    expect(JSON.stringify(takeSnapshot(session))).toBe(before)
    expect(changes.every((change) => readChange(JSON.parse(JSON.stringify(change))) !== null)).toBe(true)
  })

  it('comes back whole from its snapshot', () => {
    fc.assert(
      fc.property(fc.array(anyDeed, { maxLength: 20 }), (deeds) => {
        const { session } = doDeeds(begin(), deeds, 'desk')
        const again = openSnapshot(JSON.parse(JSON.stringify(takeSnapshot(session))))
        expect(takeSnapshot(again)).toEqual(takeSnapshot(session))
        expect(listPointRows(again)).toEqual(listPointRows(session))
      }),
    )
  })

  it('leaves nothing of somebody who was erased, whatever comes later', () => {
    const { session, changes } = begin()
    const act = startAct(session, makePen('desk'))
    const who = act.make('identity', { of: 'p', name: 'Canary Name', email: 'canary@example.org' })
    act.set('identity', who, 'email', 'canary2@example.org')
    const pen = makePen('eraser', Date.parse('2027-01-01T00:00:00.000Z'))
    const erase = {
      id: pen.newId(),
      at: '2027-01-01T00:00:00.000Z',
      tick: 0,
      device: 'eraser',
      by: '',
      act: 'e',
      kind: 'erase',
      erased: [who],
    } as const
    const erased = foldChanges(session, [erase, ...act.changes(), ...changes])
    expect(JSON.stringify(takeSnapshot(erased))).not.toContain('anary')
  })
})

describe('two wordings of one point', () => {
  it('are both kept and reported until somebody chooses', () => {
    const start = doDeeds(begin(), [{ does: 'add', text: 'first' }], 'desk')
    const a = doDeeds(start, [{ does: 'reword', which: 0, text: 'from a' }], 'a')
    const b = doDeeds(start, [{ does: 'reword', which: 0, text: 'from b' }], 'b')
    const merged = foldChanges(a.session, b.changes)
    const [conflict] = listConflicts(merged)
    expect(conflict?.values.map((each) => each.value).toSorted()).toEqual(['from a', 'from b'])
    const chosen = startAct(merged, makePen('c', Date.parse('2026-03-03T09:00:00.000Z')))
    chosen.set('point', conflict?.of ?? '', 'text', 'from a')
    expect(listConflicts(chosen.session())).toEqual([])
    expect(chosen.session().records.point.get(conflict?.of ?? '')?.text).toBe('from a')
  })

  it('are no conflict when they say the same', () => {
    const start = doDeeds(begin(), [{ does: 'add', text: 'first' }], 'desk')
    const a = doDeeds(start, [{ does: 'reword', which: 0, text: 'same' }], 'a')
    const b = doDeeds(start, [{ does: 'reword', which: 0, text: 'same' }], 'b')
    expect(listConflicts(foldChanges(a.session, b.changes))).toEqual([])
  })
})
