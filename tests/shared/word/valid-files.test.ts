import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'

import { composeDraft } from '#shared/draft/compose.ts'
import type { Copy } from '#shared/model/document.ts'
import type { Session } from '#shared/model/session.ts'
import type { Template } from '#shared/model/workshop.ts'
import { readWordText } from '#shared/word/read-word-text.ts'
import { writeWord } from '#shared/word/write-word.ts'
import { anySession } from '#tests/shared/word/any-session.ts'
import { canCheck, findFaults } from '#tests/shared/word/check-files.ts'
import { makeHouse, usualText } from '#tests/shared/word/house-templates.ts'
import { sampleDocument } from '#tests/shared/word/sample-document.ts'
import { openSource, sourceNames } from '#tests/shared/word/source-sessions.ts'

const templates = ['guidance', 'action-plan', 'thematic'] as const
const copies = ['reading', 'review', 'print'] as const

async function write(
  session: Session,
  template: Template,
  copy: Copy,
  house?: Uint8Array,
): Promise<Uint8Array> {
  const document = composeDraft(session, { template, version: '0.2', date: '2 March 2026', copy })
  return writeWord({ ...document, copy }, { house })
}

const checks = canCheck()
test.skipIf(checks)('skipped: the checker of Word files is not beside the repository', () => {})

describe.skipIf(!checks)('the schema of ECMA-376', () => {
  it.each(sourceNames)('finds no fault in the drafts of source %s', { timeout: 120_000 }, async (name) => {
    const files: Record<string, Uint8Array> = {}
    for (const [index, template] of templates.entries())
      files[template] = await write(await openSource(name, template), template, copies[index] ?? 'reading')
    expect(findFaults(files)).toEqual({})
  })

  it('finds none whatever people are called and said', { timeout: 120_000 }, async () => {
    const files: Record<string, Uint8Array> = {}
    const house = await makeHouse(usualText())
    for (const [index, { session, template }] of fc.sample(anySession, { numRuns: 8 }).entries()) {
      const copy = copies[index % copies.length] ?? 'reading'
      files[`any-${index}`] = await write(session, template, copy, index % 4 === 0 ? house : undefined)
    }
    expect(findFaults(files)).toEqual({})
  })

  it('finds none in a draft written into a house template', { timeout: 60_000 }, async () => {
    const house = await makeHouse(usualText())
    const files: Record<string, Uint8Array> = {}
    for (const copy of copies) files[copy] = await writeWord({ ...sampleDocument, copy }, { house })
    files['twice'] = await writeWord(sampleDocument, { house: files['reading'] })
    expect(findFaults(files)).toEqual({})
  })
})

const office = spawnSync('soffice', ['--version']).status === 0
test.skipIf(office)('skipped: LibreOffice is not installed', () => {})

function squeeze(text: string): string {
  return text.normalize('NFC').replace(/[\s\u00AD\u200B\uFEFF]+/g, '')
}

/** The words of a Word file after LibreOffice has read it. */
function convert(bytes: Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), 'office-'))
  writeFileSync(join(folder, 'draft.docx'), bytes)
  const own = `-env:UserInstallation=file://${folder}/profile`
  const form = 'txt:Text (encoded):UTF8'
  spawnSync('soffice', [
    own,
    '--headless',
    '--convert-to',
    form,
    '--outdir',
    folder,
    join(folder, 'draft.docx'),
  ])
  const text = readFileSync(join(folder, 'draft.txt'), 'utf8')
  rmSync(folder, { recursive: true })
  return squeeze(text)
}

describe.skipIf(!office)('LibreOffice', () => {
  it('loses no paragraph of a draft, in our form or a house template', { timeout: 120_000 }, async () => {
    for (const house of [undefined, await makeHouse(usualText())]) {
      const bytes = await writeWord(sampleDocument, { house })
      const text = convert(bytes)
      const lost = readWordText(bytes).paragraphs.filter((line) => !text.includes(squeeze(line.text)))
      expect(lost.map((line) => line.text)).toEqual([])
    }
  })
})
