import { normalise } from './tokens.ts'

/** A number of a text: what it comes to, what it counts, and how it is written. */
export type Amount = { readonly value: string; readonly unit: string; readonly written: string }

const numberWords: ReadonlyMap<string, string> = new Map(
  Object.entries({
    one: '1',
    two: '2',
    three: '3',
    four: '4',
    five: '5',
    six: '6',
    seven: '7',
    eight: '8',
    nine: '9',
    ten: '10',
    eleven: '11',
    twelve: '12',
    dozen: '12',
    thirteen: '13',
    fourteen: '14',
    fifteen: '15',
    sixteen: '16',
    seventeen: '17',
    eighteen: '18',
    nineteen: '19',
    twenty: '20',
    thirty: '30',
    forty: '40',
    fifty: '50',
    sixty: '60',
    seventy: '70',
    eighty: '80',
    ninety: '90',
    hundred: '100',
    thousand: '1000',
    million: '1000000',
    half: '1/2',
    third: '1/3',
    quarter: '1/4',
    second: '2nd',
    single: '1',
    double: '2×',
    twice: '2×',
    triple: '3×',
    daily: 'each day',
    weekly: 'each week',
    fortnightly: 'each fortnight',
    monthly: 'each month',
    quarterly: 'each quarter',
    yearly: 'each year',
    annually: 'each year',
    annual: 'each year',
  }),
)

/** Whether a word is a number, in digits or letters. */
export function isNumber(word: string): boolean {
  return /^\d/u.test(word) || numberWords.has(word.toLowerCase())
}

const units: readonly (readonly [RegExp, string])[] = [
  [/^(?:%|per ?cent)$/u, '%'],
  [/^(?:s|secs?|seconds?)$/u, 'second'],
  [/^(?:mins?|minutes?)$/u, 'minute'],
  [/^(?:h|hrs?|hours?)$/u, 'hour'],
  [/^days?$/u, 'day'],
  [/^(?:wks?|weeks?)$/u, 'week'],
  [/^(?:mths?|months?)$/u, 'month'],
  [/^(?:yrs?|years?)$/u, 'year'],
  [/^(?:mcg|ug|µg|μg|micrograms?)$/u, 'mcg'],
  [/^(?:mg|mgs|milligrams?)$/u, 'mg'],
  [/^(?:g|grams?)$/u, 'g'],
  [/^(?:kg|kgs|kilos?|kilograms?)$/u, 'kg'],
  [/^(?:ml|mls|millilitres?)$/u, 'ml'],
  [/^(?:l|litres?)$/u, 'l'],
  [/^(?:am|pm)$/u, ''],
]

function readUnit(text: string): string {
  const word = normalise(text)
  if (word === 'am' || word === 'pm') return word
  return units.find(([pattern]) => pattern.test(word))?.[1] ?? ''
}

const digits = String.raw`\d+(?:[.,:]\d+)*(?:\s?[-–—/x×]\s?\d+(?:[.,:]\d+)*)*`
const amount = new RegExp(
  String.raw`([<>≤≥£$€+]\s?|(?<=^|[\s(])[-−])?(${digits})(?:st|nd|rd|th)?(?:[ -]?(%|per ?cent|[\p{L}µ]+))?|\p{L}+`,
  'giu',
)

/** The numbers of a text, digits or words, with their units. */
export function readAmounts(text: string): readonly Amount[] {
  return [...text.normalize('NFKC').matchAll(amount)].flatMap(
    ([written, sign = '', number, unit = '']): Amount[] => {
      if (number === undefined) {
        const value = numberWords.get(written.toLowerCase())
        return value === undefined ? [] : [{ value, unit: '', written }]
      }
      const value = normalise(number).replaceAll(/\s|,(?=\d{3}(?!\d))/gu, '')
      const known = readUnit(unit)
      const shown = known === '' ? `${sign}${number}` : written
      return [{ value: `${sign.trim()}${value}`, unit: known, written: shown.trim() }]
    },
  )
}

/** A unit may be left out, but for the per cent sign. */
function isSameUnit(a: string, b: string): boolean {
  return a === b || (a !== '%' && b !== '%' && (a === '' || b === ''))
}

/** The numbers that only one of two texts has, each as it is written. */
export function compareAmounts(
  a: readonly Amount[],
  b: readonly Amount[],
): { readonly a: readonly string[]; readonly b: readonly string[] } | null {
  const isIn = (amounts: readonly Amount[], { value, unit }: Amount): boolean =>
    amounts.some((other) => other.value === value && isSameUnit(other.unit, unit))
  const [left, right] = [a.filter((each) => !isIn(b, each)), b.filter((each) => !isIn(a, each))]
  // "one" alone is mostly no number: "no one", "the one that".
  const all = [...left, ...right]
  if (all.every(({ value, written }) => value === '1' && /^\p{L}/u.test(written))) return null
  return { a: left.map(({ written }) => written), b: right.map(({ written }) => written) }
}
