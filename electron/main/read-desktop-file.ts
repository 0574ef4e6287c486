import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'

import type { DesktopFile } from '#shared/contract/desktop.ts'

const maxFileBytes = 256 * 1024 * 1024

/** A file the person chose, whole. Throws a FileProblem over 256 MiB, else the system's own error. */
export async function readDesktopFile(path: string): Promise<DesktopFile> {
  const { size } = await stat(path)
  if (size > maxFileBytes) throw makeProblem('That file is too large for Pooled; choose one under 256 MB.')
  return { name: basename(path), bytes: new Uint8Array(await readFile(path)) }
}

function makeProblem(sentence: string): Error {
  return Object.assign(new Error(sentence), { name: 'FileProblem' })
}
