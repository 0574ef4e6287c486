import type { Rec } from '#shared/model/session.ts'

import { type Entry, isFromSheet } from './entry.ts'
import { type Material, tableName } from './material.ts'
import { capital, countOf, joinWords, softStart } from './words.ts'

type Point = Rec<'point'>

/** Who said it, as far as may be shown: a code, role or chosen name, else the side they spoke from. */
export function saidBy(material: Material, point: Point): string {
  const who = material.people.get(point.person ?? '') ?? ''
  const refused = point.person !== null && who === ''
  const side = refused ? '' : (material.sides.get(point.expertise ?? '') ?? '')
  return who === side || who === '' ? side : side === '' ? who : `${who}, ${softStart(side)}`
}

function agreed(point: Point): string {
  const agreement = point.agreement
  if (agreement === null) return ''
  switch (agreement.scale) {
    case 'all':
      return 'all agreed'
    case 'most':
      return 'most agreed'
    case 'some':
      return 'some agreed'
    case 'one':
      return 'one voice'
    case 'split':
      return 'opinion was split'
    case 'people':
      return `${countOf(agreement.people ?? 0, 'person', 'people')} agreed`
  }
}

/** Who said it and at which table. */
export function placeOf(material: Material, point: Point, withTable: boolean): string {
  const table = withTable && material.manyTables ? tableName(material, point.table) : ''
  return [saidBy(material, point), table].filter((part) => part !== '').join(', ')
}

/** What follows a point in brackets: who said it, at which table, how far the table agreed. */
export function attributionOf(material: Material, point: Point, withTable: boolean): string {
  return [placeOf(material, point, withTable), agreed(point)].filter((part) => part !== '').join(', ')
}

/** The tables at which any of these was said, in the room's order. */
export function listTables(material: Material, points: readonly Point[]): readonly string[] {
  const { tableOrder } = material
  const ids = new Set(points.flatMap(({ table }) => (table !== null && tableOrder.has(table) ? [table] : [])))
  return [...ids]
    .toSorted((a, b) => (tableOrder.get(a) ?? 0) - (tableOrder.get(b) ?? 0))
    .map((id) => tableName(material, id))
}

function tablesLine(material: Material, points: readonly Point[]): string {
  const tables = listTables(material, points)
  if (tables.length === 0) return ''
  if (material.tables.length === 1) return `Said at ${tables[0]}.`
  return `Said at ${tables.length} of ${countOf(material.tables.length, 'table')}: ${tables.join(', ')}.`
}

function voicesLine(material: Material, points: readonly Point[]): string {
  const voices = [...new Set(points.map((point) => saidBy(material, point)))].filter((voice) => voice !== '')
  return voices.length === 0 ? '' : `Said by: ${voices.join('; ')}.`
}

function agreementLine(material: Material, points: readonly Point[]): string {
  const readings = new Map<string, Set<string>>()
  for (const point of points) {
    const how = agreed(point)
    if (how !== '') readings.set(how, (readings.get(how) ?? new Set()).add(tableName(material, point.table)))
  }
  const isSpread = listTables(material, points).length > 1
  const parts = [...readings].map(([how, at]) => {
    const tables = [...at].filter((name) => name !== '')
    return tables.length > 0 && isSpread ? `${how} at ${joinWords(tables)}` : how
  })
  return parts.length === 0 ? '' : `${capital(parts.join('; '))}.`
}

function heardLine({ heardFrom }: Pick<Entry, 'heardFrom'>, points: readonly Point[]): string {
  if (points.some((point) => point.table !== null)) return ''
  switch (heardFrom) {
    case 'speaker':
      return 'Heard from a speaker.'
    case 'paper':
      return points.every(isFromSheet) ? 'Written on paper on the day.' : 'Taken from a paper.'
    case 'plenary':
      return 'Said in plenary.'
    case 'table':
    case 'notes':
      return ''
  }
}

/** Where and by whom a statement was said and how far people agreed, in short sentences; empty when nothing is known. */
export function provenanceOf(
  material: Material,
  entry: Pick<Entry, 'points' | 'heardFrom' | 'grouped'>,
): string {
  const { points, grouped } = entry
  return [
    tablesLine(material, points),
    heardLine(entry, points),
    grouped ? '' : voicesLine(material, points),
    agreementLine(material, points),
  ]
    .filter((line) => line !== '')
    .join(' ')
}
