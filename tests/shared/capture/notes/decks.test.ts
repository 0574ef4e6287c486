import { describe, expect, it } from 'vitest'

import { brief, factsOf, readSample, textsOf } from './read-sample.ts'

describe('slides about the day', () => {
  it.each([
    [
      'day-unspaced.txt',
      [
        'body: Northshire Needle Exchange Network',
        'body: Royal College of Pharmacy Technicians',
        'body: Hull Recovery Forum',
        'body: Humber NHS Trust',
        'title: A pooled experience day on ketamine: writing guidance for community pharmacies',
        'date: Friday 14th March',
        'venue: Guildhall',
      ],
    ],
    [
      'day-spaced.txt',
      [
        'body: Riverside Practice Network',
        'body: The Harbour Project',
        'title: Cannabis and psychosis: a shared experience day',
        'date: Wednesday 9th October 2013',
        'venue: Assembly Rooms, Northport',
      ],
    ],
    [
      'day-pages.txt',
      [
        'title: Welcome to Alcohol and older people: a pooled experience workshop',
        'date: 12-13 October 2021',
        'venue: The Beacon Centre, Leeds',
        'body: Age Northshire',
        'body: Leeds City Council',
        'body: Society for Ageing',
      ],
    ],
  ])('%s have a title, a date, a place and who is behind it', (name, front) => {
    const notes = readSample(name)
    expect(notes.kind).toBe('slides')
    expect(brief(notes.readings, 'title', 'date', 'venue', 'body')).toEqual(front)
    expect(notes.readings.find((each) => each.as === 'date')?.parts['edtf']).toMatch(/^[\dX]{4}-\d\d-\d\d/)
  })

  it.each([
    ['day-unspaced.txt', ['Experts in pharmacy', 'Experts in urology', 'Experts by experience']],
    ['day-spaced.txt', ['Experts in psychiatry', 'Experts in general practice', 'Experts by experience']],
    ['day-pages.txt', ['Experts in old age psychiatry', 'Experts in living with drink']],
  ])('%s have the sides that come together', (name, sides) => {
    expect(textsOf(readSample(name), 'expertise')).toEqual(sides)
  })

  it('have what the day is not', () => {
    expect(factsOf(readSample('day-unspaced.txt'), 'is-not')).toEqual(['This is not a training event'])
    expect(factsOf(readSample('day-spaced.txt'), 'is-not')).toEqual([
      'Not a lecture',
      'Not a debate about the law',
    ])
    expect(factsOf(readSample('day-pages.txt'), 'is-not')).toEqual(['Not a lecture'])
  })

  it('have the reasons for it with their dates', () => {
    const reasons = readSample('day-unspaced.txt').readings.filter((each) => each.fact === 'rationale')
    expect(reasons.map((each) => each.parts['edtf'])).toEqual(['2021', '2023-11', '2025-21'])
  })

  it('have the model it follows, with what stands under it', () => {
    const precedent = readSample('day-spaced.txt').readings.filter((each) => each.fact === 'precedent')
    expect(precedent.map((each) => [each.level, each.text])).toEqual([
      [0, 'Based on the day we ran for ketamine in 2011'],
      [1, 'One page per table'],
    ])
  })

  it.each([
    ['day-unspaced.txt', 3, 5],
    ['day-spaced.txt', 3, 4],
    ['day-pages.txt', 2, 2],
  ])('%s have the steps of the day and of what follows', (name, today, after) => {
    const notes = readSample(name)
    expect(factsOf(notes, 'step-today')).toHaveLength(today)
    expect(factsOf(notes, 'step-after')).toHaveLength(after)
  })

  it('offer a list of topics where they ask what the guidance could cover', () => {
    const notes = readSample('day-unspaced.txt')
    expect(factsOf(notes, 'framing')).toEqual(['What could the guidance cover?'])
    expect(textsOf(notes, 'topic').slice(0, 4)).toEqual([
      'Bladder symptoms',
      'Safer use',
      'Referral',
      'Young people',
    ])
  })

  it('have barriers under their own heading and other questions as topics', () => {
    const notes = readSample('day-unspaced.txt')
    expect(textsOf(notes, 'topic').slice(4)).toEqual(['Is ketamine a party drug?', 'What gets in the way'])
    expect(notes.readings.filter((each) => each.kind === 'barrier').map((each) => each.text)).toEqual([
      'Staff: "not our problem"',
      'Customers: "they\'ll call the police"',
    ])
    expect(textsOf(notes, 'point')).toContain('Price has halved (?)')
  })
})

describe('slides of a talk', () => {
  const numbered = readSample('talk-numbered.txt')
  const footed = readSample('talk-footers.txt')

  it('have a presentation with its speaker, post and date', () => {
    expect(numbered.readings.find((each) => each.as === 'presentation')).toMatchObject({
      text: 'Sleep and opioids What primary care can do',
      parts: { speaker: 'Dr Amina Yusuf', post: 'consultant in pain medicine', edtf: '2016-05-12' },
    })
    expect(footed.readings.find((each) => each.as === 'presentation')).toMatchObject({
      text: 'Naloxone for families',
      parts: { speaker: 'Dr Leo Marsh', post: 'Northshire Public Health', edtf: '2018-06' },
    })
  })

  it('lose slide numbers, running titles and what the web page added', () => {
    expect(textsOf(numbered, 'dropped')).toEqual([
      'Slide 1',
      'Slide 2',
      'Slide 3',
      'Slide 4',
      'Slide 5',
      'What works?',
      'Slide 6',
      'Slide 7',
      'Slide 8',
    ])
    expect(textsOf(footed, 'dropped').slice(0, 4)).toEqual([
      'Home | Presentations | Login',
      'Download presentation',
      'Naloxone for families',
      'Moorland Drugs Conference 1',
    ])
  })

  it('keep lists under the lines that lead up to them', () => {
    expect(
      brief(footed.readings)
        .filter((each) => each.trim().startsWith('point'))
        .slice(2, 13),
    ).toEqual([
      'point: Training',
      '  point: 20 minutes',
      '  point: in the living room',
      'point: Kits',
      '  point: two doses',
      'point: Recruit:',
      '  point: through clinics',
      '  point: through word of mouth',
      'point: Follow up:',
      '  point: at one month',
      '  point: at one year',
    ])
  })

  it('go on with one list where two slides have one title', () => {
    expect(textsOf(numbered, 'topic')).toEqual([
      'Why it matters',
      'Three steps',
      'What works?',
      'Risks of going too fast',
    ])
    const from = numbered.readings.findIndex((each) => each.text === 'What works?')
    expect(brief(numbered.readings.slice(from), 'point').slice(0, 4)).toEqual([
      'point: Stepped reduction, agreed with the patient and reviewed every month',
      'point: Sleep diaries',
      'point: Peer groups',
      'point: One prescriber',
    ])
  })

  it('cite guidelines with number, title, date and developer', () => {
    expect(numbered.readings.find((each) => each.as === 'reference')?.parts).toEqual({
      title: 'Management of chronic pain',
      number: 'SIGN guideline 136',
      developer: 'Scottish Intercollegiate Guidelines Network',
      date: 'December 2013',
      edtf: '2013-12',
    })
    expect(footed.readings.find((each) => each.as === 'reference')?.parts).toMatchObject({
      number: 'NICE guideline NG64',
      edtf: '2017-02',
    })
  })

  it('warn in points of risk', () => {
    expect(numbered.readings.filter((each) => each.kind === 'risk').map((each) => each.text)).toEqual([
      'People buy elsewhere',
      'Do not stop overnight',
    ])
    expect(footed.readings.filter((each) => each.kind === 'risk')).toHaveLength(2)
  })
})
