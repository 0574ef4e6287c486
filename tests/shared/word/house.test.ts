import { Paragraph } from 'docx'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import type { Block, WordDocument } from '#shared/model/document.ts'
import { readWordText } from '#shared/word/read-word-text.ts'
import { childOf, valueOf } from '#shared/word/read-xml.ts'
import { WordProblem } from '#shared/word/word-problem.ts'
import { writeWord } from '#shared/word/write-word.ts'
import { findAll, openPart, openParts, textIn, zipParts } from '#tests/shared/word/docx-files.ts'
import {
  bareTemplate,
  bodyInTable,
  changePart,
  makeHouse,
  sideways,
  split,
  usualText,
} from '#tests/shared/word/house-templates.ts'
import { sampleDocument } from '#tests/shared/word/sample-document.ts'

const blocks: readonly Block[] = [
  ...sampleDocument.blocks,
  {
    kind: 'paragraph',
    anchor: 'end',
    text: [
      { text: 'A link', href: 'https://example.org/' },
      { text: ' and a note', note: 'The note.' },
      { text: ' and {{title}} typed by somebody, {{body}} too' },
    ],
  },
]
const draft: WordDocument = { ...sampleDocument, version: '0.2', blocks }

async function fill(house: Uint8Array, document = draft): Promise<Uint8Array> {
  return writeWord(document, { house })
}

function linesOf(bytes: Uint8Array): string[] {
  return readWordText(bytes).paragraphs.map(({ text }) => text)
}

function sidesOf(bytes: Uint8Array): string {
  const sides = [...openParts(bytes)].filter(([name]) => /(header|footer)\d+\.xml$/.test(name))
  return sides.map(([, part]) => textIn(part)).join('\n')
}

describe('a house template', () => {
  it('has its placeholders filled in, however Word split them, in text, headers and footers', async () => {
    const bytes = await fill(await makeHouse(usualText()))
    const lines = linesOf(bytes)
    expect(lines.slice(0, 2)).toEqual([
      sampleDocument.title,
      'For Northern Kit Network, Harbour Street Practice, People First Forum; {{unknown}}',
    ])
    expect(lines.at(-1)).toBe('Back cover')
    expect(sidesOf(bytes)).toContain('House of Care 0.2, Draft')
    expect(sidesOf(bytes)).toContain('Tuesday 22 July 2003')
  })

  it('has the whole draft where {{body}} stood, and leaves people’s words alone', async () => {
    const lines = linesOf(await fill(await makeHouse(usualText())))
    const alone = linesOf(await writeWord(draft))
    const kept = alone.slice(alone.indexOf('Contents'))
    expect(lines.filter((line) => kept.includes(line)).length).toBeGreaterThanOrEqual(kept.length - 12)
    expect(lines).toContain('A link and a note and {{title}} typed by somebody, {{body}} too')
  })

  it('keeps its styles and lends them to the draft; ours are added under free names', async () => {
    const bytes = await fill(await makeHouse(usualText()))
    const body = openPart(bytes, 'word/document.xml')
    const used = findAll(body, 'w:p').map((line) => valueOf(line, 'w:pPr', 'w:pStyle'))
    const styles = openPart(bytes, 'word/styles.xml')
    const ids = findAll(styles, 'w:style').map(({ attributes }) => attributes.get('w:styleId'))
    expect(used).toContain('HouseHead')
    expect(used).not.toContain('Heading1')
    expect(used).toContain('DraftStatement')
    expect(new Set(ids).size).toBe(ids.length)
    expect(used.filter((id) => id !== undefined && !ids.includes(id))).toEqual([])
    const bullets = findAll(body, 'w:p').filter(
      (line) => valueOf(line, 'w:pPr', 'w:pStyle') === 'HouseBullet',
    )
    expect(bullets.length).toBeGreaterThan(0)
    expect(bullets.filter((line) => childOf(line, 'w:pPr', 'w:numPr') !== undefined)).toEqual([])
  })

  it('has its own margins, turned for a wide table and back', async () => {
    const body = openPart(await fill(await makeHouse(usualText())), 'word/document.xml')
    const sections = findAll(body, 'w:sectPr')
    const turned = sections.map(
      (section) => childOf(section, 'w:pgSz')?.attributes.get('w:orient') === 'landscape',
    )
    expect(turned).toEqual([false, true, false])
    for (const section of sections) expect(childOf(section, 'w:pgMar')?.attributes.get('w:left')).toBe('2000')
    expect(sections.map((section) => childOf(section, 'w:titlePg') !== undefined)).toEqual([
      true,
      false,
      false,
    ])
  })

  it('that lies on its side stays so', async () => {
    const body = openPart(await fill(await makeHouse(usualText(), {}, sideways)), 'word/document.xml')
    expect(findAll(body, 'w:sectPr').length).toBe(1)
  })

  it('without {{body}} has the draft behind its own text, title page and all', async () => {
    const lines = linesOf(await fill(await makeHouse([new Paragraph('About us')])))
    expect(lines.slice(0, 3)).toEqual(['About us', 'Guidance', sampleDocument.title])
  })

  it('that is blank has no empty paragraph left in it', async () => {
    const body = openPart(await fill(await makeHouse([new Paragraph('')])), 'word/document.xml')
    expect(findAll(body, 'w:p').filter((line) => textIn(line).trim() === '')).toEqual([])
  })

  it('that names no status is told that this is a draft', async () => {
    const house = await makeHouse([split('{{title}}'), split('{{body}}')], {}, {})
    expect(linesOf(await fill(house))[1]).toBe('DRAFT v0.2 – not for implementation')
  })

  it('may be made from an earlier draft', async () => {
    const bytes = await fill(await fill(await makeHouse([split('{{body}}')])))
    const names = findAll(openPart(bytes, 'word/document.xml'), 'w:bookmarkStart').map(({ attributes }) =>
      attributes.get('w:name'),
    )
    expect(new Set(names).size).toBe(names.length)
  })

  it('saved as .dotx gives a document', async () => {
    const house = changePart(await makeHouse(usualText()), '[Content_Types].xml', (xml) =>
      xml.replace('wordprocessingml.document.main+xml', 'wordprocessingml.template.main+xml'),
    )
    const types = JSON.stringify([...openParts(await fill(house))].find(([name]) => name.includes('Types')))
    expect(types).not.toContain('template')
  })

  it('may be as bare as Word opens one', async () => {
    const bytes = await fill(bareTemplate('<w:p><w:r><w:t>{{title}}</w:t></w:r></w:p>'))
    const language = findAll(openPart(bytes, 'word/styles.xml'), 'w:lang')[0]
    expect(language?.attributes.get('w:val')).toBe('en-GB')
    expect(linesOf(bytes)[0]).toBe(sampleDocument.title)
    expect(findAll(openPart(bytes, 'word/footnotes.xml'), 'w:footnote').length).toBeGreaterThan(0)
  })

  it('gives a review copy its line numbers and protection', async () => {
    const bytes = await fill(await makeHouse(usualText()), { ...draft, copy: 'review' })
    const sections = findAll(openPart(bytes, 'word/document.xml'), 'w:sectPr')
    expect(sections.every((section) => childOf(section, 'w:lnNumType') !== undefined)).toBe(true)
    const protection = findAll(openPart(bytes, 'word/settings.xml'), 'w:documentProtection')[0]
    expect(protection?.attributes.get('w:edit')).toBe('comments')
  })

  it('has its placeholders found wherever its runs are cut', async () => {
    const text = 'For {{title}} and {{ date }}, {{nobody}}'
    const cuts = fc.array(fc.nat(text.length), { maxLength: 8 })
    await fc.assert(
      fc.asyncProperty(cuts, async (at) => {
        const edges = [0, ...at.toSorted((a, b) => a - b), text.length]
        const pieces = edges.slice(1).map((edge, index) => text.slice(edges[index], edge))
        const house = await makeHouse([split(...pieces), split('{{body}}')])
        const lines = linesOf(await fill(house, { ...draft, title: '<T> & "{{date}}"', blocks: [] }))
        expect(lines[0]).toBe('For <T> & "{{date}}" and Tuesday 22 July 2003, {{nobody}}')
      }),
      { numRuns: 25 },
    )
  })
})

describe('what is no template', () => {
  const refuse = async (house: Uint8Array): Promise<string> => {
    const error: unknown = await fill(house).catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(WordProblem)
    return error instanceof Error ? error.message : ''
  }

  it('is refused in one sentence', async () => {
    expect(await refuse(new Uint8Array())).toMatch(/empty/)
    expect(await refuse(new TextEncoder().encode('hello'))).toMatch(/not a Word file/)
    expect(await refuse(zipParts({ 'a.txt': 'a' }))).toMatch(/not a Word file/)
    const house = await makeHouse(usualText())
    expect(await refuse(house.subarray(0, house.length / 2))).toMatch(/damaged/)
    expect(await refuse(changePart(house, 'word/vbaProject.bin', () => 'x'))).toMatch(/macros/)
    const enforced = '<w:documentProtection w:edit="readOnly" w:enforcement="1"/>'
    const locked = changePart(house, 'word/settings.xml', (xml) =>
      xml.replace('<w:defaultTabStop', `${enforced}<w:defaultTabStop`),
    )
    expect(await refuse(locked)).toMatch(/protected/)
  })

  it('is told where {{body}} can stand', async () => {
    expect(await refuse(await makeHouse([bodyInTable(), new Paragraph('x')]))).toMatch(/\{\{body\}\}/)
  })
})
