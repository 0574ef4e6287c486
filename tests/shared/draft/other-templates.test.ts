import { describe, expect, it } from 'vitest'

import { composeDraft } from '#shared/draft/compose.ts'
import type { WordDocument } from '#shared/model/document.ts'
import type { Template } from '#shared/model/workshop.ts'
import { emptySession } from '#shared/session/new-session.ts'
import { type Act, startAct } from '#shared/session/write-changes.ts'
import { makePen } from '#tests/helpers/pen.ts'

import { blocksUnder, blockTexts, listHeadings, tableCells } from './document-text.ts'
import { makeRichSession } from './rich-session.ts'

function compose(template: Template, write: (act: Act) => void): WordDocument {
  const act = startAct(emptySession('day'), makePen())
  act.make('workshop', { title: 'A day' }, 'day')
  write(act)
  return composeDraft(act.session(), { template, version: '0.1', date: 'June' })
}

describe('a conference summary with an action plan', () => {
  const rich = composeDraft(makeRichSession(), { template: 'action-plan', version: '0.1', date: 'June' })

  it('has the plan sideways, a row for each topic, standards as printed, labels as bold lines', () => {
    expect(tableCells(rich, 'action-plan-table')).toEqual([
      [
        'Asking about sleep',
        'SLP 1',
        'Consider asking in these ways:\nby telephone\nby letter\nEnsure that the answer is written down (lead: Practice managers; measured by: share of records with a note)',
      ],
      [
        'A skilled work force',
        'passim',
        'Develop a course covering:\nCONTENT:\nhow sleep works\ncoming off tablets\nTargeting\nall nurses (takes: one day; mandatory)',
      ],
      ['Nights at home (SLP 4 & 5)', '', 'Explore a night line'],
      ['Medicines', 'SLP 2\nSLP 6', 'Improve our understanding of tapering'],
    ])
    const table = rich.blocks.find((block) => block.kind === 'table' && block.anchor === 'action-plan-table')
    expect(table).toMatchObject({
      landscape: true,
      columns: [
        { heading: 'Topic' },
        { heading: 'Equivalent SLP standard' },
        { heading: 'Possible actions' },
      ],
    })
    expect(JSON.stringify(table)).toContain('{"text":"CONTENT:","bold":true}')
  })

  it('says which standards have no row of their own, and which are only mentioned', () => {
    expect(tableCells(rich, 'coverage-table')).toEqual([
      ['SLP 1', 'Asking about sleep'],
      ['SLP 2', 'Medicines'],
      ['SLP 3', 'No row'],
      ['SLP 4', 'No row of its own. Named in the words of: Nights at home (SLP 4 & 5)'],
      ['SLP 5', 'No row of its own. Named in the words of: Nights at home (SLP 4 & 5)'],
      ['SLP 6', 'Medicines'],
    ])
    expect(blocksUnder(rich, 'Standards covered').flatMap(blockTexts)[0]).toBe(
      'SLP 3, SLP 4 and SLP 5 have no rows of their own; the core group may want to say whether that is intended. “A skilled work force” is marked “passim” and not listed under any one standard.',
    )
  })

  it('holds the standards of a framework that was given, instead of a series', () => {
    const document = compose('action-plan', (act) => {
      act.make('framework', { name: 'Care standards', items: ['Dignity', 'Safety'] })
      const row = act.make('planRow', { topic: 'Falls', standards: ['Safety'] })
      act.make('action', { row, text: 'Ensure light', strength: 'offer' })
    })
    expect(tableCells(document, 'coverage-table')).toEqual([
      ['Dignity', 'No row'],
      ['Safety', 'Falls'],
    ])
  })

  it('counts the actions by how firmly they are worded', () => {
    expect(tableCells(rich, 'strengths-table').at(-1)).toEqual(['All topics', '2', '2', '1'])
  })

  it('tells what was noted under its own headings, in source order', () => {
    const document = compose('action-plan', (act) => {
      const source = act.make('source', { name: 'paper.txt' })
      const at = (line: number) => ({ source, line, lastLine: line })
      act.make('point', { text: 'third', heading: 'Harm reduction', place: at(30) })
      act.make('fact', { kind: 'other', text: 'second', heading: 'Health screening:', place: at(20) })
      act.make('point', { text: 'fourth', heading: 'Health screening', place: at(40) })
      act.make('fact', { kind: 'background', text: 'first', heading: 'Background:', place: at(10) })
    })
    expect(listHeadings(document).slice(2, 5)).toEqual(['Background', 'Health screening', 'Harm reduction'])
    expect(blocksUnder(document, 'Health screening').flatMap(blockTexts)).toEqual(['second.', 'fourth'])
  })

  it('lists the short forms its words use, spelt out where they are', () => {
    const document = compose('action-plan', (act) => {
      act.make('point', {
        text: 'Opiate substitution therapy (OST) and IEP in PATTERN, as pattern says. Also MAT 1 and III.',
      })
    })
    expect(tableCells(document, 'abbreviations-table')).toEqual([['OST', 'Opiate substitution therapy']])
    expect(blocksUnder(document, 'Abbreviations')[1]).toMatchObject({
      text: expect.stringContaining('2 short forms are not spelt out anywhere in the notes: IEP and MAT.'),
    })
  })
})

describe('a thematic report', () => {
  const quote = (act: Act, person: string, theme: string, text: string): string =>
    act.make('point', { text, kind: 'quote', person, themes: { [theme]: true }, heardFrom: 'paper' })
  const document = compose('thematic', (act) => {
    for (const [kind, text] of [
      ['background', 'Sleep is poor after hospital.'],
      ['aim', 'To explore what nurses see.'],
      ['setting', 'Two wards'],
      ['participants', 'Six nurses'],
      ['analysis', 'Thematic analysis'],
      ['conclusion', 'Nights matter'],
    ] as const)
      act.make('fact', { kind, text })
    const top = act.make('theme', { name: 'Night' })
    const noise = act.make('theme', { name: 'Noise', parent: top, definition: 'What wakes people' })
    const light = act.make('theme', { name: 'Light', parent: top })
    const [p1, p2, p10] = ['P1', 'P2', 'P10'].map((code) => act.make('person', { code }))
    quote(act, p10 ?? '', noise, "the trolley [...] 'every night'")
    quote(act, p1 ?? '', noise, 'doors ... doors')
    quote(act, p1 ?? '', noise, 'and the telephone')
    quote(act, p2 ?? '', light, 'never dark')
  })

  it('has its parts in order', () => {
    expect(listHeadings(document)).toEqual([
      'Issue sheet',
      'About this document',
      'Background',
      'Aim',
      'Methods',
      '  Setting',
      '  Participants',
      '  Analysis',
      '  How quotes were kept and counted',
      '  Those who are quoted',
      'Findings',
      '  Night',
      '    Noise',
      '    Light',
      'Participants and sub-themes',
      'Conclusions',
      'Codebook',
      'Who took part, and in what role',
      'Appendix 1: Delegates and organisations by role',
      'Appendix 2: Declarations of interest',
      'Appendix 3: Every point and where it was said',
      'Appendix 4: How agreement was reached, in the terms of ACCORD',
      'Appendix 5: Reporting table: the 23 items of AGREE II',
    ])
  })

  it('counts people as well as quotes, and gives each quote with its code', () => {
    expect(blocksUnder(document, 'Noise')).toMatchObject([
      { kind: 'paragraph', text: 'What wakes people' },
      { kind: 'provenance', text: '3 mentions, 2 people' },
      { kind: 'quote', text: "the trolley [...] 'every night'", attribution: 'P10' },
      { kind: 'quote', text: 'doors ... doors', attribution: 'P1' },
      { kind: 'quote', text: 'and the telephone', attribution: 'P1' },
    ])
    expect(blocksUnder(document, 'Light')[0]).toMatchObject({ text: '1 mention, 1 person' })
  })

  it('shows who is quoted on what, with a number in every cell', () => {
    expect(tableCells(document, 'matrix')).toEqual([
      ['P1', '2', '0', '2'],
      ['P2', '0', '1', '1'],
      ['P10', '1', '0', '1'],
      ['All', '3', '1', '4'],
    ])
  })

  it('turns the grid round where there are many sub-themes, and lists pairs where both are many', () => {
    const wide = (people: number) =>
      compose('thematic', (act) => {
        const who = Array.from({ length: people }, (_, i) => act.make('person', { code: `P${i + 1}` }))
        for (let i = 0; i < 12; i += 1)
          quote(act, who[i % people] ?? '', act.make('theme', { name: `Theme ${i}` }), `words ${i}`)
      })
    expect(tableCells(wide(2), 'matrix').at(-1)).toEqual(['All', '6', '6', '12'])
    expect(tableCells(wide(12), 'matrix')[0]).toEqual(['P1', 'Theme 0', '1'])
  })

  it('has a codebook with a definition or the word that there is none yet', () => {
    expect(tableCells(document, 'codebook')).toEqual([
      ['Night', 'Noise', 'What wakes people', '3', '2'],
      ['Night', 'Light', '', '1', '1'],
    ])
  })
})
