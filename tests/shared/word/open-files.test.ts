import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

import { describe, expect, it } from 'vitest'
import { z } from 'zod'

import { readWordText } from '#shared/word/read-word-text.ts'
import { openZip, unpackEntry } from '#shared/word/read-zip.ts'
import { WordProblem } from '#shared/word/word-problem.ts'
import { writeWord } from '#shared/word/write-word.ts'
import { sampleDocument } from '#tests/shared/word/sample-document.ts'

const shared = resolve(import.meta.dirname, '../../../../shared')
const open = join(shared, 'data/open')

const Manifest = z.object({
  files: z.array(
    z.object({
      file: z.string(),
      features: z.array(z.string()),
      expect: z.object({
        readable: z.boolean(),
        behaviour: z.string(),
        text_sha256: z.string().nullable().optional(),
        counts: z.record(z.string(), z.number()).nullable().optional(),
      }),
    }),
  ),
})

const Cases = z.object({
  cases: z.array(z.object({ file: z.string(), cls: z.enum(['reject', 'neutral', 'accept']) })),
})

function load<T>(schema: z.ZodType<T>, path: string, empty: T): T {
  return existsSync(path) ? schema.parse(JSON.parse(readFileSync(path, 'utf8'))) : empty
}

const { files } = load(Manifest, join(open, 'docx/manifest.json'), { files: [] })
const { cases } = load(Cases, join(open, 'hostile/expected.json'), { cases: [] })

// The manifest leaves out symbols and soft hyphens that are elements, and writes a plain hyphen for one that does not break.
function hashes(text: string): string[] {
  const hyphened = text.replaceAll('\u2011', '-')
  const listed = hyphened.replace(/[\u00AD\uE000-\uF8FF]/g, '')
  return [text, hyphened, listed].map((version) => createHash('sha256').update(version).digest('hex'))
}

const joining = new Set(['paragraph_mark_changes', 'moves', 'row_changes'])

describe.skipIf(files.length === 0)('Word files from other programs', () => {
  const readable = files.filter(({ expect: { readable: yes, behaviour } }) => yes && behaviour === 'open')

  it.each(readable)('$file is read', ({ file, features, expect: { text_sha256: hash, counts } }) => {
    const text = readWordText(readFileSync(join(open, 'docx', file)))
    const listed = counts?.['paragraphs'] ?? 0
    if (features.some((feature) => joining.has(feature))) {
      // accepting the changes joins paragraphs that the manifest counts apart
      expect(text.paragraphs.length).toBeLessThanOrEqual(listed)
      expect(text.changes.insertions + text.changes.deletions + text.changes.moves).toBeGreaterThan(0)
      return
    }
    const headings = text.paragraphs.filter(({ headingLevel }) => headingLevel !== null)
    expect(hashes(text.paragraphs.map((paragraph) => `${paragraph.text}\n`).join(''))).toContain(hash)
    expect(text.paragraphs.length).toBe(listed)
    expect(text.tables.length).toBe(counts?.['tables'] ?? 0)
    expect(headings.length).toBe(counts?.['headings'] ?? 0)
  })

  it.each(files.filter(({ expect: { behaviour } }) => behaviour !== 'open'))(
    '$file is refused in one sentence',
    ({ file }) => {
      expect(() => readWordText(readFileSync(join(open, 'docx', file)))).toThrow(WordProblem)
    },
  )
})

describe.skipIf(cases.length === 0)('hostile files', () => {
  it.each(cases.filter(({ file }) => file.startsWith('docx/')))('$file: $cls', ({ file, cls }) => {
    const read = () => readWordText(readFileSync(join(open, 'hostile', file)))
    if (cls === 'accept') expect(read().paragraphs.length).toBeGreaterThan(0)
    else if (cls === 'reject') expect(read).toThrow(WordProblem)
    else expectReadOrRefused(read)
  })

  it.each(cases.filter(({ file }) => file.startsWith('zip/')))('$file is no Word file', ({ file, cls }) => {
    const bytes = readFileSync(join(open, 'hostile', file))
    expect(() => readWordText(bytes)).toThrow(WordProblem)
    const unpack = () => {
      const zip = openZip(bytes)
      for (const entry of zip.entries.values()) unpackEntry(zip, entry)
    }
    if (cls === 'accept') unpack()
    else expectReadOrRefused(unpack)
  })
})

function expectReadOrRefused(read: () => unknown): void {
  try {
    read()
  } catch (error) {
    expect(error).toBeInstanceOf(WordProblem)
  }
}

const checker = join(shared, 'tools/check-docx')

// The checker answers 2 where it lacks what it needs, and 1 to a file that is not there.
function canCheck(): boolean {
  return existsSync(checker) && spawnSync(checker, ['--json', join(shared, 'no-such-file')]).status === 1
}

describe.skipIf(!canCheck())('the schema of ECMA-376', () => {
  it('finds no fault in the sample document', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'word-'))
    const path = join(folder, 'sample.docx')
    writeFileSync(path, await writeWord(sampleDocument))
    const report = execFileSync(checker, ['--json', path], { encoding: 'utf8' })
    const facts = z.record(
      z.string(),
      z.object({ findings: z.array(z.string()), facts: z.record(z.string(), z.unknown()) }),
    )
    expect(facts.parse(JSON.parse(report))[path]).toMatchObject({
      findings: [],
      facts: { merged_cells: 0, empty_paragraphs: 0, language: 'en-GB', title: sampleDocument.title },
    })
    rmSync(folder, { recursive: true })
  })
})
