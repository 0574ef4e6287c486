import type { BagFiles } from './bag-files.ts'
import { findPathFault, foldPath, isSystemFile } from './bag-path.ts'
import type { Findings } from './findings.ts'

/** Warns of names that are legal here but not everywhere: twins, system files, odd characters (RFC 8493, 5 and 6). */
export function checkNames(files: BagFiles, notes: Findings): void {
  const seen = new Map<string, string>()
  for (const path of files.sizes.keys()) {
    const fault = findPathFault(path)
    if (fault !== undefined) notes.warning(path, `${fault}, if the bag is unpacked elsewhere`)
    if (isSystemFile(path)) notes.warning(path, 'is a file of the operating system, no part of the work')
    const twin = seen.get(foldPath(path))
    if (twin !== undefined)
      notes.warning(path, 'differs from another name only in case or in how accents are coded')
    seen.set(foldPath(path), path)
  }
}
