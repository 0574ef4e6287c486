import type { HeardFrom, PointKind } from '#shared/model/point.ts'
import type { Rec } from '#shared/model/session.ts'
import { wordingOf } from '#shared/session/groups.ts'

import { headingText } from './words.ts'

type Point = Rec<'point'>

/** One thing the draft says somebody said: a point, or a group of points under one wording. */
export type Entry = {
  readonly id: string
  readonly kind: PointKind
  readonly text: string
  /** The point itself, or the group's members, in order; never empty. */
  readonly points: readonly [Point, ...Point[]]
  readonly grouped: boolean
  readonly topic: string | null
  /** In the order of the session's themes. */
  readonly themes: readonly string[]
  readonly heading: string
  readonly presentation: string | null
  readonly heardFrom: (typeof HeardFrom)['options'][number]
}

type Known = {
  readonly topics: ReadonlySet<string>
  readonly themeOrder: ReadonlyMap<string, number>
  readonly presentations: ReadonlySet<string>
  /** What a point is filed under, by itself or with its group. */
  readonly themesOf: (point: Point) => readonly string[]
  /** Whether it may not stand for others: a quote of somebody who refused to be quoted. */
  readonly isHeld: (point: Point) => boolean
}

function knownTopic(id: string | null, known: Known): string | null {
  return id !== null && known.topics.has(id) ? id : null
}

function listThemes(points: readonly Point[], { themeOrder, themesOf }: Known): readonly string[] {
  return [...new Set(points.flatMap(themesOf))]
    .filter((id) => themeOrder.has(id))
    .toSorted((a, b) => (themeOrder.get(a) ?? 0) - (themeOrder.get(b) ?? 0))
}

function entryOf(point: Point, known: Known): Entry {
  const presentation = point.presentation !== null && known.presentations.has(point.presentation)
  return {
    id: point.id,
    kind: point.kind,
    text: point.text,
    points: [point],
    grouped: false,
    topic: knownTopic(point.topic, known),
    themes: listThemes([point], known),
    heading: headingText(point.heading),
    presentation: presentation ? point.presentation : null,
    heardFrom: point.heardFrom,
  }
}

/** A group is what most its words come from; one member that says what the guidance should say makes it a statement. */
function groupEntry(group: Rec<'group'>, points: readonly [Point, ...Point[]], known: Known): Entry {
  const words = wordingOf({ group, points })
  const giver = points.find((point) => point.id === group.wordingFrom) ?? points[0]
  const isHeld = words.from !== null && known.isHeld(giver)
  const from = (isHeld ? points.find((point) => !known.isHeld(point)) : undefined) ?? giver
  const single = entryOf(from, known)
  const says = points.some((point) => point.kind === 'say')
  return {
    ...single,
    id: group.id,
    kind: says ? 'say' : from.kind,
    text: from === giver ? words.text : from.text,
    points,
    grouped: true,
    topic: knownTopic(group.topic, known) ?? single.topic,
    themes: listThemes(points, known),
  }
}

/** The outermost points as entries in order; a group stands where the first of its members stood. */
export function gatherEntries(
  roots: readonly Point[],
  groupOf: ReadonlyMap<string, Rec<'group'>>,
  known: Known,
): readonly Entry[] {
  const members = new Map<string, [Point, ...Point[]]>()
  const order: (Point | Rec<'group'>)[] = []
  for (const point of roots) {
    const group = groupOf.get(point.id)
    const list = group === undefined ? undefined : members.get(group.id)
    if (group === undefined) order.push(point)
    else if (list === undefined) {
      members.set(group.id, [point])
      order.push(group)
    } else list.push(point)
  }
  return order.map((item) => {
    const points = members.get(item.id)
    return 'members' in item && points !== undefined
      ? groupEntry(item, points, known)
      : entryOf(item as Point, known)
  })
}

/** Whether it was written on a sheet of paper on the day and typed in later; a paper that was brought in is a place in a file. */
export function isFromSheet({ heardFrom, place }: Pick<Point, 'heardFrom' | 'place'>): boolean {
  return heardFrom === 'paper' && place === null
}

/** Whether only a speaker said it, so that the tables have not agreed it. */
export function isFromSpeaker({ presentation, heardFrom }: Entry): boolean {
  return presentation !== null || heardFrom === 'speaker'
}

/** Whether an entry is a statement of its own. What only a speaker said is not: the tables have not agreed it. */
export function isStatement(entry: Entry): boolean {
  return entry.kind === 'say' && !isFromSpeaker(entry)
}
