import { describe, expect, it } from 'vitest'

import type { Block, WordDocument } from '#shared/model/document.ts'
import { childOf, childrenOf, valueOf } from '#shared/word/read-xml.ts'
import { writeWord } from '#shared/word/write-word.ts'
import { findAll, openPart, openParts, textIn } from '#tests/shared/word/docx-files.ts'
import { makeHouse, usualText } from '#tests/shared/word/house-templates.ts'
import { sampleDocument } from '#tests/shared/word/sample-document.ts'

const heading = (text: string, level: 1 | 2 = 1): Block => ({ kind: 'heading', level, text })
const words = (text: string): Block => ({ kind: 'paragraph', text })

function table(caption: string, landscape = false): Block {
  return {
    kind: 'table',
    caption,
    landscape,
    columns: [{ heading: 'Words', width: 1 }],
    rows: [[[{ kind: 'paragraph', text: 'said' }]]],
  }
}

const page: WordDocument = {
  ...sampleDocument,
  opening: 'masthead',
  title: 'The day',
  blocks: [words('First.')],
}

/** Each paragraph outside tables, by style and text. */
async function linesOf(document: WordDocument, house?: Uint8Array): Promise<string[]> {
  const part = openPart(await writeWord(document, { house }), 'word/document.xml')
  const lines = childrenOf(childOf(part, 'w:body') ?? part, 'w:p')
  return lines.map((line) => `${valueOf(line, 'w:pPr', 'w:pStyle') ?? ''}: ${textIn(line)}`)
}

describe('a masthead', () => {
  it('stands above the text on the first page, without a title page or a table of control', async () => {
    const lines = await linesOf(page)
    expect(lines.map((line) => line.split(':')[0])).toEqual([
      'MastheadKind',
      'MastheadTitle',
      'MastheadSubtitle',
      'MastheadStatus',
      'Normal',
    ])
    const part = openPart(await writeWord(page), 'word/document.xml')
    expect(findAll(part, 'w:sectPr')).toHaveLength(1)
    expect(findAll(part, 'w:pageBreakBefore')).toHaveLength(0)
    expect(findAll(part, 'w:tbl')).toHaveLength(0)
  })

  it('has headings no larger than its title', async () => {
    const styles = findAll(openPart(await writeWord(page), 'word/styles.xml'), 'w:style')
    const size = (id: string) => {
      const style = styles.find(({ attributes }) => attributes.get('w:styleId') === id)
      return Number(valueOf(style, 'w:rPr', 'w:sz'))
    }
    expect(size('MastheadTitle')).toBeLessThanOrEqual(40)
    expect(size('Heading1')).toBeLessThan(size('MastheadTitle'))
  })

  it('does not number captions, and puts a wide table on a page behind it', async () => {
    expect(await linesOf({ ...page, blocks: [table('Said')] })).toContain('Caption: Said')
    const wide = openPart(await writeWord({ ...page, blocks: [table('Said', true)] }), 'word/document.xml')
    expect(findAll(wide, 'w:sectPr')).toHaveLength(2)
  })

  it('names what it is in the header where there is no version', async () => {
    const letter = { ...page, draft: false, status: '', version: '', kindOfDocument: 'The organisers' }
    const headers = [...openParts(await writeWord(letter))].filter(([name]) => /header\d+\.xml$/.test(name))
    expect(headers.map(([, part]) => textIn(part))).toEqual(['The organisers'])
  })

  it('opens a draft in a house template that has no title of its own', async () => {
    const house = await makeHouse([])
    const lines = await linesOf(page, house)
    expect(lines.slice(0, 2)).toEqual([expect.stringContaining('Masthead'), 'MastheadTitle: The day'])
    expect((await linesOf(page, await makeHouse(usualText()))).join()).not.toContain('Masthead')
  })
})

describe('headings before the contents list', () => {
  const contents: Block = { kind: 'contents', heading: 'Contents' }
  const blocks = [heading('Issue sheet'), words('Draft.'), contents, heading('Background'), words('Why.')]

  it('are not in it, and stay out when Word makes it anew', async () => {
    const part = openPart(await writeWord({ ...sampleDocument, blocks }), 'word/document.xml')
    const listed = findAll(part, 'w:p').filter((line) => valueOf(line, 'w:pPr', 'w:pStyle') === 'TOC1')
    expect(listed.map(textIn).join()).toContain('Background')
    expect(listed.map(textIn).join()).not.toContain('Issue sheet')
    const lines = await linesOf({ ...sampleDocument, blocks })
    expect(lines).toContain('FrontHeading: Issue sheet')
    expect(lines).toContain('Heading1: Background')
  })
})

describe('what belongs together', () => {
  it('is kept together: a paragraph with the table or list it leads to, and a short table with itself', async () => {
    const list: Block = { kind: 'list', ordered: false, items: [{ text: 'one' }] }
    const blocks = [
      heading('Plan'),
      words('In short.'),
      words('Lines.'),
      table('Plan'),
      words('They are:'),
      list,
    ]
    const part = openPart(await writeWord({ ...page, blocks }), 'word/document.xml')
    const held = findAll(part, 'w:p').filter((line) => childOf(line, 'w:pPr', 'w:keepNext') !== undefined)
    expect(held.map(textIn)).toEqual(expect.arrayContaining(['In short.', 'Lines.', 'They are:']))
    expect(held.map(textIn)).not.toContain('one')
  })

  it('stands in smaller letters where a table is compact', async () => {
    const small: Block = { ...table('Points'), kind: 'table', compact: true } as Block
    const part = openPart(await writeWord({ ...page, blocks: [small] }), 'word/document.xml')
    const styles = findAll(part, 'w:tc').map((cell) => valueOf(findAll(cell, 'w:p')[0], 'w:pPr', 'w:pStyle'))
    expect(styles).toEqual(['TableHeadingSmall', 'TableTextSmall'])
  })
})
