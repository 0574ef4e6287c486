import { isCommon, stemOf, wordsOf } from './words-of.ts'

/** Why two texts that share most of their words do not say the same. */
export type Difference = 'negation' | 'should' | 'number' | 'dose' | 'opposite'

const negations = /^(?:not?|never|without|nor|none|neither|nothing|nobody|nowhere)$/
const duties = /^(?:should|shall|must|ought)$/
const units = /^(?:mg|mgs|mcg|µg|g|kg|ml|l|mmol|units?|iu|milligrams?|micrograms?|grams?|millilitres?)$/
const prefix = /^(?:un|in|im|ir|il|non|dis)(?=\p{L}{4})/u

const numbers = new Map(
  'zero 0 two 2 three 3 four 4 five 5 six 6 seven 7 eight 8 nine 9 ten 10 eleven 11 twelve 12 fifteen 15 twenty 20 thirty 30 forty 40 fifty 50 once 1 twice 2 half 0.5 double 2'
    .match(/\S+ \S+/g)
    ?.map((pair) => pair.split(' ') as [string, string]),
)

const opposites = [
  'more less',
  'more fewer',
  'increase reduce',
  'increase decrease',
  'raise lower',
  'start stop',
  'before after',
  'open close',
  'early late',
  'include exclude',
  'allow ban',
  'high low',
  'easy hard',
  'first last',
  'inside outside',
  'men women',
  'inpatient outpatient',
].map((pair) => pair.split(' ').map(stemOf))

/** What is said with words, as far as it decides what is meant. */
type Facts = {
  readonly words: readonly string[]
  readonly stems: ReadonlySet<string>
  readonly isNegated: boolean
  readonly isDuty: boolean
  /** Numbers, those of a dose with their unit. */
  readonly amounts: ReadonlySet<string>
}

/** Figures and their units apart: 10mg is 10 mg. */
function readAmounts(words: readonly string[]): ReadonlySet<string> {
  const amounts = words.map((word, at) => {
    const number = /^\d/.test(word) ? word.replace(/,(?=\d{3})/g, '') : numbers.get(word)
    const unit = words[at + 1] ?? ''
    return number === undefined ? '' : units.test(unit) ? `${number} ${stemOf(unit)}` : number
  })
  return new Set(amounts.filter((amount) => amount !== ''))
}

function readFacts(text: string): Facts {
  const words = wordsOf(text)
  const negated = words.some((word, at) => negations.test(word) && words[at + 1] !== 'only')
  return {
    words,
    stems: new Set(words.map(stemOf)),
    isNegated: negated,
    isDuty: words.some((word) => duties.test(word)),
    amounts: readAmounts(words),
  }
}

/** Unsafe where the other says safe. */
function undoes(a: Facts, b: Facts): boolean {
  return a.words.some((word) => {
    const plain = stemOf(word.replace(prefix, ''))
    return prefix.test(word) && b.stems.has(plain) && !b.stems.has(stemOf(word)) && !a.stems.has(plain)
  })
}

/** The stems that count, on one side of "than". */
function besideThan({ words }: Facts, side: 'before' | 'after'): readonly string[] {
  const at = words.indexOf('than')
  const beside = side === 'before' ? words.slice(0, Math.max(0, at)) : at < 0 ? [] : words.slice(at + 1)
  return beside.filter((word) => !isCommon(word)).map(stemOf)
}

/** More harm than good where the other says more good than harm. */
function turnsRound(a: Facts, b: Facts): boolean {
  const moved = (from: Facts, to: Facts): boolean => {
    const [after, before] = [besideThan(to, 'after'), besideThan(to, 'before')]
    return besideThan(from, 'before').some((stem) => after.includes(stem) && !before.includes(stem))
  }
  return moved(a, b) && moved(b, a)
}

function saysOnly(one: string | undefined, a: Facts, b: Facts): boolean {
  return one !== undefined && a.stems.has(one) && !b.stems.has(one)
}

function compareAmounts(a: Facts, b: Facts): Difference | null {
  if (a.amounts.size === 0 || b.amounts.size === 0) return null
  const unshared = [...a.amounts.symmetricDifference(b.amounts)]
  if (unshared.length === 0) return null
  return unshared.some((amount) => amount.includes(' ')) ? 'dose' : 'number'
}

/**
 * Why two texts with much the same words are not the same point: one says not, another number or dose, or the opposite word.
 * Null where nothing of the kind is seen, which does not make them the same.
 */
export function differs(a: string, b: string): Difference | null {
  const [one, other] = [readFacts(a), readFacts(b)]
  if (one.isNegated !== other.isNegated) return one.isDuty && other.isDuty ? 'should' : 'negation'
  if (undoes(one, other) || undoes(other, one)) return 'negation'
  const amounts = compareAmounts(one, other)
  if (amounts !== null) return amounts
  const isOpposite = opposites.some(
    ([x, y]) =>
      (saysOnly(x, one, other) && saysOnly(y, other, one)) ||
      (saysOnly(y, one, other) && saysOnly(x, other, one)),
  )
  return isOpposite || turnsRound(one, other) ? 'opposite' : null
}
