import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { anchorOf } from '#shared/draft/anchors.ts'
import { layOutDraft } from '#shared/draft/compose.ts'
import { pointNumbers } from '#shared/draft/number-points.ts'
import { recommend } from '#shared/draft/recommend.ts'
import { traceDraft } from '#shared/draft/trace.ts'
import { viewDraft } from '#shared/draft/view-draft.ts'
import type { Session } from '#shared/model/session.ts'
import { foldChanges } from '#shared/session/apply-change.ts'
import { findGroup } from '#shared/session/groups.ts'
import { listAll, membersOf } from '#shared/session/list.ts'
import { nameTable } from '#shared/session/points.ts'
import { bookmarkName } from '#shared/word/bookmarks.ts'
import { writeWord } from '#shared/word/write-word.ts'
import { makePen } from '#tests/helpers/pen.ts'

import { anySaid, makeSession, type Said } from './random-session.ts'
import { makeRichSession } from './rich-session.ts'
import { readWordTables } from './word-tables.ts'

const options = { template: 'guidance', version: '0.1', date: 'June' } as const

function compose(session: Session): Session {
  return foldChanges(session, recommend(session, makePen('writer')).changes)
}

/** Sessions with a good many statements, so that there are recommendations to follow. */
const saying: fc.Arbitrary<readonly Said[]> = fc.array(
  anySaid.map((said): Said => ({
    ...said,
    kind: said.under % 2 === 0 ? 'say' : said.kind,
    withdrawn: false,
  })),
  { minLength: 12, maxLength: 30 },
)

/** So many sessions that they have a hundred recommendations between them. */
function listSessions(): readonly Session[] {
  const sessions = fc.sample(saying, { numRuns: 40, seed: 5 }).map((said) => compose(makeSession(said)))
  const count = sessions.reduce((sum, session) => sum + listAll(session, 'recommendation').length, 0)
  expect(count).toBeGreaterThan(100)
  return sessions
}

const sessions = listSessions()

/** One session with more than a hundred recommendations. */
function makeLarge(): Session {
  const [said = []] = fc.sample(fc.array(anySaid, { minLength: 300, maxLength: 300 }), {
    numRuns: 1,
    seed: 7,
  })
  const asStatements = said.map((each): Said => {
    const kind = each.under % 3 === 0 ? each.kind : 'say'
    return { ...each, kind, under: said.length, speaker: false }
  })
  const session = compose(makeSession(asStatements))
  expect(listAll(session, 'recommendation').length).toBeGreaterThan(100)
  return session
}

/** "3, 5 to 8 and 12" as numbers. */
function readNumbers(text: string): readonly number[] {
  return [...text.matchAll(/(\d+)(?:\s*(?:to|–|-)\s*(\d+))?/gu)].flatMap(([, from = '', to = from]) =>
    Array.from({ length: Number(to) - Number(from) + 1 }, (_, at) => Number(from) + at),
  )
}

describe('the trace of a recommendation', () => {
  it('leads from the draft to its group, its points, their tables and participants, and back', () => {
    for (const session of sessions) {
      const trace = traceDraft(layOutDraft(session, options))
      for (const recommendation of listAll(session, 'recommendation')) {
        const anchor = `statement-${recommendation.id}`
        const traced = trace.blocks.get(anchor)
        expect(traced?.recommendation).toBe(recommendation)
        expect(traced?.points.length).toBeGreaterThan(0)
        const rests = membersOf(recommendation.rests)
        for (const id of rests) expect([...(traced?.points ?? []), ...(traced?.groups ?? [])]).toContain(id)
        for (const id of traced?.points ?? []) {
          expect(trace.anchorsOf(id)).toContain(anchor)
          const origin = trace.originOf(id)
          const point = session.records.point.get(id)
          const table = session.records.table.get(point?.table ?? '')
          expect(origin?.table?.name).toBe(table === undefined ? undefined : nameTable(table))
          expect(origin?.participant?.id ?? null).toBe(point?.person)
          expect(origin?.group ?? undefined).toBe(findGroup(session, id)?.group.id)
        }
      }
    }
  })

  it('leads from every point in use to a block of the draft that names it', () => {
    for (const session of sessions) {
      const laidOut = layOutDraft(session, options)
      const trace = traceDraft(laidOut)
      const anchors = new Set(laidOut.document.blocks.map(anchorOf))
      for (const { id } of listAll(session, 'point'))
        for (const anchor of trace.anchorsOf(id)) {
          expect(anchors.has(anchor)).toBe(true)
          expect(trace.blocks.get(anchor)?.points).toContain(id)
        }
    }
  })

  it('holds through the written Word file: bookmark, provenance, point, table and participant', async () => {
    for (const session of [makeLarge()]) {
      const { document, material } = layOutDraft(session, options)
      const trace = traceDraft(layOutDraft(session, options))
      const { tables, bookmarks } = readWordTables(await writeWord(document))
      const provenance = tables.find(([head]) => head?.[0] === 'No.' && head.includes('Points')) ?? []
      const every = tables.find(([head]) => head?.[0] === 'No.' && head[1] === 'Point') ?? []
      const byNumber = new Map([...pointNumbers(material)].map(([id, number]) => [number, id]))
      expect(every.length).toBe(material.points.length + 1)
      for (const { id, number } of listAll(session, 'recommendation')) {
        const anchor = `statement-${id}`
        expect(bookmarks.has(bookmarkName(anchor))).toBe(true)
        const row = provenance.find(([own]) => own === number)
        const numbers = readNumbers(row?.at(-1) ?? '')
        expect(numbers.length).toBeGreaterThan(0)
        for (const one of numbers) {
          const point = byNumber.get(one) ?? ''
          expect(trace.blocks.get(anchor)?.points).toContain(point)
          const cells = every.find(([own]) => own === String(one)) ?? []
          const { table, participant } = trace.originOf(point) ?? {}
          expect(cells[3]).toContain(table?.name ?? '')
          expect(cells[5]).toContain(participant?.label ?? '')
        }
      }
    }
  })
})

describe('the view of a draft', () => {
  it('has a source for every block and nothing unused in a guidance draft', () => {
    const { document, sources, unused } = viewDraft(compose(makeRichSession()), options)
    const anchors = document.blocks.map(anchorOf).filter((anchor) => anchor !== '')
    expect(sources.map(({ anchor }) => anchor)).toEqual(anchors)
    expect(unused).toEqual([])
  })

  it.each(['guidance', 'action-plan', 'thematic'] as const)(
    'uses everything that was said in the %s draft',
    (template) => {
      for (const session of sessions) expect(viewDraft(session, { ...options, template }).unused).toEqual([])
    },
  )

  it('says when what a recommendation was composed from has changed since', () => {
    const before = compose(makeRichSession())
    const made = listAll(before, 'recommendation').find(
      ({ from }) => from !== null && before.records.point.has(from),
    )
    const point = before.records.point.get(made?.from ?? '')
    if (made === undefined || point === undefined) throw new TypeError('No recommendation')
    const [change] = recommend(before, makePen()).changes
    expect(change).toBeUndefined()
    const words = { id: 'x', at: '2026-03-03T09:00:00.000Z', tick: 0, device: 'd', by: '', act: 'x' } as const
    const set = {
      ...words,
      kind: 'set',
      entity: 'point',
      of: point.id,
      field: 'text',
      value: 'Other words',
      after: [],
    } as const
    const { sources } = viewDraft(foldChanges(before, [set]), options)
    expect(sources.find(({ anchor }) => anchor === `statement-${made.id}`)).toMatchObject({
      of: { entity: 'recommendation', id: made.id },
      isBehind: true,
      composed: 'Other words',
    })
  })
})
