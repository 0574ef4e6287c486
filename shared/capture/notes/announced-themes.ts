import { normalise } from './tidy.ts'

/** What a sentence such as "Two themes were identified: A (a, b) and B (c)" announces: the names in it, 0 for a theme and 1 for a sub-theme. */
export type Announced = { readonly outer: readonly Name[]; readonly text: string }
type Name = { readonly name: string; readonly inner: readonly string[] }

const announces = /\b(?:sub-?)?themes?\b/i
const identifies = /\b(?:identified|emerged|found|developed|generated|derived|constructed|arose|were|are|was|is|:)/i
const listStart = /\bthemes?\b[^.:;()]{0,160}?(?::|\bwere\b|\bare\b|\bas follows\b)\s*(?::|(?=\S))/i

/** Reads every text that announces themes by name, two at least. */
export function readAnnouncements(texts: readonly string[]): Announced[] {
  return texts
    .filter((text) => text.length <= 4000 && announces.test(text) && identifies.test(text))
    .map(namesIn)
    .filter((found) => found.outer.length + found.outer.flatMap((each) => each.inner).length >= 2)
}

function namesIn(text: string): Announced {
  const colon = /\bthemes?\b[^.:]{0,300}:/i.exec(text)
  const start = colon ? colon.index + colon[0].length : (listStart.exec(text)?.index ?? 0)
  const list = text.slice(start)
  const labelled = list.split(/\s*;\s*(?:and\s+)?/).map((part) => /^([^:.]{2,80}):\s*(.+?)\.?$/s.exec(part))
  const outer =
    labelled.length > 1 && labelled.every((match) => match !== null)
      ? labelled.map((match) => ({ name: tidyName(match[1] ?? ''), inner: splitInner(match[2] ?? '') }))
      : splitOuter(list).map(readName)
  return { outer: outer.filter((each) => each.name), text: list }
}

function splitInner(list: string): string[] {
  return list
    .split(/\s*[,;]\s*(?:and\s+)?|\s+and\s+/)
    .map(tidyName)
    .filter(Boolean)
}

/** Cuts a list at semicolons, commas and "and" outside brackets, up to the end of its sentence. */
function splitOuter(list: string): string[] {
  const parts: string[] = ['']
  let depth = 0
  const pieces = list.split(/([()[\]])/)
  for (const piece of pieces) {
    if (/^[([]$/.test(piece)) depth += 1
    if (/^[)\]]$/.test(piece)) depth -= 1
    const sentence = depth === 0 ? piece.split(/\.(?:\s|$)/, 2) : [piece]
    const cut = depth === 0 ? (sentence[0] ?? '').split(/\s*;\s*(?:and\s+)?|\s*,\s*(?:and\s+)?|\s+and\s+/i) : [piece]
    parts[parts.length - 1] += cut[0] ?? ''
    parts.push(...cut.slice(1))
    if (sentence.length > 1) break
  }
  return parts.map((part) => part.trim()).filter(Boolean)
}

function readName(part: string): Name {
  const match = /^([^([]*)[([](.*)[)\]]?$/s.exec(part)
  const name = tidyName(match?.[1] ?? part)
  return { name, inner: match ? splitInner((match[2] ?? '').replace(/[)\]]\s*$/, '')) : [] }
}

function tidyName(name: string): string {
  return name
    .replace(/^(?:sub-?)?themes?\s*\d*\s*[:–-]\s*/i, '')
    .replace(/^\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[).]\s+/i, '')
    .replace(/^["“‘']|["”’']$/g, '')
    .trim()
}

/** Where a heading stands in an announcement: as a theme, or as a sub-theme with the theme it belongs to. */
export type Announcement = { readonly level: 0 } | { readonly level: 1; readonly theme: string }

/** Finds a heading in an announcement, spelled alike or nearly so; null where it is not announced. */
export function findAnnounced(heading: string, announced: Announced): Announcement | null {
  const outer = announced.outer.find((each) => isAlike(each.name, heading))
  if (outer) return { level: 0 }
  const owner = announced.outer.find((each) => each.inner.some((name) => isAlike(name, heading)))
  if (owner) return { level: 1, theme: owner.name }
  return findInText(normalise(heading), announced)
}

/** A name with "and" or a comma in it is cut by the list; its whole still stands in the sentence. */
function findInText(heading: string, announced: Announced): Announcement | null {
  if (!heading.includes(' ')) return null
  const [before] = splitAt(announced.text, heading)
  if (before === null) return null
  const depth = (before.match(/[([]/g) ?? []).length - (before.match(/[)\]]/g) ?? []).length
  if (depth <= 0) return { level: 0 }
  const open = normalise(before.slice(0, Math.max(before.lastIndexOf('('), before.lastIndexOf('['))))
  const owner = announced.outer.findLast((each) => open.endsWith(normalise(each.name)))
  return { level: 1, theme: owner?.name ?? '' }
}

function splitAt(text: string, heading: string): [string | null] {
  const words = heading.split(' ')
  const loose = new RegExp(words.map((word) => word.replace(/[^\p{L}\p{N}]/gu, '')).join("[^\\p{L}\\p{N}()\\[\\]]+"), 'iu')
  const match = words.length <= 14 ? loose.exec(text) : null
  return [match ? text.slice(0, match.index) : null]
}

function isAlike(first: string, second: string): boolean {
  const [a, b] = [normalise(first), normalise(second)]
  if (a === b) return a !== ''
  if (a.length < 4 || b.length < 4) return false
  const [left, right] = [new Set(a.split(' ')), new Set(b.split(' '))]
  const shared = [...left].filter((word) => right.has(word)).length
  return (2 * shared) / (left.size + right.size) >= 0.8
}
