import type { EntryTopic } from './entry.ts'

/** Without case and accents, so that `/eva` finds "Évaluation". */
function fold(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
}

/** The only one that passes; null when none does or several do. */
function findOnly(topics: readonly EntryTopic[], test: (title: string) => boolean): EntryTopic | null {
  const passing = topics.filter(({ title }) => test(fold(title).trim()))
  return passing.length === 1 ? (passing[0] ?? null) : null
}

function wordsOf(title: string): readonly string[] {
  return title.split(/[^\p{L}\p{N}]+/u)
}

/**
 * The one topic that `/` and these characters mean: its number from 1, its whole title, the beginning of its title, or,
 * from three letters on, the beginning of a word in it. Null when none fits, or more than one.
 */
export function matchTopic(typed: string, topics: readonly EntryTopic[]): EntryTopic | null {
  if (/^[1-9]\d?$/.test(typed)) return topics[Number(typed) - 1] ?? null
  if (!/^\p{L}[\p{L}\p{M}\p{N}'’-]*$/u.test(typed)) return null
  const sought = fold(typed)
  const whole = findOnly(topics, (title) => title === sought)
  if (whole !== null) return whole
  const begins = (title: string): boolean => title.startsWith(sought)
  if (topics.some(({ title }) => begins(fold(title).trim()))) return findOnly(topics, begins)
  return sought.length < 3 ? null : findOnly(topics, (title) => wordsOf(title).some(begins))
}
