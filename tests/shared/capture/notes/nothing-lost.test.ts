import { readdirSync } from 'node:fs'

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import type { Notes } from '#shared/model/reading.ts'
import { Reading } from '#shared/model/reading.ts'

import { readTextNotes, sampleText } from './read-sample.ts'

const samples = readdirSync(new URL('./samples/', import.meta.url))
const corpus = samples.flatMap((name) => sampleText(name).split(/\r?\n/))

function solid(text: string): string {
  return text.replace(/[\s\u200B-\u200F\u2060\uFEFF]+/g, '')
}

function printed(notes: Notes): string {
  return solid(notes.readings.map((each) => each.raw).join('\n'))
}

const pieces = [
  '',
  '',
  ' ',
  '\t',
  '- ',
  '\t- ',
  '• ',
  '1. ',
  'a) ',
  '# ',
  '## ',
  '> ',
  '\f',
  '\uF0A7 ',
  '| a | b |',
  '|---|---|',
  '(P4)',
  '– P3',
  '3',
  'Slide 4',
  '**',
  '*',
  'Theme 1: X',
  'Appendix 1',
  'Topic\tStandard\tActions',
  '\tTopic',
  '\tStandard',
  '\tActions',
  '\tMAT 1',
]
const line = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...corpus) },
  {
    weight: 3,
    arbitrary: fc.tuple(fc.constantFrom(...pieces), fc.constantFrom(...corpus)).map((both) => both.join('')),
  },
  { weight: 2, arbitrary: fc.constantFrom(...pieces) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme' }) },
)
const document = fc
  .tuple(fc.array(line, { maxLength: 60 }), fc.constantFrom('\n', '\r\n', '\n\n', '\n\n\n'))
  .map(([lines, end]) => lines.join(end))

describe('nothing of a file is lost', () => {
  it.each(samples)('of %s', (name) => {
    expect(printed(readTextNotes(sampleText(name)))).toBe(solid(sampleText(name)))
  })

  it.each(samples)('of %s without blank lines, wrapped, double-spaced', (name) => {
    const text = sampleText(name)
    const wrapped = text.replace(/(.{1,72})(?: +|$)/gm, '$1\n')
    for (const other of [text.replace(/\n\s*\n+/g, '\n'), wrapped, text.replaceAll('\n', '\r\n\r\n')]) {
      expect(printed(readTextNotes(other))).toBe(solid(other))
    }
  })

  it('of any document made of such lines, each once and in order', () => {
    fc.assert(
      fc.property(document, (text) => {
        expect(printed(readTextNotes(text))).toBe(solid(text))
      }),
      { numRuns: 400 },
    )
  })

  it('of any text at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        expect(printed(readTextNotes(text))).toBe(solid(text))
      }),
    )
  })

  it('and every reading is well formed, on lines that the file has', () => {
    fc.assert(
      fc.property(document, (text) => {
        const notes = readTextNotes(text)
        for (const each of notes.readings) {
          expect(Reading.safeParse(each).success).toBe(true)
          expect(each.lastLine).toBeGreaterThanOrEqual(each.line)
          expect(each.lastLine).toBeLessThanOrEqual(notes.lines)
        }
      }),
      { numRuns: 200 },
    )
  })
})

/** Words that a label or a line break says in another way than the text does. */
const spoken = ['date', 'facilitator', 'scribe', 'theme', 'sub', 'br', 'and']

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/\p{L}{3,}/gu) ?? []
}

it.each(samples)('every word of %s is in the text or the parts of a reading', (name) => {
  const { readings } = readTextNotes(sampleText(name))
  const kept = new Set(spoken)
  for (const { as, raw, text, participant, parts } of readings) {
    const whole = as === 'dropped' || as === 'reference' ? raw : text
    for (const word of wordsOf([whole, participant ?? '', ...Object.values(parts)].join(' '))) kept.add(word)
  }
  expect(wordsOf(sampleText(name)).filter((word) => !kept.has(word))).toEqual([])
})

describe('the work of reading', () => {
  it('20,000 lines are read', () => {
    const lines = Array.from({ length: 20_000 }, (_, index) => corpus[index % corpus.length] ?? '')
    const text = lines.join('\n')
    expect(printed(readTextNotes(text))).toBe(solid(text))
  })

  it.each([
    '- a:\n',
    '**a\n',
    '| a | b |\n',
    'a | b\n',
    '\ta\n',
    '"\n',
    '(P4) "x" and \n',
    'Heading\n\n',
    'Themes were: a, b and c;\n',
    '1. a\n',
    'word and\n',
  ])('20,000 times %j is read', (piece) => {
    const text = piece.repeat(20_000)
    expect(printed(readTextNotes(text))).toBe(solid(text))
  })

  it('one line of a million characters is read', () => {
    for (const piece of ['a', '(', 'Ann Bell, ', '1 May, ', '"', 'held at The Hall of ']) {
      const text = piece.repeat(Math.ceil(1_000_000 / piece.length))
      expect(printed(readTextNotes(text))).toBe(solid(text))
    }
  })
})
