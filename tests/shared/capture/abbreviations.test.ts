import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { openAbbreviation } from '#shared/capture/abbreviations.ts'

const list = [
  { short: 'pc', long: 'primary care', expands: true },
  { short: 'GP', long: 'general practitioner', expands: true },
  { short: 'WAND', long: 'wound care, assessment, naloxone and dried blood spots', expands: true },
  { short: 'hep b', long: 'hepatitis B', expands: true },
  { short: 'b', long: 'because', expands: true },
  { short: 'e.g.', long: 'for example', expands: true },
  { short: 'OST', long: 'opioid substitution therapy', expands: false },
  { short: 'ca', long: 'about', expands: true },
  { short: 'CA', long: 'Cocaine Anonymous', expands: true },
]

function open(text: string): string | null {
  const opened = openAbbreviation(text, list)
  return opened === null ? null : text.slice(0, opened.start) + opened.long + text.slice(opened.end)
}

describe('a short form before the caret', () => {
  it.each([
    ['pc ', 'primary care '],
    ['Pc ', 'Primary care '],
    ['PC ', 'Primary care '],
    ['more pc ', 'more primary care '],
    ['more pc, ', 'more primary care, '],
    ['(pc) ', '(primary care) '],
    ['"pc ', '"primary care '],
    ["'pc ", "'primary care "],
    ['= pc\u00A0', '= primary care\u00A0'],
    ['ask the GP ', 'ask the general practitioner '],
    ['use WAND ', 'use wound care, assessment, naloxone and dried blood spots '],
    ['offer hep b ', 'offer hepatitis B '],
    ['they left b ', 'they left because '],
    ['e.g. ', 'for example '],
    ['ca ', 'about '],
    ['CA ', 'Cocaine Anonymous '],
  ])('opens: %s', (text, expected) => {
    expect(open(text)).toBe(expected)
  })

  it.each([
    'pc',
    'pc  ',
    'gp ',
    'Gp ',
    'use a wand ',
    'use a Wand ',
    'OST ',
    'jo@pc ',
    'jo.pc@x.example ',
    '@pc ',
    '#pc ',
    '/pc ',
    'and/pc ',
    'pc-based ',
    'apc ',
    'pc then ',
    '\\pc ',
    ' \\ more pc ',
    '',
    ' ',
  ])('stays: %j', (text) => {
    expect(open(text)).toBeNull()
  })
})

it('opens nothing where a short form or what it stands for is empty, or both are the same', () => {
  for (const [short, long] of [
    ['', 'x'],
    ['x', ''],
    ['x', 'x'],
  ] as const)
    expect(openAbbreviation('x ', [{ short, long, expands: true }])).toBeNull()
})

it('says where it stands, so that it can be closed again', () => {
  const unit = fc.constantFrom('pc', 'GP', 'x', ' ', ',', '(', '"', '@', '\n')
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 12 }), (typed) => {
      const text = `${typed} `
      const opened = openAbbreviation(text, list)
      if (opened === null) return
      expect(text.slice(opened.start, opened.end)).toBe(opened.short)
      expect(opened.end).toBeLessThan(text.length)
      expect(opened.long.toLowerCase()).toBe(
        opened.short.toLowerCase() === 'pc' ? 'primary care' : 'general practitioner',
      )
    }),
  )
})
