/** A short form as a session keeps it; it opens while typing where `expands` says so. */
export type Short = { readonly short: string; readonly long: string; readonly expands: boolean }

/** A short form that was just typed: where it stands, and what is to stand there instead. */
export type Opened = {
  readonly start: number
  readonly end: number
  readonly short: string
  readonly long: string
}

/** What may stand between the short form and the space before it, or the start: so never after @ # / or inside an address. */
const before = /(?:^|[\s–—])["'“‘([{]*$/u
/** What may stand between it and the caret. */
const after = /^[,;:.!?)\]}”’"]*\s$/u

/** A short form with a capital is a name of its own (AND, WAND); others are the same at the start of a sentence. */
function isName({ short }: Short): boolean {
  return short !== short.toLowerCase()
}

function matches(typed: string, abbreviation: Short): boolean {
  return isName(abbreviation) ? typed === abbreviation.short : typed.toLowerCase() === abbreviation.short
}

function startLike(typed: string, short: string, long: string): string {
  const isRaised = typed !== short && /^\p{Lu}/u.test(typed)
  return isRaised ? `${long.charAt(0).toUpperCase()}${long.slice(1)}` : long
}

function openOne(text: string, end: number, abbreviation: Short): Opened | null {
  const { short, long } = abbreviation
  const start = end - short.length
  const typed = text.slice(Math.max(0, start), end)
  if (start < 0 || !matches(typed, abbreviation) || !before.test(text.slice(0, start))) return null
  return { start, end, short: typed, long: startLike(typed, short, long) }
}

/** Where words before the caret may end: at the space, or before the stops and brackets in front of it. */
function endsOf(text: string): readonly number[] {
  const ends: number[] = []
  for (let end = text.length - 1; end > 0 && after.test(text.slice(end)); end -= 1) ends.push(end)
  return ends
}

/**
 * The short form that ends just before the caret, when a space was just typed after it: the caller puts `long` in place of
 * what stands from `start` to `end`, and can put `short` back. Null when there is none, and in a line taken as typed.
 */
export function openAbbreviation(textBeforeCaret: string, abbreviations: readonly Short[]): Opened | null {
  if (textBeforeCaret.trimStart().startsWith('\\')) return null
  const opening = abbreviations
    .filter(
      ({ short, long, expands }) => expands && short.trim() !== '' && long.trim() !== '' && short !== long,
    )
    .toSorted((a, b) => Number(isName(b)) - Number(isName(a)))
  const found = endsOf(textBeforeCaret).flatMap((end) =>
    opening.flatMap((one) => openOne(textBeforeCaret, end, one) ?? []),
  )
  return found.toSorted((a, b) => b.short.length - a.short.length)[0] ?? null
}
