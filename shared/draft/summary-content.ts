import { listAll } from '#shared/session/list.ts'

import { themeTitle } from './cluster.ts'
import { type Entry, isFromSpeaker } from './entry.ts'
import { sayNumbers } from './executive-summary.ts'
import { listFacts } from './facts.ts'
import { countQuotes, entriesByTheme } from './findings.ts'
import { statementTables, statementText } from './gather-statements.ts'
import { keyStatements } from './key-statements.ts'
import type { Material } from './material.ts'
import { layOutPlan, rowTitle } from './plan.ts'
import { listTables } from './say-where.ts'
import { sayHeld } from './the-day.ts'
import { countOf, lineOf, openingOf, sentence } from './words.ts'

/** One entry of a list on the page: a few bold words, the rest, and what follows in brackets. */
export type Line = { readonly bold: string; readonly text: string; readonly after: string }

/** What may stand on the page, the most telling first. */
export type Content = {
  readonly opening: readonly string[]
  readonly strong: Strongest
  readonly disputed: readonly Line[]
  readonly next: readonly Line[]
}

function at(material: Material, tables: readonly string[]): string {
  if (tables.length === 0 || !material.manyTables) return ''
  return `${tables.length} of ${material.tables.length} tables`
}

function strongEntries(material: Material): readonly Entry[] {
  const own = material.entries.filter((entry) => !isFromSpeaker(entry) && entry.kind !== 'question')
  const weight = (entry: Entry): number =>
    listTables(material, entry.points).length * 10 +
    entry.points.length +
    (entry.points.some((point) => point.starred) ? 5 : 0)
  return own
    .map((entry, index) => ({ entry, index, weight: weight(entry) }))
    .toSorted((a, b) => b.weight - a.weight || a.index - b.index)
    .map(({ entry }) => entry)
}

/** What came out most strongly, under the name that fits it: statements, else themes, else rows of the plan, else what was said. */
type Strongest = { readonly title: string; readonly lines: readonly Line[] }

function statementLines(material: Material): readonly Line[] {
  return keyStatements(material).statements.map((statement) => ({
    bold: statement.number,
    text: statementText(statement),
    after: at(material, statementTables(material, statement)),
  }))
}

function themeLines(material: Material): readonly Line[] {
  const titles = new Map(listAll(material.session, 'theme').map((theme) => [theme.id, themeTitle(theme)]))
  return [...entriesByTheme(material)]
    .flatMap(([id, entries]) => {
      const { quotes, people } = countQuotes(material, entries)
      const title = titles.get(id) ?? ''
      return title === '' || quotes === 0 ? [] : [{ title, quotes, people }]
    })
    .toSorted((a, b) => b.people - a.people || b.quotes - a.quotes)
    .map(({ title, quotes, people }) => ({
      bold: '',
      text: title,
      after: [countOf(quotes, 'mention'), people === 0 ? '' : countOf(people, 'person', 'people')]
        .filter((words) => words !== '')
        .join(', '),
    }))
}

function planLines({ session }: Material): readonly Line[] {
  const plan = layOutPlan(session)
  return plan.rows.map((row) => ({
    bold: '',
    text: rowTitle(row),
    after: countOf((plan.actions.get(row.id) ?? []).length, 'action'),
  }))
}

function entryLines(material: Material): readonly Line[] {
  return strongEntries(material)
    .slice(0, 7)
    .map((entry) => ({ bold: '', text: entry.text, after: at(material, listTables(material, entry.points)) }))
}

function findStrongest(material: Material): Strongest {
  const title = 'What came out most strongly'
  const statements = statementLines(material)
  if (statements.length > 0) return { title, lines: statements }
  const themes = themeLines(material)
  if (themes.length > 0) return { title: 'What was spoken of by most people', lines: themes }
  const plan = planLines(material)
  if (plan.length > 0) return { title: 'What is proposed', lines: plan }
  return { title: material.manyTables ? title : 'Some of what was said', lines: entryLines(material) }
}

function disputedLines(material: Material): readonly Line[] {
  return material.entries.flatMap((entry) => {
    const noted = entry.points.filter(
      ({ dissent, agreement }) => dissent.trim() !== '' || agreement?.scale === 'split',
    )
    const [first] = noted
    if (first === undefined) return []
    const why = lineOf(first.dissent) || 'Opinion was split.'
    return [{ bold: `${openingOf(entry.text, 60)}:`, text: why, after: '' }]
  })
}

function nextLines(material: Material): readonly Line[] {
  const rounds = listAll(material.session, 'round').flatMap(({ name, closes, state }) => {
    const date = lineOf(closes?.text ?? '')
    return date === '' || state === 'closed'
      ? []
      : [{ bold: '', text: `${lineOf(name) || 'Comments'}: by ${date}`, after: '' }]
  })
  const steps = listFacts(material, 'step-after').map(({ text, when }) => {
    const date = lineOf(when?.text ?? '')
    return { bold: '', text, after: date === '' || text.includes(date) ? '' : date }
  })
  const contact = listFacts(material, 'contact').slice(0, 1)
  return [...rounds, ...steps, ...contact.map(({ text }) => ({ bold: '', text, after: '' }))]
}

/** What a summary of one page may hold. */
export function gatherContent(material: Material): Content {
  const purpose = lineOf(material.workshop?.purpose ?? '')
  const aim = /^to\s/iu.test(purpose)
    ? `It was held ${purpose[0]?.toLowerCase()}${purpose.slice(1)}`
    : purpose
  return {
    opening: [
      openingOf(sayHeld(material), 240),
      openingOf(sentence(aim), 220),
      openingOf(sayNumbers(material), 200),
    ].filter((line) => line !== ''),
    strong: findStrongest(material),
    disputed: disputedLines(material),
    next: nextLines(material),
  }
}
