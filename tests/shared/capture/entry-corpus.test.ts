import { existsSync, globSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'

import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'

import { type Entry, type EntryChip, readEntry } from '#shared/capture/read-entry.ts'
import { dayRules } from '#tests/helpers/entry-rules.ts'

const aside = resolve(import.meta.dirname, '../../../../shared')
const sources = resolve(aside, 'seeds')
const open = resolve(aside, 'data/open/text')
const sentences = new Intl.Segmenter('en', { granularity: 'sentence' })

/** Every line of a text, and every sentence of a line that holds several. */
function unitsOf(text: string): readonly string[] {
  return text.split(/\r?\n/u).flatMap((each) => {
    const line = each.trim()
    const parts = line === '' ? [] : [...sentences.segment(line)].map(({ segment }) => segment.trim())
    return parts.length > 1 ? [line, ...parts] : parts
  })
}

function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : []
}

function readTexts(file: string): readonly string[] {
  const text = readFileSync(file, 'utf8')
  return file.endsWith('.json') ? textsOf(JSON.parse(text)) : textsOf(Papa.parse(text).data)
}

function hasEndMark({ expertise, agreement, tags, starred, topic }: Entry): boolean {
  return expertise !== null || agreement !== null || tags.length > 0 || starred || topic !== null
}

function nameOf(chip: EntryChip): string {
  return chip.kind === 'kind' ? chip.value : chip.kind
}

function tally(entries: readonly Entry[]): Readonly<Record<string, number>> {
  const chips = entries.flatMap((entry) => entry.chips)
  return Object.fromEntries([...Map.groupBy(chips, nameOf)].map(([name, all]) => [name, all.length]))
}

describe.skipIf(!existsSync(sources))(
  'the source documents, typed line by line and sentence by sentence',
  () => {
    it('become points, details, questions and quotations, and fire no other mark', () => {
      const files = existsSync(sources) ? globSync('*.txt', { cwd: sources }) : []
      const units = files.flatMap((file) => unitsOf(readFileSync(resolve(sources, file), 'utf8')))
      const entries = units.map((unit) => readEntry(unit, dayRules))
      expect(units.length).toBeGreaterThan(500)
      expect(entries.filter(hasEndMark).map(({ text }) => text.length)).toEqual([])
      const { detail = 0, question = 0, quote = 0, ...others } = tally(entries)
      expect(others).toEqual({})
      expect(detail).toBeGreaterThan(40)
      expect(question).toBeGreaterThan(15)
      expect(quote).toBeLessThanOrEqual(3)
    })
  },
)

describe.skipIf(!existsSync(open))('other people’s text, in three languages', () => {
  it('fires no mark but the star where a text truly ends in one', () => {
    const files = existsSync(open) ? globSync('**/*.{json,csv}', { cwd: open }) : []
    const units = new Set(files.flatMap((file) => readTexts(resolve(open, file)).flatMap(unitsOf)))
    const marked = [...units].map((unit) => readEntry(unit, dayRules)).filter(hasEndMark)
    expect(units.size).toBeGreaterThan(20_000)
    // Two comments end in a star by itself, which stands for a name that was taken out.
    expect(tally(marked)).toEqual({ star: 2 })
  })
})
