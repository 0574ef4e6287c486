import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'

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

import type { Block } from '#shared/model/document.ts'
import { writeWord } from '#shared/word/write-word.ts'

import { compare, type Measure, percentile, time } from './measure.ts'
import { makeBlocks, makeLongDocument, makeMarkdown, plainWords, sectionsIn200Pages } from './word-blocks.ts'

function bareTable({ columns, rows }: Extract<Block, { kind: 'table' }>): Table {
  const line = (cells: readonly string[]): TableRow =>
    new TableRow({ children: cells.map((text) => new TableCell({ children: [new Paragraph(text)] })) })
  const words = rows.map((row) =>
    row.map(([part]) => (part?.kind === 'paragraph' ? plainWords(part.text) : '')),
  )
  return new Table({ rows: [line(columns.map((column) => column.heading)), ...words.map(line)] })
}

function bareBlock(block: Block): Paragraph | Table {
  if (block.kind === 'heading')
    return new Paragraph({
      text: block.text,
      heading: block.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
    })
  if (block.kind === 'statement')
    return new Paragraph({
      text: `${block.number} ${plainWords(block.text)}`,
      numbering: { reference: 'n', level: 0 },
    })
  if (block.kind === 'table') return bareTable(block)
  return new Paragraph(block.kind === 'paragraph' ? plainWords(block.text) : '')
}

function makeBare(blocks: readonly Block[]): Document {
  const levels = [{ level: 0, format: LevelFormat.DECIMAL, text: '%1', alignment: AlignmentType.START }]
  return new Document({
    numbering: { config: [{ reference: 'n', levels }] },
    sections: [{ children: blocks.map(bareBlock) }],
  })
}

type Cost = { readonly took: number; readonly megabytes: number }

/** What a draft costs a worker that has written nothing before; its heap may not grow past the demand. */
async function writeInWorker(sections: number, heap: number): Promise<Cost> {
  const worker = new Worker(new URL('word-worker.ts', import.meta.url), {
    workerData: sections,
    resourceLimits: { maxOldGenerationSizeMb: heap },
  })
  return new Promise((resolve, reject) => {
    worker.once('message', resolve)
    worker.once('error', reject)
  })
}

/** How long pandoc takes for the same words, its own start included; null where it is not installed. */
async function timePandoc(blocks: readonly Block[]): Promise<number | null> {
  if (spawnSync('pandoc', ['--version']).status !== 0) return null
  const folder = mkdtempSync(join(tmpdir(), 'pandoc-'))
  const [from, to] = [join(folder, 'draft.md'), join(folder, 'draft.docx')]
  writeFileSync(from, makeMarkdown(blocks))
  const took = await time(3, () => spawnSync('pandoc', ['--toc', from, '-o', to]))
  rmSync(folder, { recursive: true })
  return percentile(took, 0.5)
}

/** What a draft of about 200 pages costs, beside a bare docx script and pandoc on the same words, and twice its pages. */
export async function benchWord(): Promise<readonly Measure[]> {
  const document = makeLongDocument(sectionsIn200Pages)
  const blocks = makeBlocks(sectionsIn200Pages)
  const ours = percentile(await time(5, () => writeWord(document)), 0.5)
  const double = makeLongDocument(2 * sectionsIn200Pages)
  const twice = percentile(await time(5, () => writeWord(double)), 0.5)
  const bare = percentile(await time(5, () => Packer.toBuffer(makeBare(blocks))), 0.5)
  const fresh = await writeInWorker(sectionsIn200Pages, 200)
  const pandoc = await timePandoc(blocks)
  if (pandoc === null) console.log('Beside pandoc: skipped, it is not installed.')
  const what = 'write a draft of 200 pages'
  return [
    compare(what, ours, 'a bare docx script, same text', bare, 'ratio ≤ 1.5'),
    ...(pandoc === null ? [] : [compare(what, ours, 'pandoc, same text', pandoc, 'ratio ≤ 1')]),
    compare(`${what}, first in a worker`, fresh.took, 'the demand', 1_500, 'ratio ≤ 1'),
    compare(`${what}, worker's memory in MB`, fresh.megabytes, 'the demand', 200, 'ratio ≤ 1'),
    compare('write twice the pages', twice, 'the 200 pages', ours, 'ratio ≤ 2.2'),
  ]
}
