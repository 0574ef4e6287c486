import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'

import { readWordText } from '#shared/word/read-word-text.ts'
import { openZip } from '#shared/word/read-zip.ts'
import { WordProblem } from '#shared/word/word-problem.ts'
import { writeWord } from '#shared/word/write-word.ts'
import { makeDocx, namespaces, relationships, zipParts } from '#tests/shared/word/docx-files.ts'
import { sampleDocument } from '#tests/shared/word/sample-document.ts'

/** The sentence a file is refused with. */
function refusal(bytes: Uint8Array): string {
  try {
    readWordText(bytes)
  } catch (error) {
    if (error instanceof WordProblem) return error.message
    throw error
  }
  return ''
}

function main(xml: string): Uint8Array {
  return zipParts({
    '_rels/.rels': relationships({ officeDocument: 'word/document.xml' }),
    'word/document.xml': xml,
  })
}

const damagedFile = /is damaged or was only partly copied/
const paragraph = '<w:p><w:r><w:t>x</w:t></w:r></w:p>'

describe('a file that is refused', () => {
  it('is empty, or of another kind', () => {
    expect(refusal(new Uint8Array())).toMatch(/is empty/)
    expect(refusal(strToU8('{\\rtf1 hello}'))).toMatch(/not a Word file/)
    expect(refusal(strToU8('<html></html>'))).toMatch(/not a Word file/)
    expect(refusal(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1))).toMatch(
      /password or is in the old \.doc format/,
    )
    expect(refusal(zipParts({ mimetype: 'application/vnd.oasis.opendocument.text' }))).toMatch(
      /not a Word file/,
    )
    expect(refusal(main('<workbook xmlns="http://example.org"/>'))).toMatch(/not a Word file/)
  })

  it('lacks its main part or its body', () => {
    expect(
      refusal(zipParts({ '_rels/.rels': relationships({ officeDocument: 'word/document.xml' }) })),
    ).toMatch(damagedFile)
    expect(refusal(main(`<w:document ${namespaces}/>`))).toMatch(damagedFile)
  })

  it('was cut off anywhere', async () => {
    const whole = await writeWord(sampleDocument)
    for (let part = 1; part < 40; part++) {
      const length = Math.floor((whole.length * part) / 40)
      expect({ part, refused: refusal(whole.subarray(0, length)) !== '' }).toEqual({ part, refused: true })
    }
  })

  it('has a byte changed, unless it makes no difference', async () => {
    const whole = await writeWord(sampleDocument)
    const text = readWordText(whole)
    for (let at = 0; at < whole.length; at += 211) {
      const changed = whole.slice()
      changed[at] = (changed[at] ?? 0) ^ 0x10
      if (refusal(changed) === '') expect({ at, text: readWordText(changed) }).toEqual({ at, text })
    }
  })

  it('declares a document type in any part', () => {
    const laughs = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>'
    expect(
      refusal(main(`${laughs}<w:document ${namespaces}><w:body>${paragraph}</w:body></w:document>`)),
    ).toMatch(/document type/)
    const comments = `<?xml version="1.0"?><!DOCTYPE x SYSTEM "file:///etc/passwd"><w:comments ${namespaces}/>`
    expect(refusal(makeDocx(paragraph, { comments }))).toMatch(/document type/)
    const hidden = `<!-- <a> --><!DOCTYPE x><w:document ${namespaces}><w:body/></w:document>`
    expect(refusal(main(hidden))).toMatch(/document type/)
  })

  it('is not well-formed, holds what XML forbids, or uses an entity of its own', () => {
    for (const content of ['<w:p>', '<w:p>\u000B</w:p>', '<w:p>&own;</w:p>', '<w:p a="1" a="2"/>']) {
      expect(refusal(makeDocx(content))).toMatch(damagedFile)
    }
  })

  it('is nested beyond reason', () => {
    expect(refusal(makeDocx('<w:sdt>'.repeat(20_000) + '</w:sdt>'.repeat(20_000)))).toMatch(
      /nested too deeply/,
    )
  })

  it('would fill memory', () => {
    const zeros = new Uint8Array(30_000_000)
    expect(refusal(zipSync({ 'word/media/a.bin': zeros }))).toMatch(/unpack to more/)
  })

  it('has two parts of one name', () => {
    expect(refusal(zipParts({ 'word/A.xml': '<a/>', 'word/a.xml': '<a/>' }))).toMatch(damagedFile)
  })
})

describe('a zip', () => {
  it('is opened though its comment holds the mark of its own end', () => {
    const comment = Uint8Array.from([...strToU8('PK\u0005\u0006'), ...new Uint8Array(40)])
    const plain = zipParts({ 'a.xml': '<a/>' })
    const commented = new Uint8Array(plain.length + comment.length)
    commented.set(plain)
    commented.set(comment, plain.length)
    commented[plain.length - 2] = comment.length
    expect([...openZip(commented).entries.keys()]).toEqual(['a.xml'])
  })
})
