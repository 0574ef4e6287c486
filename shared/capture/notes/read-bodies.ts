/** Words that end (or, before "of", begin) the name of an organisation. */
const nouns = new Set(
  'unit group service services trust network partnership centre center university college council association alliance society agency board department team forum foundation institute institution school hospital collective committee commission collaborative consortium federation union charity project hub programme faculty academy practice clinic directorate ministry office authority company ltd limited cic plc coalition panel taskforce laboratory press church nhs police'.split(
    ' ',
  ),
)
/** Words that end such a name too, but often mean something else. */
const weakNouns = new Set(
  'training research health education live support care england scotland wales ireland uk'.split(' '),
)
const events =
  /\b(?:day|days|workshop|conference|event|meeting|seminar|symposium|summit|launch|webinar|guidance|guideline|report|masterclass|congress|consultation|notes|minutes|presentation|slides?|slide ?show|experience)\b/i

type Segment = { readonly text: string; readonly start: number }

/** True for one word that stands for an organisation named before, as in "the Forum". */
export function isBodyNoun(text: string): boolean {
  return nouns.has(text.toLowerCase())
}

/** True where a line names an event or a paper rather than whoever is behind it. */
export function namesEvent(text: string): boolean {
  return events.test(text)
}

/** True for a short form in capitals standing alone, such as SMMGP. */
function isShortForm(text: string): boolean {
  return /^(?![A-Z]+-?\d+(?:\.\d+)?$)(?:[A-Z][A-Z0-9&.-]{1,9}s?|[A-Z][a-z]+[A-Z][A-Za-z]+)$/.test(text.trim())
}

function words(text: string): string[] {
  return text
    .replace(/\([^)]*\)/g, ' ')
    .split(/[\s/]+/)
    .map((word) => word.replace(/[^\p{L}\p{N}&'’-]/gu, ''))
    .filter(Boolean)
}

function endsComplete(text: string): boolean {
  const printed = words(text).at(-1) ?? ''
  const last = /^\p{Lu}/u.test(printed) ? printed.toLowerCase() : ''
  const country = /^(?:england|scotland|wales|ireland|uk)$/.test(last) && words(text).length > 2
  return isShortForm(text) || country || (nouns.has(last) && words(text).length > 1)
}

function beginsComplete(text: string): boolean {
  const all = words(text)
  const of = all.findIndex((word) => /^(?:of|for|on)$/.test(word))
  return of > 0 && of < all.length - 1 && nouns.has((all[of - 1] ?? '').toLowerCase())
}

/** True for a line that reads as the name of one or more organisations. */
export function isBodyLike(text: string): boolean {
  if (namesEvent(text) || text.length > 200 || words(text).length > 24 || /[.!?:]$/.test(text)) return false
  if (/ (?:is|are|was|were|to|we|you|can|what|how|why) /i.test(` ${text} `)) return false
  const names = splitBodies(text).map((segment) => segment.text)
  return names.some(isWhole) && names.every((name) => /^(?:the\s+)?[\p{Lu}\d]/iu.test(name))
}

function isWhole(text: string): boolean {
  const weak =
    weakNouns.has(words(text).at(-1)?.toLowerCase() ?? '') && words(text).length >= 3 && /\p{Ll}/u.test(text)
  return (
    endsComplete(text) ||
    beginsComplete(text) ||
    (weak && words(text).every((word) => /^[\p{Lu}&\d]/u.test(word)))
  )
}

const separators =
  /\s*(?:,\s*(?:and|&)\s|[,;|•]|\s(?:&|and|\+|with|in (?:partnership|association|collaboration) with|together with)\s)\s*/gi

/**
 * Splits a line of organisations at "&", "and", commas: only where the name before is whole (it ends with such a word
 * as Unit or Trust, or is a short form) and what follows begins a name of its own, so that "Sex, Drugs & HIV Task Group" stays one.
 */
export function splitBodies(text: string): readonly Segment[] {
  const segments: Segment[] = []
  let start = 0
  for (const match of text.matchAll(separators)) {
    const before = text.slice(start, match.index).trim()
    const next = match.index + match[0].length
    const after = text.slice(next)
    if (!before || !partsNames(before, after, match[0])) continue
    segments.push({ text: before, start })
    start = next
  }
  const rest = text.slice(start).trim()
  return rest ? [...segments, { text: rest, start }] : segments
}

function partsNames(before: string, after: string, separator: string): boolean {
  if (!/^(?:the\s+)?[\p{Lu}\d]/iu.test(after) || !/^[\p{Lu}\d]/u.test(after.replace(/^the\s+/i, '')))
    return false
  if (/[;|•]|with/.test(separator)) return true
  if (/^the\s/.test(after) && /\sand\s/.test(separator) && words(before).length >= 2) return true
  const head = after.split(/\s*(?:[,;|•]|\s(?:&|and)\s)\s*/, 1)[0] ?? ''
  const wholeNext = endsComplete(head) || beginsComplete(head) || endsComplete(after)
  if (beginsComplete(before)) return wholeNext
  if (endsComplete(before)) return !nouns.has(after.trim().toLowerCase())
  const named = words(before).length >= 2 && words(before).every((word) => /^\p{Lu}/u.test(word))
  if (/,/.test(separator)) return named && (endsComplete(head) || beginsComplete(head))
  return named && words(head).length >= 2 && !wholeNext
}

/** True where a line cannot stand alone after the one before it: it begins with the last word of a name, or is one word that is no short form. */
export function continuesBody(before: string, after: string): boolean {
  if (/^(?:&|and\b)/.test(after) || /(?:[,&]|\band)$/.test(before)) return true
  const first = words(after)[0] ?? ''
  const fragment = nouns.has(first.toLowerCase()) || weakNouns.has(first.toLowerCase())
  return fragment && !endsComplete(before) && !isShortForm(first) && words(after).length <= 8
}
