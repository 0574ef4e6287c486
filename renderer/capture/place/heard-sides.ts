import type { Place } from '#renderer/capture/capture-store.ts'
import type { Rec, Records } from '#shared/model/session.ts'
import { compareOrder, membersOf } from '#shared/session/list.ts'
import { findStandingPoint } from '#shared/session/standing-point.ts'

/** A side that sits at a table, and how much was heard from it on the topic. */
export type HeardSide = {
  readonly id: string
  readonly name: string
  /** Those at the table who know the subject from it; 0 where only the side is known. */
  readonly people: number
  readonly points: number
  /** Said to sit here, beside anybody who does. */
  readonly isSeated: boolean
}

/** Who is at a table: the sides, those that are silent on the topic, and how many have no side. */
export type HeardTable = {
  readonly sides: readonly HeardSide[]
  readonly silent: readonly HeardSide[]
  readonly sideless: number
}

type Known = Pick<Records, 'table' | 'person' | 'expertise' | 'point' | 'echo'>
type Voice = { readonly expertise: string | null; readonly person: string | null }

function count<Key>(keys: readonly Key[]): ReadonlyMap<Key, number> {
  const counts = new Map<Key, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}

/** The sides somebody spoke from: what was said with it, else those of the person. */
function sidesOf({ person }: Known, voice: Voice): readonly string[] {
  if (voice.expertise !== null) return [voice.expertise]
  return membersOf(person.get(voice.person ?? '')?.expertise ?? {})
}

function voicesAt(known: Known, { table, topic }: Place): readonly Voice[] {
  const isHere = (point: Rec<'point'> | undefined): boolean =>
    point !== undefined && !point.withdrawn && point.table === table && point.topic === topic
  const points = [...known.point.values()].filter(isHere)
  const echoes = [...known.echo.values()].filter(
    (echo) => !echo.withdrawn && isHere(findStandingPoint({ records: known }, echo.of) ?? undefined),
  )
  return [...points, ...echoes]
}

/** Which sides sit at the table and how often each was heard there on this topic, what is counted to a point included. */
export function hearTable(known: Known, place: Place): HeardTable {
  const seated = new Set(membersOf(known.table.get(place.table ?? '')?.expertise ?? {}))
  const people = [...known.person.values()].filter(
    (person) => !person.withdrawn && place.table !== null && person.table === place.table,
  )
  const byPeople = count(people.flatMap((person) => membersOf(person.expertise)))
  const heard = count(voicesAt(known, place).flatMap((voice) => sidesOf(known, voice)))
  const sides = [...known.expertise.values()]
    .filter(({ id, withdrawn }) => !withdrawn && (seated.has(id) || byPeople.has(id) || heard.has(id)))
    .toSorted(compareOrder)
    .map(({ id, name }) => ({
      id,
      name,
      people: byPeople.get(id) ?? 0,
      points: heard.get(id) ?? 0,
      isSeated: seated.has(id),
    }))
  const sideless = people.filter((person) => membersOf(person.expertise).length === 0).length
  return { sides, silent: sides.filter(({ points }) => points === 0), sideless }
}
