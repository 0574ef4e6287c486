/** A standard as printed in a cell, with where it stands in the cell's text. */
export type FoundStandard = { readonly text: string; readonly start: number }

const numbered =
  /^(?:\p{Lu}[\p{L}\d.&’'/-]*\s+)?(?:[\p{L}&-]+\s+){0,3}[\p{L}-]{0,6}\d{1,4}(?:\.\d+)*[a-z]?(?:\s*(?:-|–|to)\s*\d{1,3})?(?:\s*\([^()]{1,40}\))?$/u
const general =
  /^(?:passim|all(?: standards)?|various|several|throughout|n\/?a|not applicable|none(?: identified)?|tb[cd]|new|no standard|cross[- ]cutting|-|–|—)$/i

/** True for text that can stand in a column of standards: short forms with numbers, "passim", a dash. */
export function isStandardLike(text: string): boolean {
  const clean = text.trim().replace(/[.;,]$/, '')
  if (clean.length > 120 || !clean) return false
  return general.test(clean) || cut(clean).every((piece) => numbered.test(piece.text) && isNamed(piece.text))
}

function isNamed(text: string): boolean {
  return text.split(/\s+/).length <= 6 && /^[\p{Lu}\d]/u.test(text)
}

/** The standards in a cell, as printed: split where each part has a number of its own; "MAT 6 & 10" gives MAT 6 and MAT 10. */
export function readStandards(text: string): FoundStandard[] {
  const pieces = cut(text)
  if (pieces.length < 2 || !pieces.every((piece) => numbered.test(piece.text))) {
    const whole = text.trim()
    return whole ? [{ text: whole, start: 0 }] : []
  }
  let prefix = ''
  return pieces.map((piece) => {
    const bare = /^\d/.test(piece.text)
    if (!bare) prefix = /^(.*?)\d+(?:\.\d+)*[a-z]?(?:\s*\([^()]*\))?$/u.exec(piece.text)?.[1] ?? ''
    return bare && prefix ? { ...piece, text: prefix + piece.text } : piece
  })
}

function cut(text: string): FoundStandard[] {
  const pieces: FoundStandard[] = []
  let start = 0
  const push = (end: number): void => {
    const piece = text.slice(start, end).trim()
    if (piece) pieces.push({ text: piece, start })
  }
  for (const match of text.matchAll(/\s*(?:[,;&+|\n]|\/(?=\s|\p{Lu})|\s(?:and)\s)\s*/gu)) {
    push(match.index)
    start = match.index + match[0].length
  }
  push(text.length)
  return pieces
}
