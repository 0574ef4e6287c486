import { randomBytes } from 'node:crypto'
import { join } from 'node:path'

import { makeFolderDurably } from '#electron/files/durable-write.ts'
import { explainDiskError } from '#electron/files/explain-disk-error.ts'
import { warnOfCloudFolder } from '#electron/store/cloud-folder.ts'
import { openJson } from '#electron/store/mirror.ts'

import { LibraryFile, libraryFormat, libraryName, newLibrary } from './library-file.ts'
import { LibraryFolder, LibraryProblem, type Time } from './library-folder.ts'
import { isProblem } from './say-error.ts'

/** Opens the library of this device, and makes it where there is none. */
export async function openLibrary(folder: string, time: Time): Promise<LibraryFolder> {
  try {
    await makeFolderDurably(folder)
    const device = randomBytes(6).toString('base64url')
    const file = await openJson(
      join(folder, libraryName),
      newLibrary(device),
      (data) => LibraryFile.parse(data),
      { format: libraryFormat },
    )
    const warnings = [
      warnOfCloudFolder(folder),
      file.found.kind === 'unreadable' ? file.found.sentence : undefined,
    ]
    if (file.found.kind !== 'present') await file.low.write()
    const library = new LibraryFolder(
      folder,
      warnings.filter((warning) => warning !== undefined),
      file,
      time,
    )
    await library.findLost()
    return library
  } catch (error) {
    const why = isProblem(error) ? error.message : explainDiskError(error)
    throw new LibraryProblem(
      `The library folder cannot be used. ${why} Or name another folder in POOLED_LIBRARY.`,
    )
  }
}
