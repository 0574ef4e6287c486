import type { PageNumberEstimator, TemplatePageNumberEstimator } from 'docx'

import type { Block, CellPart, ListItem, WordDocument } from '#shared/model/document.ts'

import { measureArial } from './measure-arial.ts'
import { plainText } from './write-text.ts'

type Estimator = PageNumberEstimator & TemplatePageNumberEstimator

// Laying out the pages costs about 1 ms a paragraph (measured), so a long document is not made to wait for it.
const paragraphLimit = 2_000
const lettersInParagraph = 400

/**
 * What fills in the page numbers of the contents list by laying out the pages as Word does, or null where that would take
 * more than about two seconds. Then the numbers are left to Word, which asks on opening whether to fill them in.
 */
export async function pageNumberEstimator(
  document: WordDocument,
  fonts: 'arial' | 'house' = 'arial',
): Promise<Estimator | null> {
  const listed = document.blocks.some((block) => block.kind === 'contents')
  const weight = document.blocks.reduce((sum, block) => sum + weighBlock(block), 0)
  if (!listed || weight > paragraphLimit) return null
  const { estimatePageNumbersWith } = await import('docx/layout')
  return estimatePageNumbersWith(
    fonts === 'arial' ? { guess: true, measureWidth: measureArial } : { guess: true },
  )
}

function weighBlock(block: Block): number {
  switch (block.kind) {
    case 'heading':
    case 'quote':
    case 'provenance':
    case 'paragraph':
    case 'statement':
      return weighText(plainText(block.text))
    case 'list':
      return weighItems(block.items)
    case 'callout':
      return block.paragraphs.reduce((sum, text) => sum + weighText(plainText(text)), 0)
    case 'table':
      return block.rows.flat(1).reduce((sum, cell) => sum + weighCell(cell), 1)
    case 'facts':
      return block.facts.reduce((sum, fact) => sum + 1 + fact.values.length, 0)
    case 'pageBreak':
    case 'contents':
      return 0
  }
}

function weighText(text: string): number {
  return 1 + text.length / lettersInParagraph
}

function weighItems(items: readonly ListItem[]): number {
  return items.reduce((sum, item) => sum + weighText(plainText(item.text)) + weighItems(item.items ?? []), 0)
}

function weighCell(parts: readonly CellPart[]): number {
  return parts.reduce(
    (sum, part) => sum + (part.kind === 'bullets' ? weighItems(part.items) : weighText(plainText(part.text))),
    1,
  )
}
