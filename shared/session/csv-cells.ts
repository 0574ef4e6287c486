/** The most UTF-16 units that spreadsheets keep in one cell. */
export const cellLimit = 32_767

/** The columns of a table of points, in order; text too long for a cell goes on in `text 2`, `text 3` … at the end. */
export const pointColumns = [
  'number',
  'id',
  'text',
  'kind',
  'table',
  'topic',
  'participant',
  'role',
  'themes',
  'tags',
  'under',
  'heading',
  'heard from',
  'scribe',
  'at',
  'source',
  'line',
  'agreement',
  'people',
  'dissent',
  'starred',
  'withdrawn',
] as const
/** Columns after those, which older tables of ours do not have. */
export const laterColumns = ['said again', 'said at', 'split from', 'joined to'] as const
export type PointColumn = (typeof pointColumns)[number] | (typeof laterColumns)[number]

const formula = /^'*[=+\-@\t\r\n＝＋－＠]/u
const guarded = /^'+[=+\-@\t\r\n＝＋－＠]/u

/**
 * A cell that no spreadsheet runs as a formula: one that would start one gets an apostrophe before it, and otherwise
 * stays to the letter. `unguardCell` gives back exactly what went in (after OWASP, CSV injection).
 */
export function guardCell(text: string): string {
  return formula.test(text) ? `'${text}` : text
}

/** What `guardCell` was given. */
export function unguardCell(cell: string): string {
  return guarded.test(cell) ? cell.slice(1) : cell
}

/** The text in pieces that fit a cell with their guard; never cut inside a character. */
export function splitCell(text: string): readonly string[] {
  const pieces: string[] = []
  for (let start = 0; start < text.length || start === 0;) {
    const end = start + cellLimit - 1
    const inside = /[\uD800-\uDBFF]/u.test(text.charAt(end - 1)) && end < text.length
    pieces.push(text.slice(start, inside ? end - 1 : end))
    start = inside ? end - 1 : end
  }
  return pieces
}

/** Paths such as `A > B | C`; a backslash keeps a mark that belongs to a name. */
export function writePaths(paths: readonly (readonly string[])[]): string {
  return paths
    .map((path) => path.map((name) => name.replaceAll(/[\\|>]/gu, String.raw`\$&`)).join(' > '))
    .join(' | ')
}

/** The paths that `writePaths` was given, or that somebody typed in the same way. */
export function readPaths(cell: string): readonly (readonly string[])[] {
  const paths: string[][] = [[]]
  let name = ''
  const endName = (): void => {
    if (name.trim() !== '') paths.at(-1)?.push(name.trim())
    name = ''
  }
  for (const [token] of cell.matchAll(/\\[\\|>]|[^]/gu)) {
    if (token === '|' || token === '>') endName()
    else name += token.length === 2 && token.startsWith('\\') ? token.slice(1) : token
    if (token === '|') paths.push([])
  }
  endName()
  return paths.filter((path) => path.length > 0)
}
