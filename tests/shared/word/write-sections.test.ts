import { describe, expect, it } from 'vitest'

import type { Block } from '#shared/model/document.ts'
import { childOf, childrenOf } from '#shared/word/read-xml.ts'
import type { XmlElement } from '#shared/word/read-xml.ts'
import { writeWord } from '#shared/word/write-word.ts'
import { findAll, openPart, textIn } from '#tests/shared/word/docx-files.ts'
import { sampleDocument } from '#tests/shared/word/sample-document.ts'

const text = (words: string): Block => ({ kind: 'paragraph', text: words })
const heading = (words: string): Block => ({ kind: 'heading', level: 1, text: words })
const facts: Block = { kind: 'facts', facts: [{ label: 'Place', values: ['Hall'] }] }

function table(caption: string, landscape: boolean): Block {
  return { kind: 'table', caption, landscape, columns: [{ heading: 'Topic', width: 1 }], rows: [] }
}

type Section = { readonly landscape: boolean; readonly lines: readonly string[] }

/** The sections after the title page, each with the text of its paragraphs outside tables. */
async function sectionsOf(blocks: readonly Block[]): Promise<Section[]> {
  const document = openPart(await writeWord({ ...sampleDocument, blocks }), 'word/document.xml')
  const body = childOf(document, 'w:body') ?? document
  const sections: Section[] = []
  let lines: string[] = []
  const close = (properties: XmlElement | undefined) => {
    const size = childOf(properties, 'w:pgSz')
    sections.push({ landscape: size?.attributes.get('w:orient') === 'landscape', lines })
    lines = []
  }
  for (const child of childrenOf(body)) {
    if (child.name === 'w:p') lines.push(textIn(child))
    if (child.name === 'w:tbl') lines.push('[table]')
    const properties = child.name === 'w:sectPr' ? child : childOf(child, 'w:pPr', 'w:sectPr')
    if (properties !== undefined) close(properties)
  }
  return sections.slice(1)
}

describe('sections', () => {
  it('turn the page for a wide table and back again', async () => {
    expect(await sectionsOf([text('before'), table('Plan', true), text('after')])).toEqual([
      { landscape: false, lines: ['before'] },
      { landscape: true, lines: ['Table 1. Plan', '[table]', '0 rows in all'] },
      { landscape: false, lines: ['after'] },
    ])
  })

  it('take the heading and its introduction along with the table', async () => {
    const blocks = [text('before'), heading('Plan'), text('It says:'), table('Plan', true), heading('Thanks')]
    expect(await sectionsOf(blocks)).toEqual([
      { landscape: false, lines: ['before'] },
      { landscape: true, lines: ['Plan', 'It says:', 'Table 1. Plan', '[table]', '0 rows in all'] },
      { landscape: false, lines: ['Thanks'] },
    ])
  })

  it('keep two wide tables together, and the note under them', async () => {
    const note: Block = { kind: 'paragraph', text: 'As printed.', style: 'note' }
    const blocks = [
      heading('One'),
      table('One', true),
      heading('Two'),
      table('Two', true),
      note,
      text('after'),
    ]
    expect(await sectionsOf(blocks)).toEqual([
      {
        landscape: true,
        lines: ['One', 'Table 1. One', '[table]', 'Two', 'Table 2. Two', '[table]', 'As printed.'],
      },
      { landscape: false, lines: ['after'] },
    ])
  })

  it('drop page breaks that a turned page makes needless', async () => {
    const pageBreak: Block = { kind: 'pageBreak' }
    const blocks = [
      pageBreak,
      text('before'),
      pageBreak,
      table('Plan', true),
      pageBreak,
      text('after'),
      pageBreak,
    ]
    const bytes = await writeWord({ ...sampleDocument, blocks })
    expect(findAll(openPart(bytes, 'word/document.xml'), 'w:pageBreakBefore')).toEqual([])
  })

  it('never let two tables touch, nor end in one', async () => {
    const [section] = await sectionsOf([facts, facts, table('Plan', false), facts])
    expect(section?.lines).toEqual([
      '[table]',
      '1 row in all',
      '[table]',
      'Table 1. Plan',
      '[table]',
      '0 rows in all',
      '[table]',
      '1 row in all',
    ])
  })

  it('say that the contents end where nothing follows them', async () => {
    const [section] = await sectionsOf([{ kind: 'contents', heading: 'Contents' }])
    expect(section?.lines).toEqual(['End of contents'])
  })

  it('leave a document without blocks its title page', async () => {
    expect(await sectionsOf([])).toEqual([])
  })
})
