import type { Block, ListItem, Rich, WordDocument } from '#shared/model/document.ts'

function plain(rich: Rich): string {
  return typeof rich === 'string' ? rich : rich.map(({ text }) => text).join('')
}

function itemTexts(items: readonly ListItem[]): readonly string[] {
  return items.flatMap(({ text, items: below = [] }) => [plain(text), ...itemTexts(below)])
}

/** Everything one block says, piece by piece. */
export function blockTexts(block: Block): readonly string[] {
  switch (block.kind) {
    case 'heading':
    case 'provenance':
      return [block.text]
    case 'paragraph':
      return [plain(block.text)]
    case 'statement':
      return [block.number, plain(block.text)]
    case 'list':
      return itemTexts(block.items)
    case 'quote':
      return [block.text, block.attribution ?? '']
    case 'callout':
      return [block.label ?? '', ...block.paragraphs.map(plain)]
    case 'table':
      return [
        block.caption,
        ...block.columns.map(({ heading }) => heading),
        ...block.rows
          .flat(2)
          .flatMap((part) => (part.kind === 'paragraph' ? [plain(part.text)] : itemTexts(part.items))),
      ]
    case 'facts':
      return block.facts.flatMap(({ label, values }) => [label, ...values.map(plain)])
    case 'pageBreak':
      return []
    case 'contents':
      return [block.heading]
  }
}

/** Everything a document says, one piece a line. */
export function documentText(document: WordDocument): string {
  const { title, subtitle = '', shortTitle = '', description = '', bodies, facts = [], blocks } = document
  return [
    title,
    subtitle,
    shortTitle,
    description,
    ...bodies.flatMap(({ name, role }) => [name, role]),
    ...facts.flatMap(({ label, values }) => [label, ...values.map(plain)]),
    ...blocks.flatMap(blockTexts),
  ].join('\n')
}

/** The headings of a document, outermost ones with no indent. */
export function listHeadings({ blocks }: WordDocument): readonly string[] {
  return blocks.flatMap((block) =>
    block.kind === 'heading' ? [`${'  '.repeat(block.level - 1)}${block.text}`] : [],
  )
}

/** The blocks under one heading, up to the next heading of the same level or above. */
export function blocksUnder({ blocks }: WordDocument, title: string): readonly Block[] {
  const start = blocks.findIndex((block) => block.kind === 'heading' && block.text === title)
  const heading = blocks[start]
  if (heading?.kind !== 'heading') return []
  const rest = blocks.slice(start + 1)
  const end = rest.findIndex((block) => block.kind === 'heading' && block.level <= heading.level)
  return end === -1 ? rest : rest.slice(0, end)
}

/** The table with this anchor as plain words, cell by cell. */
export function tableCells({ blocks }: WordDocument, anchor: string): readonly (readonly string[])[] {
  const table = blocks.find((block) => block.kind === 'table' && block.anchor === anchor)
  if (table?.kind !== 'table') return []
  return table.rows.map((row) =>
    row.map((cell) =>
      cell
        .flatMap((part) => (part.kind === 'paragraph' ? [plain(part.text)] : itemTexts(part.items)))
        .join('\n'),
    ),
  )
}
