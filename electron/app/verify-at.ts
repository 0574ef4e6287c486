import { existsSync, readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'

import { verifyBagAt } from '#electron/files/bag/verify-bag-at.ts'
import { bagNames } from '#shared/archive/bag-payload.ts'

import { checkPayload } from './check-payload.ts'
import { FileProblem } from './file-lock.ts'
import { type Verdict, verifyPooled } from './pooled-bytes.ts'
import { readWholeFile } from './pooled-file.ts'

function readPayload(folder: string): ReadonlyMap<string, Uint8Array> {
  const paths = [bagNames.log, bagNames.mirror].filter((name) => existsSync(join(folder, 'data', name)))
  return new Map(paths.map((name) => [name, readFileSync(join(folder, 'data', name))]))
}

function verifyFolder(path: string): Verdict {
  const { problems, warnings, info } = verifyBagAt(path)
  const ours = info['Pooled-Format'] !== undefined
  const all = [...problems, ...(problems.length === 0 && ours ? checkPayload(readPayload(path)) : [])]
  return { ok: all.length === 0, problems: all, warnings: [...warnings] }
}

/** Checks whatever is at a path: a `.pooled` file, or a bag folder of any making. Throws FileProblem where there is nothing. */
export async function verifyAt(path: string): Promise<Verdict> {
  const found = statSync(path, { throwIfNoEntry: false })
  if (found === undefined)
    throw new FileProblem(
      `There is no file or folder ${basename(path)} there. Look at the spelling of its path.`,
    )
  return found.isDirectory() ? verifyFolder(path) : verifyPooled(await readWholeFile(path))
}
