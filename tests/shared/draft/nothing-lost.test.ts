import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { composeDraft, summariseDraft } from '#shared/draft/compose.ts'
import { openingOf } from '#shared/draft/words.ts'
import { Template } from '#shared/model/workshop.ts'

import { blockTexts, documentText } from './document-text.ts'
import { anySaid, makeSession } from './random-session.ts'

const options = { version: '0.1', date: '14 March 2026' }
const manySaid = fc.array(anySaid, { maxLength: 40 })

describe.each(Template.options)('whatever is said, the %s draft', (template) => {
  it('has every point that stands in its list of points, and in its body too', () => {
    fc.assert(
      fc.property(manySaid, (said) => {
        const session = makeSession(said)
        const document = composeDraft(session, { template, ...options })
        const standing = [...session.records.point.values()].filter(({ withdrawn }) => !withdrawn)
        const listed = document.blocks.find(
          (block) => block.kind === 'table' && block.anchor === 'every-point',
        )
        const rows =
          listed?.kind === 'table'
            ? listed.rows.map((row) => row.flat().map((part) => (part.kind === 'paragraph' ? part.text : '')))
            : []
        expect(rows.length).toBe(standing.length)
        const body = document.blocks
          .filter((block) => block !== listed)
          .flatMap(blockTexts)
          .join('\n')
        for (const { text } of standing) {
          const words = [text, openingOf(text, 120)]
          expect(rows.some((row) => words.some((each) => row.includes(each)) || text.trim() === '')).toBe(
            true,
          )
          expect(body).toContain(text)
        }
        expect(summariseDraft(document).points).toBe(standing.length)
      }),
      { numRuns: 60 },
    )
  })

  it('gives each statement a number of its own', () => {
    fc.assert(
      fc.property(manySaid, (said) => {
        const { blocks } = composeDraft(makeSession(said), { template, ...options })
        const numbers = blocks.flatMap((block) => (block.kind === 'statement' ? [block.number] : []))
        expect(new Set(numbers).size).toBe(numbers.length)
      }),
      { numRuns: 40 },
    )
  })

  it('never shows a name', () => {
    fc.assert(
      fc.property(manySaid, (said) => {
        const document = composeDraft(makeSession(said), { template, ...options })
        expect(JSON.stringify(document)).not.toContain('Zebedee')
        expect(documentText(document)).not.toContain('@x.example')
      }),
      { numRuns: 40 },
    )
  })

  it('has a cell for every column of every row', () => {
    fc.assert(
      fc.property(manySaid, (said) => {
        const { blocks } = composeDraft(makeSession(said), { template, ...options })
        for (const block of blocks)
          if (block.kind === 'table')
            for (const row of block.rows) expect(row.length).toBe(block.columns.length)
      }),
      { numRuns: 20 },
    )
  })
})
