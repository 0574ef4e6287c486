import type { Rec } from '#shared/model/session.ts'
import { addNear, findNear, indexNear, type NearIndex } from '#shared/session/near-points.ts'
import { wordsOf } from '#shared/session/words-of.ts'

type Point = Pick<Rec<'point'>, 'id' | 'text'>

/** Finds the ids of the other points that say the same. */
export type SameAs = (id: string) => readonly string[]

/**
 * Which points say the same. It is grown point by point, since comparing a thousand takes a while, and it grows only by
 * what is new: `growSame` changes it in place.
 */
export type SameIndex = {
  readonly near: NearIndex
  /** By point, its wording; by wording, its points and the wordings near it. */
  readonly wordings: Map<string, string>
  readonly points: Map<string, Set<string>>
  readonly links: Map<string, Set<string>>
}

/** Hiding a point asks for more than a hint does: from here on two lines say the same but for a few words. */
const least = 0.6
const mostNear = 500

export function makeSame(): SameIndex {
  return { near: indexNear([]), wordings: new Map(), points: new Map(), links: new Map() }
}

/** The words alone, so that lines that differ in case and stops only are one. */
function readWording(text: string): string {
  const words = wordsOf(text).join(' ')
  return words === '' ? text.trim() : words
}

function addWording({ near, links }: SameIndex, wording: string, text: string): void {
  const found = findNear(near, text, { least, limit: mostNear }).map(({ id }) => id)
  links.set(wording, new Set(found))
  for (const other of found) links.get(other)?.add(wording)
  addNear(near, { id: wording, text })
}

function addPoint(same: SameIndex, { id, text }: Point, wording: string): void {
  same.points.get(same.wordings.get(id) ?? '')?.delete(id)
  same.wordings.set(id, wording)
  const points = same.points.get(wording)
  if (points !== undefined) return void points.add(id)
  same.points.set(wording, new Set([id]))
  addWording(same, wording, text)
}

/** Takes in points that are new or were reworded, that many at most. Gives whether all are in. */
export function growSame(same: SameIndex, points: Iterable<Point>, most = Infinity): boolean {
  let left = most
  for (const point of points) {
    const wording = readWording(point.text)
    if (same.wordings.get(point.id) === wording) continue
    if (left === 0) return false
    left -= 1
    addPoint(same, point, wording)
  }
  return true
}

/** Looks up in an index; points that went since are given too. */
export function lookUpSame({ wordings, points, links }: SameIndex): SameAs {
  return (id) => {
    const wording = wordings.get(id)
    if (wording === undefined) return []
    const alike = [wording, ...(links.get(wording) ?? [])]
    return alike.flatMap((each) => [...(points.get(each) ?? [])]).filter((other) => other !== id)
  }
}
