import { describe, expect, it } from 'vitest'

import { composeDraft } from '#shared/draft/compose.ts'
import type { WordDocument } from '#shared/model/document.ts'
import { emptySession } from '#shared/session/new-session.ts'
import { type Act, startAct } from '#shared/session/write-changes.ts'
import { makePen } from '#tests/helpers/pen.ts'

import { blocksUnder, blockTexts, documentText, listHeadings, tableCells } from './document-text.ts'
import { makeRichSession } from './rich-session.ts'

const options = { template: 'guidance', version: '0.2', date: '14 March 2026' } as const
const rich = makeRichSession()
const document = composeDraft(rich, options)

function compose(write: (act: Act) => void, copy?: 'review'): WordDocument {
  const act = startAct(emptySession('day'), makePen())
  act.make('workshop', { title: 'A day' }, 'day')
  write(act)
  return composeDraft(act.session(), { ...options, copy })
}

function under(title: string, from = document): string {
  return blocksUnder(from, title).flatMap(blockTexts).join('\n')
}

describe('the parts of a guidance draft', () => {
  it('come in the order a guideline group expects, the issue sheet and notices before the contents', () => {
    const tops = listHeadings(document).filter((title) => !title.startsWith(' '))
    expect(tops.slice(0, 5)).toEqual([
      'Issue sheet',
      'About this document',
      'Executive summary',
      'Recommendations in full',
      'Why this guidance is needed',
    ])
    const contents = document.blocks.findIndex(({ kind }) => kind === 'contents')
    const front = document.blocks.slice(0, contents)
    expect(front.filter(({ kind }) => kind === 'heading')).toHaveLength(2)
  })

  it('say which issue this is, to whom and for what, and who approved it', () => {
    const text = under(
      'Issue sheet',
      compose((act) => {
        act.make('version', { number: '0.1', template: 'guidance', credits: 'First draft by the key writer' })
        act.make('version', {
          number: '0.2',
          template: 'guidance',
          status: 'review',
          date: { text: '10 March', edtf: null },
          issuedFor: 'Action',
          issuedTo: 'Core group\nAll delegates',
          approvedBy: 'The Sleep Council',
        })
        act.make('version', { number: '0.9', template: 'thematic' })
      }),
    )
    for (const words of ['Action', 'Core group', 'All delegates', 'The Sleep Council', 'First draft by'])
      expect(text).toContain(words)
    expect(text).not.toContain('0.9')
  })

  it('say what is missing from the notices instead of leaving a gap', () => {
    expect(under('About this document')).toContain('had no part in what was said')
    expect(under('About this document')).toContain('Copyright\nNot stated yet.')
  })

  it('give the strength of a recommendation and its agreement in columns of their own', () => {
    expect(tableCells(document, 'all-statements').map((row) => row.slice(0, 4))).toEqual([
      ['1.1', 'Ask about sleep at the first contact', 'Not yet graded', '2 of 5 tables'],
      ['1.2', 'Give a sleep diary & explain it (<5 minutes)', 'Not yet graded', '1 of 5 tables'],
      ['2.4', 'Consider tapering sleeping tablets over eight weeks or longer', 'Consider', '1 of 5 tables'],
    ])
  })

  it('open with the recommendations that were chosen, else with those heard at most tables', () => {
    expect(under('Key recommendations')).toContain('heard at most tables')
    const chosen = compose((act) => {
      act.make('recommendation', { text: 'Ask twice', number: '1.1', isKey: true })
      act.make('recommendation', { text: 'Write it down', number: '1.2' })
    })
    expect(under('Key recommendations', chosen)).toContain('Ask twice')
    expect(under('Key recommendations', chosen)).not.toContain('Write it down')
  })

  it('sort barriers by whose they are', () => {
    const sorted = compose((act) => {
      for (const text of [
        'Image of smokers – historical, media',
        'Service barriers: ‘nothing we can do’',
        'User barriers: ‘not for us’',
        'Rain',
      ])
        act.make('point', { text, kind: 'barrier' })
    })
    expect(tableCells(sorted, 'barriers-table').map(([whose]) => whose)).toEqual([
      'Image: how people are seen',
      'Services: what they lack or do',
      'People: what keeps them away',
      'Other barriers',
    ])
  })

  it('gather risks in one box, what a speaker warned of marked as such', () => {
    const box = document.blocks.find((block) => block.kind === 'callout' && block.anchor === 'risks-box')
    expect(box).toMatchObject({ tone: 'risk', label: 'Avoid unintended consequences' })
    expect(blockTexts(box ?? document.blocks[0] ?? { kind: 'pageBreak' }).join('\n')).toMatch(
      /not about taking tablets away.*\(heard from a speaker\)/u,
    )
  })

  it('set do beside do not, only where there is something not to do', () => {
    expect(tableCells(document, 'dos-table')).toEqual([])
    const both = compose((act) => {
      act.make('point', { text: 'Say “a person who”', kind: 'say' })
      act.make('point', { text: 'Do not say “addict”', kind: 'say' })
    })
    expect(tableCells(both, 'dos-table')).toEqual([
      ['Further points', 'Say “a person who” (1.1)', 'Do not say “addict” (1.2)'],
    ])
  })

  it('say what is not known: research, open questions, topics nobody spoke to', () => {
    const text = under('What is not known yet')
    expect(text).toContain('Improve our understanding of tapering')
    expect(text).toContain('Who keeps the diary when there is no carer?')
    expect(text).toContain('“Carers”')
  })
})

describe('the appendices', () => {
  it('trace every recommendation to its points by number, and say where there is nothing behind one', () => {
    const traced = compose((act) => {
      act.make('table', { number: 1 }, 't1')
      act.make('table', { number: 2 }, 't2')
      act.make('expertise', { name: 'Primary care' }, 'gp')
      act.make('person', { code: 'P1', consent: 'given', expertise: { gp: true } }, 'p1')
      act.make('person', { code: 'P2', consent: 'refused', expertise: { gp: true } }, 'p2')
      act.make('point', { text: 'later', kind: 'say', table: 't2', person: 'p2' }, 'b')
      act.make('point', { text: 'sooner', kind: 'say', table: 't1', person: 'p1' }, 'a')
      act.make('recommendation', {
        text: 'Act',
        number: '1.1',
        strength: 'offer',
        rests: { a: true, b: true },
      })
      act.make('recommendation', { text: 'Invented', number: '1.2' })
    })
    expect(tableCells(traced, 'provenance')).toEqual([
      ['1.1', 'Act', '2 of 2: Table 1, Table 2', '2', 'Primary care', '1, 2'],
      ['1.2', 'Invented', '', '', '', 'The writer’s own words; no point is linked to them'],
    ])
    expect(tableCells(traced, 'every-point').map(([number, text]) => [number, text])).toEqual([
      ['1', 'sooner'],
      ['2', 'later'],
    ])
  })

  it('label the writer’s own sentences, and what was left out with its reason', () => {
    const written = compose((act) => {
      act.make('point', { text: 'kept', kind: 'say' }, 'a')
      act.make('point', { text: 'not ours to say' }, 'b')
      act.make('passage', { template: 'guidance', kind: 'paragraph', text: 'A bridge of mine', after: 'why' })
      act.make('omission', { of: 'b', because: 'Outside our scope' })
    })
    expect(tableCells(written, 'passage-sources')[0]?.[2]).toMatch(/no point is linked/u)
    expect(tableCells(written, 'omissions')).toEqual([['2', 'not ours to say', 'Outside our scope']])
  })

  it('answer all 23 items of AGREE II, or say where to enter what is missing', () => {
    const rows = tableCells(document, 'agree-table')
    expect(rows.map(([number]) => number)).toEqual(Array.from({ length: 23 }, (_, at) => String(at + 1)))
    for (const row of rows) for (const cell of row) expect(cell).not.toBe('')
    const blank = tableCells(composeDraft(emptySession('void'), options), 'agree-table')
    const missing = blank.filter(([, , has]) => has === 'Not in the session yet.')
    expect(missing.length).toBeGreaterThan(12)
    for (const [, , , where] of missing) expect(where).toMatch(/^Enter it under: /u)
  })

  it('never take agreement for strength in the methods', () => {
    expect(tableCells(document, 'accord-table').flat().join('\n')).toContain(
      'never turned into a strength of recommendation',
    )
  })

  it('name people only where they asked for it, and count others so that nobody stands out', () => {
    const text = under(listHeadings(document).find((title) => title.includes('Delegates')) ?? '')
    expect(text).toContain('Ada Penhaligon')
    expect(text).not.toContain('Zebedee')
    const counted = compose((act) => {
      for (const id of ['a', 'b']) act.make('expertise', { name: `Side ${id}` }, id)
      for (const side of ['a', 'a', 'a', 'b']) act.make('person', { expertise: { [side]: true } })
    })
    expect(tableCells(counted, 'people-by-side')).toEqual([
      ['Side a', '3'],
      ['Other sides, or not recorded', '1'],
    ])
  })
})

describe('the comment form', () => {
  const write = (act: Act): void => {
    act.make('topic', { title: 'First contact' }, 'first')
    act.make('point', { text: 'Ask', kind: 'say', topic: 'first' }, 'a')
    const row = act.make('planRow', { topic: 'Falls' })
    act.make('action', { row, text: 'Ensure light' })
    act.make('round', { name: 'First round', closes: { text: '1 May', edtf: null }, state: 'open' })
  }
  const review = compose(write, 'review')

  it('stands in a review copy only', () => {
    expect(tableCells(review, 'comment-table').length).toBeGreaterThan(5)
    expect(tableCells(compose(write), 'comment-table')).toEqual([])
  })

  it('has the numbers filled in, in the order of the draft, and nothing blank', () => {
    const rows = tableCells(review, 'comment-table')
    const places = rows.map(([, place]) => place)
    expect(places[0]).toBe('General')
    expect(places.at(-1)).toBe('Another place (say which)')
    const topic = places.indexOf('1  First contact')
    expect(places[topic + 1]).toBe('Recommendation 1.1')
    expect(places).toContain('Action 1.1: Ensure light')
    for (const row of rows) expect(row.slice(2)).toEqual(Array(4).fill('Type here'))
  })

  it('says how and by when to return it', () => {
    expect(documentText(review)).toContain('by 1 May')
  })

  it('gives each row an anchor of its own', () => {
    const table = review.blocks.find((block) => block.kind === 'table' && block.anchor === 'comment-table')
    const anchors = table?.kind === 'table' ? (table.rowAnchors ?? []) : []
    expect(new Set(anchors).size).toBe(table?.kind === 'table' ? table.rows.length : -1)
  })
})

describe('anchors', () => {
  it('stay with what they name when more is said before it', () => {
    const first = (act: Act): void => {
      act.make('topic', { title: 'First contact' }, 'first')
      act.make('fact', { kind: 'aim', text: 'To agree what to do' }, 'aim')
      act.make('point', { text: 'Ask', kind: 'say', topic: 'first', order: 'b' }, 'a')
      act.make('point', { text: 'I was never asked', kind: 'quote', topic: 'first', order: 'c' }, 'q')
    }
    const more = (act: Act): void => {
      act.make('topic', { title: 'Before', order: 'a' }, 'before')
      act.make('point', { text: 'Earlier', kind: 'say', topic: 'before', order: 'a' })
      first(act)
    }
    const find = (from: WordDocument, words: string): string | undefined => {
      const block = from.blocks.find((each) => blockTexts(each).includes(words))
      return block !== undefined && 'anchor' in block ? block.anchor : undefined
    }
    for (const words of ['I was never asked', 'Ask']) {
      expect(find(compose(first), words)).toBeDefined()
      expect(find(compose(more), words)).toBe(find(compose(first), words))
    }
  })
})
