import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { composeSummary, estimateLines } from '#shared/draft/summary.ts'
import { Template } from '#shared/model/workshop.ts'
import { emptySession } from '#shared/session/new-session.ts'
import { startAct } from '#shared/session/write-changes.ts'
import { makePen } from '#tests/helpers/pen.ts'

import { blocksUnder, blockTexts, documentText } from './document-text.ts'
import { anySaid, makeSession } from './random-session.ts'
import { canaries, makeRichSession } from './rich-session.ts'

const options = { template: 'guidance', version: '0.1', date: '14 March 2026' } as const
const onePage = 36

describe('the summary to hand out', () => {
  const document = composeSummary(makeRichSession(), options)
  const text = documentText(document)

  it('says what the day was, in numbers, and what comes next', () => {
    expect(text).toContain('The pooled experience day was held on Thursday 12th March')
    expect(text).toContain('19 points at five tables, and 3 more points heard from speakers')
    expect(blocksUnder(document, 'What happens next').flatMap(blockTexts).join('\n')).toContain(
      'Key writer to develop the first draft',
    )
  })

  it('gives the statements by number with the tables that said them, and where people differed', () => {
    expect(blocksUnder(document, 'What came out most strongly').flatMap(blockTexts)[0]).toBe(
      '1.1 Ask about sleep at the first contact (2 of 5 tables)',
    )
    expect(blocksUnder(document, 'Where people did not agree').length).toBeGreaterThan(0)
  })

  it('never takes agreement for evidence', () => {
    expect(text).toContain('not that it is right')
  })

  it('shows no name, and nothing that was taken back', () => {
    for (const canary of canaries) expect(text).not.toContain(canary)
    expect(text).not.toContain('This sentence was taken back')
  })

  it('stands under a masthead, not behind a title page', () => {
    expect(document).toMatchObject({ opening: 'masthead', kindOfDocument: 'Summary of the day' })
    expect(document.blocks.some(({ kind }) => kind === 'pageBreak' || kind === 'contents')).toBe(false)
  })

  it('is one page however much was said', () => {
    const long = 'a long word and another '.repeat(40)
    const act = startAct(emptySession('day'), makePen())
    act.make('workshop', { title: long, venue: long, purpose: `To ${long}` }, 'day')
    for (let number = 1; number < 9; number += 1) act.make('table', { number }, `t${number}`)
    for (let index = 0; index < 40; index += 1) {
      act.make('point', {
        text: `${long} ${index}`,
        kind: 'say',
        table: `t${(index % 8) + 1}`,
        dissent: long,
      })
      act.make('fact', { kind: 'step-after', text: long })
    }
    const { title, blocks } = composeSummary(act.session(), options)
    expect(estimateLines(blocks)).toBeLessThanOrEqual(onePage)
    expect(title.length).toBeLessThanOrEqual(91)
  })

  it.each(Template.options)('is one page whatever is said, for %s', (template) => {
    fc.assert(
      fc.property(fc.array(anySaid, { maxLength: 30 }), (said) => {
        const { blocks } = composeSummary(makeSession(said), { ...options, template })
        expect(estimateLines(blocks)).toBeLessThanOrEqual(onePage)
      }),
      { numRuns: 30 },
    )
  })

  it('says so where there is nothing yet', () => {
    const blank = documentText(composeSummary(emptySession('void'), options))
    expect(blank).toContain('Nothing has been recorded yet.')
    expect(blank).toContain('No disagreement was noted.')
  })
})
