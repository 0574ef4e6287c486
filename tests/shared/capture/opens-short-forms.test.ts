import { describe, expect, it } from 'vitest'

import { openLast, opensShortForms } from '#shared/capture/opens-short-forms.ts'
import { dayRules } from '#tests/helpers/entry-rules.ts'

const list = [{ short: 'pc', long: 'primary care', expands: true }]

describe('short forms', () => {
  it('open in points, and not in words that are kept to the letter', () => {
    const opens = (text: string, kind: 'quote' | 'testimony' | 'point' | null = null): boolean =>
      opensShortForms({ text, kind }, dayRules)
    expect([opens('more pc '), opens('= more pc '), opens('"no pc', 'point')]).toEqual([true, true, true])
    expect([
      opens('"no pc '),
      opens("- 'no pc "),
      opens('no pc ', 'quote'),
      opens('no', 'testimony'),
    ]).toEqual([false, false, false, false])
    expect(opensShortForms({ text: 'more pc ', kind: null }, { ...dayRules, plainTyping: true })).toBe(false)
  })

  it.each([
    ['more pc', 'more primary care'],
    ['more pc.', 'more primary care.'],
    ['(more pc)', '(more primary care)'],
    ['more pc?!', 'more primary care?!'],
    ['Pc', 'Primary care'],
  ])('open at the end of a line that is entered: %s', (text, expected) => {
    const opened = openLast({ text, kind: null }, list, dayRules)
    expect(opened && text.slice(0, opened.start) + opened.long + text.slice(opened.end)).toBe(expected)
  })

  it.each(['', 'more pc ', '"no pc', 'no pc-based', '\\more pc', 'pc @lx'])('stay: %j', (text) => {
    expect(openLast({ text, kind: null }, list, dayRules)).toBeNull()
  })
})
