import { basename } from 'node:path'

import type { Change } from '#shared/model/change.ts'
import { type Copy, mergeMany } from '#shared/session/merge-many.ts'
import type { MergeResult } from '#shared/session/merge.ts'

import { addExports, mayHoldErased } from './keep-exports.ts'
import { openPooledFile, type PooledFile } from './pooled-file.ts'
import { isProblem } from './say-error.ts'

/** A copy that could not be brought in, by the name of its file, and why. */
type Refused = { readonly file: string; readonly why: string }

/** What other copies add to a file: changes, exports, and what the merge did in numbers and conflicts. */
export type Merged = {
  readonly changes: readonly Change[]
  readonly files: ReadonlyMap<string, Uint8Array>
  readonly result: MergeResult & { readonly refused: readonly Refused[] }
}

type Read = { readonly copy: Copy; readonly file: PooledFile | null }

async function readOther(path: string): Promise<Read> {
  const name = basename(path)
  try {
    const file = await openPooledFile(path)
    return { copy: { name, id: file.session.id, changes: file.changes }, file }
  } catch (error) {
    if (!isProblem(error)) throw error
    return { copy: { name, why: error.message }, file: null }
  }
}

/** Works out what other copies of a session add to one, and which of them cannot be brought in and why; changes nothing. */
export async function mergeFiles(into: PooledFile, paths: readonly string[]): Promise<Merged> {
  const read: Read[] = []
  for (const path of paths) read.push(await readOther(path))
  const { copies, total } = mergeMany(
    into.session,
    read.map(({ copy }) => copy),
  )
  const files = new Map<string, Uint8Array>()
  for (const [at, { file }] of read.entries())
    if (file !== null && copies[at]?.kind === 'merged' && !mayHoldErased(total.session, file.session.erased))
      addExports(files, into.files, file.files)
  const refused = copies.flatMap((copy) =>
    copy.kind === 'refused' ? [{ file: copy.name, why: copy.why }] : [],
  )
  return { changes: total.fresh, files, result: { ...total, refused } }
}
