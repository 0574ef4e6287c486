import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { readPasted } from '#shared/capture/read-pasted.ts'
import { dayRules } from '#tests/helpers/entry-rules.ts'

function show(text: string, rules = dayRules): readonly string[] | null {
  const pasted = readPasted(text, rules)
  return (
    pasted?.entries.map(({ text: words, parent }) => (parent === null ? words : `${parent} < ${words}`)) ??
    null
  )
}

describe('several pasted lines', () => {
  it('lose their bullets and numbers, and blank lines', () => {
    const marks = ['•', '-', '*', '–', '1.', 'a)', '\uF0B7', '\uF0D8', '●', '▪', '(1)', 'i.', '1)', '—']
    for (const mark of marks)
      expect(show(`${mark} Long waits\n\n \t\n${mark} No bus`)?.join()).toBe('Long waits,No bus')
    expect(show('•\tLong waits\r\n•\tNo bus\r\n')).toEqual(['Long waits', 'No bus'])
    expect(show('\uF0B7Long waits\u2028–No bus\u000B- [')).toEqual(['Long waits', 'No bus', '['])
  })

  it('of mixed bullets stand side by side where their indent is the same', () => {
    expect(show('• one\n- two\n* three\n– four\n1. five\na) six\nseven')).toEqual([
      'one',
      'two',
      'three',
      'four',
      'five',
      'six',
      'seven',
    ])
  })

  it('become details of what they are indented under', () => {
    const text = 'Waits\n  - evenings\n    - in winter\n  - weekends\nBuses\n\tnone after six'
    expect(show(text)).toEqual([
      'Waits',
      '0 < evenings',
      '1 < in winter',
      '0 < weekends',
      'Buses',
      '4 < none after six',
    ])
  })

  it('become details by their bullets where a word processor lost the indent', () => {
    expect(show('•\tWaits\no\tevenings\n▪\tin winter\no\tweekends\n•\tBuses')).toEqual([
      'Waits',
      '0 < evenings',
      '1 < in winter',
      '0 < weekends',
      'Buses',
    ])
  })

  it('lose an o before them only where it can be no word', () => {
    expect(show('o positive blood\nplasma')).toEqual(['o positive blood', 'plasma'])
    expect(show('Blood\n  o positive\n  o negative')).toEqual(['Blood', '0 < positive', '0 < negative'])
    expect(show('• Blood\no\tpositive')).toEqual(['Blood', '0 < positive'])
    expect(show('• Blood\no   positive')).toEqual(['Blood', '0 < positive'])
  })

  it('of which the first is set in most are no details', () => {
    expect(show('    one\n  two\nthree')).toEqual(['one', 'two', 'three'])
  })

  it('are each read like a typed one', () => {
    const text =
      '= Ring first @gp ++\n• "they lost my notes" @lx\n+ The list of pharmacies\n- Who pays?\n- not a detail'
    expect(readPasted(text, dayRules)?.entries).toMatchObject([
      { text: 'Ring first', kind: 'say', expertise: 'of-gp', agreement: { scale: 'all' }, isDetail: false },
      { text: 'they lost my notes', kind: 'quote', expertise: 'of-lx' },
      { text: 'The list of pharmacies', kind: 'share' },
      { text: 'Who pays?', kind: 'question' },
      { text: 'not a detail', kind: 'point', isDetail: false, parent: null },
    ])
    expect(readPasted('Waits\n  Who pays?', dayRules)?.entries[1]).toMatchObject({
      isDetail: true,
      kind: 'question',
      chips: [{ kind: 'detail' }, { kind: 'kind', value: 'question' }],
    })
  })

  it('are left as they are, bullets aside, where the session wants plain typing', () => {
    expect(show('- = Ring first ++\n• Who pays?', { ...dayRules, plainTyping: true })).toEqual([
      '= Ring first ++',
      'Who pays?',
    ])
  })

  it.each([
    '5. May is too late',
    'c. 40 people came',
    '3 of 10 did not',
    '-5 degrees',
    '10.30 is too early',
    'A. Example said so',
    '*nobody came',
    '2.5 mg',
  ])('keep what only looks like a number or a bullet: %s', (line) => {
    expect(show(`Long waits\n${line}`)).toEqual(['Long waits', line])
  })

  it('keep no number that counts on from the one before', () => {
    expect(show('7. Long waits\n8. No bus\nv) five\niv) four')).toEqual([
      'Long waits',
      'No bus',
      'five',
      'four',
    ])
  })
})

it.each(['', ' \n \n', 'one line', 'one line\n', '\n\n• one line\r\n', 'one\n•\n-'])(
  'leaves an ordinary paste alone: %j',
  (text) => {
    expect(readPasted(text, dayRules)).toBeNull()
  },
)

it('keeps every word of every line, in order, under a point above it', () => {
  const words = fc.stringMatching(/^[A-Z][a-z]{1,8}( [a-z]{2,8}){0,4}$/)
  const line = fc.record({
    words,
    lead: fc.constantFrom('', '  ', '\t', '      '),
    mark: fc.constantFrom('', '• ', '- ', '* ', '– ', '\uF0B7', '1. ', 'a) '),
  })
  fc.assert(
    fc.property(fc.array(line, { minLength: 2, maxLength: 12 }), (lines) => {
      const text = lines.map((each) => each.lead + each.mark + each.words).join('\n')
      const entries = readPasted(text, dayRules)?.entries ?? []
      expect(entries.map((entry) => entry.text)).toEqual(lines.map((each) => each.words))
      for (const [at, { parent, isDetail }] of entries.entries()) {
        expect(isDetail).toBe(parent !== null)
        expect(parent ?? -1).toBeLessThan(at)
      }
    }),
  )
})

it('reads whatever is pasted', () => {
  const unit = fc.constantFrom(...'•-*+=?"\\@#/1a.) \t\n\r\u2028\u200B\uF0B7x'.split(''))
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 60 }), (text) => {
      for (const entry of readPasted(text, dayRules)?.entries ?? []) expect(text).toContain(entry.text)
    }),
    { numRuns: 500 },
  )
})
