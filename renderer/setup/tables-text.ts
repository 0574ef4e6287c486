import type { Rec } from '#shared/model/session.ts'
import type { Members } from '#shared/model/values.ts'
import { nameTable } from '#shared/session/points.ts'

type Table = Pick<Rec<'table'>, 'id' | 'number' | 'name'>

const all = 'all'

/** Which tables a topic is asked of, as people write it: "all", "1–7, 9, Plenary". No table means all of them. */
export function writeTables(members: Members, tables: readonly Table[]): string {
  const asked = tables.filter(({ id }) => members[id])
  if (asked.length === 0 || asked.length === tables.length) return all
  const numbers = asked.flatMap(({ number }) => (number === null ? [] : [number])).toSorted((a, b) => a - b)
  const names = asked.filter(({ number }) => number === null).map((table) => nameTable(table as Rec<'table'>))
  return [...writeRanges(numbers), ...names].join(', ')
}

function writeRanges(numbers: readonly number[]): readonly string[] {
  const ranges: { first: number; last: number }[] = []
  for (const number of numbers) {
    const range = ranges.at(-1)
    if (range !== undefined && number === range.last + 1) range.last = number
    else ranges.push({ first: number, last: number })
  }
  return ranges.flatMap(({ first, last }) => {
    if (first === last) return [String(first)]
    return last === first + 1 ? [String(first), String(last)] : [`${first}–${last}`]
  })
}

/** The tables that a text means, or the part of it that means none. */
export function readTables(
  text: string,
  tables: readonly Table[],
): { readonly ids: ReadonlySet<string> } | { readonly unknown: string } {
  const trimmed = text.trim().toLocaleLowerCase('en-GB')
  if (trimmed === '' || trimmed === all) return { ids: new Set() }
  const ids = new Set<string>()
  for (const part of trimmed.split(/[,;]/u).map((each) => each.trim())) {
    if (part === '') continue
    const found = readPart(part, tables)
    if (found.length === 0) return { unknown: part }
    for (const { id } of found) ids.add(id)
  }
  return { ids }
}

function readPart(part: string, tables: readonly Table[]): readonly Table[] {
  const range = /^(\d+)\s*(?:-|–|to)\s*(\d+)$/u.exec(part)
  const [first, last] = range ? [Number(range[1]), Number(range[2])] : [Number(part), Number(part)]
  if (Number.isNaN(first)) return tables.filter(({ name }) => name.toLocaleLowerCase('en-GB') === part)
  const found = tables.filter(({ number }) => number !== null && number >= first && number <= last)
  const isWhole = range === null || (has(tables, first) && has(tables, last))
  return isWhole ? found : []
}

function has(tables: readonly Table[], wanted: number): boolean {
  return tables.some(({ number }) => number === wanted)
}
