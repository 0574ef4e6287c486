import type { Block, Rich, WordDocument } from '#shared/model/document.ts'

const sentence =
  'Offer a first appointment within a week, and ask at that appointment what the person needs before anything else is arranged.'

/** As many sections as make about 200 pages of A4. */
export const sectionsIn200Pages = 65

function linked(section: number, topic: number): Rich {
  return [
    { text: sentence },
    { text: ' See ' },
    { text: '', ref: `s-${section}-${topic}-1` },
    { text: ' and ' },
    { text: 'the guideline', href: `https://example.org/${section}`, note: `Guideline ${section}. 2001.` },
    { text: '.' },
  ]
}

function makeTopic(section: number, topic: number): readonly Block[] {
  return [
    { kind: 'heading', level: 2, text: `Topic ${section}.${topic}` },
    { kind: 'paragraph', text: linked(section, topic) },
    { kind: 'paragraph', text: `${sentence} ${sentence}` },
    { kind: 'paragraph', text: `${sentence} ${sentence}` },
    ...Array.from({ length: 8 }, (_, item): Block => ({
      kind: 'statement',
      number: `${section}.${topic}.${item + 1}`,
      anchor: `s-${section}-${topic}-${item + 1}`,
      text: sentence,
    })),
    {
      kind: 'table',
      caption: `Table ${section}.${topic}`,
      columns: ['Topic', 'Standard', 'Action'].map((heading) => ({ heading, width: 1 })),
      rows: Array.from({ length: 4 }, () => [0, 1, 2].map(() => [{ kind: 'paragraph', text: sentence }])),
    },
  ]
}

/** The blocks of a long draft. */
export function makeBlocks(sections: number): readonly Block[] {
  return Array.from({ length: sections }, (_, index): readonly Block[] => [
    { kind: 'heading', level: 1, text: `Section ${index + 1}` },
    ...makeTopic(index + 1, 1),
    ...makeTopic(index + 1, 2),
  ]).flat()
}

/** A long draft in a review copy, with its contents list. */
export function makeLongDocument(sections: number): WordDocument {
  return {
    title: 'Bench',
    kindOfDocument: 'Guidance',
    status: 'Draft',
    version: '0.1',
    date: '2 March 2026',
    bodies: [],
    language: 'en-GB',
    creator: 'Pooled',
    draft: true,
    copy: 'review',
    blocks: [{ kind: 'contents', heading: 'Contents' }, ...makeBlocks(sections)],
  }
}

/** The words alone. */
export function plainWords(text: Rich): string {
  return typeof text === 'string' ? text : text.map((run) => run.text).join('')
}

function markdownRow(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`
}

function markdownTable({ columns, rows, caption }: Extract<Block, { kind: 'table' }>): string {
  const lines = rows.map((row) =>
    markdownRow(row.map(([part]) => (part?.kind === 'paragraph' ? plainWords(part.text) : ''))),
  )
  const heading = markdownRow(columns.map((column) => column.heading))
  return [heading, markdownRow(columns.map(() => '---')), ...lines, '', `: ${caption}`].join('\n')
}

function markdownRuns(text: Rich): string {
  if (typeof text === 'string') return text
  return text
    .map((run) => {
      const words = run.href === undefined ? run.text : `[${run.text}](${run.href})`
      return run.note === undefined ? words : `${words}^[${run.note}]`
    })
    .join('')
}

/** The same words for pandoc. */
export function makeMarkdown(blocks: readonly Block[]): string {
  const pieces = blocks.map((block) => {
    switch (block.kind) {
      case 'heading':
        return `${'#'.repeat(block.level)} ${block.text}`
      case 'paragraph':
        return markdownRuns(block.text)
      case 'statement':
        return `**${block.number}** ${markdownRuns(block.text)}`
      case 'table':
        return markdownTable(block)
      case 'provenance':
      case 'list':
      case 'quote':
      case 'callout':
      case 'facts':
      case 'pageBreak':
      case 'contents':
        return ''
    }
  })
  return pieces.filter((piece) => piece !== '').join('\n\n')
}
