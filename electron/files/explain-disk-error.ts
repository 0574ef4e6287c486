import { readErrorCode } from './disk.ts'

const sentences: Readonly<Record<string, string>> = {
  ENOSPC: 'The disk is full: free some space, or save a copy on another disk.',
  EDQUOT: 'Your share of this disk is used up: free some space, or save a copy on another disk.',
  EIO: 'The disk reported a fault: save a copy on another disk now.',
  EROFS: 'This folder can only be read: choose another folder to go on writing.',
  EACCES: 'You may not write in this folder: choose another folder to go on writing.',
  EPERM: 'The system refused to write in this folder: choose another folder to go on writing.',
  EBUSY: 'Another program is holding the file: close it, or wait a moment.',
  ENOENT: 'The folder is not there: check its name, plug its disk in again, or choose another folder.',
  ENODEV: 'The disk is no longer there: plug it in again, or save a copy elsewhere.',
  EMFILE: 'Too many files are open: close other programs.',
}

/** One sentence a person can act on; it never holds a path or what was being written. */
export function explainDiskError(error: unknown): string {
  const code = readErrorCode(error) ?? 'unknown'
  return sentences[code] ?? `The disk refused (${code}): save a copy on another disk.`
}

export function isDiskFull(error: unknown): boolean {
  const code = readErrorCode(error)
  return code === 'ENOSPC' || code === 'EDQUOT'
}

/** Whether the folder as such refuses writing, so that asking again is useless. */
export function isWritingForbidden(error: unknown): boolean {
  const code = readErrorCode(error)
  return code === 'EROFS' || code === 'EACCES' || code === 'EPERM'
}
