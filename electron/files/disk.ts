import { link, mkdir, open, readdir, readFile, rename, stat, statfs, unlink } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'

/** An open file. A write may legally take fewer bytes than it was given. */
export type DiskFile = {
  write(bytes: Uint8Array, offset: number, length: number): Promise<{ readonly bytesWritten: number }>
  sync(): Promise<void>
  datasync(): Promise<void>
  truncate(length: number): Promise<void>
  close(): Promise<void>
}

/** All that the store asks of the file system and of time, so that tests can put faults in its way. */
export type Disk = {
  open(path: string, flags: 'r' | 'r+' | 'a' | 'ax' | 'wx'): Promise<DiskFile>
  readFile(path: string): Promise<Buffer>
  readdir(path: string): Promise<readonly string[]>
  stat(path: string): Promise<{ readonly size: number; readonly mtimeMs: number }>
  statfs(path: string): Promise<{ readonly bavail: number; readonly bsize: number }>
  mkdir(path: string): Promise<unknown>
  rename(from: string, to: string): Promise<void>
  link(existing: string, path: string): Promise<void>
  unlink(path: string): Promise<void>
  wait(milliseconds: number, signal?: AbortSignal): Promise<unknown>
}

export const nodeDisk: Disk = {
  open: (path, flags) => open(path, flags),
  readFile: (path) => readFile(path),
  readdir: (path) => readdir(path),
  stat: (path) => stat(path),
  statfs: (path) => statfs(path),
  mkdir: (path) => mkdir(path),
  rename,
  link,
  unlink,
  wait: (milliseconds, signal) => pause(milliseconds, undefined, signal ? { signal } : {}),
}

/** The system's name for an error (`ENOSPC`, `EROFS` …), if it has one. */
export function readErrorCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
}
