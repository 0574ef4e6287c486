import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { type EntryRules, readEntry, readRewording, writeRewording } from '#shared/capture/read-entry.ts'
import { defaultKinds } from '#shared/model/blank.ts'
import { PointKind } from '#shared/model/point.ts'

const rules: EntryRules = { kinds: defaultKinds, plainTyping: false }

const unmarked = {
  person: null,
  expertise: null,
  agreement: null,
  tags: [],
  starred: false,
  topic: null,
  chips: [],
}

function read(line: string): string {
  const { kind, text, isDetail } = readEntry(line, rules)
  return `${isDetail ? 'detail ' : ''}${kind}: ${text}`
}

describe('a line with a mark', () => {
  it.each([
    ['= Name the service on the door', 'say: Name the service on the door'],
    ['? Who pays', 'question: Who pays'],
    ['! Chest pain over 40', 'risk: Chest pain over 40'],
    ['+ The outreach list', 'share: The outreach list'],
    ['"not set up for this', 'quote: not set up for this'],
    ["'not set up for this", 'quote: not set up for this'],
    ['"not set up for this"', 'quote: not set up for this'],
    ['“not set up for this”.', 'quote: not set up for this'],
    ['‘we don’t know who to ask’', 'quote: we don’t know who to ask'],
    ["'we don't know the GPs' names", "quote: we don't know the GPs' names"],
    ['"he said "no" to me"', 'quote: he said "no" to me'],
    ['- only if they inject', 'detail point: only if they inject'],
    ['- = say so on the poster', 'detail say: say so on the poster'],
    ['- is that so?', 'detail question: is that so?'],
    ['  = indented', 'say: indented'],
    ['= ', 'say: '],
    ['"', 'quote: '],
  ])('%s', (line, expected) => {
    expect(read(line)).toBe(expected)
  })
})

describe('a line without one', () => {
  it.each([
    ['Long waits', 'point: Long waits'],
    ['Who pays for it?', 'question: Who pays for it?'],
    ['?', 'point: ?'],
    ['+ve result in 3 of 10', 'point: +ve result in 3 of 10'],
    ['=SUM is what the sheet shows', 'point: =SUM is what the sheet shows'],
    ['-5 degrees in the waiting room', 'point: -5 degrees in the waiting room'],
    ['!important is for style sheets', 'point: !important is for style sheets'],
    ["'90s leaflets are still in use", "point: '90s leaflets are still in use"],
    ["'cause nobody asked", "point: 'cause nobody asked"],
    ['"Crack" is the word to use', 'point: "Crack" is the word to use'],
    ['"yes" and "no" both count', 'point: "yes" and "no" both count'],
    ["'Crack' is the word to use", "point: 'Crack' is the word to use"],
    ['24/7, and/or, C++', 'point: 24/7, and/or, C++'],
    ['\\= as it stands?', 'point: = as it stands?'],
    ['\\"Crack" it says', 'point: "Crack" it says'],
    ['   ', 'point: '],
    ['\\  ', 'point: '],
  ])('%s', (line, expected) => {
    expect(read(line)).toBe(expected)
  })
})

it('takes every line as typed where the session wants plain typing', () => {
  expect(readEntry('= Who pays? @lx ++', { ...rules, plainTyping: true })).toEqual({
    ...unmarked,
    text: '= Who pays? @lx ++',
    kind: 'point',
    isDetail: false,
  })
})

it('reads the marks that the session has set, and no others', () => {
  const own: EntryRules = {
    plainTyping: false,
    kinds: [
      { code: 'barrier', name: 'Barrier', mark: '#' },
      { code: 'nonsense', name: 'Nonsense', mark: '=' },
    ],
  }
  expect(readEntry('# No bus', own).kind).toBe('barrier')
  expect(readEntry('= No bus', own)).toMatchObject({ kind: 'point', text: '= No bus' })
  expect(readEntry('Who pays?', own).kind).toBe('point')
  expect(readEntry('"so they said"', own)).toMatchObject({ kind: 'point', text: '"so they said"' })
})

it('keeps every letter of a line behind a backslash', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), (text) => {
      fc.pre(text.trim() !== '')
      const entry = { ...unmarked, text, kind: 'point', isDetail: false, chips: [{ kind: 'as-typed' }] }
      expect(readEntry(`\\${text}`, rules)).toEqual(entry)
    }),
  )
})

it('only ever takes marks away: what is kept stands in the line as it was typed', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('=', '?', '"', "'", '-', ' ', 'a', '\\', '’', '“') }),
      (line) => {
        expect(line).toContain(readEntry(line, rules).text)
      },
    ),
  )
})

describe('rewording', () => {
  it('gives another kind to a line with a mark, and keeps the kind of one without', () => {
    expect(readRewording('! Ring first', 'point', rules)).toMatchObject({ text: 'Ring first', kind: 'risk' })
    expect(readRewording('Ring first?', 'say', rules)).toMatchObject({ text: 'Ring first?', kind: 'say' })
    expect(readRewording('"as printed"', 'quote', rules)).toMatchObject({
      text: '"as printed"',
      kind: 'quote',
    })
  })

  it('adds the marks at the end of the line', () => {
    const roles = [{ id: 'e1', code: 'lx', name: 'Lived experience' }]
    expect(readRewording('"as printed" @lx ++', 'quote', { ...rules, roles })).toMatchObject({
      text: '"as printed"',
      expertise: 'e1',
      agreement: { scale: 'all', people: null },
    })
  })

  it('reads back the point that was put into the line, and adds no mark', () => {
    const kinds = fc.constantFrom(...PointKind.options)
    const unit = fc.constantFrom(
      ...'=?"-a\\\n!@+#*/2 '.split(''),
      ' @lx',
      ' ++',
      ' #b',
      ' *',
      ' /2',
      '\u00A0',
    )
    const own: EntryRules = {
      ...rules,
      roles: [{ id: 'e1', code: 'lx', name: 'Lived experience' }],
      topics: [
        { id: 't1', title: 'Aims' },
        { id: 't2', title: 'Barriers' },
      ],
    }
    fc.assert(
      fc.property(fc.string({ unit }), kinds, fc.boolean(), (text, kind, plainTyping) => {
        const set = { ...own, plainTyping }
        const { chips, ...reworded } = readRewording(writeRewording(text, set), kind, set)
        const { chips: _none, ...none } = unmarked
        expect(reworded).toEqual({ ...none, text, kind })
        expect(chips.filter(({ kind: sort }) => sort !== 'as-typed')).toEqual([])
      }),
      { numRuns: 1_000 },
    )
  })
})
