import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { expect, it } from 'vitest'

import { draftFile } from '#electron/app/draft-file.ts'
import { makeExample } from '#electron/app/example.ts'
import { changePooledFile, commitPooledFile, openPooledFile } from '#electron/app/pooled-file.ts'
import { listAll } from '#shared/session/list.ts'
import { emptySession } from '#shared/session/new-session.ts'
import { makePen } from '#tests/helpers/pen.ts'
import { makeFolder } from '#tests/helpers/temporary-folder.ts'

const pen = makePen()

async function makeFile(): Promise<string> {
  const path = join(makeFolder(), 'a.pooled')
  const { id, changes } = await makeExample(pen)
  await commitPooledFile({ path, session: emptySession(id), changes: [], files: new Map() }, changes)
  return path
}

function draft(path: string, version: string) {
  const order = { out: join(path, '..', `${version}.docx`), version, date: '12 March 2026' }
  return changePooledFile(path, (file) => draftFile(file, order, pen))
}

it('writes the Word file, keeps it in the session, and records its version and hash', async () => {
  const path = await makeFile()
  const { out, points, sections } = await draft(path, '0.1')
  expect([points, sections > 4]).toEqual([63, true])
  const bytes = readFileSync(out)
  const { session, files } = await openPooledFile(path)
  expect(listAll(session, 'version')).toMatchObject([
    {
      number: '0.1',
      template: 'guidance',
      status: 'draft',
      file: 'Draft 0.1 guidance.docx',
      sha256: createHash('sha256').update(bytes).digest('hex'),
    },
  ])
  expect(Buffer.from(files.get('exports/Draft 0.1 guidance.docx') ?? []).equals(bytes)).toBe(true)
})

it('keeps every draft that was written', async () => {
  const path = await makeFile()
  await draft(path, '0.1')
  await draft(path, '0.2')
  const { session, files } = await openPooledFile(path)
  expect(listAll(session, 'version').map((version) => version.number)).toEqual(['0.1', '0.2'])
  expect([...files.keys()].toSorted()).toEqual([
    'exports/Draft 0.1 guidance.docx',
    'exports/Draft 0.2 guidance.docx',
  ])
})

it('leaves the session as it was when the Word file cannot be written', async () => {
  const path = await makeFile()
  const before = readFileSync(path)
  const order = { out: join(path, '..', 'nowhere', 'x.docx'), version: '0.1', date: '' }
  await expect(changePooledFile(path, (file) => draftFile(file, order, pen))).rejects.toThrow(
    /x\.docx was not saved/u,
  )
  expect(readFileSync(path).equals(before)).toBe(true)
})
