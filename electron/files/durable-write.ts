import { randomUUID } from 'node:crypto'
import { basename, dirname, join } from 'node:path'

import { nodeDisk, readErrorCode } from './disk.ts'
import type { Disk, DiskFile } from './disk.ts'

const retriedFor = 10_000
/** A dot, a UUID, `.tmp`. */
const suffixLength = 41
const temporaryName = /^\..+\.[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\.tmp$/

/**
 * Puts a whole file in place so that it survives a power cut. When it rejects, the file is the old one, whole;
 * only if the folder's own fsync failed may it already be the new one, also whole. `check` may look at the new file
 * and reject it before it takes the old one's place.
 *
 * Node's fsync is enough everywhere: on macOS libuv turns both fsync and fdatasync into fcntl(F_FULLFSYNC).
 */
export async function writeFileDurably(
  path: string,
  content: Uint8Array | string,
  disk: Disk = nodeDisk,
  check: (path: string) => Promise<void> = async () => undefined,
): Promise<void> {
  const temporary = join(dirname(path), `.${basename(path)}.${randomUUID()}.tmp`)
  try {
    await writeNewFile(temporary, typeof content === 'string' ? Buffer.from(content) : content, disk)
    await check(temporary)
    await renameWithRetry(temporary, path, disk)
  } catch (error) {
    await disk.unlink(temporary).catch(() => undefined)
    throw error
  }
  await syncFolder(dirname(path), disk)
}

/** Makes a folder and its missing parents; each new name is on disk when it resolves. */
export async function makeFolderDurably(path: string, disk: Disk = nodeDisk): Promise<void> {
  try {
    await disk.mkdir(path)
  } catch (error) {
    const code = readErrorCode(error)
    if (code === 'EEXIST') return
    if (code !== 'ENOENT' || dirname(path) === path) throw error
    await makeFolderDurably(dirname(path), disk)
    return makeFolderDurably(path, disk)
  }
  await syncFolder(dirname(path), disk)
}

/** Makes new, renamed and removed names in a folder survive a power cut. */
export async function syncFolder(path: string, disk: Disk = nodeDisk): Promise<void> {
  // Windows opens no folders, and NTFS journals names itself.
  if (process.platform === 'win32') return
  const folder = await disk.open(path, 'r')
  try {
    await folder.sync()
  } catch (error) {
    const code = readErrorCode(error)
    // Some network file systems have no fsync for folders; their names are the server's care.
    if (code !== 'EINVAL' && code !== 'ENOTSUP') throw error
  } finally {
    await folder.close()
  }
}

/** Writes every byte: a short write is continued, and a disk that takes nothing is an error. */
export async function writeAll(file: DiskFile, bytes: Uint8Array): Promise<void> {
  let offset = 0
  while (offset < bytes.length) {
    const { bytesWritten } = await file.write(bytes, offset, bytes.length - offset)
    if (bytesWritten === 0) throw Object.assign(new Error('The disk took no bytes.'), { code: 'ENOSPC' })
    offset += bytesWritten
  }
}

/** Renames, waiting up to about ten seconds for a virus scanner or sync client to let go of the file. */
export async function renameWithRetry(from: string, to: string, disk: Disk = nodeDisk): Promise<void> {
  let waited = 0
  for (let pause = 10; ; pause = Math.min(pause * 2, 1_000)) {
    try {
      return await disk.rename(from, to)
    } catch (error) {
      if (!isHeldByOthers(error) || waited >= retriedFor) throw error
      await disk.wait(pause)
      waited += pause
    }
  }
}

/** Removes what a killed `writeFileDurably` left, of one file or of all. Only the single writer of these may call it. */
export async function removeLeftovers(folder: string, disk: Disk = nodeDisk, of?: string): Promise<void> {
  const isOurs = (name: string): boolean =>
    temporaryName.test(name) && (of === undefined || name.slice(0, -suffixLength) === `.${of}`)
  const names = (await disk.readdir(folder)).filter(isOurs)
  await Promise.all(names.map((name) => disk.unlink(join(folder, name)).catch(() => undefined)))
}

async function writeNewFile(path: string, bytes: Uint8Array, disk: Disk): Promise<void> {
  const file = await disk.open(path, 'wx')
  try {
    await writeAll(file, bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}

function isHeldByOthers(error: unknown): boolean {
  const code = readErrorCode(error)
  return code === 'EPERM' || code === 'EBUSY' || code === 'EACCES'
}
