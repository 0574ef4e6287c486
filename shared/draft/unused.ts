import { madeOf } from './anchors.ts'
import type { LaidOut } from './compose.ts'
import type { Trace } from './trace.ts'

/** Something said that the body of the draft does not use. */
export type UnusedThing = {
  readonly id: string
  readonly kind: 'point' | 'group'
  readonly text: string
  readonly topic: string | null
}

/** What stood in blocks that were left out with a reason: that is the same as leaving it out by itself. */
function listLeftOut({ laid }: LaidOut): ReadonlySet<string> {
  const reasoned = [...laid.leftOut.values()].filter(({ passage }) => passage.because.trim() !== '')
  return new Set(reasoned.flatMap(({ composed }) => madeOf(composed)))
}

/** The points and groups that no block of the body uses and nobody left out: appendices that list everything do not count. */
export function listUnused(laidOut: LaidOut, trace: Trace): readonly UnusedThing[] {
  const leftOut = listLeftOut(laidOut)
  return laidOut.material.entries
    .filter(({ id, points }) => {
      const isLeftOut = leftOut.has(id) || points.every((point) => leftOut.has(point.id))
      return !isLeftOut && points.some((point) => trace.anchorsOf(point.id).length === 0)
    })
    .map(({ id, grouped, text, topic }) => ({ id, kind: grouped ? 'group' : 'point', text, topic }))
}
