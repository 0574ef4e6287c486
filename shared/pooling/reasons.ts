import type { ShownWord } from './shown-words.ts'
import { turningWords } from './tokens.ts'

const mostPhrases = 4
/** As many letters of a phrase as are shown, and of all of a reason. */
const longestPhrase = 120
const longestWhy = 1_000

/**
 * The words that several texts share, those that most of them share first, as they stand in the first text; neighbours stay
 * together.
 */
export function findSharedWords(texts: readonly (readonly ShownWord[])[]): readonly string[] {
  const [first, ...others] = texts
  if (first === undefined || others.length === 0) return []
  const held = others.map((words) => new Set(words.flatMap(({ stems }) => stems)))
  const count = ({ stems }: ShownWord): number =>
    Math.min(...stems.map((stem) => held.filter((each) => each.has(stem)).length))
  const least = Math.ceil(others.length / 2)
  const found = new Map<string, { shown: string; weight: number }>()
  let run: ShownWord[] = []
  const close = (): void => {
    const stems = run.flatMap((word) => word.stems)
    const weight = Math.max(0, ...run.map(count)) + stems.length / 10
    if (run.some(({ tokens }) => !tokens.every((token) => turningWords.has(token))))
      found.set(stems.join(' '), { shown: run.map(({ shown }) => shown).join(' '), weight })
    run = []
  }
  for (const word of first) {
    if (word.isQuiet || count(word) < least) close()
    else run.push(word)
  }
  close()
  return [...found.values()]
    .toSorted((a, b) => b.weight - a.weight)
    .slice(0, mostPhrases)
    .map(({ shown }) => cutPhrase(shown))
}

/** A phrase that can be shown: cut at a word where it is too long, with three dots. */
export function cutPhrase(phrase: string, most = longestPhrase): string {
  if (phrase.length <= most) return phrase
  const short = phrase.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/u, '')
  return `${short.replace(/\s+\S{0,30}$/u, '')}…`
}

/** `table 2`, `tables 2, 5, 9`. */
function nameTables(tables: readonly string[]): readonly string[] {
  if (tables.length === 0) return []
  return [`${tables.length === 1 ? 'table' : 'tables'} ${tables.join(', ')}`]
}

/** Why points are suggested, in words. */
export function sayWhy(
  shares: readonly string[],
  alike: readonly (readonly [string, string])[],
  tables: readonly string[],
): string {
  const words =
    shares.length > 0
      ? `shares: ${shares.join(', ')}`
      : alike.length > 0
        ? `alike: ${alike.map(([a, b]) => `${a} ~ ${b}`).join(', ')}`
        : 'alike as a whole, no single word'
  return cutPhrase([words, ...nameTables(tables)].join('; '), longestWhy)
}
