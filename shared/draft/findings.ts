import type { Block } from '#shared/model/document.ts'
import type { Rec } from '#shared/model/session.ts'
import { listAll } from '#shared/session/list.ts'

import { clusterEntries, countPoints, fillCluster, themeTitle } from './cluster.ts'
import { type Entry, isFromSpeaker } from './entry.ts'
import { factBlocks } from './facts.ts'
import type { Material, Theme } from './material.ts'
import { saidBy } from './say-where.ts'
import { makeSection, type Section } from './section.ts'
import { countOf, headingText, joinWords } from './words.ts'

/** The quotes of some entries and the people they come from. */
export function countQuotes(
  material: Material,
  entries: readonly Entry[],
): { readonly quotes: number; readonly people: number; readonly others: number } {
  const points = entries.flatMap((entry) => [...entry.points])
  const quotes = points.filter(({ kind }) => kind === 'quote' || kind === 'testimony')
  const people = new Set(quotes.flatMap((quote) => quote.person ?? (saidBy(material, quote) || [])))
  return { quotes: quotes.length, people: people.size, others: points.length - quotes.length }
}

/** "10 mentions, 6 people": how often something was said and by how many, which is not the same. */
function mentionsLine(material: Material, entries: readonly Entry[]): string {
  const { quotes, people, others } = countQuotes(material, entries)
  return [
    quotes === 0 ? '' : countOf(quotes, 'mention'),
    people === 0 ? '' : countOf(people, 'person', 'people'),
    others === 0 ? '' : countOf(others, quotes === 0 ? 'point' : 'other point'),
  ]
    .filter((part) => part !== '')
    .join(', ')
}

/** A theme with all that stands under its sub-themes, once. */
function allEntries(
  material: Material,
  theme: Theme,
  filed: ReadonlyMap<string, readonly Entry[]>,
): readonly Entry[] {
  const below = (material.themes.under.get(theme.id) ?? []).flatMap((each) =>
    allEntries(material, each, filed),
  )
  return [...new Set([...(filed.get(theme.id) ?? []), ...below])]
}

function themeBlocks(
  material: Material,
  theme: Theme,
  entries: readonly Entry[],
  all: readonly Entry[],
): readonly Block[] {
  const definition = theme.definition.trim()
  const line = mentionsLine(material, all)
  return [
    ...(definition === ''
      ? []
      : [
          {
            kind: 'paragraph' as const,
            text: definition,
            style: 'lead' as const,
            anchor: `definition-${theme.id}`,
          },
        ]),
    ...(line === '' ? [] : [{ kind: 'provenance' as const, text: line, anchor: `mentions-${theme.id}` }]),
    ...fillCluster(material, entries, material.manyTables).blocks,
  ]
}

/** Entries by theme; one filed under several stands under each, one filed under none under the empty key. */
export function entriesByTheme({ entries }: Material): ReadonlyMap<string, readonly Entry[]> {
  const filed = new Map<string, Entry[]>()
  for (const entry of entries)
    for (const theme of entry.themes.length === 0 ? [''] : entry.themes) {
      const list = filed.get(theme)
      if (list === undefined) filed.set(theme, [entry])
      else list.push(entry)
    }
  return filed
}

function summarise(material: Material, entries: readonly Entry[]): string {
  const themes = material.themes.roots.length
  const subThemes = [...material.themes.under.values()].reduce((sum, list) => sum + list.length, 0)
  const { quotes, people, others } = countQuotes(material, entries)
  const names = material.themes.roots.map(({ name }) => headingText(name)).filter((name) => name !== '')
  const from = [
    quotes === 0 ? '' : countOf(quotes, 'quote'),
    others === 0 ? '' : countOf(others, quotes === 0 ? 'point' : 'other point'),
  ].filter((part) => part !== '')
  const by = people === 0 ? '' : ` by ${countOf(people, 'participant')}`
  const found =
    subThemes === 0
      ? countOf(themes, 'theme')
      : `${countOf(themes, 'theme')} with ${countOf(subThemes, 'sub-theme')}`
  const which = names.length < 2 ? '' : `: ${joinWords(names.map((name) => `“${name}”`))}`
  if (from.length === 0) return `The analysis has ${found}${which}.`
  return `${joinWords(from)}${by} were sorted into ${found}${which}. Quotes are counted by person as well as by number, so that one voice heard often is not taken for many.`
}

/** Themes, their sub-themes, what each means, and the quotes with the code of who said them. */
export function findingsSection(material: Material, reported: readonly Rec<'fact'>[] = []): Section {
  const filed = entriesByTheme(material)
  const build = (theme: Theme): Section => {
    const entries = filed.get(theme.id) ?? []
    return makeSection(`theme-${theme.id}`, themeTitle(theme) || 'Unnamed theme', {
      blocks: themeBlocks(material, theme, entries, allEntries(material, theme, filed)),
      points: countPoints(material, entries),
      sections: (material.themes.under.get(theme.id) ?? []).map(build),
    })
  }
  const themed = material.entries.filter(({ themes }) => themes.length > 0)
  const none = material.themes.roots.length === 0
  return makeSection('findings', 'Findings', {
    blocks: [
      ...factBlocks(material, reported),
      ...(none
        ? []
        : [{ kind: 'paragraph' as const, text: summarise(material, themed), anchor: 'findings-count' }]),
    ],
    sections: material.themes.roots.map(build),
  })
}

/** What is filed under no theme yet, by topic or heading. */
export function unfiledSection(material: Material): Section {
  const loose = (entriesByTheme(material).get('') ?? []).filter((entry) => !isFromSpeaker(entry))
  const byTopic = Map.groupBy(loose, ({ topic }) => topic)
  const sorting = { title: '', tables: material.manyTables, byKind: true }
  const topics = listAll(material.session, 'topic').flatMap((topic) => {
    const entries = byTopic.get(topic.id)
    if (entries === undefined) return []
    const title = headingText(topic.title)
    const place = `unfiled-${topic.id}`
    return [makeSection(place, title, clusterEntries(material, place, entries, { ...sorting, title }))]
  })
  const rest = clusterEntries(material, 'unfiled', byTopic.get(null) ?? [], sorting)
  const title = material.themes.roots.length === 0 ? 'What was said' : 'Not yet filed under a theme'
  return makeSection('unfiled', title, { ...rest, sections: [...topics, ...rest.sections] })
}
