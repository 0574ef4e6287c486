import { createHash } from 'node:crypto'

import { describe, expect, it } from 'vitest'

import { readNotesFile } from '#electron/app/read-notes-file.ts'
import { writeWord } from '#shared/word/write-word.ts'
import { sampleDocument } from '#tests/shared/word/sample-document.ts'

const text = 'Barriers\n\n- Café hours “too” late\n- Nobody asks\n'

async function textsOf(name: string, bytes: Uint8Array): Promise<readonly string[]> {
  return (await readNotesFile(name, bytes)).readings.map((reading) => reading.text)
}

describe('reading a file of notes', () => {
  it('gives its name, size and hash without its folder', async () => {
    const bytes = Buffer.from(text)
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    expect(await readNotesFile('/home/somebody/notes.txt', bytes)).toMatchObject({
      name: 'notes.txt',
      sha256,
      bytes: bytes.length,
    })
  })

  it.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a byte-order mark', Buffer.from(`\uFEFF${text}`)],
    ['UTF-16, little end first', Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['UTF-16, big end first', Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()],
    ['Windows-1252', Buffer.from(text.replaceAll('“', '\x93').replaceAll('”', '\x94'), 'latin1')],
  ])('reads text in %s', async (_, bytes) => {
    expect(await textsOf('notes.txt', bytes)).toContain('Café hours “too” late')
  })

  it.each(['notes.md', 'NOTES.TXT', 'notes.markdown'])('takes %s for text', async (name) => {
    expect(await textsOf(name, Buffer.from(text))).toContain('Nobody asks')
  })

  it('reads a table file', async () => {
    const { kind, readings } = await readNotesFile('points.csv', Buffer.from('text\none\n'))
    expect([kind, readings.map((reading) => reading.text)]).toEqual(['table', ['one']])
  })

  it('reads a Word file', async () => {
    const bytes = await writeWord(sampleDocument)
    const { readings } = await readNotesFile('draft.docx', bytes)
    expect(readings.length).toBeGreaterThan(5)
  })

  it.each([
    ['notes.pages', 'x', /Pooled reads \.txt, \.md, \.docx and \.csv/u],
    ['notes', 'x', /Pooled reads/u],
    ['notes.txt', 'a\0b', /not text/u],
    ['notes.docx', 'no zip', /./u],
    ['points.csv', 'a,b\n', /no column called "text"/u],
  ])('refuses %s holding %j with a sentence', async (name, content, sentence) => {
    const refusal = await readNotesFile(name, Buffer.from(content)).catch((error: unknown) => error)
    expect(refusal).toMatchObject({
      name: expect.stringMatching(/Problem$/u),
      message: expect.stringMatching(sentence),
    })
  })

  it.each([
    ['sixty thousand lines', 'notes.txt', '- x\n'.repeat(60_000), /more than 50000 lines/u],
    ['two million blank lines', 'notes.md', '\n'.repeat(2_000_000), /more than 50000 lines/u],
    ['25 MB of words', 'notes.txt', 'word '.repeat(5_000_000), /more than 20 MB/u],
    [
      'a cell of 300,000 letters',
      'points.csv',
      `text\n"${'x'.repeat(300_000)}"\n`,
      /longer than 200000 letters/u,
    ],
  ])('refuses %s with a sentence', async (_, name, content, sentence) => {
    const reading = readNotesFile(name, Buffer.from(content))
    await expect(reading).rejects.toMatchObject({
      name: 'NotesProblem',
      message: expect.stringMatching(sentence),
    })
  })
})
