import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import type { Block } from '#shared/model/document.ts'
import { readWordText } from '#shared/word/read-word-text.ts'
import type { WordParagraph } from '#shared/word/word-text.ts'
import { writeWord } from '#shared/word/write-word.ts'
import { findAll, openPart } from '#tests/shared/word/docx-files.ts'
import { sampleDocument } from '#tests/shared/word/sample-document.ts'

async function readBack(blocks: readonly Block[]): Promise<readonly WordParagraph[]> {
  return readWordText(await writeWord({ ...sampleDocument, blocks })).paragraphs
}

function statements(numbers: readonly string[]): Block[] {
  return numbers.map((number) => ({ kind: 'statement', number, text: `Wording of ${number}` }))
}

async function markersOf(numbers: readonly string[]): Promise<(string | undefined)[]> {
  const paragraphs = await readBack(statements(numbers))
  return paragraphs.filter(({ style }) => style === 'Statement').map(({ list }) => list?.marker)
}

describe('statements', () => {
  it('show the numbers they were given, in real lists', async () => {
    const numbers = [
      '1.1',
      '1.2',
      '2.1',
      '2.2',
      '2.4',
      '2.5',
      '1.3',
      '1.2.9',
      '1.2.10',
      'R7',
      'A',
      '1.1a',
      '3.07',
    ]
    expect(await markersOf(numbers)).toEqual(numbers)
  })

  it('never count past a number that was stood down', async () => {
    expect(await markersOf(['4.1', '4.3', '4.4', '4.9'])).toEqual(['4.1', '4.3', '4.4', '4.9'])
  })

  it('share a list for as long as their numbers follow each other', async () => {
    const bytes = await writeWord({
      ...sampleDocument,
      blocks: statements(['1.1', '1.2', '1.3', '2.1', '2.2']),
    })
    const lists = findAll(openPart(bytes, 'word/document.xml'), 'w:numId').map(({ attributes }) =>
      attributes.get('w:val'),
    )
    expect(new Set(lists).size).toBe(2)
  })

  it('have their number typed where Word’s lists cannot show it', async () => {
    const long = `${'9'.repeat(40)}.1`
    const paragraphs = await readBack(statements(['50 % 1', long]))
    const shown = paragraphs.filter(({ style }) => style === 'Statement')
    expect(shown.map(({ text, list }) => [text, list])).toEqual([
      ['50 % 1 Wording of 50 % 1', null],
      [`${long} Wording of ${long}`, null],
    ])
  })

  it('show any section and number, in any order', async () => {
    const number = fc.tuple(fc.nat(40), fc.nat(400)).map(([section, statement]) => `${section}.${statement}`)
    await fc.assert(
      fc.asyncProperty(fc.array(number, { minLength: 1, maxLength: 30 }), async (numbers) => {
        expect(await markersOf(numbers)).toEqual(numbers)
      }),
      { numRuns: 15 },
    )
  })
})

describe('lists', () => {
  it('count from one again in each ordered list', async () => {
    const items = [{ text: 'a', items: [{ text: 'b' }, { text: 'c' }] }, { text: 'd' }]
    const list: Block = { kind: 'list', ordered: true, items }
    const paragraphs = await readBack([list, { kind: 'paragraph', text: 'between' }, list])
    const markers = paragraphs
      .filter((line) => line.list !== null)
      .map(({ list: mark }) => `${mark?.level} ${mark?.marker}`)
    const once = ['0 1.', '1 a)', '1 b)', '0 2.']
    expect(markers).toEqual([...once, ...once])
  })

  it('nest bullets as deep as Word can and no deeper', async () => {
    const deep = Array.from({ length: 12 }).reduce<{ text: string; items: readonly { text: string }[] }>(
      (inner, _, index) => ({ text: `level ${11 - index}`, items: [inner] }),
      { text: 'innermost', items: [] },
    )
    const paragraphs = await readBack([{ kind: 'list', ordered: false, items: [deep] }])
    const levels = paragraphs.flatMap(({ list }) => (list === null ? [] : [list.level]))
    expect(levels).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 8, 8, 8, 8])
  })

  it('number headings through the document', async () => {
    const heading = (level: 1 | 2 | 3, numbered = true): Block => ({
      kind: 'heading',
      level,
      text: 'Heading',
      numbered,
    })
    const paragraphs = await readBack([
      heading(1),
      heading(2),
      heading(2),
      heading(1, false),
      heading(1),
      heading(2),
      heading(3),
    ])
    const markers = paragraphs
      .filter(({ headingLevel }) => headingLevel !== null)
      .map(({ list }) => list?.marker ?? '')
    expect(markers).toEqual(['1', '1.1', '1.2', '', '2', '2.1', '2.1.1'])
  })
})
