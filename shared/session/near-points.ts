import { differs } from './differs.ts'
import { isCommon, stemOf, wordsOf } from './words-of.ts'

export { differs } from './differs.ts'
export { sameWording } from './words-of.ts'

/** A point as far as its nearness goes. */
type Text = { readonly id: string; readonly text: string }
/** A point and how near it is: 1 is the same words, 0 nothing in common. */
export type Near = { readonly id: string; readonly score: number }

/** What is kept of a point: its words, and the numbers of its features. */
type Kept = Text & { readonly features: readonly number[] }

/** A word, or three letters of one: how much it counts beside others as rare, who has it, and how many of those still stand. */
type Feature = { readonly weight: number; readonly places: number[]; count: number }

/** Points by the words and groups of letters in them. `addNear` and `removeNear` change it in place. */
export type NearIndex = {
  readonly numbers: Map<string, number>
  readonly features: Feature[]
  readonly kept: (Kept | null)[]
  readonly places: Map<string, number>
}

/** From here on two lines of table talk mostly say the same (nine pairs in ten of people's own rewordings). */
const usualLeast = 0.5
const commonWeight = 0.1
const lettersWeight = 0.35

/** The words of a text by stem, and their groups of three letters, with what each counts for. */
function weighFeatures(text: string): ReadonlyMap<string, number> {
  const weights = new Map<string, number>()
  for (const word of wordsOf(text)) {
    const weight = isCommon(word) ? commonWeight : 1
    weights.set(`=${stemOf(word)}`, weight)
    const padded = ` ${word} `
    for (let at = 0; at + 3 <= padded.length; at += 1) {
      const letters = padded.slice(at, at + 3)
      weights.set(letters, Math.max(weights.get(letters) ?? 0, weight * lettersWeight))
    }
  }
  return weights
}

/** The number of a feature, which is new when nobody had it. */
function numberOf({ numbers, features }: NearIndex, name: string, weight: number): number {
  const known = numbers.get(name)
  if (known !== undefined) return known
  const number = features.push({ weight, places: [], count: 0 }) - 1
  numbers.set(name, number)
  return number
}

/** Takes a point out of the index; one that is not there changes nothing. */
export function removeNear(index: NearIndex, id: string): void {
  const place = index.places.get(id) ?? -1
  const kept = index.kept[place]
  if (kept === undefined || kept === null) return
  for (const number of kept.features) {
    const feature = index.features[number]
    if (feature !== undefined) feature.count -= 1
  }
  index.kept[place] = null
  index.places.delete(id)
}

/** Adds a point, or gives one that is there its new words. */
export function addNear(index: NearIndex, { id, text }: Text): void {
  removeNear(index, id)
  const place = index.kept.length
  const features = [...weighFeatures(text)].map(([name, weight]) => numberOf(index, name, weight))
  for (const number of features) {
    const feature = index.features[number]
    if (feature === undefined) continue
    feature.places.push(place)
    feature.count += 1
  }
  index.kept.push({ id, text, features })
  index.places.set(id, place)
}

/** An index of points by their words, to find those that say much the same. */
export function indexNear(points: Iterable<Text>): NearIndex {
  const index: NearIndex = { numbers: new Map(), features: [], kept: [], places: new Map() }
  for (const point of points) addNear(index, point)
  return index
}

/** What a feature counts for, squared: rare ones more. As if a few points without it were there, so that it holds from the first on. */
function square(points: number, weight: number, count: number): number {
  const rarity = Math.log((points + 20) / (count + 0.5))
  return (weight * rarity) ** 2
}

type Sums = {
  /** By place, what a point has in common with the text. */
  readonly shared: Float64Array
  /** What there is in the text. */
  readonly whole: number
}

function sumShared({ numbers, features, kept, places }: NearIndex, text: string): Sums {
  const shared = new Float64Array(kept.length)
  let whole = 0
  for (const [name, weight] of weighFeatures(text)) {
    const feature = features[numbers.get(name) ?? -1]
    const counts = square(places.size, feature?.weight ?? weight, feature?.count ?? 0)
    whole += counts
    for (const place of feature?.places ?? []) shared[place] = (shared[place] ?? 0) + counts
  }
  return { shared, whole }
}

function sumOwn({ features, places }: NearIndex, kept: Kept): number {
  const sum = (all: number, number: number): number => {
    const { weight = 0, count = 0 } = features[number] ?? {}
    return all + square(places.size, weight, count)
  }
  return kept.features.reduce(sum, 0)
}

/** What to find: how many at most, from which score on, and among which points. */
type Sought = {
  readonly limit?: number | undefined
  readonly least?: number | undefined
  readonly among?: ((id: string) => boolean) | undefined
}

/**
 * The points that say much the same as a text, best first: cosine over stems and groups of three letters, each weighed by
 * how rare it is here. Those that differ by a negation, a number or the like (see `differs`) are left out.
 */
export function findNear(
  index: NearIndex,
  text: string,
  { limit = 5, least = usualLeast, among = () => true }: Sought = {},
): readonly Near[] {
  const { shared, whole } = sumShared(index, text)
  // What is shared is at most all of the other point, so with less than this no score is high enough.
  const enough = Math.max(least * least * whole, Number.MIN_VALUE)
  const near = index.kept.flatMap((kept, place): Near[] => {
    const common = shared[place] ?? 0
    if (common < enough || kept === null || !among(kept.id)) return []
    const score = common / Math.sqrt(whole * sumOwn(index, kept))
    return score >= least && differs(text, kept.text) === null ? [{ id: kept.id, score }] : []
  })
  return near.toSorted((a, b) => b.score - a.score).slice(0, limit)
}
