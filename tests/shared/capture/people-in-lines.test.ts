import { existsSync, globSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'

import { describe, expect, it } from 'vitest'

import { readEntry } from '#shared/capture/read-entry.ts'
import { dayRules } from '#tests/helpers/entry-rules.ts'

const people = [
  { id: 'one', code: 'P1', expertise: ['of-lx'] },
  { id: 'four', code: 'P4', expertise: ['of-gp', 'of-nurse'] },
  { id: 'none', code: '', expertise: [] },
]
const rules = { ...dayRules, people }

function read(line: string) {
  const { text, kind, person, expertise } = readEntry(line, rules)
  return [text, kind, person, expertise]
}

describe('a participant code', () => {
  it.each([
    ['"nobody asked me" @P1', ['nobody asked me', 'quote', 'one', 'of-lx']],
    ['nobody asked me @p1', ['nobody asked me', 'point', 'one', 'of-lx']],
    ['"nobody asked me" (P4)', ['nobody asked me', 'quote', 'four', null]],
    ['“nobody asked me” (p1).', ['nobody asked me', 'quote', 'one', 'of-lx']],
    ['"nobody asked me" (P1) @gp ++', ['nobody asked me', 'quote', 'one', 'of-gp']],
    ['Waits are long @gp @P1', ['Waits are long', 'point', 'one', 'of-gp']],
    ["'nobody asked' @P4", ['nobody asked', 'quote', 'four', null]],
  ])('says who spoke: %s', (line, expected) => {
    expect(read(line)).toEqual(expected)
  })

  it.each([
    'Waits are long @P9',
    '"nobody asked me" (P9)',
    'Waits are long (P1)',
    'They said "no" (P1)',
    'Waits are long @',
    '()',
  ])('stays where it is unknown or no quotation is closed before it: %s', (line) => {
    expect(readEntry(line, rules)).toMatchObject({ text: line, person: null, expertise: null })
  })

  it('stays where the line names a second one', () => {
    expect(read('Waits @P1 @P4')).toEqual(['Waits @P1', 'point', 'four', null])
  })
})

const sources = resolve(import.meta.dirname, '../../../../shared/seeds')

describe.skipIf(!existsSync(sources))('the source documents, typed line by line', () => {
  it('name people only after a quotation that is closed', () => {
    const all = Array.from({ length: 60 }, (_, at) => ({ id: `p${at}`, code: `P${at}`, expertise: [] }))
    const files = existsSync(sources) ? globSync('*.txt', { cwd: sources }) : []
    const lines = files.flatMap((file) => readFileSync(resolve(sources, file), 'utf8').split(/\r?\n/u))
    const named = lines
      .map((line) => ({ line, ...readEntry(line, { ...dayRules, people: all }) }))
      .filter(({ person }) => person !== null)
    expect(named.filter(({ line }) => !/["”'’]\s*\(P\d+\)\.?\s*$/u.test(line)).length).toBe(0)
  })
})
