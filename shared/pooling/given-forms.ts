import type { Glossary } from './expand.ts'
import { quietWords } from './tokens.ts'

const word = /[\p{L}\p{N}]+/gu

/** The first letters of words; small words may be skipped ("Misuse of Drugs Act" is MDA). */
function standsFor(form: string, words: readonly string[]): boolean {
  const firsts = words.map((each) => each.charAt(0).toUpperCase())
  return (
    firsts.join('') === form ||
    firsts.filter((_, at) => !quietWords.has((words[at] ?? '').toLowerCase())).join('') === form
  )
}

/** The long form right before a short form in brackets, by its first letters. */
function readBefore(before: string, form: string): string | null {
  const words = [...before.matchAll(word)]
  for (let count = form.length; count <= Math.min(words.length, form.length + 2); count += 1) {
    const own = words.slice(-count)
    if (
      standsFor(
        form,
        own.map(([each]) => each),
      )
    )
      return before.slice(own[0]?.index).trim()
  }
  return null
}

/** Short forms that texts explain themselves: "blood-borne virus (BBV)". What the glossary has stands. */
export function findGivenForms(texts: Iterable<string>): Glossary {
  const found = new Map<string, string>()
  for (const text of texts)
    for (const match of text.matchAll(/\((\p{Lu}[\p{Lu}\p{N}]{1,7})s?\)/gu)) {
      const form = match[1] ?? ''
      const long = found.has(form) ? null : readBefore(text.slice(0, match.index), form)
      if (long !== null) found.set(form, long)
    }
  return found
}
