import fc from 'fast-check'
import { expect, test } from 'vitest'

import { flattenText } from '#renderer/draft/rich/flat-text.ts'
import { markdownOf } from '#renderer/draft/rich/from-block.ts'
import { isAddress, quotePlain, readRich, richSchema, writeRich } from '#renderer/draft/rich/markdown.ts'
import { plainMarkdown, readMarkdown } from '#shared/draft/rich-text.ts'

test('what is written is read again as it was', () => {
  const markdown = [
    'Plain, **bold**, *italic* and [a link](https://example.org/a).',
    '* one\n\n  1. deeper\n* two',
    'Last.',
  ].join('\n\n')
  const doc = readRich(markdown)
  expect(readRich(writeRich(doc)).toJSON()).toEqual(doc.toJSON())
})

test('plain words come out as the very same words, whatever marks they hold', () => {
  const word = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
    .map((text) => text.replaceAll(/[\s\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim())
  fc.assert(
    fc.property(
      word.filter((text) => text !== ''),
      (words) => {
        expect(readRich(quotePlain(words)).textContent).toBe(words)
      },
    ),
  )
})

test('words that look like marks stay words', () => {
  for (const words of [
    '+',
    '+ one',
    'a __proto__ b',
    'snake_case_name',
    '_',
    '- no list',
    '1. no list',
    '1)',
    '2.',
  ])
    expect(readRich(quotePlain(words)).textContent).toBe(words)
  const link = '<https://example.org/a__b_c>'
  expect(writeRich(readRich(link))).toBe(link)
})

test('the draft reads a passage as the writer sees it', () => {
  const markdown = writeRich(readRich('Some **bold** words\n\n- one\n- two'))
  expect(plainMarkdown(markdown)).toBe('Some bold words\none\ntwo')
  expect(readMarkdown(markdown).map(({ kind }) => kind)).toEqual(['paragraph', 'list'])
})

test('nothing but addresses of the web and of mail are links', () => {
  expect(isAddress('https://example.org')).toBe(true)
  expect(isAddress('mailto:a@example.org')).toBe(true)
  expect(isAddress('javascript:alert(1)')).toBe(false)
  expect(isAddress('https://two words')).toBe(false)
})

test('each letter stands where the document has it', () => {
  const doc = readRich('First *words*\n\n- entry')
  const flat = flattenText(doc)
  expect(flat).toHaveLength(doc.content.size)
  const at = flat.indexOf('entry')
  expect(doc.textBetween(at, at + 5)).toBe('entry')
})

test('a composed block is begun from with what is bold, italic and listed in it', () => {
  expect(
    markdownOf({ kind: 'paragraph', text: [{ text: 'Why: ', bold: true }, { text: 'it is so_so' }] }),
  ).toBe('**Why:** it is so_so')
  const list = markdownOf({ kind: 'list', ordered: true, items: [{ text: 'a', items: [{ text: 'b' }] }] })
  expect(readRich(list).firstChild?.type).toBe(richSchema.nodes['ordered_list'])
  expect(readRich(list).textContent).toBe('ab')
})
