/** A piece of what was taken down word for word: words said, or a mark the scribe set among them. */
export type VerbatimSegment = {
  readonly kind: 'said' | 'omission' | 'insertion' | 'pause'
  readonly text: string
}

/** `[…]` and `[...]`; any other words in square brackets; and dots that are no full stop. */
const marks =
  /(?<omission>\[\s*(?:…|\.{3,})\s*\])|(?<insertion>\[[^[\]]+\])|(?<pause>…+|\.{3,}|\.(?: \.){2,})/gu

/**
 * Reads a quotation kept to the letter: what was left out `[…]`, what the scribe put in `[the clinic]`, and pauses `…`
 * stand apart from the words said. The segments put together are the text.
 */
export function readVerbatim(text: string): readonly VerbatimSegment[] {
  const segments: VerbatimSegment[] = []
  let end = 0
  const say = (to: number): void => {
    if (to > end) segments.push({ kind: 'said', text: text.slice(end, to) })
  }
  for (const match of text.matchAll(marks)) {
    say(match.index)
    const { omission, insertion } = match.groups ?? {}
    const kind = omission !== undefined ? 'omission' : insertion !== undefined ? 'insertion' : 'pause'
    segments.push({ kind, text: match[0] })
    end = match.index + match[0].length
  }
  say(text.length)
  return segments
}
