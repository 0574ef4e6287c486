import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { mergeMany } from '#shared/session/merge-many.ts'
import { mergeChanges } from '#shared/session/merge.ts'
import { listPointRows } from '#shared/session/points.ts'
import { takeSnapshot } from '#shared/session/snapshot.ts'
import { copyForTable } from '#shared/session/table-copy.ts'
import { anyDeed, doDeeds } from '#tests/helpers/random-copy.ts'
import { doOn, makeTableDay, openCopy, say, secrets } from '#tests/helpers/table-day.ts'

const day = makeTableDay(3)
const [one = '', two = '', three = ''] = day.tables

function copyOf(table: string, from = day) {
  return openCopy('day', copyForTable(from.session, from.changes, table))
}

describe('the copy of a table', () => {
  it('holds what was prepared and what its table said, and nobody else’s words or names', () => {
    const { session, changes } = copyOf(one)
    expect([...session.records.point.keys()]).toEqual([`first-${one}`])
    for (const entity of ['workshop', 'table', 'topic', 'expertise', 'abbreviation', 'spelling'] as const)
      expect(session.records[entity].size).toBe(day.session.records[entity].size)
    expect([...session.records.person.values()].map(({ code, post }) => [code, post])).toEqual([
      ['P1', 'Porter'],
    ])
    const text = JSON.stringify(changes)
    for (const secret of [...secrets, `secret of ${two}`, `secret of ${three}`])
      expect(text).not.toContain(secret)
    expect(session.records.identity.size).toBe(0)
  })

  it('holds the repeats, themes and source of its points, whole', () => {
    const more = doOn(day, 'desk', (act) => {
      const parent = act.make('theme', { name: 'Access' }, 'parent')
      act.make('theme', { name: 'Doors', parent }, 'child')
      act.make('theme', { name: 'Elsewhere' }, 'other')
      act.make('source', { name: 'notes.txt' }, 'source')
      act.make('echo', { of: `first-${one}`, text: 'again' }, 'mine')
      act.make('echo', { of: `first-${two}`, text: 'canary echo' }, 'theirs')
      act.setMember('point', `first-${one}`, 'themes', 'child', true)
      const place = { source: 'source', line: 1, lastLine: 1 }
      act.make('point', { text: 'from notes', table: one, place })
    })
    const { session } = copyOf(one, { ...more, tables: day.tables })
    expect([...session.records.echo.keys()]).toEqual(['mine'])
    expect([...session.records.theme.keys()].toSorted()).toEqual(['child', 'parent'])
    expect([...session.records.source.keys()]).toEqual(['source'])
  })

  it('is of the table a point is at now, with all that happened to it before', () => {
    const moved = doOn(day, 'desk', (act) => {
      act.set('point', `first-${two}`, 'table', one)
      act.set('point', `first-${one}`, 'table', two)
    })
    const { session } = copyOf(one, { ...moved, tables: day.tables })
    expect([...session.records.point.values()].map(({ id, starred }) => [id, starred])).toEqual([
      [`first-${two}`, true],
    ])
  })

  it('adds nothing when it comes back as it was, and knows whom others erased', () => {
    expect(mergeChanges(day.session, { id: 'day', changes: copyOf(one).changes }).fresh).toEqual([])
    const person = [...day.session.records.person.keys()]
    const erased = doOn(day, 'desk', (act) => act.erase(person))
    expect(copyOf(one, { ...erased, tables: day.tables }).session.erased.toArray()).toEqual(person)
  })

  it('brings back what its table typed, in any order and however often, to one and the same session', () => {
    const deeds = fc.array(anyDeed, { maxLength: 6 })
    const order = fc.shuffledSubarray([0, 1, 2, 0, 1, 2], { minLength: 6 })
    fc.assert(
      fc.property(fc.tuple(deeds, deeds, deeds), deeds, order, (atTables, atDesk, turns) => {
        const copies = day.tables.map((table, at) => ({
          name: table,
          id: 'day',
          changes: doDeeds(copyOf(table), atTables[at] ?? [], `laptop-${at}`).changes,
        }))
        const desk = doDeeds(day, atDesk, 'desk')
        const inOrder = mergeMany(desk.session, copies)
        const shuffled = mergeMany(
          desk.session,
          turns.flatMap((turn) => copies[turn] ?? []),
        )
        expect(shuffled.copies.every(({ kind }) => kind === 'merged')).toBe(true)
        expect(takeSnapshot(shuffled.total.session)).toEqual(takeSnapshot(inOrder.total.session))
        expect(JSON.stringify(listPointRows(shuffled.total.session))).toBe(
          JSON.stringify(listPointRows(inOrder.total.session)),
        )
        expect(shuffled.total.points).toEqual(inOrder.total.points)
      }),
      { numRuns: 60 },
    )
  })

  it('leaves out whoever came with a note on them, with their roles, and adds nothing when it comes back', () => {
    const noted = doOn(day, 'desk', (act) => {
      const listed = act.make('person', { code: 'P7', post: 'Nurse', note: 'canary aside' }, 'listed')
      act.set('person', listed, 'note', '')
      act.set('person', listed, 'post', 'Senior nurse')
      act.make('role', { who: listed, role: 'scribe' }, 'their-role')
      const other = act.make('person', { code: 'P8' }, 'other')
      act.make('role', { who: other, role: 'chair', note: 'canary aside' }, 'noted-role')
      act.make('role', { who: other, role: 'mentor' }, 'plain-role')
      act.set('role', 'plain-role', 'note', 'canary aside')
      act.make('point', { text: 'quoted', table: one, person: listed }, 'quoted')
    })
    const { session, changes } = copyOf(one, { ...noted, tables: day.tables })
    expect(JSON.stringify(changes)).not.toContain('canary')
    expect([...session.records.person.values()].map(({ code }) => code)).toEqual(['P1', 'P8'])
    expect([...session.records.role.keys()]).toEqual(['plain-role'])
    expect(mergeChanges(noted.session, { id: 'day', changes }).fresh).toEqual([])
    const mine = say({ session, changes }, one, 2)
    const there = mergeChanges(noted.session, { id: 'day', changes: mine.changes })
    const back = mergeChanges(mine.session, { id: 'day', changes: [...noted.changes, ...there.fresh] })
    expect(takeSnapshot(back.session)).toEqual(takeSnapshot(there.session))
  })

  it('takes the whole session in when that is merged into it', () => {
    const mine = say(copyOf(one), one, 3)
    const whole = mergeChanges(day.session, { id: 'day', changes: mine.changes })
    const back = mergeChanges(mine.session, { id: 'day', changes: [...day.changes, ...whole.fresh] })
    expect(takeSnapshot(back.session)).toEqual(takeSnapshot(whole.session))
  })
})
