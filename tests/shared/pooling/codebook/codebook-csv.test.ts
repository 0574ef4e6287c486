import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'

import { bringInCodebook } from '#shared/pooling/codebook/bring-in-codebook.ts'
import { writeCodebookCsv } from '#shared/pooling/codebook/codebook-csv.ts'
import { readCodebookCsv } from '#shared/pooling/codebook/read-codebook-csv.ts'
import type { ThemeStep } from '#shared/pooling/codebook/theme-steps.ts'
import { foldChanges } from '#shared/session/apply-change.ts'
import { emptySession } from '#shared/session/new-session.ts'
import { walkThemes } from '#shared/session/theme-tree.ts'
import { makePen } from '#tests/helpers/pen.ts'
import { arrange, makeThemedDay, sketchThemes } from '#tests/helpers/themed-day.ts'

function bring(session: Parameters<typeof bringInCodebook>[0], csv: string) {
  const { changes, ...report } = bringInCodebook(session, readCodebookCsv(csv, 'codes.csv'), makePen())
  return { ...report, changes, session: foldChanges(session, changes) }
}

describe('a codebook as CSV', () => {
  it('has each theme before those under it, with its counts', () => {
    const { session } = arrange(makeThemedDay(), [
      { kind: 'set', id: 'door', field: 'label', value: 'Asked at arrival' },
      { kind: 'set', id: 'door', field: 'definition', value: 'What is asked, "at once", on the first day.' },
    ])
    expect(writeCodebookCsv(session)).toBe(
      [
        'theme,sub-theme,label,definition,mentions,people',
        'welcome,,,,5,2',
        'welcome,visit,,,5,2',
        'welcome,visit > door,Asked at arrival,"What is asked, ""at once"", on the first day.",1,0',
        'welcome,language,,,0,0',
        'money,,,,1,1',
        '',
      ].join('\r\n'),
    )
  })

  it('comes in with themes known by their path, whatever the capitals, and says what it does', () => {
    const { session } = makeThemedDay()
    const csv =
      'Theme;Sub-theme;Definition\nWELCOME ; visit;First contact\nMoney;fares;\nHousing;;A place to live\n'
    const { session: after, changes: _, ...report } = bring(session, csv)
    expect(report).toEqual({
      added: 2,
      known: 1,
      coded: 0,
      said: [
        '2 new themes: Money > fares; Housing.',
        '1 theme of the file is here already: WELCOME > visit.',
      ],
    })
    expect(sketchThemes(after)).toBe('welcome (visit (door), language), money (fares), Housing')
    expect(after.records.theme.get('visit')?.definition).toBe('First contact')
    expect(bring(after, csv)).toMatchObject({ added: 0, known: 3, changes: [] })
  })

  it('leaves the words of the session where the file has others, and says so', () => {
    const { session } = arrange(makeThemedDay(), [
      { kind: 'set', id: 'money', field: 'definition', value: 'What it costs' },
    ])
    const { said, changes } = bring(session, 'theme,description\nmoney,Something else\n')
    expect(changes).toEqual([])
    expect(said.at(-1)).toBe(
      'The label or definition in the file is another one, and the one here stays: money.',
    )
  })

  it('stands deeper themes at the eighth level, cuts what is too long, and leaves rows without a theme', () => {
    const path = Array.from({ length: 10 }, (_, at) => `level ${at}`).join(' > ')
    const { session, said } = bring(
      emptySession('day'),
      `theme,sub-theme\n${'long '.repeat(600)},\ntop,${path}\n,\n"",""\n`,
    )
    expect(walkThemes(session).at(-1)?.path).toHaveLength(8)
    expect(said.join(' ')).toMatch(/deeper than eight levels/u)
    expect(said.join(' ')).toMatch(/1 text was too long/u)
  })

  it('is refused where no column holds themes', () => {
    expect(() => bring(emptySession('day'), 'text,table\none,2\n')).toThrow(
      'codes.csv has no column called "theme". Name the column that holds the themes "theme" in its first row, and bring the file in again.',
    )
  })

  it('carries names that look like formulas, paths or lists, there and back', () => {
    const name = fc
      .oneof(
        fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }),
        fc.string({
          unit: fc.constantFrom('>', '|', '\\', '"', ',', '=', '-', ' ', 'a', '\n'),
          minLength: 1,
        }),
      )
      .map((text) => `x${text}y`.replaceAll(/\s+/gu, ' '))
    fc.assert(
      fc.property(fc.array(fc.tuple(name, name, fc.string({ unit: 'binary' })), { maxLength: 6 }), (rows) => {
        const steps = rows.flatMap(([top, below, definition], at): readonly ThemeStep[] => [
          { kind: 'make', id: `${at}a`, name: top, parent: null, before: null },
          { kind: 'make', id: `${at}b`, name: below, parent: `${at}a`, before: null },
          { kind: 'set', id: `${at}b`, field: 'definition', value: definition },
        ])
        const { session } = arrange({ session: emptySession('day'), changes: [] }, steps)
        const read = readCodebookCsv(writeCodebookCsv(session), 'c.csv').themes
        expect(read.map(({ path }) => path)).toEqual(walkThemes(session).map(({ path }) => path))
        const clean = (text: string): string => text.replaceAll(/\r\n?/gu, '\n')
        expect(read.map(({ definition }) => clean(definition))).toEqual(
          walkThemes(session).map(({ theme }) => clean(theme.definition)),
        )
      }),
      { numRuns: 40 },
    )
  })

  it('keeps a definition that is too long for a cell', () => {
    const long = 'é𝄞 and so on. '.repeat(5_000)
    const { session } = arrange(makeThemedDay(), [
      { kind: 'set', id: 'money', field: 'definition', value: long },
    ])
    const csv = writeCodebookCsv(session)
    for (const row of Papa.parse<string[]>(csv).data)
      for (const cell of row) expect(cell.length).toBeLessThan(32_768)
    expect(readCodebookCsv(csv, 'c.csv').themes.at(-1)?.definition).toBe(long)
  })
})
