import type { Block } from '#shared/model/document.ts'
import type { PointKind } from '#shared/model/point.ts'
import type { Rec } from '#shared/model/session.ts'
import { membersOf } from '#shared/session/list.ts'

import { type Cluster, clusterEntries, countPoints, themeTitle } from './cluster.ts'
import { type Entry, isFromSpeaker, isStatement } from './entry.ts'
import { note, sayAs } from './lists.ts'
import { type Material, tableName } from './material.ts'
import { numberStatements, numberTopics, type Statement } from './number-statements.ts'
import type { View } from './point-items.ts'
import { listTables } from './say-where.ts'
import { keepFull, makeSection, type Section } from './section.ts'
import { statementBlocks } from './statement-blocks.ts'
import { capital, countInWords, countOf, headingText, joinWords, lineOf, sentence } from './words.ts'

/** What is said in one part of the draft: numbered statements, and everything else. */
type Part = { readonly statements: Statement[]; readonly entries: Entry[] }

function sortIntoParts(material: Material, leaveOut: (entry: Entry) => boolean): ReadonlyMap<number, Part> {
  const parts = new Map<number, Part>()
  const partOf = (topic: string | null): Part => {
    const number = numberOf(topic)
    const part = parts.get(number) ?? { statements: [], entries: [] }
    parts.set(number, part)
    return part
  }
  const numberOf = numberTopics(material)
  for (const statement of numberStatements(material)) partOf(statement.topic).statements.push(statement)
  for (const entry of material.entries)
    if (!isStatement(entry) && !isFromSpeaker(entry) && !leaveOut(entry))
      partOf(entry.topic).entries.push(entry)
  return parts
}

function statedEntries(statements: readonly Statement[]): readonly Entry[] {
  return statements.flatMap(({ recommendation, entries }) =>
    recommendation === null ? entries : entries.filter(isStatement),
  )
}

function sayTables(material: Material, topic: Rec<'topic'>): string {
  const asked = membersOf(topic.tables).map((id) => tableName(material, id))
  const names = asked.filter((name) => name !== '')
  if (names.length === 0 || names.length === material.tables.length || !material.manyTables) return ''
  return `This topic was given to ${joinWords(names)}.`
}

/** Where the points of a part came from, in a sentence. */
function saySpread(material: Material, entries: readonly Entry[]): string {
  const count = countPoints(material, entries)
  const tables = listTables(
    material,
    entries.flatMap((entry) => entry.points),
  )
  if (count === 0) return 'Nothing has been recorded under this topic yet.'
  const from = material.manyTables && tables.length > 0 ? tables : []
  if (from.length === 0) return ''
  const all = material.tables.length
  const some = from.length === all ? `all ${all} tables` : `${from.length} of the ${all} tables`
  const where = from.length > 2 ? some : joinWords(from)
  return `${capital(countOf(count, 'point'))} came from ${where}.`
}

function introduce(material: Material, topic: Rec<'topic'>, entries: readonly Entry[]): readonly Block[] {
  const prompt = topic.prompt.trim()
  const standards = topic.standards.map(lineOf).filter((standard) => standard !== '')
  const lines = [
    prompt === '' ? '' : `Tables were asked: ${sentence(prompt)}`,
    sayTables(material, topic),
    saySpread(material, entries),
    standards.length === 0 ? '' : `Standards it answers to: ${joinWords(standards)}.`,
  ].filter((line) => line !== '')
  return lines.length === 0
    ? []
    : [{ kind: 'paragraph', style: 'lead', text: lines.join(' '), anchor: `lead-${topic.id}` }]
}

const named: readonly (readonly [readonly PointKind[], string, string])[] = [
  [['barrier'], 'barrier', 'barriers'],
  [['need'], 'need', 'needs'],
  [['risk'], 'risk', 'risks'],
  [['enabler'], 'thing that helps', 'things that help'],
  [['quote', 'testimony'], 'experience in somebody’s own words', 'experiences in people’s own words'],
]

/** What the recommendations of a part answer to, and which of them still want a reason. */
function whySection(place: string, { statements, entries }: Part): Section {
  const made = statements.flatMap(({ recommendation, number }) =>
    recommendation === null ? [] : [{ recommendation, number }],
  )
  const counts = named.flatMap(([kinds, one, many]) => {
    const count = entries.filter(({ kind }) => kinds.includes(kind)).length
    return count === 0 ? [] : [countInWords(count, one, many)]
  })
  const open = made.filter(({ recommendation }) => recommendation.rationale.trim() === '')
  const said =
    counts.length === 0
      ? ''
      : `${capital(joinWords(counts))} ${entries.length === 1 ? 'was' : 'were'} named under this topic; the recommendations are to be read beside them.`
  const wanting =
    open.length === 0
      ? ''
      : `No reason has been written yet for ${open.length > 1 && open.length === made.length ? 'any of them' : joinWords(open.map(({ number }) => number))}.`
  return makeSection(`why-${place}`, 'Why we made them', {
    blocks: made.length === 0 ? [] : sayAs(`why-${place}-text`, said, wanting),
  })
}

/** "2.1" of "2.1.3": the place of a theme among the statements of a topic; empty where numbers have two parts. */
function middleOf({ number }: Statement): string {
  const parts = number.split('.')
  return parts.length > 2 ? parts.slice(0, 2).join('.') : ''
}

function groupTitle(material: Material, statements: readonly Statement[]): string {
  const ids = statements.flatMap(({ entries }) => entries.flatMap(({ themes }) => themes.slice(0, 1)))
  const theme = material.session.records.theme.get(ids[0] ?? '')
  return theme === undefined ? 'Other recommendations' : themeTitle(theme) || 'Other recommendations'
}

/** The statements of a part, those of one theme under its name where their numbers tell themes apart. */
function fillStatements(
  material: Material,
  place: string,
  statements: readonly Statement[],
  view: View,
): Cluster {
  const fill = (some: readonly Statement[]): Pick<Cluster, 'blocks' | 'points'> => ({
    blocks: some.flatMap((statement) => statementBlocks(material, statement, view)),
    points: countPoints(material, statedEntries(some)),
  })
  const groups = Map.groupBy(statements, middleOf)
  if (groups.size < 2) return { ...fill(statements), sections: [] }
  const sections = [...groups].map(([middle, some]) =>
    makeSection(`say-${place}-${middle.replaceAll('.', '-')}`, groupTitle(material, some), fill(some)),
  )
  return { blocks: [], points: 0, sections }
}

/** Everything said under a topic that is no recommendation, below one heading; plain points need not repeat its name. */
function saidSection(place: string, { blocks, points, sections }: Cluster): Section {
  const below = sections.map((section) =>
    section.anchor === `kind-point-${place}` ? { ...section, title: 'Points made' } : section,
  )
  return makeSection(`said-${place}`, 'What people said', { blocks, points, sections: below })
}

function fillPart(material: Material, place: string, title: string, part: Part, nested: boolean): Cluster {
  const stated = statedEntries(part.statements)
  const spread = listTables(
    material,
    [...stated, ...part.entries].flatMap((entry) => entry.points),
  )
  const tables = spread.length > 1
  const rest = clusterEntries(material, place, part.entries, { title, tables, byKind: true })
  const isLong = nested && rest.sections.length > 1
  const said = saidSection(place, rest)
  if (part.statements.length === 0) return isLong ? { blocks: [], points: 0, sections: [said] } : rest
  const view = { tables, kinds: false }
  const made = part.statements.some(({ recommendation }) => recommendation !== null)
  const statements = makeSection(`say-${place}`, made ? 'Recommendations' : 'What the guidance should say', {
    ...fillStatements(material, place, part.statements, view),
  })
  return { blocks: [], points: 0, sections: [statements, ...keepFull([whySection(place, part), said])] }
}

const unworded = 'No recommendation has been worded from these points yet.'

const nothing: Part = { statements: [], entries: [] }

/** A numbered part for each topic in order, and one more for what has no topic. A topic nobody spoke to keeps its number. `nested` puts all that was said below one heading. */
export function topicSections(
  material: Material,
  leaveOut: (entry: Entry) => boolean = () => false,
  nested = false,
): readonly Section[] {
  const parts = sortIntoParts(material, leaveOut)
  const topics = material.topics.map((topic, index): Section => {
    const part = parts.get(index + 1) ?? nothing
    const title = headingText(topic.title) || `Topic ${index + 1}`
    const { blocks, points, sections } = fillPart(material, topic.id, title, part, nested)
    const lead = introduce(material, topic, [...statedEntries(part.statements), ...part.entries])
    const isUnworded = nested && part.statements.length === 0 && part.entries.length > 0
    return makeSection(`topic-${topic.id}`, title, {
      numbered: true,
      blocks: [...lead, ...(isUnworded ? note(`unworded-${topic.id}`, unworded) : []), ...blocks],
      points,
      sections,
    })
  })
  const rest = parts.get(material.topics.length + 1)
  if (rest === undefined) return topics
  const title = topics.length === 0 ? 'What was said' : 'Further points'
  const further = makeSection('further', title, {
    numbered: true,
    ...fillPart(material, 'further', title, rest, nested),
  })
  return [...topics, further]
}
