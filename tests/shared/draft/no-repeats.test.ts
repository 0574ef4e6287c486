import { describe, expect, it } from 'vitest'

import { composeDraft } from '#shared/draft/compose.ts'
import type { WordDocument } from '#shared/model/document.ts'
import type { Template } from '#shared/model/workshop.ts'
import { emptySession } from '#shared/session/new-session.ts'
import { type Act, startAct } from '#shared/session/write-changes.ts'
import { makePen } from '#tests/helpers/pen.ts'

import { blocksUnder, blockTexts, documentText, listHeadings, tableCells } from './document-text.ts'

const options = { version: '0.1', date: '14 March 2026' }

function compose(write: (act: Act) => void, template: Template = 'guidance'): WordDocument {
  const act = startAct(emptySession('day'), makePen())
  act.make('workshop', { title: 'A day' }, 'day')
  write(act)
  return composeDraft(act.session(), { template, ...options })
}

const long = `It began ${'and then it went on '.repeat(12)}until it ended`

describe('a draft does not say the same thing thrice', () => {
  it('gives a long passage in full where it belongs, and by its opening in the list of every point', () => {
    const document = compose((act) => {
      act.make('point', { text: long })
      act.make('point', { text: 'A short one' })
    })
    const [first, second] = tableCells(document, 'every-point')
    expect(first?.[1]).toMatch(/^It began and then .*…$/u)
    expect(second?.[1]).toBe('A short one')
    expect(documentText(document).split(long)).toHaveLength(2)
  })

  it('keeps a long passage in full in the list where the writer has put other words in its place', () => {
    const document = compose((act) => {
      act.make('point', { text: long }, 'said')
      act.make('passage', { template: 'guidance', text: 'Mine', replaces: 'x', rests: { said: true } })
    })
    expect(tableCells(document, 'every-point')[0]?.[1]).toBe(long)
  })

  it('lists versions only where there is more to tell than the issue sheet does', () => {
    const alone = compose(() => {})
    const credited = compose((act) => {
      act.make('version', { number: '0.1', template: 'guidance', credits: 'By the key writer' })
    })
    expect(tableCells(alone, 'revisions')).toEqual([])
    expect(tableCells(credited, 'revisions')).toHaveLength(1)
  })

  it('names parts only in the contents where all headings would take more than a page', () => {
    const levels = (document: WordDocument) =>
      document.blocks.flatMap((block) => (block.kind === 'contents' ? [block.levels] : []))
    const topics = (count: number) => (act: Act) => {
      for (let index = 0; index < count; index += 1) act.make('topic', { title: `Topic ${index}` })
    }
    expect(levels(compose(topics(2)))).toEqual([2])
    expect(levels(compose(topics(40)))).toEqual([1])
  })

  it('has the executive summary first, and who took part behind how the draft was made', () => {
    const tops = listHeadings(
      compose((act) => {
        act.make('body', { name: 'A network' }, 'net')
        act.make('role', { who: 'net', role: 'host' })
        act.make('point', { text: 'Act', kind: 'say' })
      }),
    ).filter((title) => !title.startsWith(' '))
    expect(tops[2]).toBe('Executive summary')
    expect(tops.indexOf('Who took part, and in what role')).toBe(tops.indexOf('How this draft was made') + 1)
  })

  it('sets do beside do not topic by topic', () => {
    const document = compose((act) => {
      for (const topic of ['One', 'Two']) {
        act.make('topic', { title: topic }, topic)
        act.make('point', { text: `Ask at ${topic}`, kind: 'say', topic })
        act.make('point', { text: `Do not tell at ${topic}`, kind: 'say', topic })
      }
    })
    const rows = tableCells(document, 'dos-table')
    expect(rows.map(([topic]) => topic)).toEqual(['One', 'Two'])
    expect(rows[1]?.join()).not.toContain('at One')
  })

  it('does not list action after action that nobody leads', () => {
    const document = compose((act) => {
      act.make('planRow', { topic: 'Row' }, 'row')
      for (let index = 0; index < 14; index += 1)
        act.make('action', { text: `Do ${index}`, row: 'row', lead: index === 0 ? 'The network' : '' })
    }, 'action-plan')
    const text = blocksUnder(document, 'Actions by lead body').flatMap(blockTexts).join()
    expect(text).toContain('13 actions of 14 name no body that is to lead; the table shows the others.')
  })
})
