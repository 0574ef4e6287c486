import { describe, expect, it } from 'vitest'

import type { Block, Copy } from '#shared/model/document.ts'
import { childOf, childrenOf } from '#shared/word/read-xml.ts'
import { writeWord } from '#shared/word/write-word.ts'
import { findAll, openPart, openParts, ownText, textIn } from '#tests/shared/word/docx-files.ts'
import { sampleDocument } from '#tests/shared/word/sample-document.ts'

const form: Block = {
  kind: 'table',
  caption: 'Comment form',
  toFill: true,
  columns: [{ heading: 'Comment', width: 1 }],
  rows: [[[]], [[]]],
  rowAnchors: ['row-1', undefined],
  blank: 'Type here',
}

async function write(copy: Copy): Promise<Uint8Array> {
  return writeWord({
    ...sampleDocument,
    copy,
    keywords: ['kits', 'care'],
    blocks: [...sampleDocument.blocks, form],
  })
}

describe('a reading copy', () => {
  it('has no line numbers and is open to every change', async () => {
    const bytes = await write('reading')
    const body = openPart(bytes, 'word/document.xml')
    expect(findAll(body, 'w:lnNumType')).toEqual([])
    expect(findAll(body, 'w:permStart')).toEqual([])
    expect(findAll(openPart(bytes, 'word/settings.xml'), 'w:documentProtection')).toEqual([])
  })
})

describe('a review copy', () => {
  it('counts the lines of each page but not those of the title page and the contents', async () => {
    const body = openPart(await write('review'), 'word/document.xml')
    const [title, ...others] = findAll(body, 'w:sectPr')
    expect(childOf(title, 'w:lnNumType')).toBeUndefined()
    for (const section of others) {
      const lines = childOf(section, 'w:lnNumType')
      expect(lines?.attributes.get('w:countBy')).toBe('1')
      expect(lines?.attributes.get('w:restart')).toBe('newPage')
    }
    const uncounted = findAll(body, 'w:suppressLineNumbers')
    expect(uncounted.length).toBe(findAll(childOf(body, 'w:body', 'w:sdt') ?? body, 'w:p').length)
  })

  it('takes comments only, but its form can be typed in', async () => {
    const bytes = await write('review')
    const protection = findAll(openPart(bytes, 'word/settings.xml'), 'w:documentProtection')[0]
    expect(protection?.attributes.get('w:edit')).toBe('comments')
    const body = childOf(openPart(bytes, 'word/document.xml'), 'w:body')
    const names = body === undefined ? [] : childrenOf(body).map(({ name }) => name)
    const start = names.indexOf('w:permStart')
    expect(names.slice(start, start + 3)).toEqual(['w:permStart', 'w:tbl', 'w:permEnd'])
  })

  it('says its version behind every page and in every header', async () => {
    const parts = [...openParts(await write('review'))].filter(([name]) => /header\d+\.xml$/.test(name))
    for (const [, header] of parts) {
      expect(textIn(header)).toContain('DRAFT v0.1 – not for implementation')
      expect(findAll(header, 'v:textpath').at(-1)?.attributes.get('string')).toBe('DRAFT v0.1')
    }
  })
})

describe('a copy for print', () => {
  it('mirrors its margins and has page numbers outside', async () => {
    const bytes = await write('print')
    const settings = openPart(bytes, 'word/settings.xml')
    expect(childOf(settings, 'w:mirrorMargins')).toBeDefined()
    expect(childOf(settings, 'w:evenAndOddHeaders')).toBeDefined()
    const sections = findAll(openPart(bytes, 'word/document.xml'), 'w:sectPr')
    const footers = [...openParts(bytes)].filter(([name]) => /footer\d+\.xml$/.test(name))
    expect(footers.length).toBe(sections.length * 2)
    const lines = footers.map(([, footer]) => textIn(footer).startsWith('Page '))
    expect(lines.filter(Boolean).length).toBe(sections.length)
    for (const section of sections) {
      const margins = childOf(section, 'w:pgMar')
      expect(Number(margins?.attributes.get('w:left'))).toBeGreaterThan(
        Number(margins?.attributes.get('w:right')),
      )
    }
  })
})

describe('every copy', () => {
  it('says its status, version and keywords in its properties', async () => {
    const bytes = await write('review')
    const custom = childrenOf(openPart(bytes, 'docProps/custom.xml'))
    const values = custom.map((property) => [
      property.attributes.get('name'),
      childrenOf(property).map(ownText).join(''),
    ])
    expect(Object.fromEntries(values)).toMatchObject({ Status: 'Draft', Version: '0.1', Copy: 'review' })
    const core = childrenOf(openPart(bytes, 'docProps/core.xml')).map(ownText)
    expect(core).toContain('kits; care')
  })

  it('tells people who do not see a table what it is', async () => {
    const tables = findAll(openPart(await write('reading'), 'word/document.xml'), 'w:tbl')
    for (const table of tables) {
      const properties = childOf(table, 'w:tblPr')
      expect(childOf(properties, 'w:tblCaption')?.attributes.get('w:val')).toBeTruthy()
      expect(childOf(properties, 'w:tblDescription')?.attributes.get('w:val')).toMatch(/columns?: /)
    }
  })

  it('has a bookmark in each row that is a thing of its own', async () => {
    const body = openPart(await write('reading'), 'word/document.xml')
    const names = findAll(body, 'w:bookmarkStart').map(({ attributes }) => attributes.get('w:name'))
    expect(names.filter((name) => name?.startsWith('_b_row')).length).toBe(1)
  })
})
