import { basename } from 'node:path'

import type { Change } from '#shared/model/change.ts'
import { rewriteChanges } from '#shared/session/erasure.ts'
import { mergeChanges, type MergeResult } from '#shared/session/merge.ts'

import { FileProblem } from './file-lock.ts'
import { addExports, mayHoldErased } from './keep-exports.ts'
import { openPooledFile, type PooledFile } from './pooled-file.ts'
import { isProblem } from './say-error.ts'

/** What other copies add to a file: changes, exports, and what the merge did in numbers and conflicts. */
export type Merged = {
  readonly changes: readonly Change[]
  readonly files: ReadonlyMap<string, Uint8Array>
  readonly result: MergeResult
}

async function openOther(path: string): Promise<PooledFile> {
  try {
    return await openPooledFile(path)
  } catch (error) {
    if (!isProblem(error) || error instanceof FileProblem) throw error
    throw new FileProblem(`${basename(path)}: ${error.message}`)
  }
}

/** Works out what other copies of a session add to one; changes nothing. Throws, naming the copy, when one cannot be brought in. */
export async function mergeFiles(into: PooledFile, paths: readonly string[]): Promise<Merged> {
  const fresh = new Map<string, Change>()
  const files = new Map<string, Uint8Array>()
  for (const path of paths) {
    const other = await openOther(path)
    const { fresh: own } = mergeChanges(into.session, { id: other.session.id, changes: other.changes })
    for (const change of own) fresh.set(change.id, change)
    if (!mayHoldErased(into.session, other.session.erased)) addExports(files, into.files, other.files)
  }
  const changes = rewriteChanges([...fresh.values()])
  return { changes, files, result: mergeChanges(into.session, { id: into.session.id, changes }) }
}
