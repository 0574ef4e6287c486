import type { Block } from '#shared/model/document.ts'

import { hasWords, lineOf } from './write-text.ts'

type Heading = Extract<Block, { kind: 'heading' }>

/** A heading's place in the contents: its number as Word will count it, and the anchor that its page is found by. */
export type ContentsEntry = {
  readonly level: number
  readonly number: string
  readonly text: string
  readonly anchor: string
  /** Not where it stands before the contents list, as on the issue sheet. */
  readonly isListed: boolean
}

/** The blocks of one section, all upright or all sideways. */
export type Stretch = { readonly landscape: boolean; readonly blocks: readonly Block[] }

/** Every heading with what the contents list says of it. */
export function planContents(blocks: readonly Block[]): ReadonlyMap<Block, ContentsEntry> {
  const counts = [0, 0, 0, 0]
  const start = blocks.findIndex((block) => block.kind === 'contents')
  const headings = blocks.filter((block): block is Heading => block.kind === 'heading')
  const before = new Set<Block>(blocks.slice(0, Math.max(0, start)))
  return new Map(
    headings.map((heading, index) => [
      heading,
      {
        level: heading.level,
        number: heading.numbered === true ? countHeading(counts, heading.level) : '',
        text: lineOf(heading.text),
        anchor: heading.anchor ?? `heading_${index + 1}`,
        isListed: !before.has(heading),
      },
    ]),
  )
}

// As Word counts: a level above that has not begun shows its first number.
function countHeading(counts: number[], level: number): string {
  counts[level - 1] = (counts[level - 1] ?? 0) + 1
  counts.fill(0, level)
  return counts
    .slice(0, level)
    .map((count) => Math.max(1, count))
    .join('.')
}

/** Whether the block is a table under a caption of its own. */
export function showsTable(block: Block): boolean {
  return block.kind === 'table' && block.columns.length > 0
}

/** Whether the block has anything to show: Word counts an empty paragraph as a fault. */
export function says(block: Block): boolean {
  switch (block.kind) {
    case 'paragraph':
    case 'provenance':
      return hasWords(block.text)
    case 'list':
      return block.items.length > 0
    case 'callout':
      return block.paragraphs.some((paragraph) => hasWords(paragraph))
    case 'facts':
      return block.facts.length > 0
    case 'table':
      return showsTable(block)
    case 'heading':
    case 'statement':
    case 'quote':
    case 'pageBreak':
    case 'contents':
      return true
  }
}

const introducing = 4

// A sideways table takes the heading it stands under with it, so that the heading is not left alone on an upright page.
function introductionStart(blocks: readonly Block[]): number {
  for (let at = blocks.length - 1; at >= Math.max(0, blocks.length - introducing); at--) {
    const kind = blocks[at]?.kind
    if (kind === 'heading') return at > 0 && blocks[at - 1]?.kind === 'heading' ? at - 1 : at
    if (kind !== 'paragraph' && kind !== 'provenance' && kind !== 'callout') break
  }
  return blocks.length
}

function belongsToTable(block: Block): boolean {
  return block.kind === 'provenance' || (block.kind === 'paragraph' && block.style === 'note')
}

/** The document cut where pages turn; page breaks that the cut makes needless, and blocks without words, are left out. */
export function planStretches(all: readonly Block[]): readonly Stretch[] {
  const stretches: { landscape: boolean; blocks: Block[] }[] = [{ landscape: false, blocks: [] }]
  for (const block of all.filter((candidate) => says(candidate))) {
    const last = stretches.at(-1)
    if (last === undefined) continue
    const sideways = block.kind === 'table' && block.landscape === true
    if (sideways === last.landscape || (last.landscape && belongsToTable(block))) {
      last.blocks.push(block)
    } else if (sideways) {
      const brought = last.blocks.splice(introductionStart(last.blocks))
      const before = stretches.at(-2)
      if (last.blocks.length > 0 || before === undefined)
        stretches.push({ landscape: true, blocks: [...brought, block] })
      else {
        stretches.pop()
        before.blocks.push(...brought, block)
      }
    } else {
      stretches.push({ landscape: false, blocks: [block] })
    }
  }
  return stretches
    .map(({ landscape, blocks }) => ({ landscape, blocks: trimBreaks(blocks) }))
    .filter((stretch) => stretch.blocks.length > 0)
}

function trimBreaks(blocks: readonly Block[]): readonly Block[] {
  const first = blocks.findIndex((block) => block.kind !== 'pageBreak')
  const last = blocks.findLastIndex((block) => block.kind !== 'pageBreak')
  return first === -1 ? [] : blocks.slice(first, last + 1)
}
