import { describe, expect, it } from 'vitest'

import {
  brief,
  factsOf,
  readParagraphs,
  readSample,
  readTextNotes,
  rowsOf,
  sampleText,
  textsOf,
} from './read-sample.ts'

const cell = (row: number, column: number, text: string, list: number | null = null) => ({
  text,
  list,
  cell: { table: 0, row, column },
})

describe('an action plan', () => {
  it('is read from cells that begin with tabs', () => {
    const notes = readSample('plan-tabbed.txt')
    expect(notes.kind).toBe('action-plan')
    expect(rowsOf(notes)).toEqual([
      {
        topic: 'Mould in rented flats',
        standards: ['QS 4', 'QS 5'],
        actions: [
          'Inspect within ten days. This will need:',
          '  more officers',
          '  a shared diary',
          'Tell tenants the date',
        ],
      },
      { topic: 'Overcrowding', standards: ['passim'], actions: ['Count rooms and people'] },
      { topic: 'Night shelters', standards: [], actions: ['Keep them open in June'] },
      { topic: 'Who pays?', standards: ['QS 9'], actions: ['Ask the board'] },
    ])
  })

  it('is read from rows with tabs between their cells', () => {
    expect(rowsOf(readSample('plan-inline.txt'))).toEqual([
      {
        topic: 'Cold homes',
        standards: ['DS 1'],
        actions: ['Visit every home', '  gas', '  electric', 'Send blankets'],
      },
      { topic: 'Flu jabs', standards: ['DS 2', 'DS 4'], actions: ['Run a clinic on Saturdays'] },
      { topic: 'Loneliness', standards: [], actions: ['Ring people'] },
      { topic: 'All wards', standards: ['passim'], actions: ['Share the rota'] },
    ])
  })

  it('is read from lines that lost their tabs', () => {
    expect(rowsOf(readSample('plan-bare.txt'))).toEqual([
      {
        topic: 'Early help',
        standards: ['ST 1'],
        actions: ['Set up a phone line', 'Train the volunteers:', '  listening', '  signposting'],
      },
      { topic: 'Carers', standards: ['ST 3'], actions: ['Ask carers what they want'] },
      { topic: 'Respite', standards: ['passim'], actions: ['Fund ten weekends'] },
    ])
  })

  it('is read from a Markdown table, who leads beside each action', () => {
    const notes = readSample('plan-piped.txt')
    expect(rowsOf(notes).map((row) => [row.topic, row.standards.join(' + ')])).toEqual([
      ['Bladder clinics', 'NICE QS 7'],
      ['Young people in school', 'NICE QS 23 + NICE CG 51'],
      ['Data', ''],
      ['Everyone', 'passim'],
    ])
    expect(rowsOf(notes)[0]?.actions).toEqual([
      'Set up a joint clinic.',
      'Agree referral form:',
      '  one page',
      '  no repeat bloods',
    ])
    expect(notes.readings.find((each) => each.as === 'action')?.parts).toEqual({ lead: 'Urology' })
  })

  it('may have more columns, which fill the fields of its actions', () => {
    const notes = readSample('plan-columns.txt')
    const parts = notes.readings
      .filter((each) => each.as === 'action' && each.level === 0)
      .map((each) => each.parts)
    expect(parts).toEqual([
      { lead: 'Counter staff', duration: 'June' },
      {},
      {},
      { lead: 'Manager', duration: 'Each week' },
    ])
    expect(rowsOf(notes).map((row) => row.standards)).toEqual([['PCN 2.1'], ['PCN 2.2', 'PCN 4'], []])
  })

  it('is read from the cells of a Word table', () => {
    const notes = readParagraphs([
      { text: 'Our plan', heading: 1 },
      cell(0, 0, 'Topic'),
      cell(0, 1, 'MAT standard'),
      cell(0, 2, 'Possible actions'),
      cell(1, 0, 'Insight in key systems'),
      cell(1, 0, 'A skilled work force'),
      cell(1, 1, 'passim'),
      cell(1, 2, 'Fund a training programme with:'),
      cell(1, 2, 'CONTENT:'),
      cell(1, 2, 'trends', 0),
      cell(1, 2, 'stigma', 0),
      cell(1, 2, 'Targeting'),
      cell(1, 2, 'everybody', 0),
      cell(2, 0, 'Detox'),
      cell(2, 1, ''),
      cell(2, 2, 'Ask for more beds'),
      cell(2, 2, 'Write to the board'),
    ])
    expect(rowsOf(notes)).toEqual([
      {
        topic: 'Insight in key systems\nA skilled work force',
        standards: ['passim'],
        actions: [
          'Fund a training programme with:',
          'CONTENT:',
          '  trends',
          '  stigma',
          'Targeting:',
          '  everybody',
        ],
      },
      { topic: 'Detox', standards: [], actions: ['Ask for more beds', 'Write to the board'] },
    ])
  })

  it('is the same with other line ends and without blank lines', () => {
    const text = sampleText('plan-inline.txt')
    expect(rowsOf(readTextNotes(text.replaceAll('\n', '\r\n')))).toEqual(rowsOf(readTextNotes(text)))
    expect(rowsOf(readTextNotes(text.replace(/\n{2,}/g, '\n')))).toEqual(rowsOf(readTextNotes(text)))
  })

  it('ends before an appendix, which keeps what stands under it', () => {
    const notes = readSample('plan-tabbed.txt')
    expect(brief(notes.readings.slice(-3))).toEqual([
      'appendix: Appendix A: Programme',
      'point: 10.00 Coffee',
      'point: 10.30 Welcome',
    ])
    expect(textsOf(readSample('plan-inline.txt'), 'reference')).toEqual(['Smith J. Winter plans. 2019'])
  })

  it('may end with an empty appendix', () => {
    const notes = readTextNotes(`${sampleText('plan-bare.txt')}\n\n\nAppendix 1: Speakers\n`)
    expect(notes.readings.at(-1)).toMatchObject({ as: 'appendix', text: 'Appendix 1: Speakers' })
    expect(rowsOf(notes).at(-1)?.actions).toEqual(['Fund ten weekends'])
  })

  it('is not seen in notes that only speak of topics and actions', () => {
    expect(readTextNotes('Topic\n- a\n- b\nActions\n- c\n').kind).toBe('notes')
  })
})

describe('a conference paper with a plan', () => {
  const notes = readSample('paper-with-plan.txt')

  it('has its title and date apart', () => {
    expect(brief(notes.readings, 'title', 'date')).toEqual([
      'title: Gambling Harms in Northshire: Report of a Conference',
      'date: 7 November 2019',
    ])
  })

  it('has venue, attendance and bodies by role from its running text', () => {
    expect(textsOf(notes, 'venue')).toEqual(['Moorland Racecourse'])
    expect(notes.readings.find((each) => each.as === 'attendance')).toMatchObject({
      text: 'around 85',
      parts: { value: '85' },
      raw: '',
    })
    const bodies = notes.readings.filter((each) => each.as === 'body')
    expect(bodies.map((each) => [each.text, each.role, each.parts['short'] ?? ''])).toEqual([
      ['Northshire Gambling Harms Network', 'organiser', 'NGHN'],
      ['Moorland Recovery', 'organiser', ''],
      ['Office of the Police and Crime Commissioner', 'funder', ''],
    ])
  })

  it('has its aims and speakers as facts', () => {
    expect(factsOf(notes, 'aim')).toEqual([
      'to hear from people with experience of gambling harm;',
      'to agree what each agency would do next.',
    ])
    expect(factsOf(notes, 'speaker')).toHaveLength(1)
  })

  it('has its numbered parts as topics and their lists as points of that kind', () => {
    expect(textsOf(notes, 'topic')).toEqual([
      'Scale of the problem',
      'What helps',
      'Barriers to getting help',
    ])
    expect(notes.readings.filter((each) => each.kind === 'barrier').map((each) => each.level)).toEqual([
      0, 0, 0,
    ])
  })

  it('has figures with unit, period and place', () => {
    const figures = notes.readings.filter((each) => each.as === 'statistic').map((each) => each.parts)
    expect(figures).toEqual([
      { value: '0.7', unit: '%', period: '2018', where: 'Northshire' },
      { value: '0.5', unit: '%', period: '2018', where: 'England' },
      { value: '31', unit: '%', period: 'March 2019' },
    ])
  })

  it('tells testimony from other points', () => {
    expect(notes.readings.filter((each) => each.kind === 'testimony').map((each) => each.parts)).toEqual([
      { narrator: 'Danielle' },
    ])
  })
})
