import type { Change } from '#shared/model/change.ts'
import type { Reading } from '#shared/model/reading.ts'

const word = /[\p{L}\p{M}\p{Nd}]+/gu
const marker = /^\s*(?:[([]?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)\]:]|[^\p{L}\p{N}\s'"‘“([]+)\s+/iu

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(word) ?? []
}

function collect(value: unknown, ids: ReadonlySet<string>, into: Set<string>): void {
  if (typeof value === 'string' && !ids.has(value)) for (const each of wordsOf(value)) into.add(each)
  if (typeof value !== 'object' || value === null) return
  for (const [field, inner] of Object.entries(value)) if (field !== 'place') collect(inner, ids, into)
}

function printed(raw: string): string {
  return raw
    .split('\n')
    .map((line) => line.replace(marker, ''))
    .join(' ')
}

/**
 * The readings with a printed word that neither their own text nor any change has kept, so that it can be kept as
 * not understood. List marks and numbers at the start of a line do not count.
 */
export function findLost(
  readings: readonly Reading[],
  changes: readonly Change[],
  ids: ReadonlySet<string>,
): readonly Reading[] {
  const kept = new Set<string>()
  for (const change of changes) if (change.kind !== 'erase') collect(change.value, ids, kept)
  return readings.filter(({ raw, text, participant }) => {
    const lost = wordsOf(printed(raw)).filter((each) => !kept.has(each))
    if (lost.length === 0) return false
    const own = new Set(wordsOf(`${text} ${participant ?? ''}`))
    if (lost.every((each) => own.has(each))) return false
    return !wordsOf(text)
      .join('')
      .includes(wordsOf(printed(raw)).join(''))
  })
}
