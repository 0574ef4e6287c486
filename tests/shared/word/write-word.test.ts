import { unzipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'

import type { Block, WordDocument } from '#shared/model/document.ts'
import { childOf, childrenOf, valueOf } from '#shared/word/read-xml.ts'
import type { XmlElement } from '#shared/word/read-xml.ts'
import { writeWord } from '#shared/word/write-word.ts'
import { findAll, openPart, openParts, ownText, textIn } from '#tests/shared/word/docx-files.ts'
import { sampleDocument } from '#tests/shared/word/sample-document.ts'

async function writeBlocks(blocks: readonly Block[], more: Partial<WordDocument> = {}): Promise<Uint8Array> {
  return writeWord({ ...sampleDocument, ...more, blocks })
}

async function bodyOf(blocks: readonly Block[], more: Partial<WordDocument> = {}): Promise<XmlElement> {
  return openPart(await writeBlocks(blocks, more), 'word/document.xml')
}

function styled(body: XmlElement, style: string): XmlElement[] {
  return findAll(body, 'w:p').filter((paragraph) => valueOf(paragraph, 'w:pPr', 'w:pStyle') === style)
}

const paragraph: Block = { kind: 'paragraph', text: 'Something.' }

describe('a written Word file', () => {
  let bytes: Uint8Array
  let body: XmlElement
  beforeAll(async () => {
    bytes = await writeWord(sampleDocument)
    body = openPart(bytes, 'word/document.xml')
  })

  it('says its title, kind and maker in its properties', () => {
    const core = openPart(bytes, 'docProps/core.xml')
    const texts = new Map(
      childrenOf(core).map((property) => [property.name.split(':')[1], ownText(property)]),
    )
    expect(texts.get('title')).toBe(sampleDocument.title)
    expect(texts.get('subject')).toBe('Guidance')
    expect(texts.get('creator')).toBe('Northern Kit Network')
  })

  it('sets the language for all of its text', () => {
    const language = findAll(openPart(bytes, 'word/styles.xml'), 'w:lang')[0]
    expect(language?.attributes.get('w:val')).toBe('en-GB')
  })

  it('defines every style and list that it uses', () => {
    const styles = new Set(
      findAll(openPart(bytes, 'word/styles.xml'), 'w:style').map(({ attributes }) =>
        attributes.get('w:styleId'),
      ),
    )
    const used = ['w:pStyle', 'w:rStyle', 'w:tblStyle'].flatMap((name) => findAll(body, name))
    expect(used.map(({ attributes }) => attributes.get('w:val')).filter((id) => !styles.has(id))).toEqual([])
    const lists = new Set(
      findAll(openPart(bytes, 'word/numbering.xml'), 'w:num').map(({ attributes }) =>
        attributes.get('w:numId'),
      ),
    )
    expect(findAll(body, 'w:numId').filter(({ attributes }) => !lists.has(attributes.get('w:val')))).toEqual(
      [],
    )
  })

  it('has no paragraph without words and no merged cell', () => {
    expect(findAll(body, 'w:p').filter((line) => textIn(line).trim() === '')).toEqual([])
    expect([...findAll(body, 'w:gridSpan'), ...findAll(body, 'w:vMerge')]).toEqual([])
  })

  it('repeats the header row of each table and splits no row', () => {
    const tables = findAll(body, 'w:tbl')
    expect(tables.length).toBe(4)
    for (const table of tables) {
      const rows = childrenOf(table, 'w:tr')
      expect(rows.map((row) => childOf(row, 'w:trPr', 'w:tblHeader') !== undefined)).toEqual(
        rows.map((_, index) => index === 0),
      )
      expect(rows.every((row) => childOf(row, 'w:trPr', 'w:cantSplit') !== undefined)).toBe(true)
    }
  })

  it('says DRAFT in the header of every section, and behind its pages', () => {
    const parts = openParts(bytes)
    const headers = [...parts].filter(([name]) => /header\d+\.xml$/.test(name)).map(([, part]) => part)
    expect(headers.length).toBe(findAll(body, 'w:sectPr').length)
    for (const header of headers) {
      expect(textIn(header)).toContain('DRAFT v0.1 – not for implementation')
      const shape = findAll(header, 'v:shape')[0]
      expect(shape?.attributes.get('alt')).toBe('Watermark: DRAFT v0.1')
      expect(findAll(header, 'v:textpath').at(-1)?.attributes.get('string')).toBe('DRAFT v0.1')
    }
  })

  it('counts its pages in the footer', () => {
    const footer = openPart(bytes, 'word/footer2.xml')
    expect(findAll(footer, 'w:instrText').map((field) => ownText(field).trim())).toEqual(['PAGE', 'NUMPAGES'])
  })

  it('fills in its contents list, each entry linked to its heading and with its page', () => {
    const entries = [...styled(body, 'TOC1'), ...styled(body, 'TOC2')]
    const marks = new Set(findAll(body, 'w:bookmarkStart').map(({ attributes }) => attributes.get('w:name')))
    expect(entries.length).toBe(7)
    for (const entry of entries) {
      const link = childOf(entry, 'w:hyperlink')
      expect(marks).toContain(link?.attributes.get('w:anchor'))
      expect(textIn(entry)).toMatch(/\p{L}\d+$/u)
    }
    expect(entries.map((entry) => textIn(entry))).toContain('1Background3')
    expect(findAll(body, 'w:fldChar').filter(({ attributes }) => attributes.has('w:dirty'))).toEqual([])
    expect(findAll(openPart(bytes, 'word/settings.xml'), 'w:updateFields')).toEqual([])
  })

  it('gives bookmarks unique names and ids', () => {
    const starts = findAll(body, 'w:bookmarkStart')
    for (const name of ['w:id', 'w:name']) {
      const values = starts.map(({ attributes }) => attributes.get(name)?.toLowerCase())
      expect(new Set(values).size).toBe(starts.length)
    }
    expect(findAll(body, 'w:bookmarkEnd').length).toBe(starts.length)
  })

  it('is the same each time but for its dates', async () => {
    const again = unzipSync(await writeWord(sampleDocument))
    for (const [name, part] of Object.entries(unzipSync(bytes))) {
      if (name !== 'docProps/core.xml')
        expect({ name, same: Buffer.compare(part, again[name] ?? new Uint8Array()) }).toEqual({
          name,
          same: 0,
        })
    }
  })
})

describe('a document that is not a draft', () => {
  it('has no watermark and says its status and version in the header', async () => {
    const bytes = await writeBlocks([paragraph], { draft: false, status: 'Final', version: '1.0' })
    const header = openPart(bytes, 'word/header2.xml')
    expect(findAll(header, 'v:shape')).toEqual([])
    expect(textIn(header)).toContain('Final v1.0')
  })
})

describe('blocks', () => {
  it('keep their style, each under a name of its own', async () => {
    const body = await bodyOf([
      { kind: 'quote', text: 'Words', attribution: 'P1' },
      { kind: 'provenance', text: 'Said once' },
      { kind: 'callout', tone: 'disagreement', paragraphs: ['One side.', 'The other.'] },
      { kind: 'paragraph', text: 'Lead', style: 'lead' },
    ])
    expect(styled(body, 'Quote').map((line) => textIn(line))).toEqual(['Words (P1)'])
    expect(styled(body, 'Provenance').map((line) => textIn(line))).toEqual(['Said once'])
    expect(styled(body, 'Disagreement').map((line) => textIn(line))).toEqual([
      'Disagreement: One side.',
      'The other.',
    ])
    expect(styled(body, 'Lead').map((line) => textIn(line))).toEqual(['Lead'])
  })

  it('turn tabs and line breaks into Word’s own', async () => {
    const [line] = styled(await bodyOf([{ kind: 'paragraph', text: 'a\tb\nc\r\nd\u000Be' }]), 'Normal')
    expect(line === undefined ? 0 : findAll(line, 'w:br').length).toBe(3)
    expect(line === undefined ? 0 : findAll(line, 'w:tab').length).toBe(1)
  })

  it('without words are left out, but a statement or heading keeps its place', async () => {
    const body = await bodyOf([
      { kind: 'heading', level: 1, text: ' ' },
      { kind: 'paragraph', text: '  ' },
      { kind: 'list', ordered: false, items: [] },
      { kind: 'callout', tone: 'risk', paragraphs: [''] },
      { kind: 'statement', number: '1.1', text: '' },
    ])
    expect(styled(body, 'Heading1').map((line) => textIn(line))).toEqual(['(no heading)'])
    expect(styled(body, 'Statement').map((line) => textIn(line))).toEqual(['(no wording yet)'])
    expect([...styled(body, 'Normal'), ...styled(body, 'Risk')]).toEqual([])
  })

  it('say what a blank cell means', async () => {
    const columns = [
      { heading: 'Topic', width: 1 },
      { heading: 'Standard', width: 1 },
    ]
    const body = await bodyOf([
      {
        kind: 'table',
        caption: 'Plan',
        columns,
        rows: [[[{ kind: 'paragraph', text: 'Supply' }], [{ kind: 'paragraph', text: ' ' }]]],
      },
    ])
    const cells = findAll(findAll(body, 'w:tbl')[1] ?? body, 'w:tc').map((cell) => textIn(cell))
    expect(cells).toEqual(['Topic', 'Standard', 'Supply', 'None identified'])
  })

  it('put a table under its numbered caption, its columns as wide as asked', async () => {
    const columns = [
      { heading: 'A', width: 1 },
      { heading: 'B', width: 3 },
    ]
    const table: Block = { kind: 'table', caption: 'Plan', anchor: 'plan', columns, rows: [] }
    const body = await bodyOf([table, { ...table, anchor: 'again' }])
    expect(styled(body, 'Caption').map((line) => textIn(line))).toEqual(['Table 1. Plan', 'Table 2. Plan'])
    expect(findAll(body, 'w:fldSimple').map(({ attributes }) => attributes.get('w:instr')?.trim())).toEqual([
      'SEQ Table \\* ARABIC',
      'SEQ Table \\* ARABIC',
    ])
    const widths = findAll(findAll(body, 'w:tbl')[1] ?? body, 'w:gridCol').map(({ attributes }) =>
      Number(attributes.get('w:w')),
    )
    expect(widths.map((width) => Math.round((width / 9_070) * 100))).toEqual([25, 75])
  })

  it('begin a new page without an empty paragraph', async () => {
    const body = await bodyOf([
      paragraph,
      { kind: 'pageBreak' },
      { kind: 'heading', level: 1, text: 'Next' },
      paragraph,
    ])
    const [heading] = styled(body, 'Heading1')
    expect(childOf(heading, 'w:pPr', 'w:pageBreakBefore')).toBeDefined()
    expect(findAll(body, 'w:pageBreakBefore').length).toBe(1)
  })

  it('ask Word for the page numbers of a document too long to lay out here', async () => {
    const many = Array.from({ length: 2_100 }, (): Block => paragraph)
    const body = await bodyOf([
      { kind: 'contents', heading: 'Contents' },
      { kind: 'heading', level: 1, text: 'One' },
      ...many,
    ])
    expect(styled(body, 'TOC1').map((line) => textIn(line))).toEqual(['One'])
    const dirty = findAll(body, 'w:fldChar').filter(({ attributes }) => attributes.get('w:dirty') === '1')
    expect(dirty.length).toBe(1)
  })

  it('of one anchor have one bookmark, the first', async () => {
    const body = await bodyOf([
      { kind: 'statement', number: '1.1', text: 'First', anchor: 'same' },
      { kind: 'statement', number: '1.2', text: 'Second', anchor: 'same' },
    ])
    expect(findAll(body, 'w:bookmarkStart').map(({ attributes }) => attributes.get('w:name'))).toEqual([
      '_b_same',
    ])
  })
})
