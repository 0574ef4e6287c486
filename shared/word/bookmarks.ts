import { element } from './write-xml.ts'
import type { Xml } from './write-xml.ts'

const nameLimit = 40

/**
 * The bookmark name of an anchor: the same in every version. It begins with an underscore, so Word keeps it out of sight;
 * Word allows 40 letters, digits and underscores and does not tell capitals apart, so any other anchor gets a hash of it.
 */
export function bookmarkName(anchor: string): string {
  const plain = `_b_${anchor}`
  if (/^[a-z0-9_]+$/.test(anchor) && plain.length <= nameLimit) return plain
  const hash = hashText(anchor)
  const kept = anchor.toLowerCase().replace(/[^a-z0-9_]+/g, '_')
  return `_b_${kept.slice(0, nameLimit - hash.length - 4)}_${hash}`
}

/** The bookmark of what a caption counts, such as "Table 3", which a cross-reference repeats. */
export function labelBookmarkName(anchor: string): string {
  return `_l${bookmarkName(anchor).slice(2)}`
}

/** FNV-1a in 52 bits (two rounds of 26), written in base 36. */
function hashText(text: string): string {
  let low = 0x811c9dc5
  let high = 0x1000193
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    low = Math.imul(low ^ code, 0x01000193)
    high = Math.imul(high ^ code ^ (low >>> 7), 0x85ebca6b)
  }
  return `${(low >>> 0).toString(36)}${(high >>> 0).toString(36)}`
}

/** Gives each anchor its bookmark once; a second block with the same anchor gets none, as Word allows none. */
export type Bookmarks = { readonly names: Set<string> }

/** The runs between the start and end of their bookmark, or as they are without an anchor. */
export function writeBookmark(
  bookmarks: Bookmarks,
  anchor: string | undefined,
  runs: readonly Xml[],
): readonly Xml[] {
  return anchor === undefined ? runs : writeNamedBookmark(bookmarks, bookmarkName(anchor), runs)
}

/** The same under a name that is ready. */
export function writeNamedBookmark(bookmarks: Bookmarks, name: string, runs: readonly Xml[]): readonly Xml[] {
  if (bookmarks.names.has(name)) return runs
  bookmarks.names.add(name)
  const id = bookmarks.names.size
  return [
    element('w:bookmarkStart', { 'w:id': id, 'w:name': name }),
    ...runs,
    element('w:bookmarkEnd', { 'w:id': id }),
  ]
}
