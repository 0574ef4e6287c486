import { readFileSync, statSync } from 'node:fs'

import { createFindings } from './findings.ts'
import { listFolderFiles } from './folder-files.ts'
import { bagLimits } from './limits.ts'
import type { BagLimits } from './limits.ts'
import { readBag } from './read-bag.ts'
import { concludeCheck, verifyBag } from './verify-bag.ts'
import type { BagCheck } from './verify-bag.ts'

/** Checks a bag that is a folder on disk. */
export function verifyBagFolder(path: string): BagCheck {
  const notes = createFindings()
  return verifyBag(listFolderFiles(path, notes), notes)
}

/** Checks a bag that is in a zip (`.pooled`). */
export function verifyBagBytes(bytes: Uint8Array, limits: BagLimits = bagLimits): BagCheck {
  const { payload: _, ...check } = readBag(bytes, limits)
  return check
}

/** Checks whatever is at a path, bag folder or zip; a file over the limit is refused before it is read. */
export function verifyBagAt(path: string, limits: BagLimits = bagLimits): BagCheck {
  const found = statSync(path, { throwIfNoEntry: false })
  if (found?.isDirectory()) return verifyBagFolder(path)
  if (found?.isFile() && found.size <= limits.fileBytes) return verifyBagBytes(readFileSync(path), limits)
  const notes = createFindings()
  notes.problem(
    'bag',
    found?.isFile() ? 'is too large a file to be read here' : 'is neither a file nor a folder that is there',
  )
  return concludeCheck(notes)
}
