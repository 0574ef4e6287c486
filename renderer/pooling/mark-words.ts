import { normalise } from '#shared/pooling/tokens.ts'

/** A run of a text, and which of the sets of words looked for it is of; null for the rest. */
export type Run<Mark extends string> = { readonly text: string; readonly mark: Mark | null }

const word = /[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*[%×]?/gu

/** Whether a word of the text is one of those looked for, whatever its capitals; "not" is found in "can’t" too. */
function isAmong(found: string, words: ReadonlySet<string>): boolean {
  const plain = normalise(found)
  if (words.has('not') && (plain.endsWith("n't") || plain === 'cannot')) return true
  if (words.has(plain) || words.has(plain.replace(/'s$/u, ''))) return true
  return plain.split(/[-.,%×]/u).some((part) => part !== '' && words.has(part))
}

/** Cuts a text where one of some words stands; the runs together are the text. The first set that has a word marks it. */
export function markWords<Mark extends string>(
  text: string,
  sets: Readonly<Record<Mark, ReadonlySet<string>>>,
): readonly Run<Mark>[] {
  const wanted = (Object.keys(sets) as Mark[]).map(
    (mark) => [mark, new Set([...sets[mark]].map(normalise))] as const,
  )
  const runs: Run<Mark>[] = []
  let from = 0
  for (const { 0: found, index } of text.matchAll(word)) {
    const mark = wanted.find(([, words]) => words.size > 0 && isAmong(found, words))?.[0]
    if (mark === undefined) continue
    if (index > from) runs.push({ text: text.slice(from, index), mark: null })
    runs.push({ text: found, mark })
    from = index + found.length
  }
  if (from < text.length) runs.push({ text: text.slice(from), mark: null })
  return runs
}
