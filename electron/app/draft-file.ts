import { createHash } from 'node:crypto'

import { composeDraft, type DraftSummary, summariseDraft } from '#shared/draft/compose.ts'
import { recommend } from '#shared/draft/recommend.ts'
import { expectOpen, recordVersion } from '#shared/draft/record-version.ts'
import type { Copy } from '#shared/model/document.ts'
import type { Template } from '#shared/model/workshop.ts'
import { foldChanges } from '#shared/session/apply-change.ts'
import { getWorkshop } from '#shared/session/list.ts'
import type { Pen } from '#shared/session/write-changes.ts'
import { writeWord } from '#shared/word/write-word.ts'

import { addExports } from './keep-exports.ts'
import { nameFile } from './name-file.ts'
import { type FileWork, type PooledFile, readWholeFile, saveWholeFile } from './pooled-file.ts'

/** Which draft to write, and where. */
export type DraftOrder = {
  readonly out: string
  readonly version: string
  /** The date as it is printed. */
  readonly date: string
  readonly template?: Template | undefined
  readonly copy?: Copy | undefined
  /** The path of the organisation's own template. */
  readonly house?: string | undefined
}

/**
 * Composes what has no recommendation yet, writes a session's draft as a Word file, and gives what is recorded of it in the
 * session: its version, its hash and the file itself. Throws VersionProblem where that version was sent to others already.
 */
export async function draftFile(
  file: PooledFile,
  order: DraftOrder,
  pen: Pen,
): Promise<FileWork<{ readonly out: string } & DraftSummary>> {
  const { version, date, out, copy, template = getWorkshop(file.session)?.template ?? 'guidance' } = order
  expectOpen(file.session, { number: version, template })
  const composed = recommend(file.session, pen).changes
  const session = foldChanges(file.session, composed)
  const document = composeDraft(session, { template, version, date, copy })
  const house = order.house === undefined ? undefined : await readWholeFile(order.house)
  const bytes = await writeWord(document, { house })
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
  const recorded = files.size === 0 ? [] : recordVersion(session, record, pen)
  return { changes: [...composed, ...recorded], files, result: { out, ...summariseDraft(document) } }
}
