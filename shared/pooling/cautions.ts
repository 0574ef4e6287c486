import { type CautionFacts, shareWords } from './facts.ts'
import { compareAmounts, isNumber } from './numbers.ts'
import { isTurned, opposites, smallOpposites } from './opposites.ts'

/** Why two points that look alike may say different things. */
export type Difference = {
  readonly kind: 'negation' | 'number' | 'opposite' | 'order' | 'word'
  /** The words of each side that make the difference, as they are written. */
  readonly a: readonly string[]
  readonly b: readonly string[]
}

function onlyIn(a: CautionFacts, b: CautionFacts): readonly string[] {
  return [...a.words.keys()].filter((stem) => !b.words.has(stem))
}

function findNegation(a: CautionFacts, b: CautionFacts, alike: number): Difference | null {
  const isApart = a.turns.length > 0 !== b.turns.length > 0
  const isMore = a.turns.length !== b.turns.length && alike >= 0.5
  return (isApart && alike >= 0.2) || isMore ? { kind: 'negation', a: a.turns, b: b.turns } : null
}

function findNumber(a: CautionFacts, b: CautionFacts): Difference | null {
  const found = compareAmounts(a.amounts, b.amounts)
  return found === null || found.a.length + found.b.length === 0 ? null : { kind: 'number', ...found }
}

function write({ words }: CautionFacts, stem: string): string {
  return words.get(stem) ?? stem
}

function findOpposite(a: CautionFacts, b: CautionFacts, alike: number): Difference | null {
  const others = onlyIn(b, a)
  if (others.length === 0) return null
  for (const x of onlyIn(a, b))
    for (const y of others)
      if (
        opposites.get(x)?.has(y) ||
        (alike >= 0.4 && smallOpposites.get(x)?.has(y)) ||
        isTurned(write(a, x), write(b, y))
      )
        return { kind: 'opposite', a: [write(a, x)], b: [write(b, y)] }
  return null
}

/** The same words in another order: who does what to whom may have changed. */
function findOrder(a: CautionFacts, b: CautionFacts): Difference | null {
  if (a.stems.length < 2 || a.stems.length !== b.stems.length) return null
  const moved = a.stems.flatMap((stem, at) => (stem === b.stems[at] ? [] : [at]))
  if (moved.length === 0 || a.stems.toSorted().join(' ') !== b.stems.toSorted().join(' ')) return null
  const words = (facts: CautionFacts): readonly string[] => moved.map((at) => facts.said[at] ?? '')
  return { kind: 'order', a: words(a), b: words(b) }
}

function apart(x: ReadonlySet<string>, y: ReadonlySet<string>): readonly string[] {
  return [...x].filter((each) => !y.has(each))
}

/** One says another short form, puts it more or less strongly, limits it, or swaps a word in a text that is else the same. */
function findWord(a: CautionFacts, b: CautionFacts, alike: number): Difference | null {
  const [own, others] = [apart(a.forms, b.forms), apart(b.forms, a.forms)]
  if (own.length > 0 && others.length > 0 && alike >= 0.2) return { kind: 'word', a: own, b: others }
  const [strong, weak] = [apart(a.modals, b.modals), apart(b.modals, a.modals)]
  if (strong.length > 0 && weak.length > 0 && alike >= 0.3) return { kind: 'word', a: strong, b: weak }
  const [limit, other] = [apart(a.limits, b.limits), apart(b.limits, a.limits)]
  if (limit.length + other.length > 0 && alike >= 0.5) return { kind: 'word', a: limit, b: other }
  // Numbers were compared by what they come to.
  const swapped = (x: CautionFacts, y: CautionFacts): readonly string[] =>
    apart(x.holds, y.holds)
      .map((stem) => write(x, stem))
      .filter((word) => !isNumber(word))
  const [left, right] = [swapped(a, b), swapped(b, a)]
  return alike >= 0.5 && left.length > 0 && right.length > 0 ? { kind: 'word', a: left, b: right } : null
}

/**
 * What should make somebody look twice before two points are put together: a negation, number, opposite word, order or word
 * that only one of them has. A caution is shown; it never hides a suggestion.
 */
export function findCautions(a: CautionFacts, b: CautionFacts): readonly Difference[] {
  const alike = shareWords(a, b)
  if (alike < 0.15) return []
  const found = [
    findNegation(a, b, alike),
    alike >= 0.25 ? findNumber(a, b) : null,
    findOpposite(a, b, alike),
    findOrder(a, b),
  ].filter((each) => each !== null)
  const word = found.length === 0 ? findWord(a, b, alike) : null
  return word === null ? found : [word]
}
