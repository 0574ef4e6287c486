import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'

import { writeDraftCsv } from '#shared/draft/text/write-csv.ts'
import { writeDraftJson } from '#shared/draft/text/write-json.ts'
import { emptySession } from '#shared/session/new-session.ts'
import { startAct } from '#shared/session/write-changes.ts'
import { makePen } from '#tests/helpers/pen.ts'
import { canaries, makeRichSession } from '#tests/shared/draft/rich-session.ts'

const options = { template: 'guidance', version: '0.1', date: '14 March 2026' } as const
const rich = makeRichSession()

function readRows(csv: string): readonly Readonly<Record<string, string>>[] {
  return Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true }).data
}

describe('a draft as CSV', () => {
  it('has a row for each recommendation and each action, with where it comes from', () => {
    const rows = readRows(writeDraftCsv(rich, options))
    expect(rows.filter(({ sort }) => sort === 'recommendation')).toHaveLength(3)
    expect(rows.filter(({ sort }) => sort === 'action')).toHaveLength(5)
    expect(rows[0]).toMatchObject({
      number: '1.1',
      tables: '2',
      'of tables': '5',
      strength: 'Not yet graded',
    })
    expect(rows.find(({ number }) => number === '2.4')).toMatchObject({
      strength: 'Consider',
      rationale: 'Faster tapers were given up.',
      population: 'people taking tablets for more than a month',
    })
  })

  it('runs no cell as a formula, and loses no word of a cell that is too long', () => {
    const act = startAct(emptySession('day'), makePen())
    const long = `${'x'.repeat(40_000)} end`
    act.make('point', { text: '=1+1', kind: 'say' })
    act.make('point', { text: long, kind: 'say' })
    const rows = readRows(writeDraftCsv(act.session(), options))
    expect(rows[0]?.['text']).toBe("'=1+1")
    expect(`${rows[1]?.['text']}${rows[1]?.['text 2']}`).toBe(long)
  })

  it('shows no name', () => {
    for (const canary of canaries) expect(writeDraftCsv(rich, options)).not.toContain(canary)
  })
})

const Traced = z.object({
  document: z.object({ blocks: z.array(z.looseObject({ kind: z.string(), anchor: z.string().optional() })) }),
  recommendations: z.array(
    z.object({ number: z.string(), anchor: z.string(), points: z.array(z.object({ id: z.string() })) }),
  ),
  actions: z.array(z.object({ id: z.string(), number: z.string() })),
})

describe('a draft as JSON', () => {
  const json = writeDraftJson(rich, options)
  const read = Traced.parse(JSON.parse(json))

  it('traces each recommendation to its block and to points of the session', () => {
    const anchors = new Set(read.document.blocks.map(({ anchor }) => anchor))
    expect(read.recommendations).toHaveLength(3)
    for (const { anchor, points } of read.recommendations) {
      expect(anchors).toContain(anchor)
      expect(points.length).toBeGreaterThan(0)
      for (const { id } of points) expect(rich.records.point.has(id)).toBe(true)
    }
    expect(read.actions.map(({ number }) => number)).toEqual(['1.1', '1.2', '2.1', '3.1', '4.1'])
  })

  it('shows no name', () => {
    for (const canary of canaries) expect(json).not.toContain(canary)
  })
})
