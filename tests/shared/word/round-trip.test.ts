import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import type { Block, Rich } from '#shared/model/document.ts'
import { readWordText } from '#shared/word/read-word-text.ts'
import { legalText, lineOf } from '#shared/word/write-text.ts'
import { writeWord } from '#shared/word/write-word.ts'
import { sampleDocument } from '#tests/shared/word/sample-document.ts'

const awkward = [
  'naïve façade – “quoted” ‘words’ … & < > " \' © ½',
  '\uF0B7 private bullet \uE000\uF8FF',
  'שלום, and مرحبا بكم',
  '😀 👩‍⚕️ 𝒳',
  'a\u0000b\u0007c\u001Fd\uFFFEe\uFFFFf',
  'lone \uD800 high and \uDC00 low',
  '  two  spaces ',
  'tab\tand\nbreak\r\nand\rmore\u000Bstill\fmore',
  ']]> &amp; <w:p/> <!-- --> <![CDATA[x]]> %1 {bullets-0} {0-0}',
  '_x000D_ =1+1 \u2028 \u0085 \u00AD \u200B',
]

const words = fc.oneof(
  fc.constantFrom(...awkward),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 20 })
    .map((codes) => String.fromCharCode(...codes)),
)

const rich: fc.Arbitrary<Rich> = fc.oneof(
  words,
  fc.array(fc.record({ text: words, bold: fc.boolean(), italic: fc.boolean() }), {
    minLength: 1,
    maxLength: 3,
  }),
)

function whole(text: Rich): string {
  return typeof text === 'string' ? legalText(text) : text.map((run) => legalText(run.text)).join('')
}

async function linesOf(blocks: readonly Block[]): Promise<string[]> {
  const { paragraphs } = readWordText(await writeWord({ ...sampleDocument, blocks }))
  return paragraphs.map(({ text }) => text)
}

describe('text written and read back', () => {
  it('replaces what XML forbids and nothing else', () => {
    expect(legalText('a\u0000b\uFFFEc\uD800d\uDC00e')).toBe('a\uFFFDb\uFFFDc\uFFFDd\uFFFDe')
    expect(legalText('😀\uE000\uFFFD\t\u0085\u2028')).toBe('😀\uE000\uFFFD\t\u0085\u2028')
    expect(legalText('a\r\nb\rc\u000Bd\fe')).toBe('a\nb\nc\nd\ne')
  })

  it('is the same to the letter in every kind of block', async () => {
    await fc.assert(
      fc.asyncProperty(rich, words, async (text, plain) => {
        fc.pre(whole(text).trim() !== '' && lineOf(plain) !== '')
        const lines = await linesOf([
          { kind: 'paragraph', text, anchor: plain },
          { kind: 'statement', number: '1.1', text, anchor: `s${plain}` },
          { kind: 'quote', text: plain, attribution: 'P1' },
          { kind: 'list', ordered: false, items: [{ text, items: [{ text }] }] },
          { kind: 'callout', tone: 'risk', paragraphs: [text, text] },
          { kind: 'heading', level: 2, text: plain },
          { kind: 'provenance', text: plain },
          {
            kind: 'table',
            caption: 'Words',
            columns: [{ heading: plain, width: 1 }],
            rows: [[[{ kind: 'paragraph', text }]]],
          },
        ])
        const expected = whole(text)
        expect(lines.filter((line) => line === expected).length).toBeGreaterThanOrEqual(6)
        expect(lines).toContain(`Risk: ${expected}`)
        expect(lines).toContain(`${legalText(plain)} (P1)`)
        expect(lines).toContain(lineOf(plain))
      }),
      { numRuns: 40 },
    )
  })

  it('survives in the title, the header and the properties', async () => {
    await fc.assert(
      fc.asyncProperty(words, async (title) => {
        fc.pre(lineOf(title) !== '')
        const bytes = await writeWord({
          ...sampleDocument,
          title,
          shortTitle: title,
          creator: title,
          date: title,
          blocks: [],
        })
        const text = readWordText(bytes)
        expect(text.paragraphs.map((line) => line.text)).toContain(lineOf(title))
      }),
      { numRuns: 20 },
    )
  })

  it('keeps a word of a million letters', async () => {
    const word = 'a'.repeat(1_000_000)
    expect(
      await linesOf([
        { kind: 'contents', heading: 'Contents' },
        { kind: 'paragraph', text: word },
      ]),
    ).toContain(word)
  })
})
