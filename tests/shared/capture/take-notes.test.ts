import { describe, expect, it } from 'vitest'

import { takeNotes } from '#shared/capture/take-notes.ts'
import { readChange } from '#shared/model/change.ts'
import type { Reading } from '#shared/model/reading.ts'
import type { Session } from '#shared/model/session.ts'
import { foldChanges } from '#shared/session/apply-change.ts'
import { describeSession } from '#shared/session/info.ts'
import { listAll } from '#shared/session/list.ts'
import { listPointRows } from '#shared/session/points.ts'
import { createSession } from '#shared/setup/create-session.ts'
import { notesOf, reading } from '#tests/helpers/notes.ts'
import { makePen } from '#tests/helpers/pen.ts'

const pen = makePen()

function begin(title = 'A day', topics: readonly string[] = []): Session {
  return createSession(pen.newId(), { title, template: 'guidance', topics, tables: 2, sides: [] }, pen)
    .session
}

function take(readings: readonly Reading[], session = begin(), more: Parameters<typeof notesOf>[1] = {}) {
  const result = takeNotes(session, notesOf(readings, more), { table: null, topic: null }, pen)
  return { ...result, session: foldChanges(session, result.changes), before: session }
}

describe('taking notes', () => {
  it('files points under the topic, theme and heading before them', () => {
    const { session, taken } = take([
      reading('topic', 'Barriers'),
      reading('theme', 'Time'),
      reading('sub-theme', 'Waiting'),
      reading('heading', 'At night'),
      reading('point', 'Nobody answers'),
      reading('theme', 'Money'),
      reading('point', 'Bus fares'),
      reading('topic', 'Offers'),
      reading('point', 'Tea'),
    ])
    expect(taken).toMatchObject({ points: 3, topics: 2, themes: 3, notUnderstood: [] })
    expect(
      listPointRows(session).map(({ text, topic, themes, heading }) => ({ text, topic, themes, heading })),
    ).toEqual([
      { text: 'Nobody answers', topic: 'Barriers', themes: [['Time', 'Waiting']], heading: 'At night' },
      { text: 'Bus fares', topic: 'Barriers', themes: [['Money']], heading: '' },
      { text: 'Tea', topic: 'Offers', themes: [], heading: '' },
    ])
  })

  it('uses a topic and a theme of the same name again, whatever its case and spacing', () => {
    const first = take(
      [reading('theme', 'Being heard'), reading('point', 'One')],
      begin('A day', ['What  helps']),
    )
    const { session, taken } = take(
      [
        reading('topic', 'what helps '),
        reading('point', 'Two'),
        reading('theme', 'being  Heard'),
        reading('point', 'Three'),
      ],
      first.session,
      { sha256: 'other' },
    )
    expect(taken).toMatchObject({ topics: 0, themes: 0, points: 2, notUnderstood: [] })
    expect(describeSession(session)).toMatchObject({
      topics: [{ title: 'What  helps', points: 2 }],
      themes: [{ title: 'Being heard', points: 2 }],
    })
  })

  it('puts a deeper point under the one before it', () => {
    const { session } = take([
      reading('point', 'Phases'),
      reading('point', 'First', { level: 1 }),
      reading('point', 'Detail', { level: 2 }),
      reading('point', 'Second', { level: 1 }),
      reading('point', 'Layers'),
    ])
    const rows = listPointRows(session)
    const textOf = new Map(rows.map((row) => [row.id, row.text]))
    expect(rows.map((row) => [row.text, textOf.get(row.under ?? '') ?? null])).toEqual([
      ['Phases', null],
      ['First', 'Phases'],
      ['Detail', 'First'],
      ['Second', 'Phases'],
      ['Layers', null],
    ])
  })

  it('keeps a quote to the letter, with one participant for one code in every file', () => {
    const quote = "[they] wait ... and 'then' […] go"
    const first = take([reading('point', quote, { kind: 'quote', participant: 'P4', raw: `${quote} (P4)` })])
    const { session } = take(
      [reading('point', 'again', { kind: 'quote', participant: 'p4', raw: 'again (p4)' })],
      first.session,
      { sha256: 'other' },
    )
    expect(listPointRows(session).map(({ text, participant }) => [text, participant])).toEqual([
      [quote, 'P4'],
      ['again', 'P4'],
    ])
    expect(listAll(session, 'leftover')).toEqual([])
  })

  it('makes plan rows with their standards as printed, and keeps actions under their lead and label', () => {
    const { session, taken } = take([
      reading('plan-row', 'Training'),
      reading('standard', 'passim'),
      reading('action', 'Develop a programme on:'),
      reading('action-label', 'CONTENT:', { level: 1 }),
      reading('action', 'Effects', { level: 1 }),
      reading('action', 'Consider a group'),
      reading('plan-row', 'Rehab'),
      reading('standard', '  '),
      reading('action', 'Improve our understanding of need'),
    ])
    expect(taken).toMatchObject({ actions: 4, notUnderstood: [] })
    expect(describeSession(session).actions).toEqual([
      {
        topic: 'Training',
        standards: ['passim'],
        actions: [
          {
            text: 'Develop a programme on:',
            label: '',
            strength: 'offer',
            lead: '',
            subactions: [{ text: 'Effects', label: 'CONTENT:', strength: null, lead: '', subactions: [] }],
          },
          { text: 'Consider a group', label: 'CONTENT:', strength: 'consider', lead: '', subactions: [] },
        ],
      },
      {
        topic: 'Rehab',
        standards: [],
        actions: [
          {
            text: 'Improve our understanding of need',
            label: '',
            strength: 'research',
            lead: '',
            subactions: [],
          },
        ],
      },
    ])
  })

  it('gives facts of the day to the workshop while it has none, and keeps the others as facts', () => {
    const { session } = take([
      reading('title', 'A paper about the day'),
      reading('date', 'Tuesday 22nd July', { parts: { edtf: 'XXXX-07-22' } }),
      reading('date', '23rd July', { parts: {} }),
      reading('venue', 'The hall'),
      reading('attendance', 'approximately 120'),
      reading('body', 'A Society', { role: 'host' }),
      reading('body', 'a society', { role: 'host' }),
      reading('expertise', 'Experts in waiting'),
    ])
    const info = describeSession(session)
    expect(info).toMatchObject({
      title: 'A day',
      date: 'Tuesday 22nd July',
      venue: 'The hall',
      attendance: { text: 'approximately 120', value: 120, approximate: true },
      bodies: [{ name: 'A Society', roles: ['host'] }],
      expertise: ['Experts in waiting'],
      sources: [{ name: 'notes.txt', title: 'A paper about the day' }],
      facts: [{ kind: 'other', text: '23rd July' }],
    })
    expect(session.records.workshop.first()?.date?.edtf).toBe('XXXX-07-22')
  })

  it('names a workshop that has no title', () => {
    const { session } = take([reading('title', 'The day itself')], begin(''))
    expect(describeSession(session).title).toBe('The day itself')
  })

  it('keeps the name of an author in the identity and nowhere else', () => {
    const { session, changes } = take([
      reading('person', 'Ada Nobody', { role: 'author', parts: { post: 'Nurse' } }),
      reading('presentation', 'My talk', { parts: { speaker: 'ada nobody', post: 'Nurse' } }),
      reading('point', 'What works'),
    ])
    const holding = changes.filter((change) => JSON.stringify(change).includes('Ada'))
    expect(holding.map((change) => change.kind !== 'erase' && change.entity)).toEqual(['identity'])
    expect(listAll(session, 'role').map((role) => role.role)).toEqual(['author', 'presenter'])
    expect(listPointRows(session)[0]).toMatchObject({ heardFrom: 'speaker' })
    expect(JSON.stringify(describeSession(session))).not.toContain('Ada')
  })

  it('fills an appendix with the text after it, and keeps an empty one', () => {
    const { session } = take([
      reading('appendix', 'Appendix 1: Programme'),
      reading('fact', 'Morning'),
      reading('point', 'Afternoon'),
      reading('appendix', 'Appendix 2'),
    ])
    expect(describeSession(session).appendices).toEqual([
      { title: 'Appendix 1: Programme', text: 'Morning\nAfternoon' },
      { title: 'Appendix 2', text: '' },
    ])
    expect(listPointRows(session)).toEqual([])
  })

  it('keeps a heading and a label under which nothing comes', () => {
    const { session, taken } = take([
      reading('heading', 'Orphan heading'),
      reading('heading', 'Second'),
      reading('point', 'x'),
      reading('plan-row', 'Row'),
      reading('action-label', 'Nothing here'),
    ])
    expect(describeSession(session).facts.map((fact) => fact.text)).toEqual(['Orphan heading'])
    expect(taken.notUnderstood.map((left) => left.text)).toEqual(['Nothing here'])
  })

  it('keeps as not understood whatever printed word no record has', () => {
    const { taken } = take([
      reading('point', 'Short', { raw: '• Short forgotten words' }),
      reading('point', 'on-going care', { raw: '2) on-\ngoing care' }),
      reading('not-understood', '', { raw: '@@ ??' }),
      reading('dropped', '', { raw: 'Download report' }),
    ])
    expect(taken.notUnderstood.map((left) => [left.line, left.text])).toEqual([
      [3, '@@ ??'],
      [1, '• Short forgotten words'],
    ])
  })

  it('gives points without a topic the topic and table that were asked for', () => {
    const session = begin('A day', ['Asked', 'Other'])
    const [asked] = listAll(session, 'topic')
    const [table] = listAll(session, 'table')
    const options = { table: table?.id ?? null, topic: asked?.id ?? null }
    const notes = notesOf([reading('point', 'a'), reading('topic', 'Other'), reading('point', 'b')])
    const { changes } = takeNotes(session, notes, options, pen)
    expect(
      listPointRows(foldChanges(session, changes)).map((row) => [
        row.text,
        row.topic,
        row.table,
        row.heardFrom,
      ]),
    ).toEqual([
      ['a', 'Asked', 'Table 1', 'table'],
      ['b', 'Other', 'Table 1', 'table'],
    ])
  })

  it('adds nothing when the same file comes again', () => {
    const first = take([reading('point', 'a')])
    const again = take([reading('point', 'a')], first.session)
    expect(again.changes).toEqual([])
    expect(again.taken).toMatchObject({ points: 0, already: true })
  })

  it('is one act, every change of which can be read again, however long the lines', () => {
    const long = 'word '.repeat(50_000)
    const { changes, session } = take([
      reading('topic', long),
      reading('point', long, { participant: 'P'.repeat(3_000) }),
      reading('title', long),
      reading('point', 'fits'),
    ])
    expect(new Set(changes.map((change) => change.act)).size).toBe(1)
    expect(changes.filter((change) => readChange(change) === null)).toEqual([])
    expect(listPointRows(session)).toHaveLength(1)
    expect(
      listAll(session, 'leftover')
        .map((left) => left.text)
        .join(''),
    ).toBe(long.repeat(3))
  })
})
