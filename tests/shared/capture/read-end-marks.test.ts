import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { type Entry, type EntryChip, readEntry } from '#shared/capture/read-entry.ts'
import { dayRules } from '#tests/helpers/entry-rules.ts'

function showChip(chip: EntryChip): string {
  switch (chip.kind) {
    case 'as-typed':
    case 'detail':
    case 'star':
      return chip.kind
    case 'kind':
      return chip.value
    case 'tag':
      return `#${chip.value}`
    case 'person':
      return `by ${chip.value.code}`
    case 'expertise':
      return `@${chip.value.code}`
    case 'agreement':
      return chip.value.people === null ? chip.value.scale : `${chip.value.people} people`
    case 'topic':
      return `/${chip.value.title}`
  }
}

function show(line: string): string {
  const { text, chips } = readEntry(line, dayRules)
  return [`${text}:`, ...chips.map(showChip)].join(' ')
}

describe('marks at the end of a line', () => {
  it.each([
    ['Waits are long @lx', 'Waits are long: @lx'],
    ['Waits are long @GP', 'Waits are long: @gp'],
    ['Waits are long ++', 'Waits are long: all'],
    ['Waits are long +3', 'Waits are long: 3 people'],
    ['Waits are long +1', 'Waits are long: 1 people'],
    ['Waits are long +-', 'Waits are long: split'],
    ['Waits are long #money', 'Waits are long: #money'],
    ['Waits are long #hep-b #été', 'Waits are long: #hep-b #été'],
    ['Waits are long *', 'Waits are long: star'],
    ['Waits are long /2', 'Waits are long: /Barriers'],
    ['Waits are long /bar', 'Waits are long: /Barriers'],
    ['Waits are long /Ong', 'Waits are long: /Ongoing care'],
    ['Waits are long /care', 'Waits are long: /Ongoing care'],
    ['Offer hep B ++', 'Offer hep B: all'],
    ['They wrote C ++', 'They wrote C: all'],
    ['= Ask about chest pain @gp ++', 'Ask about chest pain: say @gp all'],
    ['Waits * /1 #a ++ @lx', 'Waits: star /Assessment #a all @lx'],
    ['- only if they inject @nurse *', 'only if they inject: detail @nurse star'],
    ['Who pays for it? @worker', 'Who pays for it?: question @worker'],
    ['Chest pain over 40 +3', 'Chest pain over 40: 3 people'],
    ['Waits\u00A0@lx\u2009++\u3000', 'Waits: @lx all'],
    ['one line\nand another\n@lx', 'one line\nand another: @lx'],
    ['+ Ring first ++', 'Ring first: share all'],
  ])('%s', (line, expected) => {
    expect(show(line)).toBe(expected)
  })
})

describe('a quotation with marks', () => {
  it.each([
    ['"not set up for it" @lx ++', 'not set up for it: quote @lx all'],
    ["'they lost my notes' @lx", 'they lost my notes: quote @lx'],
    ['“they lost my notes.” @lx', 'they lost my notes.: quote @lx'],
    ["'not set up for it @lx", 'not set up for it: quote @lx'],
    ['"we are ++"', 'we are ++: quote'],
    ['"ask @lx"', 'ask @lx: quote'],
    ['"ask @lx #now *" ++', 'ask @lx #now *: quote all'],
    ['"is that so?" @lx', 'is that so?: quote @lx'],
    ['"Crack" is the word to use @lx', '"Crack" is the word to use: @lx'],
  ])('%s', (line, expected) => {
    expect(show(line)).toBe(expected)
  })
})

describe('prose that looks like a mark', () => {
  it.each([
    'Write to help@gp',
    'Write to jo.bloggs@nhs.example',
    'Ask @someone',
    'Ask @lx.',
    '@lx said so',
    'The gp @ the desk',
    'Written in C++',
    'Result was +ve',
    '2 +3',
    'Ring +447700900123',
    'Too many +1000',
    'None +0',
    'Plus or minus +-5',
    'Item #2',
    'Item # money',
    'Item #',
    'See #money, then',
    'Rated 5 *',
    'Rated *****',
    'Thanks to *, * and *',
    'no * in the middle',
    'Open 24/7',
    'Open 24 /7',
    'Score 3 /10',
    '20 /week',
    'Nurse and/or doctor',
    'Nurse and /or doctor',
    'Nurse and /or',
    'w/ 2',
    'w /2',
    's /he',
    'he /she',
    'See /etc/hosts',
    'See nhs.example/bar',
    'Too far /9',
    'Too far /02',
    'Too far /a',
    'Too far /x',
    '++',
    '*',
    '@lx',
    '#money',
    '/2',
    'x+3',
    'x*',
    'x #1st',
    'x /',
    'x @',
    'x +',
  ])('%s', (line) => {
    expect(show(line)).toBe(`${line}:`)
  })

  it('stays text where a session has no sides and no topics', () => {
    const rules = { kinds: dayRules.kinds, plainTyping: false }
    expect(readEntry('Ask @lx', rules).text).toBe('Ask @lx')
    expect(readEntry('Ask /2', rules).text).toBe('Ask /2')
  })

  it('stays text where it says again what a later mark said', () => {
    expect(show('Ask @gp @lx')).toBe('Ask @gp: @lx')
    expect(show('Ask ++ +3')).toBe('Ask ++: 3 people')
  })

  it('stays text behind a backslash', () => {
    expect(show('\\Ask @lx ++')).toBe('Ask @lx ++: as-typed')
  })
})

describe('a topic', () => {
  const topics = ['Care', 'Care homes', 'The barriers', 'Évaluation', 'Barring'].map((title) => ({
    id: title,
    title,
  }))
  const topicOf = (line: string): string | null => readEntry(line, { ...dayRules, topics }).topic

  it.each([
    ['Far /care', 'Care'],
    ['Far /care-', null],
    ['Far /car', null],
    ['Far /hom', 'Care homes'],
    ['Far /ho', null],
    ['Far /barrie', 'The barriers'],
    ['Far /bar', 'Barring'],
    ['Far /eva', 'Évaluation'],
    ['Far /5', 'Barring'],
    ['Far /6', null],
  ])('%s', (line, expected) => {
    expect(topicOf(line)).toBe(expected)
  })
})

it('gives a tag the letter case it has in the session, and each tag once', () => {
  expect(readEntry('x #HEPB', { ...dayRules, tags: ['HepB'] }).tags).toEqual(['HepB'])
  expect(readEntry('x #Hiv #hiv', dayRules).tags).toEqual(['Hiv'])
})

const words = fc
  .array(
    fc.constantFrom('waits', 'are', 'long', 'C++', '24/7', '#2', 'jo@gp.example', '+ve', 'and/or', 'w/'),
    {
      minLength: 1,
      maxLength: 6,
    },
  )
  .map((all) => `We find ${all.join(' ')} so`)
const marks: readonly (readonly [string, Partial<Entry>])[] = [
  ['@nurse', { expertise: 'of-nurse' }],
  ['++', { agreement: { scale: 'all', people: null } }],
  ['#money', { tags: ['money'] }],
  ['*', { starred: true }],
  ['/3', { topic: 'advice and information' }],
]

it('reads every mark in any order, and leaves the words as they were', () => {
  fc.assert(
    fc.property(
      words,
      fc.shuffledSubarray([...marks]),
      fc.constantFrom('', '= ', '- ', '! '),
      (said, some, opening) => {
        const entry = readEntry(`${opening}${said} ${some.map(([mark]) => mark).join('  ')}`, dayRules)
        const expected = { expertise: null, agreement: null, tags: [], starred: false, topic: null }
        expect(entry).toMatchObject({
          ...expected,
          text: said,
          ...Object.assign({}, ...some.map(([, part]) => part)),
        })
      },
    ),
  )
})

it('only ever takes marks away: words and marks are all that was typed', () => {
  const unit = fc.constantFrom(...'=?"\'- a\\@lx+#*/23'.split(''), ' @lx', ' ++', ' #b', ' *', ' /2')
  fc.assert(
    fc.property(fc.string({ unit }), (line) => {
      const { text, chips } = readEntry(line, dayRules)
      expect(line).toContain(text)
      if (chips.length === 0) expect([line.trim(), '']).toContain(text)
    }),
    { numRuns: 1_000 },
  )
})
