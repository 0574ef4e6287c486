import { describe, expect, it } from 'vitest'

import { composeDraft } from '#shared/draft/compose.ts'
import { emptySession } from '#shared/session/new-session.ts'
import { type Act, startAct } from '#shared/session/write-changes.ts'
import { makePen } from '#tests/helpers/pen.ts'

import { blocksUnder, blockTexts } from './document-text.ts'
import { makeRichSession } from './rich-session.ts'

const options = { template: 'guidance', version: '0.1', date: 'June' } as const

function under(titles: string | readonly string[], write: (act: Act) => void): string {
  const act = startAct(emptySession('day'), makePen())
  write(act)
  const document = composeDraft(act.session(), options)
  return [titles]
    .flat()
    .flatMap((title) => blocksUnder(document, title))
    .flatMap(blockTexts)
    .join('\n')
}

describe('the background of a guidance draft', () => {
  it('tells the day in sentences', () => {
    const text = blocksUnder(composeDraft(makeRichSession(), options), 'The day').flatMap(blockTexts)
    expect(text.slice(0, 3)).toEqual([
      'The pooled experience day was held on Thursday 12th March at the Guildhall, Thornbury, organised and funded by Thornbury Community Trust.',
      'It was not a training day.',
      'About 60 people took part. It brought together people who know the subject from three sides: experts in nursing people at home, primary care and people who have lived with it. The work was done at five tables, on three topics: “First contact”, “Medicines” and “Carers”.',
    ])
  })

  it('says how many points it rests on and where they were heard', () => {
    const text = blocksUnder(
      composeDraft(makeRichSession(), options),
      'From what was said to what is written',
    )
      .flatMap(blockTexts)
      .join('\n')
    expect(text).toContain(
      'This draft rests on 22 points: 18 recorded at the tables, 1 said in plenary and 3 heard from speakers.',
    )
  })

  it('keeps partial dates as printed', () => {
    const held = (date: string): string =>
      under('The day', (act) => act.make('workshop', { title: 'A', date: { text: date, edtf: null } }, 'day'))
    expect(held('Tuesday 22 July')).toBe('The workshop was held on Tuesday 22 July.')
    expect(held('July 2003')).toBe('The workshop was held in July 2003.')
    expect(held('spring')).toBe('The workshop was held in spring.')
  })

  it('takes the name of the event from what it says it is', () => {
    const text = under('The day', (act) => {
      act.make('workshop', { title: 'A', venue: 'RGB House' }, 'day')
      act.make('fact', { kind: 'is', text: 'Pooled Listening Day' })
    })
    expect(text).toBe('The pooled listening day was held at RGB House.')
  })

  it('does not count sides that nobody took', () => {
    const text = under('The day', (act) => {
      act.make('workshop', { title: 'A', venue: 'B' }, 'day')
      act.make('expertise', { name: 'Primary care' })
    })
    expect(text).toBe('The workshop was held at B.')
  })

  it('does not say twice what background in full sentences says', () => {
    const text = under(['Why this guidance is needed', 'How this draft was made'], (act) => {
      act.make(
        'workshop',
        { title: 'A', venue: 'Old Mill', attendance: { text: 'about 90', value: 90, approximate: true } },
        'day',
      )
      act.make('fact', {
        kind: 'background',
        text: 'It was held at the Old Mill and attended by about 90 people, most of them nurses.',
      })
    })
    expect(text.match(/Old Mill/gu)).toHaveLength(1)
    expect(text.match(/about 90/giu)).toHaveLength(1)
  })
})
