import { existsSync, readdirSync, readFileSync } from 'node:fs'

import { describe, expect, it, test } from 'vitest'

import { readNotesFile } from '#electron/app/read-notes-file.ts'
import { takeNotes } from '#shared/capture/take-notes.ts'
import { composeDraft } from '#shared/draft/compose.ts'
import type { Block, WordDocument } from '#shared/model/document.ts'
import type { Session } from '#shared/model/session.ts'
import type { Template } from '#shared/model/workshop.ts'
import { foldChanges } from '#shared/session/apply-change.ts'
import { listAll } from '#shared/session/list.ts'
import { createSession } from '#shared/setup/create-session.ts'
import { makePen } from '#tests/helpers/pen.ts'
import {
  blocksUnder,
  blockTexts,
  documentText,
  listHeadings,
  tableCells,
} from '#tests/shared/draft/document-text.ts'

const folder = new URL('../../../../shared/seeds/', import.meta.url)
const there = existsSync(folder)

test.skipIf(there)('skipped: the source documents are not beside the repository', () => {})

async function draftOf(
  template: Template,
  ...starts: readonly string[]
): Promise<{ readonly session: Session; readonly document: WordDocument }> {
  const beginning = { title: 'A day', template, topics: [], tables: 0, sides: [] } as const
  let { session } = createSession('day', beginning, makePen())
  for (const start of starts) {
    const name = readdirSync(folder).find((each) => each.startsWith(start)) ?? ''
    const notes = await readNotesFile(name, readFileSync(new URL(name, folder)))
    const taken = takeNotes(session, notes, { table: null, topic: null }, makePen(`copy-${start}`))
    session = foldChanges(session, taken.changes)
  }
  return { session, document: composeDraft(session, { template, version: '0.1', date: '1 March 2026' }) }
}

function textUnder(document: WordDocument, title: string): string {
  return blocksUnder(document, title).flatMap(blockTexts).join('\n')
}

function quotes(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap((block) => (block.kind === 'quote' ? [block.attribution ?? ''] : []))
}

describe.skipIf(!there)('the conference paper', () => {
  it('has its plan of 11 rows and about 31 actions, graded by their verbs', async () => {
    const { document } = await draftOf('action-plan', '001')
    expect(tableCells(document, 'action-plan-table')).toHaveLength(11)
    const actions = tableCells(document, 'action-list')
    expect(Math.abs(actions.length - 31)).toBeLessThanOrEqual(2)
    for (const [, , verb = '', grade] of actions) {
      if (/^(?:ensur|develop|includ|make|strengthen|promot|retain|expand)/iu.test(verb))
        expect(grade).toBe('To be done')
      if (/consider|explore/iu.test(verb)) expect(grade).toBe('To be considered')
      if (/^improve our understanding/iu.test(verb)) expect(grade).toBe('To find out more')
    }
    expect(new Set(actions.map(([, , , grade]) => grade)).size).toBe(3)
  })

  it('keeps “passim” and a blank standard, and names the two standards without a row', async () => {
    const { document } = await draftOf('action-plan', '001')
    const standards = tableCells(document, 'action-plan-table').map(([, standard]) => standard)
    expect(standards.filter((standard) => standard === 'passim')).toHaveLength(1)
    expect(standards.filter((standard) => standard === '')).toHaveLength(1)
    expect(textUnder(document, 'Standards covered')).toContain('MAT 5 and MAT 10 have no rows of their own')
  })

  it('has every part of a conference summary', async () => {
    const { document } = await draftOf('action-plan', '001')
    const headings = listHeadings(document)
    for (const title of [
      'Background',
      'Aims',
      'Speakers',
      'Key themes, part by part',
      'Who needs support',
      'Lived experience',
      'Facts and figures',
      'Actions by number',
      'Actions by lead body',
      'Abbreviations',
      'Appendix 1: Speakers and topics',
    ])
      expect(headings).toContain(title)
    expect(textUnder(document, 'Who needs support').split('\n')).toHaveLength(3)
    expect(tableCells(document, 'speaker-list')).toHaveLength(3)
    expect(tableCells(document, 'leads-table')).toHaveLength(1)
    expect(tableCells(document, 'statistics')).toHaveLength(5)
    expect(tableCells(document, 'abbreviations-table').length).toBe(2)
    expect(documentText(document)).toContain(
      '30 short forms are not spelt out anywhere in the notes: A&E, BBV',
    )
  })
})

describe.skipIf(!there)('the poster', () => {
  it('has its 28 quotes under their sub-themes, mentions and people counted', async () => {
    const { document } = await draftOf('thematic', '003')
    expect(quotes(document.blocks)).toHaveLength(28)
    expect(new Set(quotes(document.blocks))).toEqual(new Set([1, 2, 3, 4, 5, 6, 7].map((code) => `P${code}`)))
    const counted = document.blocks.flatMap((block) => (block.kind === 'provenance' ? [block.text] : []))
    expect(counted).toContain('10 mentions, 6 people')
    expect(counted).toContain('1 mention, 1 person')
    expect(tableCells(document, 'matrix').at(-1)?.at(-1)).toBe('28')
  })

  it('tells methods, who is quoted without telling them apart, discussion and conclusions', async () => {
    const { document } = await draftOf('thematic', '003')
    const headings = listHeadings(document)
    for (const title of ['  Analysis', '  Those who are quoted', 'Discussion', 'Conclusions', 'Codebook'])
      expect(headings).toContain(title)
    expect(textUnder(document, 'Those who are quoted')).toContain('28, between 3 and 6 each')
  })
})

describe.skipIf(!there)('the slides of the day, with the talk and the article', () => {
  it('become a whole guidance draft', async () => {
    const { document } = await draftOf('guidance', '000', '002', '004')
    const headings = listHeadings(document)
    for (const title of [
      'Issue sheet',
      'Executive summary',
      'Recommendations in full',
      'Why this guidance is needed',
      'Heard from speakers',
      'Action plan',
      'Next steps',
      'References cited',
    ])
      expect(headings).toContain(title)
    expect(tableCells(document, 'barriers-table').map(([whose = '']) => whose.split(':')[0])).toEqual(
      expect.arrayContaining(['Image', 'Services', 'People']),
    )
    expect(textUnder(document, 'Risks and unintended consequences')).toContain('heard from a speaker')
  })
})

describe.skipIf(!there)('any source in any template', () => {
  it.each(['000', '001', '002', '003', '004'])('%s loses no point', async (start) => {
    for (const template of ['guidance', 'action-plan', 'thematic'] as const) {
      const { session, document } = await draftOf(template, start)
      const text = documentText(document)
      for (const point of listAll(session, 'point')) expect(text).toContain(point.text)
    }
  })
})
