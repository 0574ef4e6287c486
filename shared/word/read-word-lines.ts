import type { NoteLine } from '#shared/model/reading.ts'

import { readWordText } from './read-word-text.ts'
import type { SideStory, Story, WordParagraph } from './word-text.ts'

function markOf({ list, headingLevel }: WordParagraph): string {
  return list === null || list.marker === '' || headingLevel !== null ? '' : `${list.marker} `
}

function linesOfParagraph(paragraph: WordParagraph, line: number, tables: number): NoteLine[] {
  const { text, headingLevel, list, inTable } = paragraph
  const cell =
    inTable === null ? null : { table: inTable.table + tables, row: inTable.row, column: inTable.cell }
  const whole = headingLevel === null ? text.split('\n') : [text.replace(/\s*\n\s*/g, ' ')]
  return whole.map((piece, index) => ({
    text: index === 0 ? markOf(paragraph) + piece : piece,
    line,
    heading: headingLevel,
    list: index === 0 && list !== null && headingLevel === null ? list.level : null,
    cell,
  }))
}

function linesOfStory(story: Story, line: number, tables: number): NoteLine[] {
  return story.paragraphs.flatMap((paragraph, index) => linesOfParagraph(paragraph, line + index, tables))
}

/**
 * A Word file as lines of notes: a paragraph is a line and counts from 1, its own line breaks give further lines of the
 * same number; text boxes, footnotes and endnotes follow the body, headers and footers are left out.
 */
export function readWordLines(bytes: Uint8Array): NoteLine[] {
  const text = readWordText(bytes)
  const lines = linesOfStory(text, 1, 0)
  let line = 1 + text.paragraphs.length
  let tables = text.tables.length
  const told = (story: SideStory) => story.kind !== 'header' && story.kind !== 'footer'
  for (const story of text.beside.filter((candidate) => told(candidate))) {
    lines.push(...linesOfStory(story, line, tables))
    line += story.paragraphs.length
    tables += story.tables.length
  }
  return lines
}
