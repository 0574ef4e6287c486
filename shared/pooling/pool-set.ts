import type { Known } from './describe-group.ts'
import { fitSet, type Meaning, type Placed, placeIn, type SetFit } from './fit-set.ts'
import type { ReadText } from './read-text.ts'

/** Points that are compared with each other, placed by a fit. */
export type PlacedSet = {
  readonly fit: SetFit
  readonly members: readonly Known[]
  readonly placed: readonly Placed[]
}

/** A set of points that remembers how it was fitted. */
export type PoolSet = {
  /** Fitted to exactly these points; what was worked out before is used again. */
  readonly settle: (members: readonly Known[], stems: number, meaning: Meaning | null) => PlacedSet
  /** Fitted to these points or nearly these, so that a new one costs nothing; those without a meaning are left out. */
  readonly look: (members: readonly Known[], stems: number, meaning: Meaning | null) => PlacedSet
}

/** How many points may have come or changed before a look fits again. */
function patience(count: number): number {
  return 20 + count / 10
}

function canMean(texts: readonly ReadText[], meaning: Meaning | null): boolean {
  return meaning !== null && texts.every(({ open }) => meaning.vectorsOf(open) !== undefined)
}

/** A set that was not fitted yet. */
export function makePoolSet(): PoolSet {
  let fit: SetFit | null = null
  // Held weakly: what was erased is not to be kept here either.
  let fitted = new WeakSet<ReadText>()
  let fittedCount = 0
  let places = new WeakMap<ReadText, Placed>()
  const placeAll = (members: readonly Known[], by: SetFit): PlacedSet => {
    const all = members.flatMap((member) => {
      const place = places.get(member.text) ?? placeIn(by, member.text)
      if (place === null) return []
      places.set(member.text, place)
      return [{ member, place }]
    })
    return { fit: by, members: all.map(({ member }) => member), placed: all.map(({ place }) => place) }
  }
  const refit = (members: readonly Known[], stems: number, meaning: Meaning | null): SetFit => {
    const texts = members.map(({ text }) => text)
    fitted = new WeakSet(texts)
    fittedCount = new Set(texts).size
    places = new WeakMap()
    return fitSet(texts, stems, meaning)
  }
  /** How many of the points are not those of the fit; too many where the fit could know meanings by now and does not. */
  const countChanges = (members: readonly Known[], meaning: Meaning | null): number => {
    const texts = members.map(({ text }) => text)
    if (fit === null || (fit.meaning !== null && fit.meaning.of !== meaning)) return Infinity
    if (fit.meaning === null && canMean(texts, meaning)) return Infinity
    const now = new Set(texts)
    const stayed = [...now].filter((text) => fitted.has(text)).length
    return now.size - stayed + (fittedCount - stayed)
  }
  const getWithin =
    (most: number): PoolSet['settle'] =>
    (members, stems, meaning) => {
      if (fit === null || countChanges(members, meaning) > most) fit = refit(members, stems, meaning)
      return placeAll(members, fit)
    }
  return {
    settle: getWithin(0),
    look: (members, stems, meaning) => getWithin(patience(members.length))(members, stems, meaning),
  }
}
