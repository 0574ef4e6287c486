import type { Block, CellPart, Fact, ListItem, Rich, Run, WordDocument } from '#shared/model/document.ts'

import { escapeCell, escapeInline, escapeLines } from './escape-markdown.ts'

type Lines = readonly string[]

/** What a document's links and footnotes need to know of it, gathered while it is written. */
type Writing = { readonly names: ReadonlyMap<string, string>; readonly notes: string[] }

/** What a reference without words of its own says: the number, caption or heading of what it leads to. */
function nameBlocks(blocks: readonly Block[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  let tables = 0
  for (const block of blocks) {
    if (block.kind === 'table') tables += 1
    if (!('anchor' in block) || block.anchor === undefined) continue
    if (block.kind === 'statement') names.set(block.anchor, `recommendation ${block.number}`)
    if (block.kind === 'heading') names.set(block.anchor, block.text)
    if (block.kind === 'table') names.set(block.anchor, `Table ${tables}`)
  }
  return names
}

/** A mark set round words, outside the spaces at their ends, where Markdown would not see it. */
function mark(text: string, sign: string): string {
  const [, before = '', words = '', after = ''] = /^(\s*)([^]*?)(\s*)$/u.exec(text) ?? []
  return words === '' ? text : `${before}${sign}${words}${sign}${after}`
}

function address(href: string): string {
  return `<${href.replaceAll(/[<>\s]/gu, (sign) => encodeURIComponent(sign))}>`
}

function writeRun({ text, bold, italic, href, ref, note }: Run, writing: Writing): string {
  const words = escapeInline(text === '' && ref !== undefined ? (writing.names.get(ref) ?? '') : text)
  const strong = bold === true ? mark(words, '**') : words
  const set = italic === true ? mark(strong, '*') : strong
  const linked = href === undefined || href === '' ? set : `[${set}](${address(href)})`
  if (note === undefined || note.trim() === '') return linked
  writing.notes.push(note)
  return `${linked}[^${writing.notes.length}]`
}

function writeRich(rich: Rich, writing: Writing): string {
  return typeof rich === 'string' ? escapeInline(rich) : rich.map((run) => writeRun(run, writing)).join('')
}

/** Words as a paragraph; a line break in them stays one, and no line of them begins anything else. */
function paragraph(text: string): Lines {
  return [escapeLines(text).join('\\\n')]
}

function writeItems(items: readonly ListItem[], ordered: boolean, writing: Writing, indent = ''): Lines {
  return items.flatMap(({ text, items: below = [] }, index) => {
    const sign = ordered ? `${index + 1}. ` : '- '
    const edge = indent + ' '.repeat(sign.length)
    const words = escapeLines(writeRich(text, writing)).join(`\\\n${edge}`)
    return [`${indent}${sign}${words}`, ...writeItems(below, false, writing, edge)]
  })
}

function itemWords(items: readonly ListItem[], writing: Writing, depth = 0): Lines {
  return items.flatMap(({ text, items: below = [] }) => [
    `${'&nbsp;&nbsp;'.repeat(depth)}• ${escapeCell(writeRich(text, writing))}`,
    ...itemWords(below, writing, depth + 1),
  ])
}

function writeCell(parts: readonly CellPart[], blank: string, writing: Writing): string {
  const words = parts.flatMap((part) =>
    part.kind === 'paragraph' ? [escapeCell(writeRich(part.text, writing))] : itemWords(part.items, writing),
  )
  return words.join('').trim() === '' ? blank : words.join('<br>')
}

function tableLines(headings: Lines, rows: readonly Lines[]): Lines {
  const line = (cells: Lines): string => `| ${cells.join(' | ')} |`
  return [line(headings), line(headings.map(() => '---')), ...rows.map(line)]
}

function writeFacts(facts: readonly Fact[], headings: Lines, writing: Writing): Lines {
  const rows = facts.map(({ label, values }) => [
    escapeCell(escapeInline(label)),
    values.map((value) => escapeCell(writeRich(value, writing))).join('<br>'),
  ])
  return tableLines(
    headings.map((text) => escapeCell(escapeInline(text))),
    rows,
  )
}

const tones = { question: 'Question', disagreement: 'Disagreement', risk: 'Risk' }

function quoted(lines: Lines): Lines {
  return lines.flatMap((line) => line.split('\n')).map((line) => (line === '' ? '>' : `> ${line}`))
}

function writeCallout(block: Extract<Block, { kind: 'callout' }>, writing: Writing): Lines {
  const label = `**${escapeInline(block.label ?? tones[block.tone])}:** `
  return quoted(
    block.paragraphs.flatMap((words, index) => [
      ...(index === 0 ? [] : ['']),
      (index === 0 ? label : '') + escapeLines(writeRich(words, writing)).join('\\\n'),
    ]),
  )
}

function writeBlock(block: Block, writing: Writing, tables: () => number): Lines {
  switch (block.kind) {
    case 'heading':
      return [`${'#'.repeat(block.level + 1)} ${escapeInline(block.text.replaceAll(/\s+/gu, ' ').trim())}`]
    case 'paragraph':
      return paragraph(writeRich(block.text, writing))
    case 'statement':
      return [`**${escapeInline(block.number)}** ${escapeLines(writeRich(block.text, writing)).join('\\\n')}`]
    case 'provenance':
      return [mark(escapeLines(escapeInline(block.text)).join('\\\n'), '*')]
    case 'list':
      return writeItems(block.items, block.ordered, writing)
    case 'quote': {
      const by = block.attribution ?? ''
      return quoted(paragraph(`${escapeInline(block.text)}${by === '' ? '' : ` (${escapeInline(by)})`}`))
    }
    case 'callout':
      return writeCallout(block, writing)
    case 'table': {
      const caption = `**Table ${tables()}.** ${escapeInline(block.caption)}`
      const blank = block.blank ?? 'None identified'
      const headings = block.columns.map(({ heading }) => escapeCell(escapeInline(heading)))
      const rows = block.rows.map((row) =>
        row.map((cell) => writeCell(cell, escapeCell(escapeInline(blank)), writing)),
      )
      return [caption, '', ...tableLines(headings, rows)]
    }
    case 'facts':
      return writeFacts(block.facts, block.headings ?? ['Item', 'Detail'], writing)
    case 'pageBreak':
    case 'contents':
      return []
  }
}

function writeHead(document: WordDocument, writing: Writing): readonly Lines[] {
  const { title, subtitle = '', kindOfDocument, status, version, date, draft, bodies, facts = [] } = document
  const state = [`${status} ${version}`.trim(), date].filter((part) => part.trim() !== '').join(', ')
  const notice = draft ? `DRAFT v${version} – not for implementation` : ''
  const rows: readonly Fact[] = [
    ...bodies.map(({ name, role }) => ({ label: role, values: [name] })),
    ...facts,
  ]
  return [
    [`# ${escapeInline(title.replaceAll(/\s+/gu, ' ').trim()) || 'Untitled'}`],
    [escapeInline(kindOfDocument)],
    [escapeInline(subtitle)],
    [mark(escapeInline(state), '**')],
    [mark(escapeInline(notice), '**')],
    rows.length === 0 ? [] : writeFacts(rows, ['Item', 'Detail'], writing),
  ]
}

/** A draft as Markdown (CommonMark with the tables and footnotes of GitHub): headings, lists, tables, quotes, boxes, notes. */
export function writeMarkdown(document: WordDocument): string {
  const writing: Writing = { names: nameBlocks(document.blocks), notes: [] }
  let tables = 0
  const countTable = (): number => (tables += 1)
  const parts = [
    ...writeHead(document, writing),
    ...document.blocks.map((block) => writeBlock(block, writing, countTable)),
  ].filter((lines) => lines.some((line) => line.trim() !== ''))
  const notes = writing.notes.map((note, index) => [
    `[^${index + 1}]: ${escapeLines(escapeInline(note)).join('\n    ')}`,
  ])
  return `${[...parts, ...notes].map((lines) => lines.join('\n')).join('\n\n')}\n`
}
