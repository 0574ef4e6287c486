import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

import { describe, expect, it } from 'vitest'
import { z } from 'zod'

import { Finding } from '#shared/contract/draft.ts'
import { askPooled, runPooled } from '#tests/helpers/run-pooled.ts'
import { makeFolder } from '#tests/helpers/temporary-folder.ts'

const Answer = z.object({ template: z.string(), findings: z.array(Finding) })

const sources = resolve(import.meta.dirname, '../../../../shared/seeds')
const hasSources = existsSync(sources)

async function makeSession(notes: string, template: string): Promise<string> {
  const path = join(makeFolder(), 'day.pooled')
  await runPooled('new', path, '--title', 'Falls at home', '--template', template)
  await runPooled('import', path, notes)
  return path
}

function writeNotes(): string {
  const path = join(makeFolder(), 'notes.txt')
  writeFileSync(path, 'Stairs\n- Put the the rail up first\n- Ask the OTs to come along and\n')
  return path
}

describe('pooled check', () => {
  it('says what to look at, grouped, with its place and its words, and ends with 0', async () => {
    const path = await makeSession(writeNotes(), 'guidance')
    const { code, out, err } = await runPooled('check', path)
    expect([code, err]).toEqual([0, ''])
    expect(out).toMatch(/^\d+ things to look at\.\n/u)
    expect(out).toContain('Unfinished lines (1)\n')
    expect(out).toContain('Words written twice (1)\n')
    expect(out).toContain('    Put the the rail up first\n')
  })

  it('gives the findings of any template as JSON, in the shape of the contract', async () => {
    const path = await makeSession(writeNotes(), 'guidance')
    const { template, findings } = Answer.parse(await askPooled('check', path, '--template', 'thematic'))
    expect(template).toBe('thematic')
    expect(findings.map(({ check }) => check)).toContain('short-form')
  })

  it.skipIf(!hasSources)('finds what is known to be wrong with the conference paper', async () => {
    const name = readdirSync(sources).find((each) => each.startsWith('001')) ?? ''
    const path = await makeSession(join(sources, name), 'action-plan')
    const { findings } = Answer.parse(await askPooled('check', path))
    const by = Map.groupBy(findings, ({ check }) => check)
    const shown = (check: string): string =>
      (by.get(check) ?? []).map(({ says, words }) => `${says} ${words}`).join('\n')
    for (const end of ['developed for', 'crack and', 'process of', 'EAP and', 'users f', 'interventions for'])
      expect(shown('unfinished')).toContain(end)
    expect(by.get('bracket')).toHaveLength(3)
    expect(by.get('standard')?.map(({ words }) => words)).toEqual(['MAT 5', 'MAT 10'])
    expect(by.get('empty-cell')).toHaveLength(1)
    expect(by.get('empty-section')).toHaveLength(1)
    for (const form of ['DRD', 'MAT', 'OST', 'ORT', 'IEP', 'BBV', 'WAND', 'DBST', 'SDCF', 'NFO', 'CPO'])
      expect(shown('short-form')).toContain(`“${form}”`)
    for (const slip of ['lcoal', 'pyscho', 'McCauley']) expect(shown('two-spellings')).toContain(slip)
  })
})
