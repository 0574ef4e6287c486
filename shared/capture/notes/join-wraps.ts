import type { NoteLine } from '#shared/model/reading.ts'

import { type Block, joinText, rawOf } from './block.ts'
import { type Marked, nestItems, readMark } from './bullets.ts'
import { stripCell } from './markdown-tables.ts'
import { isLoneCode } from './participant-codes.ts'
import { countWords, isDecoration, isEmphasised, stripEmphasis, trim } from './tidy.ts'
import { type Wraps, continuesLine, measureWraps } from './wraps.ts'

type Line = NoteLine &
  Marked & { bare: string; strong: boolean; readonly gap: number; readonly breaks: boolean }

/** Makes blocks of lines: blank lines and marks part them, wrapped lines are joined, lists are nested. */
export function blocksOf(lines: readonly NoteLine[]): Block[] {
  const read = readLines(lines)
  spreadEmphasis(read)
  const wraps = lines.some((line) => line.list !== null) ? null : measureWraps(read)
  const groups: [Line, ...Line[]][] = []
  read.forEach((line, index) => {
    const group = groups.at(-1)
    if (group && group.length < 400 && joinsGroup(group, line, index, wraps)) group.push(line)
    else groups.push([line])
  })
  return withDepths(groups.map(blockOf), groups)
}

function readLines(lines: readonly NoteLine[]): Line[] {
  const read: Line[] = []
  let gap = 0
  for (const line of lines) {
    if (trim(line.text)) read.push(readLine(line, gap, read.at(-1)))
    gap = trim(line.text) ? 0 : gap + 1
  }
  return read
}

function readLine(line: NoteLine, gap: number, before: Line | undefined): Line {
  const text = line.cell ? stripCell(line.text) : line.text
  if (line.heading !== null) {
    const bare = trim(text.replace(/^\s*#{1,6}\s+/, '').replace(/\s+#+\s*$/, ''))
    return { ...line, mark: null, indent: 0, rest: bare, bare, strong: false, gap, breaks: true }
  }
  const plain = isDecoration(text) || isLoneCode(text)
  const marked = plain ? { mark: null, indent: 0, rest: text } : readMark(text)
  const moved = before?.cell?.column !== line.cell?.column || before?.cell?.row !== line.cell?.row
  const breaks =
    marked.mark !== null || line.list !== null || moved || isDecoration(text) || line.text.startsWith('\f')
  const after = before !== undefined && (before.heading !== null || isDecoration(before.text))
  return { ...line, ...marked, bare: trim(marked.rest), strong: false, gap, breaks: breaks || after }
}

/** Bold or italics opened on one line of a paragraph and closed on a later one. */
function spreadEmphasis(lines: readonly Line[]): void {
  lines.forEach((line, start) => {
    const mark = /^(\*{1,3}|_{1,3})(?=[^\s*_])/.exec(line.bare)?.[1]
    if (!mark || line.bare.slice(mark.length).includes(mark)) return
    const length =
      lines.slice(start + 1, start + 9).findIndex((next) => next.gap > 0 || next.bare.includes(mark)) + 1
    const last = lines[start + length]
    if (length === 0 || !last || last.gap > 0 || last.bare.indexOf(mark) !== last.bare.length - mark.length)
      return
    line.bare = line.bare.slice(mark.length)
    last.bare = last.bare.slice(0, -mark.length)
    for (const each of lines.slice(start, start + length + 1)) each.strong = true
  })
}

function joinsGroup(group: readonly Line[], line: Line, index: number, wraps: Wraps | null): boolean {
  const [first, last] = [group[0], group.at(-1)]
  if (!first || !last || last.heading !== null) return false
  if (isLoneCode(line.text)) return line.gap <= 1 && countWords(first.bare) >= 3 && !isLoneCode(last.text)
  if (line.gap > 0 || line.breaks || !wraps) return false
  const hangs = first.mark !== null && line.indent > first.indent
  return continuesLine(last.bare, line.bare, { index, length: last.text.trimEnd().length, hangs }, wraps)
}

function blockOf(group: readonly [Line, ...Line[]]): Block {
  const first = group[0]
  const last = group.at(-1) ?? first
  const joined = group.slice(1).reduce((text, line) => joinText(text, line.bare), first.bare)
  const quoted = /^>\s?/.test(joined) && first.mark === null
  const text = stripEmphasis(quoted ? joined.replace(/(^|\s)>\s?/g, '$1') : joined)
  return {
    line: first.line,
    lastLine: last.line,
    raw: rawOf(group),
    text,
    mark: first.mark,
    depth: null,
    heading: first.heading,
    gap: first.gap,
    emphasised: first.strong || isEmphasised(joined),
    cell: first.cell,
    quoted,
  }
}

function withDepths(blocks: readonly Block[], groups: readonly (readonly Line[])[]): Block[] {
  const depths: (number | null)[] = []
  let run: { indent: number; mark: Marked['mark']; list: number | null; text: string }[] = []
  const flush = (): void => {
    depths.push(...nestItems(run))
    run = []
  }
  blocks.forEach((block, index) => {
    const first = groups[index]?.[0]
    const hangs = run.length > 0 && !first?.cell && (first?.indent ?? 0) > (run[0]?.indent ?? 0)
    const listed = first && (first.mark || first.list !== null || hangs)
    if (first && listed && block.heading === null && !isDecoration(block.text)) {
      run.push({ indent: first.indent, mark: first.mark, list: first.list, text: block.text })
      return
    }
    flush()
    depths.push(null)
  })
  flush()
  return blocks.map((block, index) => ({ ...block, depth: depths[index] ?? null }))
}
