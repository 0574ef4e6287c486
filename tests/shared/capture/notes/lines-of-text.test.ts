import { describe, expect, it } from 'vitest'

import { linesOfText } from '#shared/capture/notes/lines-of-text.ts'

function texts(text: string): string[] {
  return linesOfText(text).map((line) => line.text)
}

describe('lines of a text', () => {
  it('are the same whatever ends a line', () => {
    expect(texts('a\r\nb\rc\nd')).toEqual(['a', 'b', 'c', 'd'])
  })

  it('lose a byte order mark and nothing else', () => {
    expect(texts('\uFEFF  a\u00A0 ')).toEqual(['  a\u00A0 '])
  })

  it('keep blank lines, so that line numbers are those of the file', () => {
    expect(linesOfText('a\n\nb').map((line) => line.line)).toEqual([1, 2, 3])
  })

  it('are cut at a form feed without a new number', () => {
    const lines = linesOfText('a\fb\nc')
    expect(lines.map((line) => [line.text, line.line])).toEqual([
      ['a', 1],
      ['\fb', 1],
      ['c', 2],
    ])
  })

  it('have the heading levels of Markdown', () => {
    const lines = linesOfText('# A\ntext\n### B ###\n#hash\n\nUnderlined\n====\n\nAgain\n---\n')
    expect(lines.map((line) => line.heading)).toEqual([1, null, 3, null, null, 1, null, null, 2, null, null])
  })

  it('have the cells of Markdown tables, bars and breaks kept', () => {
    const lines = linesOfText('| a | b |\n|---|---|\n| c<br>d | e \\| f |')
    expect(lines.map((line) => [line.text, line.cell?.row ?? null, line.cell?.column ?? null])).toEqual([
      ['| a ', 0, 0],
      ['| b |', 0, 1],
      ['|---|---|', null, null],
      ['| c', 1, 0],
      ['<br>d ', 1, 0],
      ['| e \\| f |', 1, 1],
    ])
  })

  it('with bars in running text are no table', () => {
    expect(linesOfText('either | or\nthen').every((line) => line.cell === null)).toBe(true)
  })

  it('of enormous length are cut, not lost', () => {
    expect(texts('x'.repeat(120_000)).map((text) => text.length)).toEqual([50_000, 50_000, 20_000])
  })
})
