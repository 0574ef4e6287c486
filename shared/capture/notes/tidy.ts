/** Takes white space and zero-width marks off both ends. */
export function trim(text: string): string {
  return text.replace(/^[\s\u200B-\u200F\u2060\uFEFF]+/, '').replace(/[\s\u200B-\u200F\u2060\uFEFF]+$/, '')
}

/** True for a line without a word in it: a rule, a lone bullet, dots. */
export function isDecoration(text: string): boolean {
  return !/[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(text)
}

export function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}][^\s]*/gu)?.length ?? 0
}

/** One spelling for comparing: lower case, without accents and punctuation, single spaces. */
export function normalise(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}'’‘]/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

const wrappers = ['***', '**', '__', '*', '_'] as const

/** Takes Markdown's bold and italic marks off a text that stands in them as a whole, and inner pairs of `**`. */
export function stripEmphasis(text: string): string {
  const trimmed = trim(text)
  const wrapper = wrappers.find((mark) => isWrapped(trimmed, mark))
  if (wrapper) return stripEmphasis(trimmed.slice(wrapper.length, -wrapper.length))
  return trimmed.replace(/(?<=^|[\s(“"‘'])\*\*(?=\S)([^*]{1,300})(?<=\S)\*\*(?=$|[\s).,;:!?”"’'])/gu, '$1')
}

/** True where a text stands in bold or italic marks as a whole. */
export function isEmphasised(text: string): boolean {
  const trimmed = trim(text)
  return wrappers.some((mark) => isWrapped(trimmed, mark))
}

function isWrapped(text: string, mark: string): boolean {
  if (text.length <= 2 * mark.length || !text.startsWith(mark) || !text.endsWith(mark)) return false
  const inner = text.slice(mark.length, -mark.length)
  return !/^\s|\s$/.test(inner) && !inner.includes(mark.charAt(0))
}

/** True for text short and plain enough to stand over other text. */
export function isTitleLike(text: string, most = 14): boolean {
  const words = countWords(text)
  return (
    words >= 1 &&
    words <= most &&
    text.length <= 160 &&
    /^[\p{Lu}\p{N}“"‘'(]/u.test(text) &&
    !/[.;,]$/.test(text)
  )
}

export function startsLower(text: string): boolean {
  return /^[\p{Ll}]/u.test(text)
}
