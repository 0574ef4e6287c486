import { describe, expect, it } from 'vitest'

import { composeDraft } from '#shared/draft/compose.ts'
import { emptySession } from '#shared/session/new-session.ts'
import { type Act, startAct } from '#shared/session/write-changes.ts'
import { makePen } from '#tests/helpers/pen.ts'

import { blocksUnder, blockTexts } from './document-text.ts'

const options = { template: 'guidance', version: '0.1', date: 'June' } as const

function under(title: string, write: (act: Act) => void): string {
  const act = startAct(emptySession('day'), makePen())
  act.make('table', { number: 6 }, 't6')
  act.make('topic', { title: 'First visit' }, 'first')
  write(act)
  return blocksUnder(composeDraft(act.session(), options), title).flatMap(blockTexts).join('\n')
}

function giveTalk(act: Act): void {
  act.make('person', { code: 'P1', post: 'Ward pharmacist', naming: 'role' }, 'p1')
  act.make('presentation', { title: 'Doors', speaker: 'p1', post: 'Ward pharmacist' }, 'doors')
  act.make('point', {
    text: 'Half the doors are locked by five',
    kind: 'point',
    heardFrom: 'speaker',
    presentation: 'doors',
  })
}

describe('what a speaker brought', () => {
  it('stands under the talk, apart from what tables said', () => {
    const text = under('Heard from speakers', giveTalk)
    expect(text).toContain('Doors\nPresenter: Ward pharmacist.')
    expect(text).toContain('Half the doors are locked by five')
  })

  it('says so of what the guidance should say, too', () => {
    const text = under('Heard from speakers', (act) => {
      giveTalk(act)
      act.make('point', {
        text: 'Open one door late',
        kind: 'say',
        heardFrom: 'speaker',
        presentation: 'doors',
      })
    })
    expect(text).toContain('Open one door late')
  })

  it('gives its figures as they were said, with the talk as their source where none is named', () => {
    const amount = { text: 'about 35', value: 35, approximate: true }
    const text = under('Facts and figures', (act) => {
      giveTalk(act)
      act.make('statistic', { amount, unit: '%', what: 'of doors', where: 'Leeds', presentation: 'doors' })
      act.make('statistic', {
        amount,
        unit: '%',
        what: 'of keys',
        from: 'The key count',
        presentation: 'doors',
      })
    })
    expect(text).toContain('about 35%\nof doors\nLeeds\nDoors')
    expect(text).toContain('about 35%\nof keys')
    expect(text).toContain('The key count')
  })
})

describe('what was written on paper on the day', () => {
  const write = (table: string | null) => (act: Act) => {
    act.make('point', {
      text: 'The lamp went out',
      kind: 'point',
      table,
      heardFrom: 'paper',
      saidAt: '10:40',
    })
    act.make('point', { text: 'We went on', kind: 'say', table, topic: 'first', heardFrom: 'paper' })
  }

  it('is a table’s like any other, and is counted apart', () => {
    expect(under('From what was said to what is written', write('t6'))).toContain(
      'This draft rests on 2 points, written on paper on the day.',
    )
  })

  it('is listed with its time', () => {
    const text = under('Appendix 3: Every point and where it was said', write('t6'))
    expect(text).toContain('Written on paper, 10:40')
    expect(text).toContain('Table 6')
  })

  it('is not taken for a paper that somebody published', () => {
    const text = under('First visit', write(null))
    expect(text).toContain('Written on paper on the day.')
    expect(text).not.toContain('Taken from a paper')
  })
})
