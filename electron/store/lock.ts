import { randomUUID } from 'node:crypto'
import { join } from 'node:path'

import { nodeDisk } from '#electron/files/disk.ts'
import type { Disk } from '#electron/files/disk.ts'
import { renameWithRetry } from '#electron/files/durable-write.ts'
import { explainDiskError } from '#electron/files/explain-disk-error.ts'

import { describeThisProcess, judgeHolder } from './holder.ts'
import type { Holder } from './holder.ts'
import {
  claim,
  createWith,
  lockName,
  nameClaimant,
  nameSuccessor,
  readChain,
  tidyChain,
} from './lock-chain.ts'
import type { Link } from './lock-chain.ts'

export type Lock = {
  readonly owner: string
  /** Gives the folder back, if it is still ours. */
  release(): Promise<void>
}

/** `by` is absent where the lock cannot be read; `foreign` is a lock of another computer, for a person to judge. */
export type LockResult =
  | { readonly kind: 'taken'; readonly lock: Lock }
  | { readonly kind: 'held' | 'foreign'; readonly by: Holder | undefined; readonly owner: string }
  | { readonly kind: 'unwritable'; readonly reason: string }

export type LockOptions = {
  /** The `owner` a person has agreed to take the folder from. */
  readonly takeFrom?: string | undefined
  readonly disk?: Disk | undefined
}

const unreadableFor = 10_000

/**
 * Takes a session folder for this process. A dead holder is replaced without a race: only one process can create the
 * file that names the dead holder's successor, and whoever dies in the middle of that is itself succeeded in the same way.
 */
export async function takeLock(folder: string, options: LockOptions = {}): Promise<LockResult> {
  const { disk = nodeDisk, takeFrom } = options
  const owner = randomUUID()
  const content = `${JSON.stringify(describeThisProcess(owner))}\n`
  const own = join(folder, nameClaimant(owner))
  try {
    await createWith(own, content, disk)
    return await takeWith(folder, { owner, own, content }, takeFrom, disk)
  } catch (error) {
    return { kind: 'unwritable', reason: explainDiskError(error) }
  } finally {
    await disk.unlink(own).catch(() => undefined)
  }
}

/** Who has the session open, in words. */
export function describeHolder(by: Holder | undefined): string {
  if (!by) return 'This session is open elsewhere, and by whom cannot be read.'
  const since = by.startedAt.slice(0, 16).replace('T', ' at ')
  return `This session is open on ${by.host} (process ${by.pid}, since ${since} UTC).`
}

type Claimant = { readonly owner: string; readonly own: string; readonly content: string }

async function takeWith(
  folder: string,
  claimant: Claimant,
  takeFrom: string | undefined,
  disk: Disk,
): Promise<LockResult> {
  for (;;) {
    const last = (await readChain(folder, disk)).at(-1)
    const state = last === undefined || last.owner === takeFrom ? 'dead' : judgeLink(last)
    if (last && state !== 'dead')
      return { kind: state === 'foreign' ? 'foreign' : 'held', by: last.holder, owner: last.owner }
    const claimed = join(folder, last ? nameSuccessor(last.owner) : lockName)
    if (!(await claim(claimant.own, claimed, claimant.content, disk))) continue
    // What was read before the claim may be past: somebody can have succeeded, tidied up and still be here.
    const chain = await readChain(folder, disk)
    if (chain.at(-1)?.owner === claimant.owner) {
      await becomeFirst(folder, chain, claimant, disk)
      return {
        kind: 'taken',
        lock: { owner: claimant.owner, release: () => release(folder, claimant, disk) },
      }
    }
    await disk.unlink(claimed).catch(() => undefined)
  }
}

/** The new name goes in before the old links go out, so that whoever reads in between still finds the holder. */
async function becomeFirst(
  folder: string,
  chain: readonly Link[],
  claimant: Claimant,
  disk: Disk,
): Promise<void> {
  if (chain.length > 1) await renameWithRetry(claimant.own, join(folder, lockName), disk)
  await tidyChain(folder, disk)
}

async function release(folder: string, { owner }: Claimant, disk: Disk): Promise<void> {
  const chain = await readChain(folder, disk)
  const isOurs = chain.length === 1 && chain[0]?.owner === owner
  if (isOurs) await disk.unlink(join(folder, lockName))
}

/** A lock that stays unreadable was cut off by a power cut: whoever writes one is done within moments. */
function judgeLink({ holder, mtimeMs }: Link): 'alive' | 'dead' | 'foreign' {
  if (holder) return judgeHolder(holder)
  return Math.abs(Date.now() - mtimeMs) > unreadableFor ? 'dead' : 'alive'
}
