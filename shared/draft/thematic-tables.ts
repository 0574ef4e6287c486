import type { Block, Column } from '#shared/model/document.ts'

import { themeTitle } from './cluster.ts'
import { countQuotes, entriesByTheme } from './findings.ts'
import type { Material, Theme } from './material.ts'
import { plainTable } from './plain-table.ts'
import { makeSection, type Section } from './section.ts'

type Line = { readonly theme: Theme; readonly parent: Theme | null }

/** The themes that hold entries of their own, or have none below them, each with its top theme. */
function listLines(material: Material): readonly Line[] {
  const filed = entriesByTheme(material)
  const walk = (themes: readonly Theme[], parent: Theme | null): readonly Line[] =>
    themes.flatMap((theme) => {
      const below = material.themes.under.get(theme.id) ?? []
      const own = below.length === 0 || filed.has(theme.id) ? [{ theme, parent }] : []
      return [...own, ...walk(below, parent ?? theme)]
    })
  return walk(material.themes.roots, null)
}

const unnamed = 'No code shown'

/** Quotes by participant label, then by theme; those without a label together. */
function countByPerson(material: Material): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const counts = new Map<string, Map<string, number>>()
  for (const { themes, points } of material.entries)
    for (const { kind, person } of points) {
      const who = material.people.get(person ?? '') || unnamed
      if ((kind !== 'quote' && kind !== 'testimony') || themes.length === 0) continue
      const own = counts.get(who) ?? new Map<string, number>()
      for (const theme of themes) own.set(theme, (own.get(theme) ?? 0) + 1)
      counts.set(who, own)
    }
  return new Map([...counts].toSorted(([a], [b]) => a.localeCompare(b, 'en-GB', { numeric: true })))
}

const most = 9

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

type Grid = {
  readonly heading: string
  readonly columns: readonly string[]
  readonly rows: readonly { readonly name: string; readonly counts: readonly number[] }[]
}

/** The grid with totals both ways; every cell has a number. */
function gridTable({ heading, columns, rows }: Grid): readonly Block[] {
  const totals = columns.map((_, index) => sum(rows.map(({ counts }) => counts[index] ?? 0)))
  const named = (name: string, counts: readonly number[]): readonly string[] => [
    name,
    ...counts.map(String),
    String(sum(counts)),
  ]
  const shape: readonly Column[] = [
    { heading, width: 4 },
    ...columns.map((name) => ({ heading: name, width: 3 })),
    { heading: 'All', width: 2 },
  ]
  return plainTable({ anchor: 'matrix', caption: 'Quotes by participant and sub-theme', upright: 7 }, shape, [
    ...rows.map(({ name, counts }) => named(name, counts)),
    named('All', totals),
  ])
}

/** Who is quoted on what: participants down and sub-themes across, turned round where that is too wide, a list where both are. */
export function matrixSection(material: Material): Section {
  const people = countByPerson(material)
  const lines = listLines(material)
  const names = [...people.keys()]
  const countOf = (who: string, theme: string): number => people.get(who)?.get(theme) ?? 0
  const title = 'Participants and sub-themes'
  if (names.length === 0 || lines.length === 0) return makeSection('participants', title)
  if (lines.length <= most) {
    const rows = names.map((name) => ({ name, counts: lines.map(({ theme }) => countOf(name, theme.id)) }))
    const columns = lines.map(({ theme }) => themeTitle(theme))
    return makeSection('participants', title, {
      blocks: gridTable({ heading: 'Participant', columns, rows }),
    })
  }
  if (names.length <= most) {
    const rows = lines.map(({ theme }) => ({
      name: themeTitle(theme),
      counts: names.map((name) => countOf(name, theme.id)),
    }))
    return makeSection('participants', title, {
      blocks: gridTable({ heading: 'Sub-theme', columns: names, rows }),
    })
  }
  const pairs = names.flatMap((name) =>
    lines
      .filter(({ theme }) => countOf(name, theme.id) > 0)
      .map(({ theme }) => [name, themeTitle(theme), String(countOf(name, theme.id))]),
  )
  const columns = ['Participant', 'Sub-theme', 'Quotes'].map((heading, index) => ({
    heading,
    width: [3, 8, 2][index] ?? 1,
  }))
  return makeSection('participants', title, {
    blocks: plainTable({ anchor: 'matrix', caption: 'Quotes by participant and sub-theme' }, columns, pairs),
  })
}

/** Every theme and sub-theme with its definition and how much stands under it. */
export function codebookSection(material: Material): Section {
  const filed = entriesByTheme(material)
  const counted = listLines(material).map((line) => ({
    ...line,
    ...countQuotes(material, filed.get(line.theme.id) ?? []),
  }))
  const mixed = counted.some(({ others }) => others > 0)
  const rows = counted.map(({ theme, parent, quotes, people, others }) => [
    themeTitle(parent ?? theme),
    parent === null ? 'The theme itself' : themeTitle(theme),
    theme.definition,
    String(quotes),
    String(people),
    mixed ? String(others) : '',
  ])
  const table = plainTable(
    { anchor: 'codebook', caption: 'Codebook', blank: 'No definition yet' },
    [
      { heading: 'Theme', width: 4 },
      { heading: 'Sub-theme', width: 4 },
      { heading: 'Definition', width: 8 },
      { heading: 'Quotes', width: 3 },
      { heading: 'People', width: 3 },
      { heading: 'Other points', width: 3 },
    ],
    rows,
  )
  return makeSection('codebook-section', 'Codebook', { blocks: table })
}
