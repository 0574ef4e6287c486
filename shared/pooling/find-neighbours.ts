import type { Known } from './describe-group.ts'
import type { SetFit } from './fit-set.ts'
import { keepBest, type Near } from './keep-best.ts'
import { compareAll } from './likeness.ts'
import type { PlacedSet } from './pool-set.ts'

/** Finds the nearest of each point of a set, by their places in it, the closest first. */
export type NeighbourFinder = (set: PlacedSet) => Promise<readonly (readonly Near[])[]>

/** Which neighbours are looked for: how many of each point, and of which other points; of all unless told. */
export type Wanted = {
  readonly most: number
  readonly allows?: (a: Known, b: Known) => boolean
}

/** A neighbour by its id: what is erased is not held by those it was near to. */
type Neighbour = { readonly id: string; readonly score: number }
type Lists = WeakMap<Known, readonly Neighbour[]>
type Best = ReturnType<typeof keepBest>

/** What is known of a set. */
type Standing = {
  /** The points that came, or changed, since neighbours were looked for. */
  readonly fresh: ReadonlySet<number>
  /** Those, and all of which a neighbour went or changed. */
  readonly open: ReadonlySet<number>
  /** The nearest of each that are known and still hold. */
  readonly best: readonly Best[]
}

function readStanding({ members }: PlacedSet, lists: Lists, most: number): Standing {
  const places = new Map(members.map(({ point }, at) => [point.id, at]))
  const fresh = new Set(members.flatMap((member, at) => (lists.has(member) ? [] : [at])))
  const open = new Set(fresh)
  const best = members.map((member, at) => {
    const own = keepBest(most)
    for (const { id, score } of lists.get(member) ?? []) {
      const place = places.get(id)
      if (place === undefined || fresh.has(place)) open.add(at)
      else own.offer(place, score)
    }
    return open.has(at) ? keepBest(most) : own
  })
  return { fresh, open, best }
}

async function compareOpen(
  { fit, members, placed }: PlacedSet,
  { fresh, open, best }: Standing,
  { most, allows }: Wanted,
): Promise<void> {
  const isAllowed = (a: number, b: number): boolean => {
    const [one, other] = [members[a], members[b]]
    return one !== undefined && other !== undefined && (allows === undefined || allows(one, other))
  }
  const likeness = compareAll(fit, placed)
  if (open.size === members.length) {
    for (const [at, near] of (await likeness.findNearest(most, isAllowed)).entries())
      for (const { b, score } of near) best[at]?.offer(b, score)
    return
  }
  await likeness.visitRows([...open], (a, row) => {
    for (const [b, other] of best.entries()) {
      if (b === a || !isAllowed(a, b)) continue
      best[a]?.offer(b, row[b] ?? 0)
      if (fresh.has(a) && !open.has(b)) other.offer(a, row[b] ?? 0)
    }
  })
}

/**
 * Makes a finder that may be asked again and again: only what came or changed since, or lost a neighbour, is compared with all, as
 * long as the set is fitted as it was.
 */
export function makeNeighbourFinder(wanted: Wanted): NeighbourFinder {
  let fit: SetFit | null = null
  let lists: Lists = new WeakMap()
  const find: NeighbourFinder = async (set) => {
    if (fit !== set.fit) lists = new WeakMap()
    fit = set.fit
    const standing = readStanding(set, lists, wanted.most)
    if (standing.open.size > 0) await compareOpen(set, standing, wanted)
    const near = standing.best.map((own) => own.list())
    for (const [at, member] of set.members.entries())
      lists.set(
        member,
        (near[at] ?? []).map(({ b, score }) => ({ id: set.members[b]?.point.id ?? '', score })),
      )
    return near
  }
  let last: Promise<unknown> = Promise.resolve()
  return (set) => {
    const found = last.then(() => find(set))
    last = found.catch(() => undefined)
    return found
  }
}
