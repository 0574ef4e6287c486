import { compareOrder } from './list.ts'

type Joinable = Parameters<typeof compareOrder>[0] & {
  readonly id: string
  readonly withdrawn: boolean
  readonly joinedTo: string | null
}

/**
 * Where a thing stands that was put into another, and that into a third, and so on: null where the last of them was withdrawn.
 * Two copies may have put things into each other: of such a ring the first by order stands, though it says it went elsewhere.
 */
export function followJoined<T extends Joinable>(start: T, next: (at: T) => T | undefined): T | null {
  const met: T[] = []
  for (let at: T | undefined = start; at !== undefined; at = next(at)) {
    if (!at.withdrawn && at.joinedTo === null) return at
    const from = met.indexOf(at)
    if (from >= 0) {
      const ring = met.slice(from).filter(({ joinedTo }) => joinedTo !== null)
      return ring.toSorted(compareOrder)[0] ?? null
    }
    met.push(at)
  }
  return null
}
