import type { Said } from '#renderer/capture/point-rows.ts'
import { addNear, findNear, indexNear, type NearIndex, removeNear } from '#shared/session/near-points.ts'

let index: NearIndex = indexNear([])
let known = new Map<string, string>()

/** Forgets points that are not among these; another table begins anew, since removing leaves holes. */
function dropOthers(now: ReadonlyMap<string, string>): void {
  const goes = [...known.keys()].filter((id) => !now.has(id))
  if (goes.length > now.size) {
    index = indexNear([])
    known = new Map()
  }
  for (const id of goes) {
    removeNear(index, id)
    known.delete(id)
  }
}

/** Takes in the words of the points as long as there is time; says whether all of them are in. */
export function learnPoints(points: readonly Said[], hasTime: () => boolean): boolean {
  const now = new Map(points.map(({ id, text }) => [id, text]))
  dropOthers(now)
  for (const [id, text] of now) {
    if (known.get(id) === text) continue
    if (!hasTime()) return false
    addNear(index, { id, text })
    known.set(id, text)
  }
  return true
}

/** Those of the points that were learnt and say nearly this, the nearest first. */
export function findNearOnes(points: readonly Said[], words: string): readonly Said[] {
  const near = new Map(findNear(index, words).map(({ id, score }) => [id, score]))
  return points
    .filter(({ id }) => near.has(id))
    .toSorted((a, b) => (near.get(b.id) ?? 0) - (near.get(a.id) ?? 0))
}
