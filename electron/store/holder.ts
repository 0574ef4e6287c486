import { readFileSync } from 'node:fs'
import { hostname } from 'node:os'

/** Who holds a session folder. `boot` and `processStart` are known on Linux only. */
export type Holder = {
  readonly owner: string
  readonly pid: number
  readonly host: string
  readonly boot?: string | undefined
  readonly processStart?: string | undefined
  readonly startedAt: string
}

export type HolderState = 'alive' | 'dead' | 'foreign'

/** This process, as it will be named in a lock. */
export function describeThisProcess(owner: string): Holder {
  return {
    owner,
    pid: process.pid,
    host: hostname(),
    boot: readBoot(),
    processStart: readProcessStart(process.pid),
    startedAt: new Date().toISOString(),
  }
}

/**
 * Whether the holder can still be writing. The boot id is random, so the same one means this machine, whatever it is
 * called now. Where there is none, only a process id that is free proves the holder dead.
 */
export function judgeHolder(holder: Holder): HolderState {
  const boot = readBoot()
  const isSameBoot = boot !== undefined && boot === holder.boot
  if (!isSameBoot && holder.host !== hostname()) return 'foreign'
  if (!isSameBoot && boot !== undefined && holder.boot !== undefined) return 'dead'
  return isRunning(holder) ? 'alive' : 'dead'
}

function isRunning({ pid, processStart }: Holder): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    // EPERM: there is such a process, of another user.
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) return false
  }
  const start = readProcessStart(pid)
  return processStart === undefined || start === undefined || start === processStart
}

function readBoot(): string | undefined {
  return readProc('/proc/sys/kernel/random/boot_id')?.trim()
}

/** Field 22 of proc(5) stat, in clock ticks since boot; the name in field 2 may hold spaces and brackets. */
function readProcessStart(pid: number): string | undefined {
  const stat = readProc(`/proc/${pid}/stat`)
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19]
}

function readProc(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}
