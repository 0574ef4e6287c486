/** How a pasted line begins: how far in it stands, and what is left without its bullet or number. */
export type Bulleted = {
  /** In columns. */
  readonly indent: number
  /** 0 before •, -, 1. or nothing; 1 before o ◦; 2 before ▪: how word processors tell levels apart where the indent is lost. */
  readonly rank: number
  readonly rest: string
}

const bullet =
  /^(?:[•●·∙■◆►▶➢➤✓✔☑☐❖▪▫□‣◦○§\uE000-\uF8FF][\s\u200B]*|[-–—‐‑−*+](?:\s+|$)|o(?:[^\S ]\s*| {2}\s*|$)|[-–](?=[\p{L}“"'(]))/u
/** Read only where two lines have it: it may be a word, such as a blood group. */
const letterBullet = /^o\s+/u
const number = /^(\(?)(\d{1,3}|[ivx]{2,5}|[a-z]|[A-Z](?=\)))([.)])\s+(?=\S)/u

function rankOf(printed: string): number {
  return /^[o◦○]/u.test(printed) ? 1 : /^[▪▫□§\uF0A7]/u.test(printed) ? 2 : 0
}

type Numbered = { readonly close: string; readonly printed: string; readonly length: number }

function readNumber(text: string): Numbered | null {
  const [whole, open = '', printed = '', close = ''] = number.exec(text) ?? []
  return whole === undefined ? null : { close: open + close, printed, length: whole.length }
}

function isRoman({ printed }: Numbered): boolean {
  return /^[ivx]{2,5}$/.test(printed)
}

function follows(a: string, b: string): boolean {
  const [x, y] = [Number(a), Number(b)]
  return Number.isNaN(x) ? a.charCodeAt(0) + 1 === b.charCodeAt(0) : x + 1 === y
}

/** A number only counts its line where it is the first, or one next to it is there too; else somebody said it: 5. May, c. 40. */
function isCounted(one: Numbered, all: readonly (Numbered | null)[]): boolean {
  if (/^(?:1|a|A|i)$/.test(one.printed) || isRoman(one)) return true
  return all.some((other) => {
    if (other === null || other.close !== one.close) return false
    if (/^[vx]$/.test(one.printed) && isRoman(other)) return true
    return follows(one.printed, other.printed) || follows(other.printed, one.printed)
  })
}

function takeBullet(text: string, hasLetters: boolean): string {
  return bullet.exec(text)?.[0] ?? (hasLetters ? letterBullet.exec(text)?.[0] : undefined) ?? ''
}

function stripBullet(line: string, keeps: (line: string) => boolean, hasLetters: boolean): Bulleted {
  const lead = /^[\s\u200B]*/u.exec(line)?.[0] ?? ''
  const text = line.slice(lead.length).trimEnd()
  const printed = keeps(text) ? '' : takeBullet(text, hasLetters)
  const indent = lead.length + 3 * (lead.split('\t').length - 1)
  return { indent, rank: rankOf(printed), rest: text.slice(printed.length) }
}

/**
 * The lines without bullets and numbers before them. A tab counts as four columns. `keeps` says that a line begins with
 * something that looks like a bullet and is none.
 */
export function stripBullets(
  lines: readonly string[],
  keeps: (line: string) => boolean,
): readonly Bulleted[] {
  const hasLetters = lines.filter((line) => letterBullet.test(line.trimStart())).length > 1
  const bulleted = lines.map((line) => stripBullet(line, keeps, hasLetters))
  const numbers = bulleted.map(({ rest }) => readNumber(rest))
  return bulleted.map((line, at) => {
    const own = numbers[at] ?? null
    const counted = own !== null && isCounted(own, numbers)
    return counted ? { ...line, rest: line.rest.slice(own.length) } : line
  })
}
