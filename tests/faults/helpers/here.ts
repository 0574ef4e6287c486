import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/** Whether this machine can run a fault: says why not, so that a skipped test is never silent. */
export function whyNot(
  needs: readonly ('root' | 'linux' | 'strace' | 'setpriv' | 'mkfs.ext4')[],
): string | undefined {
  if (needs.includes('linux') && process.platform !== 'linux') return 'it needs Linux'
  if (needs.includes('root') && process.getuid?.() !== 0) return 'it needs root'
  if (needs.includes('root') && !canMount()) return 'this machine does not let root mount'
  const missing = needs.filter((need) => need !== 'root' && need !== 'linux' && !hasCommand(need))
  if (missing.length > 0) return `it needs ${missing.join(' and ')}`
  return needs.includes('strace') && !canTrace() ? 'strace may not trace here' : undefined
}

/** A test's name, with the reason where it is skipped. */
export function nameOrSay(name: string, reason: string | undefined): string {
  return reason === undefined ? name : `${name} (skipped: ${reason})`
}

function hasCommand(name: string): boolean {
  return ['/usr/bin', '/bin', '/usr/sbin', '/sbin'].some((folder) => existsSync(`${folder}/${name}`))
}

function canTrace(): boolean {
  return spawnSync('strace', ['-qq', '-e', 'trace=none', 'true']).status === 0
}

function canMount(): boolean {
  return spawnSync('unshare', ['--mount', 'mount', '-t', 'tmpfs', 'none', '/mnt']).status === 0
}
