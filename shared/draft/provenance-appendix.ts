import type { Block } from '#shared/model/document.ts'
import type { Rec } from '#shared/model/session.ts'
import type { Template } from '#shared/model/workshop.ts'
import { listAll, membersOf } from '#shared/session/list.ts'

import { statementAnchor, statementPoints, statementsOf, statementText } from './gather-statements.ts'
import { say } from './lists.ts'
import type { Material } from './material.ts'
import { joinNumbers, pointNumbers } from './number-points.ts'
import { richTable } from './rich-table.ts'
import { listTables } from './say-where.ts'
import { makeSection, type Section } from './section.ts'
import { joinWords, openingOf } from './words.ts'

type Point = Rec<'point'>

/** The sides the speakers of these points know the subject from; those who may not be told apart have none. */
export function sidesOfPoints(material: Material, points: readonly Point[]): readonly string[] {
  const { session, sides, people } = material
  const found = new Set<string>()
  for (const { person, expertise } of points) {
    if (person !== null && (people.get(person) ?? '') === '') continue
    const own = session.records.person.get(person ?? '')?.expertise ?? {}
    for (const id of [expertise ?? '', ...membersOf(own)]) {
      const side = sides.get(id) ?? ''
      if (side !== '') found.add(side)
    }
  }
  return [...found]
}

/** How many different people spoke these points, as far as it was written down. */
export function countPeople(points: readonly Point[]): number {
  return new Set(points.flatMap(({ person }) => person ?? [])).size
}

/** The words for a sentence that nothing said on the day stands behind. */
export const unsourced = 'The writer’s own words; no point is linked to them'

function tablesCell(material: Material, points: readonly Point[]): string {
  const tables = listTables(material, points)
  if (tables.length === 0) return ''
  return material.manyTables
    ? `${tables.length} of ${material.tables.length}: ${tables.join(', ')}`
    : (tables[0] ?? '')
}

function pointsCell(material: Material, points: readonly Point[]): string {
  const numbers = pointNumbers(material)
  return points.length === 0 ? unsourced : joinNumbers(points.flatMap(({ id }) => numbers.get(id) ?? []))
}

const columns = [
  { heading: 'No.', width: 3 },
  { heading: 'Opening words', width: 12 },
  { heading: 'Tables', width: 6 },
  { heading: 'People', width: 5 },
  { heading: 'Groups of expertise', width: 6 },
  { heading: 'Points', width: 4 },
]

function statementRows(material: Material) {
  return statementsOf(material).map((statement) => {
    const points = statementPoints(statement)
    const people = countPeople(points)
    return [
      [{ text: statement.number, ref: statementAnchor(statement) }],
      openingOf(statementText(statement), 70),
      tablesCell(material, points),
      people === 0 ? '' : String(people),
      joinWords(sidesOfPoints(material, points)),
      pointsCell(material, points),
    ]
  })
}

function restingPoints(material: Material, rests: Rec<'passage'>['rests']): readonly Point[] {
  const { point, group } = material.session.records
  const themes = new Set(membersOf(rests))
  const direct = membersOf(rests).flatMap((id) => {
    const one = point.get(id)
    if (one !== undefined) return one.withdrawn ? [] : [one]
    const members = group.get(id)?.members ?? {}
    return membersOf(members).flatMap((member) => point.get(member) ?? [])
  })
  const filed = material.points.filter((each) => membersOf(each.themes).some((theme) => themes.has(theme)))
  return [...new Set([...direct, ...filed])].filter(({ withdrawn }) => !withdrawn)
}

function passageTable(material: Material, template: Template): readonly Block[] {
  const passages = listAll(material.session, 'passage').filter(
    ({ template: of, kind, isLeftOut, text }) =>
      of === template && kind !== 'heading' && !isLeftOut && text.trim() !== '',
  )
  return richTable(
    { anchor: 'passage-sources', caption: 'What the writer wrote, and what it rests on' },
    [
      { heading: 'Where', width: 6 },
      { heading: 'In place of', width: 5 },
      { heading: 'Points', width: 7 },
    ],
    passages.map(({ id, replaces, rests }, index) => [
      [{ text: `Passage ${index + 1}, ` }, { text: '', ref: replaces === '' ? `passage-${id}` : replaces }],
      replaces === '' ? 'Nothing: it is new' : 'Composed words',
      pointsCell(material, restingPoints(material, rests)),
    ]),
  )
}

function omissionTable(material: Material): readonly Block[] {
  const { group } = material.session.records
  const point = new Map(material.points.map((each) => [each.id, each]))
  const numbers = pointNumbers(material)
  const rows = listAll(material.session, 'omission').flatMap(({ of, because }) => {
    const one = point.get(of)
    const many = group.get(of)
    if (one === undefined && many === undefined) return []
    const ids = many === undefined ? [of] : membersOf(many.members).filter((id) => point.has(id))
    if (ids.length === 0) return []
    const words = one?.text ?? (many?.wording || (point.get(ids[0] ?? '')?.text ?? ''))
    return [[joinNumbers(ids.flatMap((id) => numbers.get(id) ?? [])), openingOf(words, 140), because]]
  })
  return richTable(
    { anchor: 'omissions', caption: 'Left out on purpose', blank: 'No reason given' },
    [
      { heading: 'Points', width: 3 },
      { heading: 'What was said', width: 9 },
      { heading: 'Why it is left out', width: 7 },
    ],
    rows,
  )
}

const lead =
  'For each recommendation: who said what it rests on. Its words and how firmly it is meant stand in the list of all recommendations. The numbers in the last column are those of the list of every point. The number of people counts only those whose words were noted with a code.'

/** Where every recommendation comes from, what the writer added, and what was left out and why. */
export function provenanceSection(material: Material, template: Template): Section {
  const table = richTable(
    {
      anchor: 'provenance',
      caption: 'Where each recommendation comes from',
      compact: true,
      blank: 'Not noted',
    },
    columns,
    statementRows(material),
  )
  const rest = [...passageTable(material, template), ...omissionTable(material)]
  return makeSection('provenance-appendix', 'Where every recommendation comes from', {
    isAppendix: true,
    blocks: [...(table.length === 0 ? [] : [...say(lead), ...table]), ...rest],
  })
}
