/** How a line begins: a bullet or a number, how far it is indented, and what is left without it. */
export type Mark = {
  readonly kind: 'bullet' | 'number'
  /** Lines whose marks look the same stand at the same level. */
  readonly style: string
  /** How deep such a mark usually stands: 1 before a before • before – before o before ▪. */
  readonly rank: number
  /** The number as printed, or the bullet. */
  readonly printed: string
}

export type Marked = { readonly mark: Mark | null; readonly indent: number; readonly rest: string }

const ranks = ['•●·∙⚫■◆►▶➢➤⇒→✓✔☑☐❖*+', '-–—‐‑−', 'o◦○⚪', '▪▫□§‣']
const glyph = /^([•●·∙⚫■◆►▶➢➤⇒→✓✔☑☐❖▪▫□‣◦○⚪]|[\uE000-\uF8FF])[\s\u200B]*/u
const typed = /^([-–—‐‑−*+o])(?:\s+(?:\[[ xX]\]\s+)?|$)/u
const tight = /^([-–])(?=[\p{L}“"‘'(])/u
const number = /^(\(?\d{1,3}(?:\.\d{1,2}){0,4}[.)]|\(?[a-z][.)]|[A-Z]\)|\(?[ivx]{1,5}[.)])\s+(?=\S)/u
const decimal = /^(\d{1,2}(?:\.\d{1,2}){1,3})\.?\s+(?=\p{Lu})/u

/** A time of day looks like a number of a section. */
const clock = /^(?:0?[6-9]|1\d|2[0-3])\.[0-5]\d$/

/** Reads the mark that a line begins with. A tab counts as four columns. */
export function readMark(text: string): Marked {
  const lead = /^[\s\u200B]*/.exec(text)?.[0] ?? ''
  const indent = lead.length + 3 * (lead.split('\t').length - 1)
  const body = text.slice(lead.length)
  const bullet = glyph.exec(body) ?? typed.exec(body) ?? tight.exec(body)
  if (bullet) return { mark: bulletOf(bullet[1] ?? ''), indent, rest: body.slice(bullet[0].length) }
  const numbered = decimal.exec(body) ?? number.exec(body)
  if (numbered && !clock.test(numbered[1] ?? ''))
    return { mark: numberOf(numbered[1] ?? ''), indent, rest: body.slice(numbered[0].length) }
  return { mark: null, indent, rest: body }
}

function bulletOf(printed: string): Mark {
  const rank = ranks.findIndex((glyphs) => glyphs.includes(printed))
  return { kind: 'bullet', style: printed, rank: rank < 0 ? (printed === '\uF0A7' ? 3 : 0) : rank, printed }
}

function numberOf(printed: string): Mark {
  const style = printed
    .replace(/\d+/g, '1')
    .replace(/[ivx]{2,}|[a-z]/, 'a')
    .replace(/[A-Z]/, 'A')
  return { kind: 'number', style, rank: /\d/.test(printed) ? -2 : -1, printed }
}

/** What nesting is decided from: the mark, the indent, and the level that the file itself declares. */
export type Nestable = {
  readonly mark: Mark | null
  readonly indent: number
  readonly list: number | null
  readonly text: string
}

type Open = { readonly indent: number; readonly style: string; readonly rank: number }

/** Gives each item of one list its level, outermost 0: from the declared level, else the indent, else the kind of mark; after an item that ends with a colon, items at its own level stand under it until the next such item. */
export function nestItems(items: readonly Nestable[]): number[] {
  const open: Open[] = []
  const depths = items.map((item) => item.list ?? depthOf(open, item))
  return nestUnderLabels(items, depths)
}

function depthOf(open: Open[], item: Nestable): number {
  while (open.length > 0 && (open.at(-1)?.indent ?? 0) > item.indent) open.pop()
  const top = open.at(-1)
  const entry = { indent: item.indent, style: item.mark?.style ?? '', rank: item.mark?.rank ?? 9 }
  if (!top || item.indent > top.indent) return open.push(entry) - 1
  if (top.style === entry.style) return open.length - 1
  const known = open.findLastIndex((each) => each.indent === entry.indent && each.style === entry.style)
  if (known >= 0) open.length = known + 1
  else if (entry.rank > top.rank) open.push(entry)
  return open.length - 1
}

function nestUnderLabels(items: readonly Nestable[], depths: readonly number[]): number[] {
  let label: number | null = null
  return depths.map((depth, index) => {
    if (label !== null && depth < label) label = null
    const opens = (items[index]?.text ?? '').endsWith(':') && depths[index + 1] === depth
    if (opens && (label === null || depth === label)) {
      label = depth
      return depth
    }
    if (label !== null && depth === label && (items[index]?.text ?? '').endsWith(':')) {
      label = null
      return depth
    }
    return label === null ? depth : depth + 1
  })
}
