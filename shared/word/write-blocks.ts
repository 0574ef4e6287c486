import type { Block, ListItem, Rich, Tone } from '#shared/model/document.ts'

import { writeBookmark } from './bookmarks.ts'
import { palette } from './palette.ts'
import { listLevel, listNames, openOrderedList, statementList } from './word-lists.ts'
import type { Line } from './write-line.ts'
import { writeRich } from './write-rich.ts'
import { hasWords, lineOf, readsRightToLeft, writeRuns } from './write-text.ts'
import type { Xml } from './write-xml.ts'
import type { Writing } from './writing.ts'

/** Where a block stands: beginning a new page, at the top of one, held to the block after it, right under a table. */
export type Standing = {
  readonly newPage: boolean
  readonly atTop: boolean
  readonly heldToNext: boolean
  readonly afterTable: boolean
  /** A table with a line under it that says how long it was. */
  readonly endsWithLine: boolean
}

type Of<K extends Block['kind']> = Extract<Block, { kind: K }>

/** A line in its reading direction. */
export function makeLine(style: string, text: Rich, runs: readonly Xml[], rest: Partial<Line> = {}): Line {
  return readsRightToLeft(text) ? { ...rest, style, runs, rightToLeft: true } : { ...rest, style, runs }
}

// Of a block of several lines only the first starts the page, and only the last is held to what follows.
function share(standing: Standing, index: number, count: number): Standing {
  return {
    newPage: standing.newPage && index === 0,
    atTop: standing.atTop && index === 0,
    afterTable: standing.afterTable && index === 0,
    heldToNext: standing.heldToNext && index === count - 1,
    endsWithLine: false,
  }
}

export function writeHeading(writing: Writing, block: Of<'heading'>, { newPage, atTop }: Standing): Line {
  const numbering = { reference: listNames.headings, level: block.level - 1 }
  const text = lineOf(block.text) || '(no heading)'
  const entry = writing.contents.get(block)
  const runs = writeBookmark(writing.bookmarks, entry?.anchor ?? block.anchor, writeRuns(text))
  const style = entry?.isListed === false ? 'FrontHeading' : `Heading${block.level}`
  return makeLine(style, text, runs, {
    newPage,
    atTop,
    ...(block.numbered === true ? { numbering } : {}),
  })
}

const paragraphStyles = { lead: 'Lead', note: 'Note' } as const

export function writeParagraph(writing: Writing, block: Of<'paragraph'>, standing: Standing): Line {
  const style = block.style === undefined ? 'Normal' : paragraphStyles[block.style]
  return makeLine(
    style,
    block.text,
    writeBookmark(writing.bookmarks, block.anchor, writeRich(writing, block.text)),
    standing,
  )
}

export function writeStatement(writing: Writing, block: Of<'statement'>, standing: Standing): Line {
  const number = lineOf(block.number)
  const reference = statementList(writing.lists, number)
  const text = hasWords(block.text) ? block.text : '(no wording yet)'
  const typed = reference === null && number !== '' ? writeRuns(`${number} `, { style: 'Attribution' }) : []
  const runs = writeBookmark(writing.bookmarks, block.anchor, [...typed, ...writeRich(writing, text)])
  const numbering = reference === null ? {} : { numbering: { reference, level: 0 } }
  return makeLine('Statement', text, runs, { ...standing, ...numbering })
}

export function writeProvenance(writing: Writing, block: Of<'provenance'>, standing: Standing): Line {
  const runs = writeBookmark(writing.bookmarks, block.anchor, writeRuns(block.text))
  return makeLine('Provenance', block.text, runs, standing)
}

export function writeQuote(writing: Writing, block: Of<'quote'>, standing: Standing): Line {
  const words = writeRuns(hasWords(block.text) ? block.text : '(no words)')
  const code = lineOf(block.attribution ?? '')
  const attribution = code === '' ? [] : writeRuns(` (${code})`, { style: 'Attribution' })
  const runs = writeBookmark(writing.bookmarks, block.anchor, [...words, ...attribution])
  return makeLine('Quote', block.text, runs, standing)
}

const callouts: Readonly<Record<Tone, string>> = {
  question: 'Question',
  disagreement: 'Disagreement',
  risk: 'Risk',
}

export function writeCallout(writing: Writing, block: Of<'callout'>, standing: Standing): Line[] {
  const shown = block.paragraphs.filter((text) => hasWords(text))
  const word = lineOf(block.label ?? '') || callouts[block.tone]
  const label = writeRuns(`${word}: `, { style: 'CalloutLabel', color: palette.tones[block.tone].line })
  return shown.map((text, index) => {
    const words = writeRich(writing, text)
    const runs = index === 0 ? writeBookmark(writing.bookmarks, block.anchor, [...label, ...words]) : words
    const within = index < shown.length - 1 ? { heldToNext: true } : {}
    return makeLine(callouts[block.tone], text, runs, { ...share(standing, index, shown.length), ...within })
  })
}

/** List entries in reading order, each with its depth; an entry without words keeps its place. */
export function flattenItems(
  items: readonly ListItem[],
  depth = 0,
): { readonly text: Rich; readonly depth: number }[] {
  return items.flatMap((item) => [
    { text: hasWords(item.text) ? item.text : '(no words)', depth },
    ...flattenItems(item.items ?? [], depth + 1),
  ])
}

export function writeList(writing: Writing, block: Of<'list'>, standing: Standing): Line[] {
  const list = block.ordered ? openOrderedList(writing.lists) : { reference: listNames.bullets }
  const name = block.ordered ? 'ListNumber' : 'ListBullet'
  const items = flattenItems(block.items)
  return items.map(({ text, depth }, index) => {
    const style = depth === 0 ? name : `${name}${Math.min(depth, 2) + 1}`
    const words = writeRich(writing, text)
    const runs = index === 0 ? writeBookmark(writing.bookmarks, block.anchor, words) : words
    const numbering = { ...list, level: listLevel(depth) }
    return makeLine(style, text, runs, { ...share(standing, index, items.length), numbering })
  })
}
