import { createHash } from 'node:crypto'

import { composeDraft, type DraftSummary, summariseDraft } from '#shared/draft/compose.ts'
import { recordVersion } from '#shared/draft/record-version.ts'
import type { Template } from '#shared/model/workshop.ts'
import { getWorkshop } from '#shared/session/list.ts'
import type { Pen } from '#shared/session/write-changes.ts'
import { writeWord } from '#shared/word/write-word.ts'

import { addExports } from './keep-exports.ts'
import { nameFile } from './name-file.ts'
import { type FileWork, type PooledFile, saveWholeFile } from './pooled-file.ts'

/** Which draft to write, and where. */
export type DraftOrder = {
  readonly out: string
  readonly version: string
  /** The date as it is printed. */
  readonly date: string
  readonly template?: Template | undefined
}

/** Writes a session's draft as a Word file, and gives what is recorded of it in the session: its version, its hash and the file itself. */
export async function draftFile(
  file: PooledFile,
  order: DraftOrder,
  pen: Pen,
): Promise<FileWork<{ readonly out: string } & DraftSummary>> {
  const workshop = getWorkshop(file.session)
  const { version, date, out, template = workshop?.template ?? 'guidance' } = order
  const document = composeDraft(file.session, { template, version, date })
  const bytes = await writeWord(document)
  await saveWholeFile(out, bytes)
  const files = new Map<string, Uint8Array>()
  addExports(
    files,
    file.files,
    new Map([[`exports/${nameFile(`Draft ${version} ${template}`, 'docx')}`, bytes]]),
  )
  const name = [...files.keys()][0] ?? ''
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const record = { number: version, template, date, file: name.slice('exports/'.length), sha256 }
  const changes = files.size === 0 ? [] : recordVersion(file.session, record, pen)
  return { changes, files, result: { out, ...summariseDraft(document) } }
}
