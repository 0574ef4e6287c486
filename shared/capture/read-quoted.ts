const closers: Readonly<Record<string, string>> = { '"': '"', "'": "'", '“': '”', '‘': '’' }

/** Short forms and years that begin with an apostrophe and quote nobody. */
const elision = /^['‘’](?:\d|(?:em|tis|twas|til|till|cause|cos|bout|round|n)\b)/iu

export function isQuoteMark(mark: string): boolean {
  return mark in closers
}

function opens(text: string, at: number): boolean {
  return /^$|[\s([{]/u.test(text.slice(0, at).slice(-1)) && /\S/u.test(text[at + 1] ?? '')
}

/** An apostrophe stands inside a word, or after the s of a plural that more words follow. */
function isApostrophe(text: string, at: number): boolean {
  const [before = '', after = ''] = [text[at - 1], text[at + 1]]
  if (/\p{L}|\d/u.test(after)) return true
  return before === 's' && /^\s+\S/u.test(text.slice(at + 1))
}

function closes(text: string, at: number, close: string): boolean {
  return text[at] === close && (close === '"' || close === '”' || !isApostrophe(text, at))
}

/** Where the mark that was opened before `text` is closed, or -1; quotations inside it are passed over. */
function findClose(text: string, open: string, close: string): number {
  let depth = 1
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === open && opens(text, at) && !elision.test(text.slice(at))) depth += 1
    else if (closes(text, at, close)) depth -= 1
    if (depth === 0) return at
  }
  return -1
}

/** True for a line that is one quotation, closed at the very end. */
export function isClosedQuotation(line: string): boolean {
  const text = line.trim()
  const [open = ''] = text
  const close = closers[open]
  if (close === undefined || elision.test(text)) return false
  return findClose(text.slice(1), open, close) === text.length - 2
}

/**
 * The words of a line that is one quotation: it begins with a quotation mark, and that mark is closed at the very end or not
 * at all. Null for prose that only starts with something quoted, and for words such as ’til.
 */
export function readQuoted(line: string): string | null {
  const [open = ''] = line
  const close = closers[open]
  if (close === undefined || elision.test(line)) return null
  const rest = line.slice(1)
  const end = findClose(rest, open, close)
  if (end < 0) return rest.trim()
  return /^\.?\s*$/u.test(rest.slice(end + 1)) ? rest.slice(0, end).trim() : null
}
