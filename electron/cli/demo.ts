import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'

import { draftFile } from '#electron/app/draft-file.ts'
import { makeExample } from '#electron/app/example.ts'
import { makePen } from '#electron/app/make-pen.ts'
import { changePooledFile, commitPooledFile } from '#electron/app/pooled-file.ts'
import { emptySession } from '#shared/session/new-session.ts'

import { count, print } from './print.ts'

/** Builds the example session in a folder, writes its first draft as Word, and says where both are. */
async function runDemo(folder: string): Promise<void> {
  const path = join(folder, 'example.pooled')
  const out = join(folder, 'first-draft.docx')
  await mkdir(folder, { recursive: true })
  await rm(path, { force: true })
  const pen = makePen()
  const { id, changes } = await makeExample(pen)
  await commitPooledFile({ path, session: emptySession(id), changes: [], files: new Map() }, changes)
  const order = { out, version: '0.1', date: '12 March 2026' }
  const { points, sections } = await changePooledFile(path, (file) => draftFile(file, order, pen))
  print([
    `Example session: ${path}`,
    `First draft:     ${out} (${count(sections, 'section')}, ${count(points, 'point')})`,
  ])
}

await runDemo(join(import.meta.dirname, '..', '..', 'out', 'demo'))
