import { normalise } from './tidy.ts'

/** What a sentence such as "Two themes were identified: A (a, b) and B (c)" announces: the names in it, 0 for a theme and 1 for a sub-theme. */
type Announced = { readonly outer: readonly Name[]; readonly text: string }
type Name = { readonly name: string; readonly inner: readonly string[] }

const announces = /\b(?:sub-?)?themes?\b/i
const identifies =
  /\b(?:identified|emerged|found|developed|generated|derived|constructed|arose|were|are|was|is|:)/i
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
    const cut =
      depth === 0 ? (sentence[0] ?? '').split(/\s*;\s*(?:and\s+)?|\s*,\s*(?:and\s+)?|\s+and\s+/i) : [piece]
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
export type FindAnnounced = (heading: string) => Announcement | null

/** Prepares the search for headings in an announcement; each is searched for once. */
export function searchAnnounced(announced: Announced): FindAnnounced {
  const known = new Map<string, Announcement | null>()
  const outer = announced.outer.map((each) => ({
    ...each,
    spelling: spell(each.name),
    spellings: each.inner.map(spell),
  }))
  return (heading) => {
    const found = known.get(heading)
    if (found !== undefined) return found
    const own = spell(heading)
    const owner = outer.find((each) => each.spellings.some((name) => isAlike(name, own)))
    const answer = outer.some((each) => isAlike(each.spelling, own))
      ? ({ level: 0 } as const)
      : owner
        ? ({ level: 1, theme: owner.name } as const)
        : findInText(own.text, announced)
    known.set(heading, answer)
    return answer
  }
}

/** A name with "and" or a comma in it is cut by the list; its whole still stands in the sentence. */
function findInText(heading: string, announced: Announced): Announcement | null {
  const words = heading.split(' ')
  if (words.length < 2 || words.length > 14) return null
  const match = new RegExp(words.join('[^\\p{L}\\p{N}()\\[\\]]+'), 'iu').exec(announced.text)
  if (!match) return null
  const before = announced.text.slice(0, match.index)
  const depth = (before.match(/[([]/g) ?? []).length - (before.match(/[)\]]/g) ?? []).length
  if (depth <= 0) return { level: 0 }
  const open = normalise(before.slice(0, Math.max(before.lastIndexOf('('), before.lastIndexOf('['))))
  const owner = announced.outer.findLast((each) => open.endsWith(normalise(each.name)))
  return { level: 1, theme: owner?.name ?? '' }
}

type Spelling = { readonly text: string; readonly words: ReadonlySet<string> }

function spell(name: string): Spelling {
  const text = normalise(name)
  return { text, words: new Set(text.split(' ')) }
}

function isAlike(first: Spelling, second: Spelling): boolean {
  if (first.text === second.text) return first.text !== ''
  if (first.text.length < 4 || second.text.length < 4) return false
  const shared = [...first.words].filter((word) => second.words.has(word)).length
  return (2 * shared) / (first.words.size + second.words.size) >= 0.8
}
