import { describe, expect, it } from 'vitest'

import type { Block, Copy, Run } from '#shared/model/document.ts'
import { readWordText } from '#shared/word/read-word-text.ts'
import { childrenOf } from '#shared/word/read-xml.ts'
import { safeAddress } from '#shared/word/safe-address.ts'
import { writeWord } from '#shared/word/write-word.ts'
import { findAll, openPart, ownText, textIn } from '#tests/shared/word/docx-files.ts'
import { sampleDocument } from '#tests/shared/word/sample-document.ts'

const around: readonly Block[] = [
  { kind: 'heading', level: 1, text: 'Kits', numbered: true, anchor: 'kits' },
  { kind: 'heading', level: 1, text: 'Thanks', anchor: 'thanks' },
  { kind: 'statement', number: '4.7', text: 'Offer a kit.', anchor: 's' },
  { kind: 'table', caption: 'Plan', columns: [{ heading: 'A', width: 1 }], rows: [], anchor: 'plan' },
  { kind: 'quote', text: 'Words', anchor: 'q' },
]

async function writeRun(run: Run, copy: Copy = 'reading'): Promise<Uint8Array> {
  const paragraph: Block = { kind: 'paragraph', text: [{ text: 'Here: ' }, run, { text: '.' }] }
  return writeWord({ ...sampleDocument, copy, blocks: [paragraph, ...around] })
}

async function lineOf(run: Run, copy: Copy = 'reading'): Promise<string> {
  const { paragraphs } = readWordText(await writeRun(run, copy))
  return paragraphs.find(({ text }) => text.startsWith('Here: '))?.text ?? ''
}

function fieldsIn(bytes: Uint8Array): string[] {
  return findAll(openPart(bytes, 'word/document.xml'), 'w:instrText').map((field) => ownText(field).trim())
}

describe('outside addresses', () => {
  it('become links under their own text', async () => {
    const bytes = await writeRun({ text: 'the guideline', href: 'https://example.org/?a=1&b="2"' })
    const links = findAll(openPart(bytes, 'word/document.xml'), 'w:hyperlink')
    const link = links.find(({ attributes }) => attributes.has('r:id'))
    const relations = childrenOf(openPart(bytes, 'word/_rels/document.xml.rels'))
    const target = relations.find(({ attributes }) => attributes.get('Id') === link?.attributes.get('r:id'))
    expect(link === undefined ? '' : textIn(link)).toBe('the guideline')
    expect(target?.attributes.get('Target')).toBe('https://example.org/?a=1&b=%222%22')
    expect(target?.attributes.get('TargetMode')).toBe('External')
  })

  it('are spelt out in a copy for print', async () => {
    const href = 'https://example.org/kits'
    expect(await lineOf({ text: 'the guideline', href }, 'print')).toBe(`Here: the guideline (${href}).`)
    expect(await lineOf({ text: href, href }, 'print')).toBe(`Here: ${href}.`)
    expect(await lineOf({ text: 'us', href: 'mailto:a@b.org' }, 'print')).toBe('Here: us (a@b.org).')
  })

  it('that lead into the computer or run something stay words', () => {
    for (const href of [
      'javascript:alert(1)',
      'file:///etc/passwd',
      '\\\\host\\share',
      'data:text/html,x',
      '',
    ])
      expect(safeAddress(href)).toBeNull()
    expect(safeAddress(`https://e.org/${'a'.repeat(3_000)}`)).toBeNull()
  })

  it('are written as RFC 3986 has them', () => {
    expect(safeAddress(' https://e.org/a b#c#d ')).toBe('https://e.org/a%20b#c%23d')
    expect(safeAddress('https://e.org/100%/%41{x}\uD800')).toBe('https://e.org/100%25/%41%7Bx%7D%EF%BF%BD')
  })
})

describe('cross-references', () => {
  it('name the block in a field that Word keeps up to date', async () => {
    expect(await lineOf({ text: '', ref: 'kits' })).toBe('Here: section 1.')
    expect(await lineOf({ text: '', ref: 'thanks' })).toBe('Here: Thanks.')
    expect(await lineOf({ text: '', ref: 's' })).toBe('Here: recommendation 4.7.')
    expect(await lineOf({ text: '', ref: 'plan' })).toBe('Here: Table 1.')
    expect(fieldsIn(await writeRun({ text: '', ref: 's' }))).toContain('REF _b_s \\r \\h')
    expect(fieldsIn(await writeRun({ text: '', ref: 'plan' }))).toContain('REF _l_plan \\h')
    expect(fieldsIn(await writeRun({ text: '', ref: 'q' }))).toContain('PAGEREF _b_q \\h')
  })

  it('with a text of their own are links, and say the page in a copy for print', async () => {
    const run = { text: 'see recommendation 4.7', ref: 's' }
    const link = findAll(openPart(await writeRun(run), 'word/document.xml'), 'w:hyperlink')[0]
    expect(link?.attributes.get('w:anchor')).toBe('_b_s')
    expect(await lineOf(run, 'print')).toMatch(/^Here: see recommendation 4\.7 \(page \d*\)\.$/)
  })

  it('to nothing in the document are words only', async () => {
    expect(await lineOf({ text: 'nowhere', ref: 'gone' })).toBe('Here: nowhere.')
    expect(
      findAll(openPart(await writeRun({ text: 'x', ref: 'gone' }), 'word/document.xml'), 'w:hyperlink'),
    ).toEqual([])
  })

  it('lead to bookmarks that are there', async () => {
    const body = openPart(await writeRun({ text: '', ref: 'plan' }), 'word/document.xml')
    const label = findAll(body, 'w:bookmarkStart').find(
      ({ attributes }) => attributes.get('w:name') === '_l_plan',
    )
    expect(label).toBeDefined()
  })
})

describe('footnotes', () => {
  it('stand behind their words, numbered in order', async () => {
    const bytes = await writeRun({ text: 'as shown', note: 'Smith A. Kits. 2001 & later <draft>.' })
    const notes = readWordText(bytes).beside.filter(({ kind }) => kind === 'footnote')
    expect(notes.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text.trim()))).toEqual([
      'Smith A. Kits. 2001 & later <draft>.',
    ])
    const reference = findAll(openPart(bytes, 'word/document.xml'), 'w:footnoteReference')[0]
    expect(reference?.attributes.get('w:id')).toBe('1')
  })

  it('work in tables, lists and boxes, and without words are none', async () => {
    const text = [
      { text: 'a', note: 'one' },
      { text: 'b', note: ' ' },
    ]
    const bytes = await writeWord({
      ...sampleDocument,
      blocks: [
        { kind: 'list', ordered: true, items: [{ text }] },
        { kind: 'callout', tone: 'risk', paragraphs: [text] },
        { kind: 'facts', facts: [{ label: 'x', values: [text] }] },
        {
          kind: 'table',
          caption: 'T',
          columns: [{ heading: 'A', width: 1 }],
          rows: [[[{ kind: 'bullets', items: [{ text }] }]]],
        },
      ],
    })
    const references = findAll(openPart(bytes, 'word/document.xml'), 'w:footnoteReference')
    expect(references.map(({ attributes }) => attributes.get('w:id'))).toEqual(['1', '2', '3', '4'])
  })
})
