import { describe, expect, it } from 'vitest'

import { foldChanges } from '#shared/session/apply-change.ts'
import { changesAt, listVersions, makeSavepoint } from '#shared/session/savepoints.ts'
import { listSteps } from '#shared/session/undo.ts'
import { makePen } from '#tests/helpers/pen.ts'
import { type Copy, doOn, makeTableDay, openCopy } from '#tests/helpers/table-day.ts'

const day = makeTableDay(1)
const pen = makePen('desk', Date.parse('2026-03-02T11:00:00.000Z'))

function keep({ session, changes }: Copy, id: string, name = ''): Copy {
  const made = makeSavepoint(session, { id, name }, changes, pen)
  return { session: foldChanges(session, made), changes: [...changes, ...made] }
}

function add(copy: Copy, id: string, device = 'desk'): Copy {
  return doOn(copy, device, (act) => act.make('point', { text: id }, id))
}

describe('versions', () => {
  it('without a name are kept where something happened since the last, and with one always', () => {
    const first = keep(day, 'v1')
    expect(keep(first, 'v2').changes).toHaveLength(first.changes.length)
    expect(keep(first, 'v2', 'Noon').changes).toHaveLength(first.changes.length + 1)
    const second = keep(add(first, 'p'), 'v2')
    expect(second.changes).toHaveLength(first.changes.length + 2)
    expect(keep(second, 'v2', 'sent twice').changes).toHaveLength(second.changes.length)
  })

  it('are listed from the newest, with the points there were then', () => {
    const start = keep(day, 'v1', 'Start')
    const more = doOn(add(start, 'p1'), 'desk', (act) => {
      act.make('point', { text: 'p2' }, 'p2')
      act.set('point', 'p1', 'withdrawn', true)
      act.set('point', 'p2', 'withdrawn', true)
      act.set('point', 'p2', 'withdrawn', false)
    })
    const { session, changes } = keep(add(keep(more, 'v2'), 'p3'), 'v3', 'End')
    expect(listVersions(session, changes).map(({ id, name, points }) => [id, name, points])).toEqual([
      ['v3', 'End', 3],
      ['v2', '', 2],
      ['v1', 'Start', 1],
    ])
  })

  it('are as the session was: without what came later, however early it was said elsewhere', () => {
    const elsewhere = add(day, 'early', 'laptop')
    const kept = keep(add(day, 'p1'), 'v1')
    const merged = { ...kept, changes: [...kept.changes, ...elsewhere.changes.slice(day.changes.length)] }
    const later = add(openCopy('day', merged.changes), 'p2')
    const { session } = openCopy('day', changesAt(later.changes, 'v1'))
    expect([...session.records.point.keys()].toSorted()).toEqual([`first-${day.tables[0] ?? ''}`, 'p1'])
    expect(changesAt(later.changes, 'no such')).toEqual([])
  })

  it('know whom was erased since', () => {
    const kept = keep(day, 'v1')
    const person = [...day.session.records.person.keys()]
    const { changes } = doOn(kept, 'desk', (act) => act.erase(person))
    expect(openCopy('day', changesAt(changes, 'v1')).session.erased.toArray()).toEqual(person)
  })

  it('are no step of undo, and take no step of redo away', () => {
    const added = add(day, 'p1')
    expect(listSteps(keep(added, 'v1').changes, 'desk')).toEqual(listSteps(added.changes, 'desk'))
  })
})
