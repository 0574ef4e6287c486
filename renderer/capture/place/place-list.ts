import type { Rec, Records } from '#shared/model/session.ts'
import { compareOrder } from '#shared/session/list.ts'
import { nameTable } from '#shared/session/points.ts'

import { t } from './place-words.ts'

/** Somewhere to go: a table, or the talk of a speaker. */
export type PlaceEntry = {
  readonly id: string
  readonly kind: 'table' | 'talk'
  readonly label: string
  readonly number: number | null
}

type Talk = Rec<'presentation'>

function standing<R extends { readonly withdrawn: boolean } & Parameters<typeof compareOrder>[0]>(
  records: Iterable<R>,
): readonly R[] {
  return [...records].filter(({ withdrawn }) => !withdrawn).toSorted(compareOrder)
}

/** A talk by its title and its speaker's post or code; never a name. */
export function nameTalk(talk: Talk, person: Records['person']): string {
  const speaker = person.get(talk.speaker ?? '')
  const by = [talk.post, speaker?.post, speaker?.code].find((each) => each !== undefined && each !== '')
  const title = talk.title === '' ? t('place.untitled') : talk.title
  return by === undefined ? title : `${title}, ${by}`
}

/** The tables in their order, and then the talks. */
export function listPlaces(known: Pick<Records, 'table' | 'presentation' | 'person'>): readonly PlaceEntry[] {
  const tables = standing(known.table.values()).map((table) => ({
    id: table.id,
    kind: 'table' as const,
    label: nameTable(table),
    number: table.number,
  }))
  const talks = standing(known.presentation.values()).map((talk) => ({
    id: talk.id,
    kind: 'talk' as const,
    label: t('place.talk', { title: nameTalk(talk, known.person) }),
    number: null,
  }))
  return [...tables, ...talks]
}

function fold(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLocaleLowerCase('en-GB').trim()
}

/** How well a place answers to what is typed; 0 where it does not. */
function rank({ label, number }: PlaceEntry, wanted: string): number {
  const name = fold(label)
  if (String(number) === wanted || name === wanted) return 4
  if (name.startsWith(wanted)) return 3
  return name.split(/\s+/u).some((word) => word.startsWith(wanted)) ? 2 : Number(name.includes(wanted))
}

/** The places that answer to a number or a part of a name, the likeliest first; all of them while nothing is typed. */
export function findPlaces(places: readonly PlaceEntry[], typed: string): readonly PlaceEntry[] {
  const wanted = fold(typed)
  if (wanted === '') return places
  return places
    .map((place) => ({ place, fit: rank(place, wanted) }))
    .filter(({ fit }) => fit > 0)
    .toSorted((a, b) => b.fit - a.fit)
    .map(({ place }) => place)
}

/** The table one step on from this one, round the room; from a talk or no table, the first or the last. */
export function stepTable(
  places: readonly PlaceEntry[],
  table: string | null,
  step: 1 | -1,
): PlaceEntry | null {
  const tables = places.filter(({ kind }) => kind === 'table')
  const at = tables.findIndex(({ id }) => id === table)
  const next = at < 0 ? (step > 0 ? 0 : tables.length - 1) : (at + step + tables.length) % tables.length
  return tables[next] ?? null
}
