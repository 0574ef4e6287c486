import type { Said } from '#renderer/capture/point-rows.ts'
import { membersOf } from '#shared/session/list.ts'

import { foldText, hasWords } from './find-text.ts'

const folded = new WeakMap<Said, string>()

/** The text of a point with what hangs on it, without case and accents. */
function textOf(point: Said): string {
  const known = folded.get(point)
  if (known !== undefined) return known
  const tags = membersOf(point.tags).map((tag) => `#${tag}`)
  const text = foldText([point.text, point.dissent, ...tags].join('\n'))
  folded.set(point, text)
  return text
}

/** Whether a point has all the words. */
export function hasAllWords(point: Said, words: readonly string[]): boolean {
  return hasWords(textOf(point), words)
}

/** Those of the points that stand and have all the words. */
export function findPoints<P extends Said>(points: Iterable<P>, words: readonly string[]): readonly P[] {
  if (words.length === 0) return []
  return [...points].filter((point) => !point.withdrawn && hasAllWords(point, words))
}
