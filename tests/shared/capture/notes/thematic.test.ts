import { describe, expect, it } from 'vitest'

import {
  brief,
  countParticipants,
  countQuotes,
  factsOf,
  readParagraphs,
  readSample,
  readTextNotes,
  textsOf,
} from './read-sample.ts'

describe('a poster whose columns are mixed up', () => {
  const notes = readSample('thematic-poster.txt')

  it('has its quotes under the sub-themes that it announces', () => {
    expect(notes.kind).toBe('thematic')
    expect(countQuotes(notes)).toEqual({
      'Before the call': 0,
      'Before the call > Rituals': 2,
      'Before the call > Dread': 1,
      'Silence and talk': 0,
      'Silence and talk > What not to say': 2,
      'Silence and talk > Waiting': 2,
      'Silence and talk > Losing – the line': 1,
      'After the call': 0,
      'After the call > Going home': 2,
    })
  })

  it('has its quotes by participant', () => {
    expect(countParticipants(notes)).toEqual({ CV1: 2, CV2: 2, CV3: 2, CV7: 2, CV10: 2 })
  })

  it('keeps insertions, omissions and marks to the letter', () => {
    expect(textsOf(notes, 'point')).toContain(
      'I had a list by the phone [of phrases] and I crossed them out one by one [...] in the end there was nothing on it.',
    )
    expect(textsOf(notes, 'point')).toContain('you never say "I understand" ... because you don\'t')
  })

  it('has its authors with their organisations', () => {
    const authors = notes.readings.filter((each) => each.as === 'person')
    expect(authors.map((each) => [each.text, each.role, each.parts['body']])).toEqual([
      ['Ola Berg', 'author', 'School of Nursing, University of Northshire'],
      ['Priya Nair', 'author', 'The Lantern Trust'],
      ['Tom Ash', 'author', 'School of Nursing, University of Northshire'],
    ])
    expect(textsOf(notes, 'body')).toEqual([
      'School of Nursing, University of Northshire',
      'The Lantern Trust',
    ])
  })

  it('has the sections of a paper as facts, a lead line over its list', () => {
    expect(factsOf(notes, 'aim')).toEqual(['To describe how volunteers look after themselves.'])
    expect(factsOf(notes, 'participants')).toEqual(['Eleven volunteers, six of them women, aged 24 to 71'])
    expect(factsOf(notes, 'method')).toEqual(['Telephone interviews of about an hour'])
    expect(factsOf(notes, 'conclusion')).toEqual(['immediate', 'optional'])
    expect(textsOf(notes, 'heading')).toContain('Supervision after a lost call should be')
  })
})

describe('themes', () => {
  it('may be labelled and numbered', () => {
    expect(countQuotes(readSample('thematic-labelled.txt'))).toEqual({
      'Getting out': 0,
      'Getting out > A reason to get up': 3,
      'Getting out > Weather': 1,
      'Being needed': 0,
      'Being needed > Somebody notices': 2,
      'Being needed > Teaching others': 1,
      'Being needed > Pride': 1,
    })
  })

  it('may follow from heading levels', () => {
    expect(countQuotes(readSample('thematic-levels.txt'))).toEqual({
      'Too much, too late': 0,
      'Too much, too late > Paper everywhere': 2,
      'Too much, too late > Running late': 1,
      'What would help': 0,
      'What would help > One voice': 2,
    })
  })

  it('may stand without sub-themes, blank lines or brackets', () => {
    const notes = readSample('thematic-dashes.txt')
    expect(countQuotes(notes)).toEqual({
      'Waiting at the gate': 2,
      'Money and forms': 2,
      'Learning each other again': 3,
    })
    expect(countParticipants(notes)).toEqual({
      'Mother 1': 2,
      'Mother 3': 1,
      'Sister 4': 1,
      'Partner 2': 2,
      'Partner 6': 1,
    })
  })

  it('may be wrapped, and a sub-theme may stand under the wrong one', () => {
    expect(countQuotes(readSample('thematic-wrapped.txt'))).toEqual({
      'Trust takes time': 0,
      'Trust takes time > Being seen': 2,
      'Trust takes time > Small promises': 1,
      'The system says no': 0,
      'The system says no > Opening hours': 1,
      'The system says no > Proof of address': 1,
    })
  })

  it('follow from where the headings stand when nothing announces them', () => {
    expect(countQuotes(readSample('thematic-stacked.txt'))).toEqual({
      Trust: 0,
      'Trust > Being remembered': 2,
      'Trust > Being believed': 1,
      Money: 0,
      'Money > Fares': 2,
      'Money > Forgoing food': 1,
    })
  })

  it('may have quotes in the midst of narration, which is kept apart from them', () => {
    const notes = readSample('thematic-narrated.txt')
    expect(countQuotes(notes)).toEqual({ 'Knowing the price': 3, 'Keeping quiet': 2 })
    expect(textsOf(notes, 'point')[0]).toBe('"I only noticed because of the cider in the corner shop"')
    expect(factsOf(notes, 'analysis')).toContain('Another described being')
  })

  it('may have quotes after the code of whoever speaks', () => {
    const notes = readSample('thematic-transcript.txt')
    expect(countQuotes(notes)).toEqual({ Temperature: 3, Choice: 2 })
    expect(countParticipants(notes)).toEqual({ P1: 2, P2: 2, P3: 1 })
  })

  it('keep the paragraph that says what they are about', () => {
    const quotes = '"One two three." (P1)\n\n"Four five six." (P2)\n\n"Seven eight nine." (P3)\n'
    const notes = readTextNotes(
      `Themes in short\n\nBackground\n\nSome words.\n\nTrust\n\nTrust was about being known by name, over years and not over weeks, by somebody who stays in post.\n\n${quotes}`,
    )
    expect(notes.readings.find((each) => each.as === 'theme')).toMatchObject({
      text: 'Trust',
      parts: { definition: expect.stringContaining('Trust was about') },
    })
  })

  it('come from Word with the levels of its headings', () => {
    const notes = readParagraphs([
      { text: 'Living with pain', heading: 1 },
      { text: 'Results', heading: 2 },
      { text: 'Getting through', heading: 3 },
      { text: 'Mornings', heading: 4 },
      { text: 'I sit on the edge (P1)' },
      { text: 'ten minutes, then up (P2)' },
      { text: 'Nights', heading: 4 },
      { text: 'What nights? (P3)' },
      { text: 'Others', heading: 3 },
      { text: 'They mean well (P1)' },
    ])
    expect(brief(notes.readings, 'title', 'theme', 'sub-theme')).toEqual([
      'title: Living with pain',
      'theme: Getting through',
      '  sub-theme: Mornings',
      '  sub-theme: Nights',
      'theme: Others',
    ])
    expect(countQuotes(notes)).toMatchObject({ 'Getting through > Mornings': 2, Others: 1 })
  })

  it('come from a table of themes and quotes', () => {
    const notes = readTextNotes(
      '| Theme | Sub-theme | Illustrative quotes |\n|---|---|---|\n| Waiting | At home | "I sat." (P1)<br>"I stood." (P2) |\n| | At the door | "I knocked twice." (P1) |\n| Leaving | | "I went home." (P3) |\n',
    )
    expect(notes.kind).toBe('thematic')
    expect(countQuotes(notes)).toEqual({
      Waiting: 0,
      'Waiting > At home': 2,
      'Waiting > At the door': 1,
      Leaving: 1,
    })
  })
})
