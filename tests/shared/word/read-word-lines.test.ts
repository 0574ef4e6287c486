import { expect, it } from 'vitest'

import { readWordLines } from '#shared/word/read-word-lines.ts'
import { writeWord } from '#shared/word/write-word.ts'
import { sampleDocument } from '#tests/shared/word/sample-document.ts'

it('gives a Word file as lines of notes, with marks, headings and cells', async () => {
  const columns = [
    { heading: 'Topic', width: 1 },
    { heading: 'Standard', width: 1 },
  ]
  const bytes = await writeWord({
    ...sampleDocument,
    blocks: [
      { kind: 'heading', level: 2, text: 'Supply', numbered: true },
      { kind: 'paragraph', text: 'one\ntwo' },
      { kind: 'list', ordered: false, items: [{ text: 'kits', items: [{ text: 'small' }] }] },
      { kind: 'table', caption: 'Plan', columns, rows: [[[{ kind: 'paragraph', text: 'a' }], []]] },
    ],
  })
  const lines = readWordLines(bytes)
  const from = lines.findIndex(({ text }) => text === 'Supply')
  const first = lines[from]?.line ?? 0
  expect(lines.slice(from)).toEqual([
    { text: 'Supply', line: first, heading: 2, list: null, cell: null },
    { text: 'one', line: first + 1, heading: null, list: null, cell: null },
    { text: 'two', line: first + 1, heading: null, list: null, cell: null },
    { text: '• kits', line: first + 2, heading: null, list: 0, cell: null },
    { text: '– small', line: first + 3, heading: null, list: 1, cell: null },
    { text: 'Table 1. Plan', line: first + 4, heading: null, list: null, cell: null },
    { text: 'Topic', line: first + 5, heading: null, list: null, cell: { table: 1, row: 0, column: 0 } },
    { text: 'Standard', line: first + 6, heading: null, list: null, cell: { table: 1, row: 0, column: 1 } },
    { text: 'a', line: first + 7, heading: null, list: null, cell: { table: 1, row: 1, column: 0 } },
    {
      text: 'None identified',
      line: first + 8,
      heading: null,
      list: null,
      cell: { table: 1, row: 1, column: 1 },
    },
    { text: '1 row in all', line: first + 9, heading: null, list: null, cell: null },
  ])
})
