import { describe, expect, it } from 'vitest'

import { mergeMany } from '#shared/session/merge-many.ts'
import { copyForTable } from '#shared/session/table-copy.ts'
import { doOn, makeTableDay, openCopy, say } from '#tests/helpers/table-day.ts'

const day = makeTableDay(2)
const [one = '', two = ''] = day.tables

function fileOf(table: string, count: number, name = table) {
  const copy = openCopy('day', copyForTable(day.session, day.changes, table))
  return { name, id: 'day', changes: say(copy, table, count).changes }
}

describe('bringing in many copies', () => {
  it('counts each after those before it, and all together', () => {
    const first = fileOf(one, 4)
    const { copies, total } = mergeMany(day.session, [first, fileOf(two, 3), first])
    expect(copies.map((copy) => copy.kind === 'merged' && copy.result.points)).toEqual([
      { added: 4, updated: 0, unchanged: 1 },
      { added: 3, updated: 0, unchanged: 1 },
      { added: 0, updated: 0, unchanged: 5 },
    ])
    expect(total.points).toEqual({ added: 7, updated: 0, unchanged: 2 })
  })

  it('refuses what cannot be read, another session and an incomplete copy, and takes the rest', () => {
    const { copies, total } = mergeMany(day.session, [
      { name: 'bad', why: 'This file is damaged. Ask for it again. Nothing was changed.' },
      { ...fileOf(one, 2, 'stranger'), id: 'other' },
      {
        name: 'torn',
        id: 'day',
        changes: fileOf(two, 1).changes.filter(
          (change) => !(change.kind === 'make' && change.entity === 'table'),
        ),
      },
      fileOf(one, 2),
    ])
    expect(copies.map((copy) => (copy.kind === 'refused' ? copy.why : copy.kind))).toEqual([
      'This file is damaged. Ask for it again. Nothing of it was brought in.',
      expect.stringMatching(/different session.*Nothing of it was brought in\.$/u),
      'merged',
      'merged',
    ])
    expect(total.points.added).toBe(3)
  })

  it('tells a conflict of the copy that brought it, once', () => {
    const reword = (table: string, text: string) =>
      doOn(openCopy('day', day.changes), table, (act) => act.set('point', `first-${one}`, 'text', text))
    const copies = ['mine', 'theirs'].map((text) => ({
      name: text,
      id: 'day',
      changes: reword(text, text).changes,
    }))
    const result = mergeMany(day.session, [...copies, fileOf(two, 1)])
    expect(result.copies.map((copy) => copy.kind === 'merged' && copy.result.conflicts.length)).toEqual([
      0, 1, 0,
    ])
    expect(result.total.conflicts).toHaveLength(1)
  })

  it('keeps out what one of the copies erased, whichever comes first', () => {
    const gone = `first-${one}`
    const erased = doOn(openCopy('day', day.changes), 'eraser', (act) => act.erase([gone]))
    const eraser = { name: 'eraser', id: 'day', changes: erased.changes }
    for (const copies of [
      [eraser, fileOf(one, 1)],
      [fileOf(one, 1), eraser],
    ]) {
      const { total } = mergeMany(day.session, copies)
      expect(total.session.records.point.has(gone)).toBe(false)
      expect(total.erased).toEqual({ people: 0, points: 1 })
      expect(total.points.added).toBe(1)
    }
  })
})
