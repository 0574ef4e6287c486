import type { Block } from './block.ts'
import { isBodyLike } from './read-bodies.ts'
import { findDate } from './read-dates.ts'
import { isByline } from './read-people.ts'
import { isAddress } from './read-prose.ts'
import { type Form, isPaperSection } from './section-sense.ts'
import { isLead } from './sections.ts'
import { countWords, isTitleLike } from './tidy.ts'

/** Headings among blocks: the level of each, outermost 0, or null for a block that is none. `coded` marks blocks that end with a participant code, `named` lines that the text announces as headings. */
export function findHeadings(
  blocks: readonly Block[],
  form: Form,
  coded: (index: number) => boolean,
  named: (text: string) => boolean = () => false,
): (number | null)[] {
  const airy = blocks.some((block) => block.gap > 0)
  const found: boolean[] = blocks.map(() => false)
  let stacked = 0
  for (let index = blocks.length - 1; index >= 0; index -= 1) {
    const before = blocks[index - 1]
    const ended = !airy && (before?.mark ?? null) !== null
    const starts = !before || blocks[index]?.gap !== 0 || coded(index - 1) || ended
    const announced = named(blocks[index]?.text ?? '')
    found[index] =
      stacked < 3 &&
      !coded(index) &&
      isHeading(blocks, index, {
        form,
        airy,
        starts,
        announced,
        under: found[index + 1] ?? false,
        quote: coded(index + 1),
      })
    stacked = found[index] ? stacked + 1 : 0
  }
  return levelsOf(blocks, found, form)
}

type Around = {
  readonly form: Form
  /** Blank lines part the blocks of the file. */
  readonly airy: boolean
  /** Something surely ended before this block. */
  readonly starts: boolean
  /** The next block is a heading. */
  readonly under: boolean
  /** The next block ends with a participant code. */
  readonly quote: boolean
  /** The text announces it. */
  readonly announced: boolean
}

function isHeading(blocks: readonly Block[], index: number, around: Around): boolean {
  const block = blocks[index]
  const next = blocks[index + 1]
  if (!block) return false
  if (block.heading !== null) return block.text.length <= 300
  if (next && next.heading !== null) return false
  if (block.mark?.kind === 'bullet' || (block.depth ?? 0) > 0 || block.quoted) return false
  if ((block.depth !== null && !block.mark) || block.cell) return false
  if (/^(?:appendix|appendices|annex)\b/i.test(block.text) && countWords(block.text) <= 16) return true
  if (!next || block.text.includes('@') || /https?:/.test(block.text)) return false
  if (around.form === 'paper' && !block.mark && isPaperSection(block.text) && block.line === block.lastLine)
    return true
  if (around.announced && isTitleLike(block.text)) return true
  if (block.mark) return isNumberedHeading(blocks, index)
  if (block.text.endsWith(':')) return isTitleLike(block.text, next.depth === null ? 18 : 8) && next.gap <= 3
  if (block.emphasised && index < 4 && (blocks[0]?.heading ?? null) !== null && isBodyLike(block.text))
    return false
  if (!isTitleLike(block.text) || isDated(block.text) || isByline(block.text, index < 6)) return false
  if (!next.mark && (isDated(next.text) || isByline(next.text, index < 6))) return false
  if (around.form === 'paper' && block.text.endsWith('?') && closesWith(next.text)) return false
  return standsOver(block, next, around)
}

/** A question that another one or an address follows is put to the readers. */
function closesWith(text: string): boolean {
  return (text.endsWith('?') && countWords(text) <= 30) || isAddress(text)
}

function standsOver(block: Block, next: Block, around: Around): boolean {
  const words = countWords(block.text)
  if (next.depth !== null && next.heading === null && !around.under) return true
  if (around.quote && words <= 12) return true
  if (block.emphasised && around.starts && !next.emphasised) return true
  if (/^[^\p{Ll}]{4,}$/u.test(block.text) && words <= 10 && !/^[^\p{Ll}]{4,}$/u.test(next.text))
    return around.starts
  if (around.under) return around.starts && words <= 10
  const close = around.airy && around.starts && block.gap > 0 && next.gap === 0 && next.depth === null
  if (close && words <= 10 && block.text.endsWith('?') && !next.text.endsWith('?')) return true
  if (!around.airy && around.form === 'paper' && words <= 10 && block.text.endsWith('?')) return true
  if (
    close &&
    words <= 6 &&
    /[^.!?]$/.test(block.text) &&
    /[.!]$/.test(next.text) &&
    countWords(next.text) >= 5
  )
    return true
  const paragraph = next.depth === null && next.text.length >= 2.5 * block.text.length && words <= 12
  if (!paragraph) return false
  const labels = words <= 5 && next.text.length >= 60 && /[.!]$/.test(next.text)
  if (around.starts && around.airy && labels) return true
  return around.starts && around.airy
    ? next.text.length >= 100
    : words <= 8 && around.form === 'paper' && next.text.length >= (/[.!?]$/.test(next.text) ? 60 : 150)
}

/** A numbered line is a heading where what follows is not the next number, and that holds for its neighbours too. */
function isNumberedHeading(blocks: readonly Block[], index: number): boolean {
  const [block, next] = [blocks[index], blocks[index + 1]]
  if (!block || !next || !isTitleLike(block.text, 18) || countWords(block.text) > 18) return false
  const beside = (other: Block | undefined): boolean =>
    other?.mark?.kind === 'number' && other.mark.style === block.mark?.style
  if (beside(next) || beside(blocks[index - 1]) || goesDeeper(block, next)) return false
  if (beside(siblingAbove(blocks, index))) return false
  if (!next.mark && /\d\.\d/.test(block.mark?.printed ?? '')) return true
  return next.mark !== null || next.text.length >= 60 || next.heading !== null || isTitleLike(next.text, 10)
}

/** True for numbered items under a numbered item, as "a." under "1."; "1.1" under "1." is a heading under a heading. */
function goesDeeper(block: Block, next: Block | undefined): boolean {
  const numbered = next?.mark?.kind === 'number' && !/\d\.\d/.test(next.mark.printed)
  return next !== undefined && numbered && next.gap === 0 && (next.depth ?? 0) > (block.depth ?? 0)
}

/** The numbered item before this one's own, past the deeper ones in between. */
function siblingAbove(blocks: readonly Block[], index: number): Block | undefined {
  const depth = blocks[index]?.depth ?? 0
  let at = index - 1
  while (at > 0 && goesDeeper({ ...(blocks[index] as Block), depth }, blocks[at])) at -= 1
  return at === index - 1 || (blocks[index]?.gap ?? 1) > 0 ? undefined : blocks[at]
}

function isDated(text: string): boolean {
  const date = findDate(text)
  return date !== null && date.end - date.start >= text.length * 0.5
}

/** How an undeclared heading is printed: in capitals, with a mark, or plain. */
function styleOf(block: Block): string {
  if (block.mark) return block.mark.style
  return /^[^\p{Ll}]{4,}$/u.test(block.text) ? 'capitals' : 'plain'
}

/** Where a paper has headings in capitals and plain ones after them, the plain ones stand under those in capitals. */
function layersByCapitals(blocks: readonly Block[], found: readonly boolean[]): boolean {
  const styles = blocks.filter((_, index) => found[index]).map(styleOf)
  const plain = styles.filter((style) => style === 'plain').length
  return styles[0] === 'capitals' && plain >= 2 && styles.length - plain >= 2
}

function levelsOf(blocks: readonly Block[], found: readonly boolean[], form: Form): (number | null)[] {
  const declared = blocks.flatMap((block) => (block.heading === null ? [] : [block.heading]))
  const top = declared.reduce((least, level) => Math.min(least, level), 9)
  const layered = form === 'paper' && declared.length === 0 && layersByCapitals(blocks, found)
  const seen = new Map<string, number>()
  let inner = 0
  return blocks.map((block, index) => {
    if (!found[index]) return null
    if (layered && !block.mark) {
      inner = styleOf(block) === 'capitals' ? 0 : 1
      return inner
    }
    if (block.heading !== null) {
      inner = block.heading - top
      return inner
    }
    const numbered =
      /^\(?\d+[.)]?$/.test(block.mark?.printed ?? '') || /^\d+(?:\.\d+)+/.test(block.mark?.printed ?? '')
    const dots = (block.mark?.printed.match(/\.\d/g) ?? []).length
    const under = (found[index + 1] ?? false) && blocks[index + 1]?.heading === null
    if (declared.length > 0) return Math.min(inner + 1, 8)
    if (numbered) inner = dots
    else if (isLead(block.text) && found[index - 1]) return Math.min(inner + 1, 8)
    else if (under && isLead(blocks[index + 1]?.text ?? '')) return inner
    else if (under) inner = 0
    else if (found[index - 1]) inner = 1
    else inner = seen.get(styleOf(block)) ?? inner
    seen.set(styleOf(block), inner)
    return inner
  })
}
