import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import type { Change } from '#shared/model/change.ts'
import type { Session } from '#shared/model/session.ts'
import { foldChanges } from '#shared/session/apply-change.ts'
import { listConflicts } from '#shared/session/conflicts.ts'
import { nameAct } from '#shared/session/name-act.ts'
import { settleConflict } from '#shared/session/settle.ts'
import { UndoProblem } from '#shared/session/take-away.ts'
import { historyOf, listSteps, undoAct } from '#shared/session/undo.ts'
import { startAct } from '#shared/session/write-changes.ts'
import { createSession } from '#shared/setup/create-session.ts'
import { makePen } from '#tests/helpers/pen.ts'
import { anyDeed, type Deed, doDeeds } from '#tests/helpers/random-copy.ts'

const beginning = { title: 'A day', template: 'guidance', topics: [], tables: 1, sides: [] } as const

function visible(session: ReturnType<typeof doDeeds>['session']): unknown {
  return [...session.records.point.values()]
    .filter((point) => !point.withdrawn)
    .map(({ id, text, tags }) => [id, text, Object.keys(tags).filter((tag) => tags[tag])])
    .toSorted(([a], [b]) => (String(a) < String(b) ? -1 : 1))
}

const pen = makePen('desk', Date.parse('2026-03-04T09:00:00.000Z'))

/** A point that two copies reworded, merged. */
function makeConflict() {
  const begun = createSession('s1', beginning, makePen('first'))
  const start = doDeeds(begun, [{ does: 'add', text: 'as said' }], 'desk')
  const mine = doDeeds(start, [{ does: 'reword', which: 0, text: 'mine' }], 'desk')
  const theirs = doDeeds(start, [{ does: 'reword', which: 0, text: 'theirs' }], 'other')
  const merged = foldChanges(mine.session, theirs.changes)
  const changes = [...mine.changes, ...theirs.changes.slice(start.changes.length)]
  return { mine, merged, changes, id: [...start.session.records.point.keys()][0] ?? '' }
}

function undoLast(session: Session, changes: readonly Change[]): Session {
  const step = listSteps(changes, 'desk').undo.at(-1)
  return foldChanges(session, undoAct(session, step?.act ?? '', historyOf(changes), pen))
}

function wordings(session: Session): readonly unknown[] {
  return listConflicts(session).flatMap(({ values }) => values.map(({ value }) => value))
}

describe('undo', () => {
  it('takes a whole session back step by step, from the log alone', () => {
    const real = anyDeed.filter((deed) => deed.does !== 'undo')
    fc.assert(
      fc.property(fc.array(real, { maxLength: 25 }), (deeds) => {
        const start = createSession('s1', beginning, makePen('first'))
        const done = doDeeds(start, deeds, 'desk')
        const steps = listSteps(done.changes, 'desk').undo.length
        const back = doDeeds(
          done,
          Array.from({ length: steps }, (): Deed => ({ does: 'undo' })),
          'desk',
        )
        expect(visible(back.session)).toEqual([])
        expect(listSteps(back.changes, 'desk')).toMatchObject({ undo: [] })
        expect(listSteps(back.changes, 'desk').redo.length).toBe(steps)
      }),
    )
  })

  it('does again what was undone, and forgets it once something new is done', () => {
    const start = createSession('s1', beginning, makePen('first'))
    const undone = doDeeds(start, [{ does: 'add', text: 'kept' }, { does: 'undo' }], 'desk')
    const redo = listSteps(undone.changes, 'desk').redo.at(-1)
    const again = undoAct(undone.session, redo?.act ?? '', historyOf(undone.changes), makePen('desk2'))
    expect(visible(foldChanges(undone.session, again))).toHaveLength(1)
    const other = doDeeds(undone, [{ does: 'add', text: 'new' }], 'desk')
    expect(listSteps(other.changes, 'desk').redo).toEqual([])
  })

  it('refuses to take back what somebody else changed since', () => {
    const start = doDeeds(
      createSession('s1', beginning, makePen('first')),
      [{ does: 'add', text: 'x' }],
      'desk',
    )
    const mine = doDeeds(start, [{ does: 'reword', which: 0, text: 'mine' }], 'desk')
    const theirs = doDeeds(mine, [{ does: 'reword', which: 0, text: 'theirs' }], 'other')
    const step = listSteps(theirs.changes, 'desk').undo.at(-1)
    expect(() =>
      undoAct(theirs.session, step?.act ?? '', historyOf(theirs.changes), makePen('desk3')),
    ).toThrow(UndoProblem)
  })

  it('of a split or a new point is refused once another copy changed what it made', () => {
    const begun = createSession('s1', beginning, makePen('first'))
    const act = startAct(begun.session, pen)
    const id = act.make('point', { text: 'new' })
    const other = startAct(act.session(), makePen('other'))
    other.set('point', id, 'text', 'corrected')
    const changes = [...begun.changes, ...act.changes(), ...other.changes()]
    expect(() => undoLast(other.session(), changes)).toThrow(UndoProblem)
    const tagged = startAct(act.session(), makePen('other'))
    tagged.setMember('point', id, 'tags', 'money', true)
    expect(() => undoLast(tagged.session(), [...act.changes(), ...tagged.changes()])).toThrow(UndoProblem)
  })

  it('of what was done again is refused once another copy changed it', () => {
    const begun = createSession('s1', beginning, makePen('first'))
    const start = doDeeds(begun, [{ does: 'add', text: 'x' }, { does: 'undo' }], 'desk')
    const redo = listSteps(start.changes, 'desk').redo.at(-1)?.act ?? ''
    const again = undoAct(start.session, redo, historyOf(start.changes), pen)
    const redone = { session: foldChanges(start.session, again), changes: [...start.changes, ...again] }
    expect(visible(undoLast(redone.session, redone.changes))).toEqual([])
    const theirs = doDeeds(redone, [{ does: 'reword', which: 0, text: 'y' }], 'other')
    expect(() => undoLast(theirs.session, theirs.changes)).toThrow(UndoProblem)
  })

  it('of one wording of a conflict leaves the other where it is', () => {
    const { mine, merged, id } = makeConflict()
    const undone = undoLast(merged, mine.changes)
    expect(undone.records.point.get(id)?.text).not.toBe('mine')
    expect(wordings(undone)).toContain('theirs')
  })

  it('of a choice brings both wordings back, and redo the choice', () => {
    const { merged, changes, id } = makeConflict()
    const chosen = settleConflict(merged, { entity: 'point', of: id, field: 'text', key: null }, 'both', pen)
    const settled = foldChanges(merged, chosen)
    expect(wordings(settled)).toEqual([])
    const all = [...changes, ...chosen]
    const back = undoAct(settled, chosen[0]?.act ?? '', historyOf(all), pen)
    const undone = foldChanges(settled, back)
    expect(new Set(wordings(undone))).toEqual(new Set(['mine', 'theirs']))
    const again = undoAct(undone, back[0]?.act ?? '', historyOf([...all, ...back]), pen)
    const redone = foldChanges(undone, again)
    expect([wordings(redone), redone.records.point.get(id)?.text]).toEqual([[], 'both'])
  })

  it('does not reach behind the making of the session', () => {
    const { changes } = createSession('s1', beginning, makePen('desk'))
    expect(listSteps(changes, 'desk').undo).toEqual([])
  })

  it('is named after what was done, never after what was said', () => {
    const { session } = createSession('s1', beginning, makePen('first'))
    const act = startAct(session, makePen('desk'))
    const id = act.make('point', { text: 'secret words' })
    expect(nameAct(act.changes())).toBe('add point')
    const reword = startAct(act.session(), makePen('desk9'))
    reword.set('point', id, 'text', 'other secret')
    expect(nameAct(reword.changes())).toBe('reword point')
  })
})
