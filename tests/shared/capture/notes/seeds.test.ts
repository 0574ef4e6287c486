import { existsSync, readdirSync, readFileSync } from 'node:fs'

import { describe, expect, it, test } from 'vitest'

import type { Notes } from '#shared/model/reading.ts'

import {
  brief,
  countParticipants,
  countQuotes,
  factsOf,
  readTextNotes,
  rowsOf,
  textsOf,
} from './read-sample.ts'

const folder = new URL('../../../../../shared/seeds/', import.meta.url)
const there = existsSync(folder)

test.skipIf(there)('skipped: the source documents are not beside the repository', () => {})

function readSource(start: string): { text: string; notes: Notes } {
  const name = readdirSync(folder).find((each) => each.startsWith(start)) ?? ''
  const text = readFileSync(new URL(name, folder), 'utf8')
  return { text, notes: readTextNotes(text) }
}

function countOf(notes: Notes, as: string): number {
  return notes.readings.filter((each) => each.as === as).length
}

describe.skipIf(!there)('the source documents', () => {
  it.each(['000', '001', '002', '003', '004'])('%s loses nothing', (start) => {
    const { text, notes } = readSource(start)
    const solid = (value: string): string => value.replace(/\s+/g, '')
    expect(solid(notes.readings.map((each) => each.raw).join('\n'))).toBe(solid(text))
  })

  it('000 has title, date, venue, four bodies and three sides', () => {
    const { notes } = readSource('000')
    expect(notes.kind).toBe('slides')
    expect(
      notes.readings.filter((each) => each.as === 'body').map((each) => each.text.split(' ').length),
    ).toEqual([4, 6, 1, 4])
    expect(textsOf(notes, 'title')[0]).toMatch(/^Pooled .* cocaine$/)
    expect(notes.readings.find((each) => each.as === 'date')?.parts).toEqual({ edtf: 'XXXX-07-22' })
    expect(textsOf(notes, 'venue')).toEqual(['RCGP'])
    expect(countOf(notes, 'expertise')).toBe(3)
  })

  it('000 has what the day is not, its reasons, its model, its steps and its barriers', () => {
    const { notes } = readSource('000')
    expect(factsOf(notes, 'is-not')).toHaveLength(2)
    expect(
      notes.readings.filter((each) => each.fact === 'rationale').map((each) => each.parts['edtf']),
    ).toEqual(['2002', '2003-01', undefined, undefined])
    expect(factsOf(notes, 'precedent')).toHaveLength(5)
    expect(factsOf(notes, 'step-today')).toHaveLength(4)
    expect(factsOf(notes, 'step-after')).toHaveLength(7)
    expect(notes.readings.filter((each) => each.kind === 'barrier')).toHaveLength(5)
    expect(countOf(notes, 'topic')).toBe(6)
  })

  it('001 has a plan of 11 rows with standards as printed', () => {
    const rows = rowsOf(readSource('001').notes)
    const standards = rows.map((row) => row.standards.join(' + '))
    expect(standards).toEqual([
      'MAT 1',
      'MAT 3',
      'MAT 4',
      'MAT 8',
      'passim',
      'MAT 6',
      'MAT 6',
      'MAT 7',
      'MAT 2',
      '',
      'MAT 9',
    ])
    expect(
      rows.map(
        (row) => row.actions.filter((action) => /^[^\s:]/.test(action) && !action.endsWith(':')).length,
      ),
    ).toEqual([2, 4, 3, 3, 0, 3, 3, 4, 5, 1, 1])
    expect(rows[0]?.actions.map((action) => action.startsWith(' '))).toEqual([
      false,
      ...Array.from({ length: 6 }, () => true),
      false,
      false,
    ])
    expect(rows[4]?.actions.filter((action) => !action.startsWith(' '))).toHaveLength(3)
    expect(rows[4]?.actions.filter((action) => action.startsWith(' '))).toHaveLength(14)
  })

  it('001 has its parts, aims, figures, testimony and an empty appendix', () => {
    const { notes } = readSource('001')
    expect(countOf(notes, 'topic')).toBe(3)
    expect(factsOf(notes, 'aim')).toHaveLength(3)
    expect(
      notes.readings.filter((each) => each.as === 'statistic').map((each) => each.parts['value']),
    ).toEqual(['6', '35', '56', '48', '43'])
    expect(notes.readings.find((each) => each.as === 'attendance')?.parts).toEqual({ value: '120' })
    expect(new Set(textsOf(notes, 'body')).size).toBe(2)
    expect(notes.readings.filter((each) => each.kind === 'testimony')).toHaveLength(4)
    expect(notes.readings.at(-1)?.as).toBe('appendix')
  })

  it('002 has phases, layers, both lists, the cited guideline, the warning and no litter', () => {
    const { notes } = readSource('002')
    const points = brief(notes.readings, 'point')
    const under = (start: string): number => {
      const from = points.findIndex((point) => point.startsWith(`point: ${start}`)) + 1
      return points.slice(from).findIndex((point) => point.startsWith('point'))
    }
    expect([under('Phases'), under('Layers')]).toEqual([4, 3])
    const works = notes.readings.findIndex((each) => each.as === 'topic' && /works/.test(each.text))
    const end = notes.readings.findIndex((each, index) => index > works && /topic|heading/.test(each.as))
    expect(notes.readings.slice(works, end).filter((each) => each.as === 'point')).toHaveLength(16)
    expect(notes.readings.find((each) => each.as === 'reference')?.parts).toMatchObject({
      number: 'NICE clinical guideline 51',
      edtf: '2007-07',
      developer: expect.any(String),
    })
    expect(notes.readings.filter((each) => each.kind === 'risk')).toHaveLength(2)
    expect(countOf(notes, 'presentation')).toBe(1)
    expect(textsOf(notes, 'dropped').filter((text) => /download/i.test(text))).toHaveLength(1)
    expect(notes.readings.some((each) => each.as !== 'dropped' && /[\uE000-\uF8FF]/.test(each.text))).toBe(
      false,
    )
  })

  it('003 has 28 quotes by seven participants under two themes', () => {
    const { notes } = readSource('003')
    expect(countParticipants(notes)).toEqual({ P1: 3, P2: 4, P3: 6, P4: 5, P5: 4, P6: 3, P7: 3 })
    expect(Object.values(countQuotes(notes))).toEqual([0, 5, 4, 5, 0, 10, 3, 1])
    expect([countOf(notes, 'theme'), countOf(notes, 'sub-theme')]).toEqual([2, 6])
  })

  it('003 keeps every quote to the letter', () => {
    const { text, notes } = readSource('003')
    for (const quote of notes.readings.filter((each) => each.kind === 'quote')) {
      expect(text).toContain(`${quote.text} (${quote.participant ?? ''})`)
    }
  })

  it('004 has two questions, a deadline, a call, an address and its author', () => {
    const { notes } = readSource('004')
    expect(notes.kind).toBe('article')
    expect(notes.readings.filter((each) => each.kind === 'question')).toHaveLength(2)
    expect(notes.readings.find((each) => each.fact === 'deadline')?.parts['edtf']).toBe('2013-04')
    expect([
      factsOf(notes, 'call').length,
      factsOf(notes, 'contact').length,
      countOf(notes, 'person'),
    ]).toEqual([1, 1, 1])
  })
})
