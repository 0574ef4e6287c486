import type { Block, Run, WordDocument } from '#shared/model/document.ts'
import type { Session } from '#shared/model/session.ts'

import { type DraftOptions, layOutDraft } from './compose.ts'
import { type Content, gatherContent, type Line } from './summary-content.ts'
import { lineOf, openingOf } from './words.ts'

/** What an A4 page holds below the masthead, in lines of running text, with room to spare. */
const pageLines = 36
const charsInLine = 80

/** How much wider than a common letter some are; a sign of Chinese or an emoji takes the room of two and more. */
const widths: readonly (readonly [RegExp, number])[] = [
  [/[\u1100-\u11FF\u2E80-\uD7FF\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFFEF]/u, 2.3],
  [/[\u{1F000}-\u{1FFFF}]/u, 3],
  [/[WMmw@%—…]/u, 1.8],
  [/[\p{Lu}&]/u, 1.45],
  [/[^\p{Script=Latin}\s\p{P}\p{N}]/u, 1.4],
]

function widthOf(text: string): number {
  let width = 0
  for (const sign of text) width += widths.find(([kind]) => kind.test(sign))?.[1] ?? 1
  return width
}

/** The opening of a text that is no wider than so many common letters. */
function fit(text: string, most: number): string {
  const line = lineOf(text)
  const each = line === '' ? 1 : widthOf(line) / line.length
  return openingOf(line, Math.max(8, Math.floor(most / Math.max(1, each))))
}

function linesOf(text: string): number {
  return Math.max(1, Math.ceil(widthOf(text) / charsInLine))
}

const heights = { heading: 2.1, paragraph: 0.45, item: 0.25 }

/** How many lines some blocks take on the page, rather too many than too few. */
export function estimateLines(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => {
    if (block.kind === 'heading') return sum + heights.heading
    if (block.kind === 'paragraph' && typeof block.text === 'string')
      return sum + linesOf(block.text) + heights.paragraph
    if (block.kind !== 'list') return sum
    const items = block.items.map(({ text }) => {
      const words = typeof text === 'string' ? text : text.map((run) => run.text).join('')
      return linesOf(`    ${words}`) + heights.item
    })
    return sum + items.reduce((total, lines) => total + lines, heights.paragraph)
  }, 0)
}

function itemRuns({ bold, text, after }: Line, most: number): readonly Run[] {
  return [
    ...(bold === '' ? [] : [{ text: `${fit(bold, 64)} `, bold: true }]),
    { text: fit(text, most) },
    ...(after === '' ? [] : [{ text: ` (${fit(after, 40)})`, italic: true }]),
  ]
}

function part(
  anchor: string,
  title: string,
  lines: readonly Line[],
  { count, most, none }: { readonly count: number; readonly most: number; readonly none: string },
): readonly Block[] {
  const shown = lines.slice(0, count).map((line) => ({ text: itemRuns(line, most) }))
  const heading: Block = { kind: 'heading', level: 1, text: title, anchor }
  return shown.length === 0
    ? [heading, { kind: 'paragraph', text: none, anchor: `${anchor}-none` }]
    : [heading, { kind: 'list', ordered: false, items: shown, anchor: `${anchor}-list` }]
}

type Room = {
  readonly strong: number
  readonly disputed: number
  readonly next: number
  readonly most: number
}

const widest: Room = { strong: 7, disputed: 4, next: 6, most: 150 }

/** What is given up step by step until the page holds the rest: the longest lists and the longest lines first. */
const steps: readonly Partial<Room>[] = [
  { disputed: 3 },
  { most: 130 },
  { next: 5 },
  { strong: 6 },
  { most: 110 },
  { disputed: 2 },
  { strong: 5 },
  { next: 4 },
  { most: 90 },
  { strong: 4 },
  { next: 3 },
  { disputed: 1 },
  { most: 70 },
  { strong: 3 },
]

function* listRooms(): Generator<Room> {
  let room = widest
  yield room
  for (const step of steps) yield (room = { ...room, ...step })
}

function pageBlocks(content: Content, { strong, disputed, next, most }: Room): readonly Block[] {
  const opening = content.opening.map((text, index): Block => ({
    kind: 'paragraph',
    text: fit(text, 230),
    anchor: `opening-${index}`,
  }))
  return [
    ...opening,
    ...part('strongest', content.strong.title, content.strong.lines, {
      count: strong,
      most,
      none: 'Nothing has been recorded yet.',
    }),
    ...part('disputed', 'Where people did not agree', content.disputed, {
      count: disputed,
      most,
      none: 'No disagreement was noted.',
    }),
    ...part('next', 'What happens next', content.next, {
      count: next,
      most,
      none: 'You will hear from the organisers about the first draft.',
    }),
    {
      kind: 'paragraph',
      text: 'That something was said at many tables shows how widely it was held, not that it is right.',
      anchor: 'caution',
    },
  ]
}

/** One page to hand out as people leave the room: what the day was, in numbers, what was strongest, where people differed, what comes next. */
export function composeSummary(session: Session, options: DraftOptions): WordDocument {
  const { material, document } = layOutDraft(session, options)
  const content = gatherContent(material)
  const laid = [...listRooms()].map((room) => pageBlocks(content, room))
  const blocks = laid.find((page) => estimateLines(page) <= pageLines) ?? laid.at(-1) ?? []
  return {
    title: fit(material.workshop?.title ?? '', 90) || 'Untitled workshop',
    subtitle: fit(document.subtitle ?? '', 90),
    shortTitle: fit(document.shortTitle ?? '', 60),
    kindOfDocument: 'Summary of the day',
    status: document.status,
    version: document.version,
    date: document.date,
    bodies: [],
    language: document.language,
    creator: document.creator,
    description: 'One page to hand out as people leave',
    draft: document.draft,
    opening: 'masthead',
    blocks,
  }
}
