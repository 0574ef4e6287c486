import { isWarning } from '#shared/pooling/differences.ts'
import type { QueueItem } from '#shared/pooling/list-queue.ts'

type Cautions = QueueItem['cautions']

/** One way in which the points of a card differ: the words on each side, an empty side left out. */
export type Difference = {
  readonly kind: Cautions[number]['kind']
  readonly sides: readonly (readonly string[])[]
}

/** What makes somebody look twice; another word alone is marked but is no warning. */
export function listDifferences(cautions: Cautions): readonly Difference[] {
  const found = new Map<string, Difference>()
  for (const { kind, a, b } of cautions) {
    if (!isWarning({ kind })) continue
    const sides = kind === 'order' ? [] : [a, b].filter((side) => side.length > 0)
    const name = `${kind} ${sides
      .map((side) => side.join(','))
      .toSorted()
      .join('/')}`
    if (!found.has(name)) found.set(name, { kind, sides })
  }
  return [...found.values()]
}

/** The words to mark in a point: those that warn, and those that are only other words. */
export type Marked = { readonly strong: ReadonlySet<string>; readonly soft: ReadonlySet<string> }

/** What to mark in a point. The same words in another order are not marked: that would be all of them. */
export function listMarked(cautions: Cautions, point: string): Marked {
  const wordsOf = (of: Cautions): ReadonlySet<string> =>
    new Set(
      of.flatMap(({ a, b, of: [left, right] }) => [
        ...(left === point ? a : []),
        ...(right === point ? b : []),
      ]),
    )
  return {
    strong: wordsOf(cautions.filter((caution) => caution.kind !== 'order' && isWarning(caution))),
    soft: wordsOf(cautions.filter((caution) => !isWarning(caution))),
  }
}
