import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { plainMarkdown, readMarkdown } from '#shared/draft/rich-text.ts'

describe('the writer’s Markdown', () => {
  it('becomes paragraphs and lists with bold, italic and links', () => {
    expect(
      readMarkdown(
        'Offer **a *warm* place**, see [the plan](https://plan.example/a).\n\n1. first\n   - below\n2. second',
      ),
    ).toEqual([
      {
        kind: 'paragraph',
        text: [
          { text: 'Offer ' },
          { text: 'a ', bold: true },
          { text: 'warm', bold: true, italic: true },
          { text: ' place', bold: true },
          { text: ', see ' },
          { text: 'the plan', href: 'https://plan.example/a' },
          { text: '.' },
        ],
      },
      {
        kind: 'list',
        ordered: true,
        items: [{ text: 'first', items: [{ text: 'below' }] }, { text: 'second' }],
      },
    ])
  })

  it('keeps the words of what the draft has no form for', () => {
    expect(plainMarkdown('# Head\n\n> said\n\n`code` and <b>tag</b>\n\n***\n\nend\\\nline')).toBe(
      'Head\nsaid\ncode and <b>tag</b>\nend\nline',
    )
  })

  it('links to no address that runs anything', () => {
    expect(readMarkdown('[here](javascript:alert(1)) and [there](file:///etc/passwd)')).toEqual([
      expect.objectContaining({ kind: 'paragraph', text: expect.not.stringContaining('href') as string }),
    ])
  })

  it('reads anything, and gives no empty block', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        for (const block of readMarkdown(text))
          if (block.kind === 'paragraph') expect(JSON.stringify(block.text)).not.toBe('""')
          else expect(block).toMatchObject({ kind: 'list' })
      }),
    )
  })
})
