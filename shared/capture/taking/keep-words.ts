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
    .replace(/<br\s{0,3}\/?>/giu, '\n')
    .split('\n')
    .map((line) => line.replace(marker, ''))
    .join(' ')
}

/** Without the figures that lead from a name to a footnote or an organisation: "Reed1,2" and "1 Green Hospital". */
function withoutNotes(text: string): string {
  return text
    .replace(/(?<=\p{L})\d{1,2}(?:\s?,\s?\d{1,2})*(?![\p{L}\d])/gu, '')
    .replace(/(?<=^|[\s;,])\d{1,2}\s?(?=\p{Lu})|(?<=^|[\s;,])[a-f](?=\s\p{Lu}|[,;]|\s*$)/gu, '')
}

/** Words between the names of organisations. */
const links = new Set('and the with by in of partnership association collaboration together'.split(' '))

/** A reading with words that are kept nowhere else; `label` where these stand before its text, as "Theme 1:" does. */
export type Lost = { readonly reading: Reading; readonly label: string | null }

/** The part of a printed text before the words that were taken from it, where all that was lost stands there. */
function labelOf({ raw, text }: Reading, lost: readonly string[]): string | null {
  const start = wordsOf(text).slice(0, 3)
  const words = [...raw.matchAll(word)]
  const at = words.findIndex((_, from) =>
    start.every((each, nth) => words[from + nth]?.[0].toLowerCase() === each),
  )
  if (start.length === 0 || at < 0) return null
  if (lost.every((each) => links.has(each))) return raw.trim()
  if (at === 0) return null
  const before = new Set(words.slice(0, at).map((match) => match[0].toLowerCase()))
  return lost.every((each) => before.has(each) || links.has(each))
    ? raw.slice(0, words[at]?.index ?? 0).trim()
    : null
}

/**
 * The readings with a printed word that neither their own text nor any change has kept, so that it can be kept as
 * text. List marks, numbers at the start of a line and the figures of footnotes do not count.
 */
export function findLost(
  readings: readonly Reading[],
  changes: readonly Change[],
  ids: ReadonlySet<string>,
): readonly Lost[] {
  const kept = new Set<string>()
  for (const change of changes) if (change.kind !== 'erase') collect(change.value, ids, kept)
  return readings.flatMap((reading) => {
    const lost = lostIn(reading, kept)
    return lost.every((each) => each.length <= 3 && links.has(each))
      ? []
      : [{ reading, label: labelOf(reading, lost) }]
  })
}

function lostIn({ raw, text, participant }: Reading, kept: ReadonlySet<string>): readonly string[] {
  const missing = (words: readonly string[]): readonly string[] => words.filter((each) => !kept.has(each))
  const lost = missing(wordsOf(printed(raw)))
  if (lost.length === 0 || missing(wordsOf(withoutNotes(printed(raw)))).length === 0) return []
  const own = new Set(wordsOf(`${text} ${participant ?? ''}`))
  if (lost.every((each) => own.has(each))) return []
  const whole = wordsOf(text).join('')
  return whole.includes(wordsOf(printed(raw)).join('')) ? [] : lost
}
