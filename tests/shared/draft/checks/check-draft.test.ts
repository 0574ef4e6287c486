import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { checkDraft } from '#shared/draft/checks/check-draft.ts'
import type { Finding } from '#shared/draft/checks/finding.ts'
import { composeDraft } from '#shared/draft/compose.ts'
import type { Session } from '#shared/model/session.ts'
import { Template } from '#shared/model/workshop.ts'
import { anySaid, makeSession } from '#tests/shared/draft/random-session.ts'

import { cleanLines, makeClean, startClean } from './clean-session.ts'
import { planted } from './planted.ts'

function check(session: Session, template: Template = 'guidance'): readonly Finding[] {
  return checkDraft(session, composeDraft(session, { template, version: '0.1', date: '4 June 2026' }))
}

const anyLines = fc.array(fc.constantFrom(...cleanLines), { minLength: 3, maxLength: 20 })

describe('the checks of a draft', () => {
  it.each(Template.options)('find nothing on a clean draft: %s', (template) => {
    expect(check(makeClean(), template)).toEqual([])
  })

  it('find nothing on clean drafts whatever was said in which order', () => {
    fc.assert(
      fc.property(anyLines, fc.constantFrom(...Template.options), (lines, template) => {
        expect(check(makeClean(lines), template)).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  it.each(planted.map((each, index) => ({ ...each, index })))(
    'find planted fault $index: $check, $shows',
    ({ check: name, shows, plant }) => {
      const clean = startClean()
      plant(clean)
      const found = check(clean.act.session())
      const hit = found.filter((each) => each.check === name)
      expect(hit.map(({ says, words }) => `${says} ${words}`).join('\n')).toContain(shows.trim())
      expect(found.filter((each) => each.check !== name)).toEqual([])
    },
  )

  it('find only places that are there, and name things that are there, whatever was said', () => {
    fc.assert(
      fc.property(
        fc.array(anySaid, { maxLength: 25 }),
        fc.constantFrom(...Template.options),
        (said, template) => {
          const session = makeSession(said)
          const document = composeDraft(session, { template, version: '0.1', date: '4 June 2026' })
          const anchors = new Set(
            document.blocks.flatMap((block) => [
              'anchor' in block ? block.anchor : '',
              ...(block.kind === 'table' ? (block.rowAnchors ?? []) : []),
            ]),
          )
          for (const { says, anchor } of checkDraft(session, document)) {
            expect(says).not.toBe('')
            expect(anchor === '' || anchors.has(anchor)).toBe(true)
          }
        },
      ),
      { numRuns: 60 },
    )
  })

  it('give the place in the draft and the thing it is about', () => {
    const clean = startClean()
    const id = clean.act.make('point', { text: 'Put the the rail up', topic: clean.topics[0] ?? null })
    const document = composeDraft(clean.act.session(), {
      template: 'guidance',
      version: '0.1',
      date: '4 June 2026',
    })
    const [finding] = checkDraft(clean.act.session(), document)
    expect(finding).toMatchObject({ check: 'doubled-word', of: { entity: 'point', id } })
    const anchors = document.blocks.flatMap((block) => ('anchor' in block ? [block.anchor] : []))
    expect(anchors).toContain(finding?.anchor)
  })

  it('leave alone what the writer has dealt with', () => {
    const clean = startClean()
    const id = clean.act.make('point', { text: 'Put the the rail up and', topic: clean.topics[0] ?? null })
    clean.act.make('omission', { of: id, because: 'Said better elsewhere.' })
    expect(check(clean.act.session())).toEqual([])
  })

  it('find blank cells, hollow headings and quotes of nobody in a document of any making', () => {
    const session = makeClean()
    const document = composeDraft(session, { template: 'guidance', version: '0.1', date: ' ' })
    const cell = (text: string) => [{ kind: 'paragraph' as const, text }]
    const blocks = [
      { kind: 'heading' as const, level: 1 as const, text: 'Doctors', anchor: 'doctors' },
      { kind: 'heading' as const, level: 1 as const, text: 'Nurses', anchor: 'nurses' },
      { kind: 'quote' as const, text: 'never again' },
      {
        kind: 'table' as const,
        anchor: 'rails',
        caption: 'Rails',
        columns: [
          { heading: 'Where', width: 1 },
          { heading: 'Who', width: 1 },
        ],
        rows: [
          [cell('Hall'), cell('Trust')],
          [cell('Stairs'), cell(' ')],
        ],
      },
    ]
    const found = checkDraft(session, { ...document, blocks: [...document.blocks, ...blocks] })
    expect(found.map((each) => [each.check, each.anchor])).toEqual([
      ['quote-code', ''],
      ['empty-cell', 'rails'],
      ['empty-section', 'doctors'],
      ['date', ''],
    ])
  })
})
