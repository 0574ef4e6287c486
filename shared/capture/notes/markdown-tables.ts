const separator = /^[ \t]*\|?[ \t]*:?-{2,}:?[ \t]*(?:\|[ \t]*:?-{2,}:?[ \t]*)*\|?[ \t]*$/

/** Finds the rows of Markdown tables: line index → table and row, both counted from 0. The row of dashes is no row. */
export function findTables(texts: readonly string[]): Map<number, { table: number; row: number }> {
  const places = new Map<number, { table: number; row: number }>()
  let table = 0
  for (let start = 0; start < texts.length; start += 1) {
    const end = endOfTable(texts, start)
    if (end === start) continue
    let row = 0
    for (let index = start; index < end; index += 1) {
      if (!separator.test(texts[index] ?? '')) places.set(index, { table, row: row++ })
    }
    table += 1
    start = end - 1
  }
  return places
}

/** Cuts a row at its bars; each cell keeps its own leading bar, the last one also the closing bar. */
export function cellsOfRow(text: string): string[] {
  const cells = text.split(/(?<!\\)(?=\|)/)
  if (cells.length > 1 && !(cells[0] ?? '').trim()) cells.splice(0, 2, `${cells[0]}${cells[1]}`)
  const closing = cells.length > 1 && /^\|\s*$/.test(cells.at(-1) ?? '') ? cells.pop() : undefined
  return closing === undefined ? cells : [...cells.slice(0, -1), `${cells.at(-1)}${closing}`]
}

/** Takes the bars and line-break tags off a cell. */
export function stripCell(text: string): string {
  return text
    .replace(/^\s*\|/, '')
    .replace(/^\s*<br\s{0,3}\/?>/i, '')
    .replace(/(?<!\\)\|\s*$/, '')
    .replaceAll('\\|', '|')
}

function endOfTable(texts: readonly string[], start: number): number {
  const declared = isSeparator(texts[start + 1] ?? '') && isRow(texts[start] ?? '')
  const belongs = declared ? isRow : isBoxed
  let end = start
  while (end < texts.length && belongs(texts[end] ?? '')) end += 1
  return declared || end - start >= 2 ? end : start
}

function isSeparator(text: string): boolean {
  return text.includes('|') && separator.test(text)
}

function isRow(text: string): boolean {
  return text.length < 20_000 && text.includes('|') && text.trim() !== '|'
}

function isBoxed(text: string): boolean {
  return isRow(text) && /^\s*\|.*\|\s*$/.test(text)
}
