import type { NoteLine } from '#shared/model/reading.ts'

import { cellsOfRow, findTables } from './markdown-tables.ts'

const breaks = /\r\n|[\n\r\v\u0085\u2028\u2029]/
/** Longer than any line somebody types; what is longer is cut, so that no piece outgrows what a session holds. */
const longest = 50_000

/** Gives the lines of a text or Markdown file as they stand, blank ones too, with the headings and table cells that Markdown declares. */
export function linesOfText(text: string): NoteLine[] {
  const texts = text.replace(/^\uFEFF/, '').split(breaks)
  const tables = findTables(texts)
  return texts.flatMap((whole, index) => {
    const place = tables.get(index)
    if (place) return cellLines(whole, index + 1, place)
    const heading = headingLevel(texts, index)
    return cutLine(whole).map((part) => ({ text: part, line: index + 1, heading, list: null, cell: null }))
  })
}

function cellLines(text: string, line: number, place: { table: number; row: number }): NoteLine[] {
  return cellsOfRow(text).flatMap((cell, column) =>
    cell
      .split(/(?=<br\s{0,3}\/?>)/i)
      .map((part) => ({ text: part, line, heading: null, list: null, cell: { ...place, column } })),
  )
}

function headingLevel(texts: readonly string[], index: number): number | null {
  const text = texts[index] ?? ''
  const hashes = /^ {0,3}(#{1,6})[ \t]+\S/.exec(text)
  if (hashes) return (hashes[1] ?? '').length
  const underline = texts[index + 1] ?? ''
  const stands = /^[\p{L}\p{N}"'“‘]/u.test(text) && text.length <= 120 && !(texts[index - 1] ?? '').trim()
  if (stands && /^={3,}[ \t]*$/.test(underline)) return 1
  return stands && /^-{3,}[ \t]*$/.test(underline) ? 2 : null
}

/** A form feed begins a new page, hence a new piece on the same line of the file. */
function cutLine(text: string): string[] {
  const pages = text.split(/(?=\f)/)
  return pages.flatMap((page) => {
    if (page.length <= longest) return [page]
    const parts: string[] = []
    for (let at = 0; at < page.length; at += longest) parts.push(page.slice(at, at + longest))
    return parts
  })
}
