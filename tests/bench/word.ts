import {
  AlignmentType,
  Document,
  HeadingLevel,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
} from 'docx'

import type { Block, Rich, WordDocument } from '#shared/model/document.ts'
import { writeWord } from '#shared/word/write-word.ts'

import { compare, type Measure, percentile, time } from './measure.ts'

const sentence =
  'Offer a first appointment within a week, and ask at that appointment what the person needs before anything else is arranged.'
const sections = 59

function makeBlocks(): readonly Block[] {
  return Array.from({ length: sections }, (_, section): Block[] => [
    { kind: 'heading', level: 1, text: `Section ${section + 1}` },
    ...Array.from({ length: 2 }, (_topic, topic): Block[] => [
      { kind: 'heading', level: 2, text: `Topic ${section + 1}.${topic + 1}` },
      ...Array.from({ length: 3 }, (): Block => ({ kind: 'paragraph', text: `${sentence} ${sentence}` })),
      ...Array.from({ length: 8 }, (_item, item): Block => ({
        kind: 'statement',
        number: `${section + 1}.${topic + 1}.${item + 1}`,
        text: sentence,
      })),
      {
        kind: 'table',
        caption: `Table ${section + 1}.${topic + 1}`,
        columns: ['Topic', 'Standard', 'Action'].map((heading) => ({ heading, width: 1 })),
        rows: Array.from({ length: 4 }, () =>
          [0, 1, 2].map(() => [{ kind: 'paragraph' as const, text: sentence }]),
        ),
      },
    ]).flat(),
  ]).flat()
}

function plain(text: Rich): string {
  return typeof text === 'string' ? text : text.map((run) => run.text).join('')
}

function bareTable(columns: readonly string[], rows: number): Table {
  const line = (cells: readonly string[]): TableRow =>
    new TableRow({ children: cells.map((text) => new TableCell({ children: [new Paragraph(text)] })) })
  return new Table({
    rows: [line(columns), ...Array.from({ length: rows }, () => line(columns.map(() => sentence)))],
  })
}

function bareBlock(block: Block): Paragraph | Table {
  if (block.kind === 'heading')
    return new Paragraph({
      text: block.text,
      heading: block.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
    })
  if (block.kind === 'statement')
    return new Paragraph({
      text: `${block.number} ${plain(block.text)}`,
      numbering: { reference: 'n', level: 0 },
    })
  if (block.kind === 'table')
    return bareTable(
      block.columns.map((column) => column.heading),
      block.rows.length,
    )
  return new Paragraph(block.kind === 'paragraph' ? plain(block.text) : '')
}

function makeBare(blocks: readonly Block[]): Document {
  const levels = [{ level: 0, format: LevelFormat.DECIMAL, text: '%1', alignment: AlignmentType.START }]
  return new Document({
    numbering: { config: [{ reference: 'n', levels }] },
    sections: [{ children: blocks.map(bareBlock) }],
  })
}

/** How long a draft of about 200 pages takes to write, beside a bare docx script that writes the same text. */
export async function benchWord(): Promise<readonly Measure[]> {
  const blocks = makeBlocks()
  const document: WordDocument = {
    title: 'Bench',
    kindOfDocument: 'Guidance',
    status: 'Draft',
    version: '0.1',
    date: '2 March 2026',
    bodies: [],
    language: 'en-GB',
    creator: 'Pooled',
    draft: true,
    blocks,
  }
  const ours = await time(5, () => writeWord(document))
  const bare = await time(5, () => Packer.toBuffer(makeBare(blocks)))
  return [
    compare(
      'write a draft of 200 pages',
      percentile(ours, 0.5),
      'a bare docx script, same text',
      percentile(bare, 0.5),
      'ratio ≤ 1.5',
    ),
  ]
}
