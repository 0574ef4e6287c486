import { type Entry, type EntryRules, isMarked, readEntry } from './read-entry.ts'
import { type Bulleted, stripBullets } from './strip-bullets.ts'

/** One pasted line as a point; `parent` is the place, among the others, of the one it is a detail of. */
export type PastedEntry = Entry & { readonly parent: number | null }

type Open = { readonly indent: number; readonly rank: number; readonly at: number }

/** Gives each line the one above it that it stands deeper than. */
function findParents(lines: readonly Bulleted[]): readonly (number | null)[] {
  const open: Open[] = []
  return lines.map(({ indent, rank }, at) => {
    const isAbove = (one: Open): boolean => one.indent < indent || (one.indent === indent && one.rank < rank)
    open.length = open.findLastIndex(isAbove) + 1
    open.push({ indent, rank, at })
    return open.at(-2)?.at ?? null
  })
}

function asDetail(entry: Entry, parent: number | null): PastedEntry {
  const chips = entry.chips.filter(({ kind }) => kind !== 'detail')
  if (parent === null) return { ...entry, parent, isDetail: false, chips }
  return { ...entry, parent, isDetail: true, chips: [{ kind: 'detail' }, ...chips] }
}

/**
 * Several pasted lines as points: blank ones dropped, bullets and numbers before them removed, what is indented deeper a
 * detail of what stands above it, and each read like a line that is typed. Null where only one line holds words: that is
 * an ordinary paste.
 */
export function readPasted(
  text: string,
  rules: EntryRules,
): { readonly entries: readonly PastedEntry[] } | null {
  const lines = text.split(/\r\n|[\r\n\v\f\u0085\u2028\u2029]/u)
  const bulleted = stripBullets(lines, (line) => isMarked(line, rules))
  const read = bulleted.map((line) => ({ line, entry: readEntry(line.rest, rules) }))
  const worded = read.filter(({ entry }) => /[^\s\u200B\uFEFF]/u.test(entry.text))
  if (worded.length < 2) return null
  const parents = findParents(worded.map(({ line }) => line))
  return { entries: worded.map(({ entry }, at) => asDetail(entry, parents[at] ?? null)) }
}
