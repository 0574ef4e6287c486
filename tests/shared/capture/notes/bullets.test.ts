import { describe, expect, it } from 'vitest'

import { nestItems, readMark } from '#shared/capture/notes/bullets.ts'

function nest(lines: readonly string[]): number[] {
  return nestItems(
    lines.map((line) => {
      const { mark, indent, rest } = readMark(line)
      return { mark, indent, list: null, text: rest.trim() }
    }),
  )
}

describe('marks at the start of a line', () => {
  const bullets = [
    '- ',
    '* ',
    '+ ',
    '– ',
    '— ',
    '• ',
    '•',
    '· ',
    '‣ ',
    '▪ ',
    '○ ',
    'o ',
    '✓ ',
    '\uF0B7 ',
    '\uF0A7',
    '\uF0B7\t',
    '- [ ] ',
    '- [x] ',
    '  -  ',
  ]
  it.each(bullets)('%j is a bullet', (bullet) => {
    const read = readMark(`${bullet}Some words`)
    expect(read.mark?.kind).toBe('bullet')
    expect(read.rest.trim()).toBe('Some words')
  })

  it.each(['1. ', '1) ', '(1) ', '12. ', 'a) ', '(a) ', 'iv) ', '2.1 ', '1.2.3. '])(
    '%j is a number',
    (number) => {
      const read = readMark(`${number}Some words`)
      expect(read.mark?.kind).toBe('number')
      expect(read.rest).toBe('Some words')
    },
  )

  it.each([
    '10.30 Tea',
    '2003 was hard',
    '1.5 million people',
    '-5 degrees',
    'e.g. this',
    'A. Smith',
    '*not* this',
    'only',
  ])('%j begins with none', (text) => {
    expect(readMark(text)).toMatchObject({ mark: null, rest: text })
  })
})

describe('levels of a list', () => {
  it('follow spaces', () =>
    expect(nest(['- a', ' - b', ' - c', '- d', '    - e', '        - f', '- g'])).toEqual([
      0, 1, 1, 0, 1, 2, 0,
    ]))
  it('follow tabs', () => expect(nest(['- a', '\t- b', '\t\t- c', '- d'])).toEqual([0, 1, 2, 0]))
  it('follow the kinds of bullets that Word nests', () =>
    expect(nest(['• a', 'o b', '▪ c', 'o d', '• e'])).toEqual([0, 1, 2, 1, 0]))
  it('follow letters under numbers', () =>
    expect(nest(['1. a', 'a) b', 'b) c', '2. d'])).toEqual([0, 1, 1, 0]))
  it('go one down after an item that ends with a colon, until the next such item', () =>
    expect(nest(['▪ first', '▪ Phases:', '▪ a', '▪ b', '▪ Layers:', '▪ c'])).toEqual([0, 0, 1, 1, 0, 1]))
  it('do not go further down where the file indents by itself', () =>
    expect(nest(['- Together:', ' - a', ' - b', '- To do:', ' - c', '- d'])).toEqual([0, 1, 1, 0, 1, 0]))
  it('are those that the file declares', () =>
    expect(nestItems([2, 0, 1].map((list) => ({ mark: null, indent: 0, list, text: 'x' })))).toEqual([
      2, 0, 1,
    ]))
})
