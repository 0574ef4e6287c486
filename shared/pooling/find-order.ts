import type { Difference } from './differences.ts'
import type { CautionFacts } from './facts.ts'
import { quietWords } from './tokens.ts'

/** Words on both sides of which things may stand in either order. */
const evenly: ReadonlySet<string> = new Set('and or with between both'.split(' '))

function isPassive({ order }: CautionFacts): boolean {
  const by = order.indexOf('by')
  return (
    by > 1 && order.slice(0, by).some((word) => /^(?:is|are|was|were|be|been|being|gets?|got)$/u.test(word))
  )
}

/** The words before and after each word, by their stems. */
function readSides({ order }: CautionFacts, pivot: string) {
  const at = order.indexOf(pivot)
  const stemsOf = (words: readonly string[]): ReadonlySet<string> =>
    new Set(words.filter((word) => !quietWords.has(word)))
  return { before: stemsOf(order.slice(0, at)), after: stemsOf(order.slice(at + 1)) }
}

function share(x: ReadonlySet<string>, y: ReadonlySet<string>, not: ReadonlySet<string>): boolean {
  return [...x].some((each) => y.has(each) && !not.has(each))
}

/** Whether something stands on the other side of a word that both have, and something else has gone the other way. */
function isSwapped(a: CautionFacts, b: CautionFacts, pivot: string): boolean {
  const [x, y] = [readSides(a, pivot), readSides(b, pivot)]
  return share(x.before, y.after, y.before) && share(x.after, y.before, y.after)
}

/** Who does what to whom may be turned round: the same words change sides, or stay where one text is passive. */
export function findOrder(a: CautionFacts, b: CautionFacts): Difference | null {
  if (a.stems.length < 2 || a.stems.length !== b.stems.length || a.isList || b.isList) return null
  if (a.stems.toSorted().join(' ') !== b.stems.toSorted().join(' ')) return null
  const isOther = isPassive(a) !== isPassive(b)
  const quiet = ({ order }: CautionFacts): string =>
    order
      .filter((word) => quietWords.has(word))
      .toSorted()
      .join(' ')
  if (!isOther && quiet(a) !== quiet(b)) return null
  const pivots = a.order.filter((word) => b.order.includes(word) && !evenly.has(word))
  const swapped = pivots.some((pivot) => isSwapped(a, b, pivot))
  if (swapped === isOther) return null
  const moved = isOther
    ? [...a.stems.keys()]
    : a.stems.flatMap((stem, at) => (stem === b.stems[at] ? [] : [at]))
  const words = (facts: CautionFacts): readonly string[] => moved.map((at) => facts.said[at] ?? '')
  return { kind: 'order', a: words(a), b: words(b) }
}
