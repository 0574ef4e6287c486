import { describe, expect, it } from 'vitest'

import { composeLetters, type FeedbackLetter } from '#shared/draft/letters/compose-letters.ts'
import type { Session } from '#shared/model/session.ts'
import { emptySession } from '#shared/session/new-session.ts'
import { startAct } from '#shared/session/write-changes.ts'
import { makePen } from '#tests/helpers/pen.ts'
import { documentText, tableCells } from '#tests/shared/draft/document-text.ts'

const options = { template: 'guidance', version: '0.1', date: '14 March 2026' } as const

function makeDay(): Session {
  const act = startAct(emptySession('day'), makePen())
  act.make('workshop', { title: 'Doors that open', eventKind: 'pooled experience day' }, 'day')
  act.make('topic', { title: 'Opening hours' }, 'hours')
  for (const number of [1, 2]) act.make('table', { number }, `t${number}`)
  const person = (id: string, code: string, table: string, rest: object = {}): string =>
    act.make('person', { code, table, consent: 'given', naming: 'code', ...rest }, id)
  person('ann', 'P1', 't1')
  person('ben', 'P2', 't2', { naming: 'full-name' })
  person('cat', 'P3', 't2')
  person('dan', 'P4', 't1', { consent: 'withdrawn' })
  for (const id of ['ann', 'ben', 'cat', 'dan'])
    act.make('identity', { of: id, name: `${id.toUpperCase()} Zebedee`, email: `${id}@secret.example` })
  const said = (
    id: string,
    text: string,
    kind: 'say' | 'quote' | 'point',
    by: string,
    table: string,
  ): string => act.make('point', { text, kind, person: by, table, topic: 'hours', heardFrom: 'table' }, id)
  said('open', 'Open one door late', 'say', 'ann', 't1')
  said('late', 'Keep a door open till nine', 'say', 'ben', 't2')
  said('dark', 'I stood in the dark [...] and rang', 'quote', 'ann', 't1')
  said('paint', 'Paint the doors', 'point', 'ann', 't1')
  act.make('group', {
    wording: 'Keep one door open till nine',
    members: { open: true, late: true },
    topic: 'hours',
    state: 'confirmed',
  })
  act.make('omission', { of: 'paint', because: 'Outside what practices can do' })
  act.make('fact', { kind: 'step-after', text: 'Draft to all delegates' })
  return act.session()
}

const day = makeDay()
const letters = composeLetters(day, options, 'delegates')

function letterOf(id: string, from: readonly FeedbackLetter[] = letters): FeedbackLetter {
  const letter = from.find((each) => each.id === id)
  if (letter === undefined) throw new Error('no such letter')
  return letter
}

describe('a letter to a delegate', () => {
  it('gives their words to the letter, where each is, and what became of it', () => {
    expect(tableCells(letterOf('ann').document, 'said')).toEqual([
      [
        'Open one door late',
        expect.stringMatching(/^Recommendation 1\.1/u),
        expect.stringContaining('brought together with one other point that says the same'),
      ],
      [
        'I stood in the dark [...] and rang',
        expect.stringContaining('1 Opening hours'),
        'It is quoted word for word.',
      ],
      [
        'Paint the doors',
        expect.stringContaining('list of every point'),
        'It was left out on purpose: Outside what practices can do.',
      ],
    ])
  })

  it('gives the points of the table, without who said them, where nothing is linked to somebody', () => {
    const text = documentText(letterOf('cat').document)
    expect(text).toContain('Nothing was written down as yours alone')
    expect(text).toContain('Keep a door open till nine')
    expect(text).not.toContain('P2')
    expect(text).not.toContain('P1')
  })

  it('comes from the organisers as a letter does: no status, version or draft mark but in its words', () => {
    const { document } = letterOf('ann')
    expect(document).toMatchObject({ opening: 'masthead', status: '', version: '', draft: false })
    expect(documentText(document)).toContain('where it stands in the draft (version 0.1)')
  })

  it('greets by name only whoever asked for it', () => {
    expect(documentText(letterOf('ben').document)).toContain('Dear BEN Zebedee,')
    expect(documentText(letterOf('ann').document)).toContain('Dear colleague (P1),')
    expect(letters.map(({ name }) => name).filter((name) => name.includes('Zebedee'))).toEqual([
      'Letter BEN Zebedee',
    ])
  })

  it('never shows anybody else’s identity', () => {
    for (const { id, document } of letters) {
      const text = JSON.stringify(document)
      expect(text).not.toContain('secret.example')
      if (id !== 'ben') expect(text).not.toContain('Zebedee')
    }
  })

  it('is not written to somebody who took consent back', () => {
    expect(letters.map(({ id }) => id).toSorted()).toEqual(['ann', 'ben', 'cat'])
  })

  it('says what comes next, and thanks', () => {
    const text = documentText(letterOf('ann').document)
    expect(text).toContain('Draft to all delegates')
    expect(text).toContain('Thank you for the time')
  })
})

describe('a letter to a table', () => {
  const tables = composeLetters(day, options, 'tables')

  it('is written to each table with what was said there, without codes', () => {
    expect(tables.map(({ id, name }) => [id, name])).toEqual([
      ['t1', 'Letter Table 1'],
      ['t2', 'Letter Table 2'],
    ])
    expect(tableCells(letterOf('t1', tables).document, 'said')).toHaveLength(3)
    expect(documentText(letterOf('t1', tables).document)).not.toContain('P1')
  })
})

it('writes no letter where nobody is known', () => {
  expect(composeLetters(emptySession('void'), options, 'delegates')).toEqual([])
  expect(composeLetters(emptySession('void'), options, 'tables')).toEqual([])
})
