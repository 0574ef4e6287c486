import * as fc from 'fast-check'
import { defaultMarkdownParser } from 'prosemirror-markdown'
import { describe, expect, it } from 'vitest'

import { composeDraft } from '#shared/draft/compose.ts'
import { writeMarkdown } from '#shared/draft/text/write-markdown.ts'
import type { Block, WordDocument } from '#shared/model/document.ts'
import { whyHeld } from '#shared/session/hold-back.ts'
import { makeRichSession } from '#tests/shared/draft/rich-session.ts'

const options = { template: 'guidance', version: '0.1', date: '14 March 2026' } as const

function documentOf(...blocks: readonly Block[]): WordDocument {
  return {
    title: 'A title',
    kindOfDocument: 'Guidance',
    status: 'Draft',
    version: '0.1',
    date: 'June',
    bodies: [],
    language: 'en-GB',
    creator: 'Pooled',
    draft: true,
    blocks,
  }
}

function bodyOf(...blocks: readonly Block[]): string {
  return writeMarkdown(documentOf(...blocks)).split('not for implementation**\n\n')[1] ?? ''
}

describe('a draft as Markdown', () => {
  it('has headings, statements, lists, quotes, boxes and tables', () => {
    expect(
      bodyOf(
        { kind: 'heading', level: 1, text: 'First contact', anchor: 'a' },
        { kind: 'statement', number: '1.1', text: 'Ask about sleep', anchor: 's' },
        { kind: 'provenance', text: 'Said at Table 1.' },
        {
          kind: 'list',
          ordered: true,
          items: [{ text: 'one', items: [{ text: 'under' }] }, { text: 'two' }],
        },
        { kind: 'quote', text: '[nobody] wrote it down', attribution: 'P1' },
        { kind: 'callout', tone: 'risk', paragraphs: ['one', 'two'] },
        {
          kind: 'table',
          caption: 'Plan',
          columns: [
            { heading: 'Topic', width: 1 },
            { heading: 'Actions', width: 1 },
          ],
          rows: [[[{ kind: 'paragraph', text: 'a | b' }], []]],
        },
      ),
    ).toBe(
      [
        '## First contact',
        '**1.1** Ask about sleep',
        '*Said at Table 1.*',
        '1. one\n   - under\n2. two',
        String.raw`> \[nobody\] wrote it down (P1)`,
        '> **Risk:** one\n>\n> two',
        String.raw`**Table 1.** Plan` +
          '\n\n| Topic | Actions |\n| --- | --- |\n' +
          String.raw`| a \| b | None identified |`,
        '',
      ]
        .join('\n\n')
        .trimEnd() + '\n',
    )
  })

  it('keeps bold, italic, links, references and footnotes', () => {
    const text = bodyOf(
      { kind: 'statement', number: '1.1', text: 'Ask', anchor: 's' },
      {
        kind: 'paragraph',
        text: [
          { text: 'See ', bold: true },
          { text: '', ref: 's' },
          { text: ' and ' },
          { text: 'this', href: 'https://a.example/b c' },
          { text: '.', italic: true, note: 'A *note*' },
        ],
      },
    )
    expect(text).toContain('**See** recommendation 1.1 and [this](<https://a.example/b%20c>)*.*[^1]')
    expect(text).toContain(String.raw`[^1]: A \*note\*`)
  })

  it('takes nobody’s words for Markdown', () => {
    const nasty = fc.constantFrom(
      '# no',
      '- no',
      '1. no',
      '> no',
      '**no**',
      '_no_',
      '[a](b)',
      '<b>',
      '&amp;',
      '`',
      '|',
      '+ x',
      '===',
      '---',
      '~~',
      '\\',
      'https://x.example',
      '\n',
      ' ',
    )
    const words = fc.array(fc.oneof(nasty, fc.lorem({ maxCount: 2 })), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(words, (parts) => {
        const text = parts.join(' ').trim()
        fc.pre(text !== '' && !/^\\*$/u.test(text))
        const read = defaultMarkdownParser.parse(bodyOf({ kind: 'paragraph', text }))
        const solid = (value: string): string => value.replaceAll(/\s+/gu, '')
        expect(solid(read.textContent)).toBe(solid(text))
        expect(read.childCount).toBe(1)
        expect(read.firstChild?.type.name).toBe('paragraph')
      }),
      { numRuns: 300 },
    )
  })

  it('says every word of a whole draft', () => {
    const session = makeRichSession()
    const text = writeMarkdown(composeDraft(session, options)).replaceAll('\\', '')
    for (const point of session.records.point.values())
      if (!point.withdrawn && whyHeld(session, point) === null) expect(text).toContain(point.text)
  })
})
