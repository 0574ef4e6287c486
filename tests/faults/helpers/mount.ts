import { execFile } from 'node:child_process'
import { mkdir } from 'node:fs/promises'
import { promisify } from 'node:util'

export const run = promisify(execFile)

/** A mount that is gone when the test is over, whatever happened in it. */
export async function mount(
  path: string,
  ...args: readonly string[]
): Promise<{ readonly path: string } & AsyncDisposable> {
  await mkdir(path, { recursive: true })
  await run('mount', [...args, path])
  return {
    path,
    [Symbol.asyncDispose]: async () => {
      await run('umount', [path]).catch(() => run('umount', ['--lazy', path]))
    },
  }
}

export function mountMemory(path: string, megabytes: number): ReturnType<typeof mount> {
  return mount(path, '-t', 'tmpfs', '-o', `size=${megabytes}m`, 'pooled-test')
}
