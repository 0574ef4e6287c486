import * as fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'

import { writePointsCsv } from '#shared/archive/points-csv.ts'
import { readNotesCsv } from '#shared/capture/notes-csv.ts'
import { takeNotes } from '#shared/capture/take-notes.ts'
import type { Fields } from '#shared/model/entities.ts'
import type { Session } from '#shared/model/session.ts'
import { foldChanges } from '#shared/session/apply-change.ts'
import {
  cellLimit,
  guardCell,
  readPaths,
  splitCell,
  unguardCell,
  writePaths,
} from '#shared/session/csv-cells.ts'
import { emptySession } from '#shared/session/new-session.ts'
import { listPointRows } from '#shared/session/points.ts'
import { startAct } from '#shared/session/write-changes.ts'
import { makePen } from '#tests/helpers/pen.ts'

const pen = makePen()
const nasty = fc.string({
  unit: fc.oneof(
    fc.constantFrom(...'=+-@\'"\t\r\n,;|>\\ &<é“”‘’·\uF0B7\uF0FC…'.split('')),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
  ),
})

function sessionOf(points: readonly Partial<Fields<'point'>>[]): Session {
  const id = pen.newId()
  const act = startAct(emptySession(id), pen)
  act.make('workshop', { title: 'A day' }, id)
  for (const point of points) act.make('point', point)
  return act.session()
}

function csvOf(session: Session): string {
  return writePointsCsv(listPointRows(session))
}

function bringIn(session: Session, csv: string, sha256 = 'one') {
  const notes = readNotesCsv(csv, { name: 'points.csv', sha256, bytes: csv.length })
  const { changes, taken, besides } = takeNotes(session, notes, { table: null, topic: null }, pen)
  return { session: foldChanges(session, changes), changes, taken, besides }
}

describe('points as CSV', () => {
  it('keeps every text to the letter, and starts no formula', () => {
    fc.assert(
      fc.property(fc.array(nasty, { minLength: 1, maxLength: 30 }), (texts) => {
        const csv = csvOf(sessionOf(texts.map((text) => ({ text }))))
        const rows = Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true }).data
        const cells = rows.map((row) => row['text'] ?? '')
        expect(cells.map(unguardCell)).toEqual(texts)
        expect(cells.every((cell, at) => cell.includes(texts[at] ?? ''))).toBe(true)
        expect(
          rows.flatMap((row) => Object.values(row)).filter((cell) => /^[=+\-@\t\r\n]/u.test(cell)),
        ).toEqual([])
      }),
      { numRuns: 150 },
    )
  })

  it('says how often each was said again, when, and where its words came from and went', () => {
    const day = sessionOf([{ text: 'one', saidAt: '10:40' }])
    const act = startAct(day, pen)
    const [first = ''] = day.records.point.keys()
    act.make('echo', { of: first, text: 'one, they say' })
    act.make('point', { text: 'two', splitFrom: first, joinedTo: first, withdrawn: true })
    const rows = Papa.parse<Record<string, string>>(csvOf(act.session()), { header: true }).data
    expect(rows.slice(0, 2)).toMatchObject([
      { 'said again': '1', 'said at': '10:40', 'split from': '', 'joined to': '' },
      { 'said again': '', 'said at': '', 'split from': first, 'joined to': first },
    ])
  })

  it('comes back as the same points in another session', () => {
    fc.assert(
      fc.property(
        fc.array(
          nasty.filter((text) => text.trim() !== ''),
          { minLength: 1, maxLength: 20 },
        ),
        (texts) => {
          const here = sessionOf(texts.map((text) => ({ text, kind: 'quote' as const })))
          const { session, taken } = bringIn(sessionOf([]), csvOf(here))
          const pick = (of: Session) => listPointRows(of).map(({ id, text, kind }) => ({ id, text, kind }))
          expect(pick(session)).toEqual(pick(here))
          expect(taken.notUnderstood).toEqual([])
        },
      ),
      { numRuns: 150 },
    )
  })

  it('goes on in further columns where a cell is full, and is joined again', () => {
    const text = `${'a'.repeat(cellLimit - 2)}😀${'=b'.repeat(cellLimit)}`
    const csv = csvOf(sessionOf([{ text }, { text: 'short' }]))
    const [row] = Papa.parse<Record<string, string>>(csv, { header: true }).data
    expect(Object.keys(row ?? {}).slice(-3)).toEqual(['text 2', 'text 3', 'text 4'])
    expect(Object.values(row ?? {}).every((cell) => cell.length <= cellLimit)).toBe(true)
    const { session } = bringIn(sessionOf([]), csv)
    expect(listPointRows(session).map((each) => each.text)).toEqual([text, 'short'])
  })

  it('adds nothing to the session it came from, and takes a rewording', () => {
    const here = sessionOf([{ text: 'as it was' }, { text: 'stays' }])
    const csv = csvOf(here)
    expect(bringIn(here, csv).taken).toMatchObject({ points: 0 })
    const { session, besides } = bringIn(here, csv.replace('as it was', 'as it is'))
    expect(besides.updated).toBe(1)
    expect(listPointRows(session).map((row) => row.text)).toEqual(['as it is', 'stays'])
  })
})

describe('a table file from elsewhere', () => {
  it('needs only a text column, and makes tables, topics, themes and participants', () => {
    const csv =
      'Table;Topic;Text;Theme;Sub-theme;Participant;Kind\r\n3;Barriers;"Too; late";Time;Night;P2;quote\r\n;;= not a formula;;;;\r\n'
    const { session, taken } = bringIn(sessionOf([]), csv)
    expect(taken).toMatchObject({ points: 2, topics: 1, themes: 2, notUnderstood: [] })
    expect(listPointRows(session)).toMatchObject([
      {
        text: 'Too; late',
        table: 'Table 3',
        topic: 'Barriers',
        themes: [['Time', 'Night']],
        participant: 'P2',
        kind: 'quote',
        line: 2,
      },
      { text: '= not a formula', table: null, topic: null, kind: 'point', line: 3 },
    ])
  })

  it('does not take the ids of a stranger for its own', () => {
    const first = bringIn(sessionOf([]), 'id,text\n1,one\n2,two\n', 'a')
    const { session } = bringIn(first.session, 'id,text\n1,three\n', 'b')
    expect(listPointRows(session).map((row) => row.text)).toEqual(['one', 'two', 'three'])
  })

  it('lists what a column it does not know says', () => {
    const { taken } = bringIn(sessionOf([]), 'text,remark\nhello,strange\n')
    expect(taken.points).toBe(1)
    expect(taken.notUnderstood).toEqual([{ source: 'points.csv', line: 2, text: 'hello\nstrange' }])
  })

  it('counts lines through cells of several lines', () => {
    const { session } = bringIn(sessionOf([]), 'text\n"one\ntwo"\nthree\n')
    expect(listPointRows(session).map((row) => row.line)).toEqual([2, 4])
  })

  it('is refused with a sentence where no column is called text', () => {
    expect(() => readNotesCsv('a,b\n1,2\n', { name: 'x.csv', sha256: '', bytes: 1 })).toThrow(
      /no column called "text"/u,
    )
  })
})

describe('cells', () => {
  it('give back what they were given', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        expect(unguardCell(guardCell(text))).toBe(text)
      }),
    )
    fc.assert(
      fc.property(nasty, (text) => {
        expect(splitCell(text).join('')).toBe(text)
      }),
    )
  })

  it('hold paths whose names have marks in them', () => {
    const name = nasty.map((text) => text.trim()).filter((text) => text !== '')
    fc.assert(
      fc.property(fc.array(fc.array(name, { minLength: 1, maxLength: 3 }), { maxLength: 3 }), (paths) => {
        expect(readPaths(writePaths(paths))).toEqual(paths)
      }),
    )
  })
})
