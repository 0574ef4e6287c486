import type { ISectionOptions } from 'docx'

import type { Block, WordDocument } from '#shared/model/document.ts'

import { planStretches } from './plan-document.ts'
import type { Stretch } from './plan-document.ts'
import {
  writeCallout,
  writeHeading,
  writeList,
  writeParagraph,
  writeProvenance,
  writeQuote,
  writeStatement,
} from './write-blocks.ts'
import type { Standing } from './write-blocks.ts'
import { writeContents } from './write-contents.ts'
import { writeParts } from './write-line.ts'
import type { Part } from './write-line.ts'
import { writePages } from './write-pages.ts'
import { closeContents, closeTable, writeFacts, writeTable } from './write-tables.ts'
import { plainText } from './write-text.ts'
import { writeMasthead, writeTitlePage } from './write-title-page.ts'
import type { Writing } from './writing.ts'

function writeBlock(writing: Writing, block: Block, textWidth: number, standing: Standing): Part[] {
  switch (block.kind) {
    case 'heading':
      return [writeHeading(writing, block, standing)]
    case 'paragraph':
      return [writeParagraph(writing, block, standing)]
    case 'statement':
      return [writeStatement(writing, block, standing)]
    case 'provenance':
      return [writeProvenance(writing, block, standing)]
    case 'list':
      return writeList(writing, block, standing)
    case 'quote':
      return [writeQuote(writing, block, standing)]
    case 'callout':
      return writeCallout(writing, block, standing)
    case 'table':
      return writeTable(writing, block, textWidth, standing)
    case 'facts':
      return [writeFacts(writing, block, textWidth, standing)]
    case 'contents':
      return [writeContents(writing, block, standing.newPage)]
    case 'pageBreak':
      return []
  }
}

function closeBlock(block: Block): Part {
  if (block.kind === 'table') return closeTable(block.rows.length)
  return block.kind === 'facts' ? closeTable(block.facts.length) : closeContents()
}

/** Whether a paragraph belongs to what comes next: to a table under the same heading, or as in "The aims were:". */
function leadsIn(blocks: readonly Block[], at: number): boolean {
  const [block, next] = [blocks[at], blocks[at + 1]]
  if (block?.kind !== 'paragraph' || next === undefined || next.kind === 'pageBreak') return false
  if (isTable(next) || plainText(block.text).trimEnd().endsWith(':')) return true
  return blocks[at - 1]?.kind === 'heading' && leadsIn(blocks, at + 1)
}

function isTable(block: Block): boolean {
  return block.kind === 'table' || block.kind === 'facts'
}

function needsEnd(block: Block, next: Block | undefined): boolean {
  if (next === undefined) return isTable(block) || block.kind === 'contents'
  return isTable(block) && (next.kind === 'facts' || next.kind === 'contents')
}

/** The parts of one stretch, none of them without words, the last of them a line. */
export function writeStretch(writing: Writing, stretch: Stretch, startsPage = false): Part[] {
  const textWidth = stretch.landscape ? writing.widths.sideways : writing.widths.upright
  const written: Part[] = []
  let newPage = startsPage
  let afterTable = false
  for (const [index, block] of stretch.blocks.entries()) {
    if (block.kind !== 'pageBreak') {
      const [next, overNext] = stretch.blocks.slice(index + 1, index + 3)
      const atTop = newPage || written.length === 0
      const ends = needsEnd(block, next?.kind === 'pageBreak' ? overNext : next)
      const heldToNext = next?.kind === 'provenance' || leadsIn(stretch.blocks, index)
      const standing = { newPage, atTop, heldToNext, afterTable, endsWithLine: ends }
      written.push(...writeBlock(writing, block, textWidth, standing))
      if (ends) written.push(closeBlock(block))
      afterTable = isTable(block) && !ends
    }
    newPage = block.kind === 'pageBreak'
  }
  return written
}

/** The stretches as sections; a sideways table under the masthead has the masthead on an upright page before it. */
function underMasthead(document: WordDocument, writing: Writing): ISectionOptions[] {
  const stretches = planStretches(document.blocks)
  const opens: Stretch = { landscape: false, blocks: [] }
  return (stretches[0]?.landscape === false ? stretches : [opens, ...stretches]).map((stretch, index) => ({
    ...writePages(document, index, stretch.landscape),
    children: writeParts([
      ...(index === 0 ? writeMasthead(document) : []),
      ...writeStretch(writing, stretch),
    ]),
  }))
}

/** The document's sections: the title page or masthead, then a section for each stretch of upright or sideways pages. */
export function writeSections(document: WordDocument, writing: Writing): ISectionOptions[] {
  if (document.opening === 'masthead') return underMasthead(document, writing)
  const title = {
    ...writePages(document, 0, false),
    children: writeParts(writeTitlePage(writing, document)),
  }
  const body = planStretches(document.blocks).map((stretch, index) => ({
    ...writePages(document, index + 1, stretch.landscape),
    children: writeParts(writeStretch(writing, stretch)),
  }))
  return [title, ...body]
}
