import { describe, expect, it } from 'vitest'

import type { Block } from '#shared/model/document.ts'
import { columnWidths, headingWidth } from '#shared/word/column-widths.ts'
import { childOf, childrenOf } from '#shared/word/read-xml.ts'
import { writeWord } from '#shared/word/write-word.ts'
import { findAll, openPart } from '#tests/shared/word/docx-files.ts'
import { sampleDocument } from '#tests/shared/word/sample-document.ts'

const columns = [
  { heading: 'Topic', width: 1 },
  { heading: 'Words', width: 1 },
]

async function rowsOf(texts: readonly string[]) {
  const rows = texts.map((text) => [[{ kind: 'paragraph' as const, text }], []])
  const table: Block = { kind: 'table', caption: 'Words', columns, rows }
  const body = openPart(await writeWord({ ...sampleDocument, blocks: [table] }), 'word/document.xml')
  return childrenOf(findAll(body, 'w:tbl')[1] ?? body, 'w:tr')
}

describe('a long table', () => {
  it('keeps each row on one page unless that would leave a page half empty', async () => {
    const rows = await rowsOf(['short', 'word '.repeat(60), 'word '.repeat(400), 'short'])
    const whole = rows.map((row) => childOf(row, 'w:trPr', 'w:cantSplit') !== undefined)
    expect(whole).toEqual([true, true, true, false, true])
  })

  it('holds its last row to the line under it', async () => {
    const rows = await rowsOf([...Array.from({ length: 12 }, () => 'row'), 'last'])
    const held = rows.map((row) => findAll(row, 'w:keepNext').length > 0)
    expect(held.slice(-2)).toEqual([false, true])
  })

  it('has no column too narrow for the words of its heading, where there is room', () => {
    const least = ['No.', 'Recommendation', 'Source'].map(headingWidth)
    const widths = columnWidths([1, 1, 30], 9_000, least)
    expect(widths.every((width, at) => width >= (least[at] ?? 0))).toBe(true)
    expect(widths.reduce((sum, width) => sum + width, 0)).toBe(9_000)
    expect(columnWidths([1, 3], 100, [80, 80])).toEqual([25, 75])
  })
})
