import { join } from 'node:path'

import { readErrorCode } from '#electron/files/disk.ts'
import type { Disk } from '#electron/files/disk.ts'
import { writeAll } from '#electron/files/durable-write.ts'

import type { Holder } from './holder.ts'

/** One file of the chain. A lock that cannot be read has no holder; its `owner` is then made from its time. */
export type Link = {
  readonly name: string
  readonly owner: string
  readonly holder: Holder | undefined
  readonly mtimeMs: number
}

export const lockName = 'lock'
const successorPrefix = 'lock.after-'
const claimantName = /^\.lock\.[0-9a-f-]{36}\.new$/
const claimantFor = 60_000
const noHardLinks = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EISDIR', 'EINVAL'])

export function nameSuccessor(owner: string): string {
  return successorPrefix + owner
}

/** The file in which a process writes its name before it claims anything. */
export function nameClaimant(owner: string): string {
  return `.lock.${owner}.new`
}

/** Removes links that no longer lead to the holder, and what claimants killed long ago left. */
export async function tidyChain(folder: string, disk: Disk): Promise<void> {
  const names = await disk.readdir(folder)
  const remove = (name: string) => disk.unlink(join(folder, name)).catch(() => undefined)
  await Promise.all(names.filter((name) => name.startsWith(successorPrefix)).map(remove))
  for (const name of names.filter((one) => claimantName.test(one))) {
    const age = await disk.stat(join(folder, name)).then(
      ({ mtimeMs }) => Date.now() - mtimeMs,
      () => 0,
    )
    if (age > claimantFor) await remove(name)
  }
}

/** `lock`, then the one who took over from its owner, then the one who took over from that one …; the last one holds. */
export async function readChain(folder: string, disk: Disk): Promise<readonly Link[]> {
  const chain: Link[] = []
  let next = await readLink(folder, lockName, disk)
  while (next && !chain.some(({ owner }) => owner === next?.owner)) {
    chain.push(next)
    next = await readLink(folder, nameSuccessor(next.owner), disk)
  }
  return chain
}

/** Gives a file that already holds our name a second one; false when somebody was first. */
export async function claim(from: string, to: string, content: string, disk: Disk): Promise<boolean> {
  try {
    await disk.link(from, to)
    return true
  } catch (error) {
    const code = readErrorCode(error)
    if (code === 'EEXIST') return false
    if (code === undefined || !noHardLinks.has(code)) throw error
    return createWith(to, content, disk)
  }
}

/** Creates a file that nobody has; false when somebody has. */
export async function createWith(to: string, content: string, disk: Disk): Promise<boolean> {
  try {
    const file = await disk.open(to, 'wx')
    try {
      await writeAll(file, Buffer.from(content))
    } finally {
      await file.close()
    }
    return true
  } catch (error) {
    if (readErrorCode(error) === 'EEXIST') return false
    throw error
  }
}

async function readLink(folder: string, name: string, disk: Disk): Promise<Link | undefined> {
  try {
    const path = join(folder, name)
    const { mtimeMs } = await disk.stat(path)
    const holder = parseHolder((await disk.readFile(path)).toString('utf8'))
    return { name, owner: holder?.owner ?? `unreadable-${Math.round(mtimeMs)}`, holder, mtimeMs }
  } catch (error) {
    if (readErrorCode(error) === 'ENOENT') return undefined
    throw error
  }
}

function parseHolder(json: string): Holder | undefined {
  try {
    const value = JSON.parse(json) as Partial<Holder> | null
    const isWhole =
      typeof value?.owner === 'string' &&
      /^[\w-]{1,64}$/.test(value.owner) &&
      typeof value.pid === 'number' &&
      typeof value.host === 'string' &&
      typeof value.startedAt === 'string'
    return isWhole ? (value as Holder) : undefined
  } catch {
    return undefined
  }
}
