import { HeardFrom } from '#shared/model/point.ts'
import type { Reading } from '#shared/model/reading.ts'
import { Agreement, type Members } from '#shared/model/values.ts'
import { readPaths } from '#shared/session/csv-cells.ts'
import { nameTable } from '#shared/session/points.ts'

import { findTheme, findTopic } from './headings.ts'
import { findExpertise, findParticipant } from './people.ts'
import { nameKey, placeOf, type Taking } from './taking.ts'

function findTable(taking: Taking, name: string): string {
  const number = /^(?:table\s*)?(\d{1,4})$/iu.exec(name.trim())?.[1]
  const known = taking.act
    .session()
    .records.table.valueSeq()
    .find(
      (table) =>
        !table.withdrawn &&
        (nameKey(nameTable(table)) === nameKey(name) ||
          (number !== undefined && table.number === Number(number))),
    )
  if (known !== undefined) return known.id
  return taking.act.make('table', number === undefined ? { name } : { number: Number(number) })
}

function findThemes(taking: Taking, cell: string, reading: Reading): Members {
  const ends = readPaths(cell).map((path) => {
    let parent: string | null = null
    for (const name of path) parent = findTheme(taking, name, parent, reading)
    return parent
  })
  return Object.fromEntries(ends.flatMap((id) => (id === null ? [] : [[id, true] as const])))
}

function readTags(cell: string): Members {
  const tags = readPaths(cell).map((path) => path.join(' > '))
  return Object.fromEntries(tags.filter((tag) => tag.length <= 64).map((tag) => [tag, true]))
}

function readAgreement(parts: Readonly<Record<string, string>>): Agreement | null {
  const people = Number(parts['people'])
  const read = Agreement.safeParse({ scale: parts['agreement'], people: people > 0 ? people : null })
  return read.success ? read.data : null
}

function isYes(cell: string | undefined): boolean {
  return cell !== undefined && /^(?:yes|true|1)$/iu.test(cell)
}

function given<T>(cell: string | undefined, find: (name: string) => T): T | null {
  return cell === undefined || cell === '' ? null : find(cell)
}

function makeRow(taking: Taking, reading: Reading, id: string | undefined): void {
  const { parts, participant } = reading
  const heard = HeardFrom.safeParse(parts['heardFrom'])
  const table = given(parts['table'], (name) => findTable(taking, name)) ?? taking.table
  taking.act.make(
    'point',
    {
      text: reading.text,
      kind: reading.kind ?? 'point',
      table,
      topic: given(parts['topic'], (title) => findTopic(taking, title, reading)) ?? taking.fallbackTopic,
      person: given(participant ?? undefined, (code) => findParticipant(taking, code, reading)),
      expertise: given(parts['role'], (name) => findExpertise(taking, name, reading)),
      heardFrom: heard.success ? heard.data : table === null ? 'notes' : 'table',
      themes: findThemes(taking, parts['themes'] ?? '', reading),
      tags: readTags(parts['tags'] ?? ''),
      under: parts['under'] ?? null,
      heading: parts['heading'] ?? '',
      agreement: readAgreement(parts),
      dissent: parts['dissent'] ?? '',
      starred: isYes(parts['starred']),
      withdrawn: isYes(parts['withdrawn']),
      place: placeOf(taking, reading),
    },
    id,
  )
  taking.taken.points += 1
}

/**
 * A point from a row of a table file. Its `id` is given only where the file is one of our own; then a point that is
 * here already is not added again, and takes the row's wording where that differs.
 */
export function takeTableRow(taking: Taking, reading: Reading): void {
  const { id } = reading.parts
  const session = taking.act.session()
  if (id !== undefined && session.erased.has(id)) return
  const known = session.records.point.get(id ?? '')
  if (known === undefined) return makeRow(taking, reading, id)
  const kind = reading.kind ?? known.kind
  if (known.text === reading.text && known.kind === kind) return
  taking.act.set('point', known.id, 'text', reading.text)
  taking.act.set('point', known.id, 'kind', kind)
  taking.besides.updated += 1
}
