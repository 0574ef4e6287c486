import type { Block } from '#shared/model/document.ts'
import type { Rec } from '#shared/model/session.ts'
import { membersOf } from '#shared/session/list.ts'

import { type Cluster, clusterEntries, countPoints } from './cluster.ts'
import { type Entry, isFromSpeaker } from './entry.ts'
import { type Material, tableName } from './material.ts'
import { isStatement, numberStatements, numberTopics, type Statement } from './number-statements.ts'
import { listTables } from './say-where.ts'
import { keepFull, makeSection, type Section } from './section.ts'
import { statementBlocks } from './statement-blocks.ts'
import { capital, countOf, headingText, joinWords, lineOf, sentence } from './words.ts'

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

function statedEntries({ statements }: Part): readonly Entry[] {
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
  return lines.length === 0 ? [] : [{ kind: 'paragraph', style: 'lead', text: lines.join(' ') }]
}

function fillPart(material: Material, place: string, title: string, part: Part): Cluster {
  const stated = statedEntries(part)
  const spread = listTables(
    material,
    [...stated, ...part.entries].flatMap((entry) => entry.points),
  )
  const tables = spread.length > 1
  const rest = clusterEntries(material, place, part.entries, { title, tables, byKind: true })
  if (part.statements.length === 0) return rest
  const view = { tables, kinds: false }
  const statements = makeSection(`say-${place}`, 'What the guidance should say', {
    blocks: part.statements.flatMap((statement) => statementBlocks(material, statement, view)),
    points: countPoints(material, stated),
  })
  const said = makeSection(`said-${place}`, 'What people said', { blocks: rest.blocks, points: rest.points })
  return { blocks: [], points: 0, sections: [statements, ...keepFull([said]), ...rest.sections] }
}

const nothing: Part = { statements: [], entries: [] }

/** A numbered part for each topic in order, and one more for what has no topic. A topic nobody spoke to keeps its number. */
export function topicSections(
  material: Material,
  leaveOut: (entry: Entry) => boolean = () => false,
): readonly Section[] {
  const parts = sortIntoParts(material, leaveOut)
  const topics = material.topics.map((topic, index): Section => {
    const part = parts.get(index + 1) ?? nothing
    const title = headingText(topic.title) || `Topic ${index + 1}`
    const { blocks, points, sections } = fillPart(material, topic.id, title, part)
    const lead = introduce(material, topic, [...statedEntries(part), ...part.entries])
    return makeSection(`topic-${topic.id}`, title, {
      numbered: true,
      blocks: [...lead, ...blocks],
      points,
      sections,
    })
  })
  const rest = parts.get(material.topics.length + 1)
  if (rest === undefined) return topics
  const title = topics.length === 0 ? 'What was said' : 'Further points'
  const further = makeSection('further', title, {
    numbered: true,
    ...fillPart(material, 'further', title, rest),
  })
  return [...topics, further]
}
