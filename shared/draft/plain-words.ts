import type { Block, CellPart, ListItem, Rich } from '#shared/model/document.ts'

/** Words without how they are set. */
function plainOf(text: Rich): string {
  return typeof text === 'string' ? text : text.map((run) => run.text).join('')
}

function itemLines(items: readonly ListItem[], depth: number): readonly string[] {
  return items.flatMap(({ text, items: below = [] }) => [
    `${'  '.repeat(depth)}- ${plainOf(text)}`,
    ...itemLines(below, depth + 1),
  ])
}

function cellWords(parts: readonly CellPart[]): string {
  return parts
    .map((part) => (part.kind === 'paragraph' ? plainOf(part.text) : itemLines(part.items, 0).join('\n')))
    .join('\n')
}

/** The words of a block as plain text: lists with a dash before each entry, a table row by row. */
export function plainWords(block: Block): string {
  switch (block.kind) {
    case 'heading':
    case 'provenance':
      return block.text
    case 'paragraph':
    case 'statement':
      return plainOf(block.text)
    case 'quote':
      return block.text
    case 'list':
      return itemLines(block.items, 0).join('\n')
    case 'callout':
      return block.paragraphs.map(plainOf).join('\n')
    case 'table':
      return block.rows.map((row) => row.map(cellWords).join(' | ')).join('\n')
    case 'facts':
      return block.facts.map(({ label, values }) => `${label}: ${values.map(plainOf).join('; ')}`).join('\n')
    case 'pageBreak':
    case 'contents':
      return ''
  }
}
