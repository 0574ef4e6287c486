import type { Difference } from './differences.ts'
import { type CautionFacts, shareWords } from './facts.ts'
import { findOrder } from './find-order.ts'
import { compareAmounts, isNumber } from './numbers.ts'
import { isTurned, opposites, smallOpposites } from './opposites.ts'
import { apart, findForm, findQuestion, findRest, findSign, findStrength } from './small-differences.ts'

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

/** One is limited, or a word is swapped in a text that is else the same. */
function findWord(a: CautionFacts, b: CautionFacts, alike: number): Difference | null {
  if (alike < 0.5) return null
  const [limit, other] = [apart(a.limits, b.limits), apart(b.limits, a.limits)]
  if (limit.length + other.length > 0) return { kind: 'word', a: limit, b: other }
  // Numbers were compared by what they come to.
  const swapped = (x: CautionFacts, y: CautionFacts): readonly string[] =>
    apart(x.holds, y.holds)
      .map((stem) => write(x, stem))
      .filter((word) => !isNumber(word))
  const [left, right] = [swapped(a, b), swapped(b, a)]
  return left.length > 0 && right.length > 0 ? { kind: 'word', a: left, b: right } : null
}

/**
 * What should make somebody look twice before two points are put together, and if there is nothing, which word is another. A
 * caution is shown; it never hides a suggestion.
 */
export function findCautions(a: CautionFacts, b: CautionFacts): readonly Difference[] {
  const alike = shareWords(a, b)
  if (alike < 0.15) return []
  const found = [
    findNegation(a, b, alike),
    alike >= 0.25 ? findNumber(a, b) : null,
    findOpposite(a, b, alike),
    findOrder(a, b),
    alike >= 0.4 ? findSign(a, b) : null,
    alike >= 0.4 ? findQuestion(a, b) : null,
    alike >= 0.2 ? findForm(a, b) : null,
    alike >= 0.6 ? findStrength(a, b) : null,
  ].filter((each) => each !== null)
  if (found.length > 0) return found
  const rest = findWord(a, b, alike) ?? findRest(a, b, alike)
  return rest === null ? [] : [rest]
}
