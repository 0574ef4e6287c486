import { describe, expect, it } from 'vitest'

import { brief, readParagraphs, readSample, readTextNotes } from './read-sample.ts'

describe('notes of a table', () => {
  it('have headings as topics, items as points, nested items as details', () => {
    const notes = readSample('notes-table.txt')
    expect(notes.kind).toBe('notes')
    expect(brief(notes.readings)).toEqual([
      'title: Table 4 notes',
      'date: 14 March',
      'person: Ann Bell',
      'person: Jo Park',
      'topic: Barriers',
      'point: not enough time',
      '  point: ten minutes only',
      '  point: no interpreter',
      'point: shame',
      'point: "I sat in the car park for an hour"',
      'topic: What helps?',
      'point: one named nurse',
      'point: text messages',
      '  point: the day before',
      '  point: on the day',
      'point: late clinics',
      'topic: Who should lead this?',
      'point: The GP should lead, most people felt.',
      'point: One person disagreed strongly.',
    ])
  })

  it('have points of the kind that their heading says, quotes by participant', () => {
    const points = readSample('notes-table.txt').readings.filter((each) => each.as === 'point')
    expect(points.map((each) => each.kind).slice(0, 6)).toEqual([
      'barrier',
      'barrier',
      'barrier',
      'barrier',
      'quote',
      'enabler',
    ])
    expect(points[4]?.participant).toBe('P3')
  })

  it('may be Markdown', () => {
    expect(brief(readSample('notes-markdown.txt').readings)).toEqual([
      'title: Table 2',
      'topic: Access',
      'point: Opening hours',
      'point: Phone lines',
      '  point: engaged all morning and again at two',
      'point: Cost: bus fares',
      "point: It's two buses each way",
      'topic: Safety',
      'point: First thing continues here',
      'point: Second thing',
      'point: a',
      '  point: b',
      'dropped: |---|---|',
      'point: 1',
      '  point: 2',
    ])
  })

  it('may have the bullets of Word, pasted', () => {
    expect(brief(readSample('notes-word-bullets.txt').readings)).toEqual([
      'topic: What we want from the guidance',
      'point: plain words',
      'point: one page',
      '  point: both sides',
      '    point: big print',
      'point: a phone number',
      'point: Date: 3 May 2024',
    ])
  })

  it('may be paragraphs', () => {
    expect(brief(readSample('notes-paragraphs.txt').readings, 'point')).toHaveLength(5)
  })

  it('have a question where a line ends with a question mark', () => {
    const notes = readTextNotes('- who pays\n- who pays?\n\nWho else was asked?\n')
    expect(notes.readings.map((each) => each.kind)).toEqual(['point', 'question', 'question'])
  })

  it('say the kind of a point with a label', () => {
    const notes = readTextNotes('- Barrier: no bus\n- Risk: falls\n- Question: who\n- Need: a ramp\n')
    expect(notes.readings.map((each) => each.kind)).toEqual(['barrier', 'risk', 'question', 'need'])
  })

  it('that are a plain list give one point a line', () => {
    const lines = Array.from(
      { length: 60 },
      (_, index) => `- something about ${index % 7 === 0 ? 'the Date: of day' : 'it'} ${index}`,
    )
    const notes = readTextNotes(lines.join('\n'))
    expect(notes.readings.map((each) => [each.as, each.level])).toEqual(lines.map(() => ['point', 0]))
    expect(notes.readings.map((each) => `- ${each.text}`)).toEqual(lines)
  })

  it('that are plain lines give one point a line', () => {
    const notes = readTextNotes(
      'more time for each person\ninterpreters that turn up\na quiet room\nsomewhere to leave the dog\n',
    )
    expect(brief(notes.readings)).toHaveLength(4)
  })

  it('come from Word with its headings and lists', () => {
    const notes = readParagraphs([
      { text: 'Access', heading: 1 },
      { text: 'Opening hours', list: 0 },
      { text: 'closed at noon', list: 1 },
      { text: 'A paragraph that is not in the list' },
      { text: '' },
      { text: 'Safety', heading: 1 },
      { text: '\u2022 lights', list: 0 },
    ])
    expect(brief(notes.readings)).toEqual([
      'topic: Access',
      'point: Opening hours',
      '  point: closed at noon',
      'point: A paragraph that is not in the list',
      'topic: Safety',
      'point: lights',
    ])
  })

  it('come from a table with a column for each part', () => {
    const notes = readTextNotes(
      '| Table | Topic | Point | Kind |\n|---|---|---|---|\n| 3 | Access | No bus | barrier |\n| 4 | Access | Who pays? | question |\n',
    )
    expect(notes.kind).toBe('table')
    expect(
      notes.readings.filter((each) => each.as === 'point').map((each) => [each.text, each.kind, each.parts]),
    ).toEqual([
      ['No bus', 'barrier', { table: '3', topic: 'Access' }],
      ['Who pays?', 'question', { table: '4', topic: 'Access' }],
    ])
  })

  it('that are empty give nothing', () => {
    expect(readTextNotes('').readings).toEqual([])
    expect(readTextNotes('\uFEFF \n\t\n').readings).toEqual([])
  })
})
