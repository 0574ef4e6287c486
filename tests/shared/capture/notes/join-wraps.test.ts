import { describe, expect, it } from 'vitest'

import { blocksOf } from '#shared/capture/notes/join-wraps.ts'
import { linesOfText } from '#shared/capture/notes/lines-of-text.ts'

function texts(text: string): string[] {
  return blocksOf(linesOfText(text)).map((block) => block.text)
}

describe('wrapped lines', () => {
  it('of a bullet are joined', () => {
    expect(texts('• Clear plans, local champions and leaders and\naiming high\n• Short')).toEqual([
      'Clear plans, local champions and leaders and aiming high',
      'Short',
    ])
  })

  it('of an indented bullet are joined, capital or not', () => {
    expect(
      texts('- the ward round is at eight in the morning and the\n  Chaplain comes too\n- b'),
    ).toHaveLength(2)
  })

  it('of paragraphs without blank lines between them are joined up to the short last one', () => {
    const text =
      'The day was long and the room was warm and nobody wanted to go home until\nthe last table had spoken. Then the chair thanked everybody and the\nporters came.\nIn the evening the scribes met again and read their notes aloud to each\nother, which took an hour.\n'
    expect(texts(text)).toHaveLength(2)
  })

  it('with a participant code end there', () => {
    expect(
      texts(
        'it was cold in there and nobody said why it had to be (P1)\nso cold that I left before the end of it (P2)',
      ),
    ).toHaveLength(2)
  })

  it('with the code alone on the next line are one quote', () => {
    expect(texts('"I left before the end"\n– P4')).toEqual(['"I left before the end" – P4'])
  })

  it('of short items are not', () => {
    expect(texts('more time\nbetter rooms\ncheaper tea')).toHaveLength(3)
    expect(texts('Understanding\nAssessment\nAdvice and information')).toHaveLength(3)
    expect(
      texts(
        'Staff need more training in how to talk about this\nPeople do not come because the doors are shut',
      ),
    ).toHaveLength(2)
  })

  it('keep a hyphen without a space', () => {
    expect(texts('- this is about increasing the recovery-\noriented ambition of services')).toEqual([
      'this is about increasing the recovery-oriented ambition of services',
    ])
  })

  it('lose bold and italics that hold them together', () => {
    expect(texts('**A day for\neverybody in town**')).toEqual(['A day for everybody in town'])
    expect(texts('f**king happened. f**king twice')).toEqual(['f**king happened. f**king twice'])
  })
})

describe('a block', () => {
  it('keeps its lines as printed', () => {
    const [block] = blocksOf(linesOfText('\uF0A7 one and\n  two '))
    expect(block).toMatchObject({ raw: '\uF0A7 one and\n  two ', text: 'one and two', line: 1, lastLine: 2 })
  })

  it('knows the blank lines before it', () => {
    expect(blocksOf(linesOfText('a\n\n\nb\nc')).map((block) => block.gap)).toEqual([0, 2, 0])
  })
})
