import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { expect, it } from 'vitest'

import { withFileLock } from '#electron/app/file-lock.ts'
import { makeFolder } from '#tests/helpers/temporary-folder.ts'

function writeLock(folder: string, holder: object): void {
  mkdirSync(folder)
  const whole = { owner: 'somebody', startedAt: '2026-03-02T09:00:00.000Z', ...holder }
  writeFileSync(join(folder, 'lock'), JSON.stringify(whole))
}

it('lets one piece of work in at a time, and leaves no lock behind', async () => {
  const path = join(makeFolder(), 'a.pooled')
  let inside = 0
  const most: number[] = []
  const work = async (): Promise<void> => {
    inside += 1
    most.push(inside)
    await new Promise((done) => setImmediate(done))
    inside -= 1
  }
  await Promise.all(Array.from({ length: 8 }, () => withFileLock(path, work)))
  expect(most).toEqual(Array.from({ length: 8 }, () => 1))
  expect(existsSync(`${path}.lock`)).toBe(false)
})

it('refuses with a sentence that names the process when the file stays in use', async () => {
  const path = join(makeFolder(), 'a.pooled')
  const refused = withFileLock(path, () => withFileLock(path, async () => 'in', 0))
  await expect(refused).rejects.toThrow(
    new RegExp(`a\\.pooled is being changed by somebody else .*process ${process.pid}`, 'u'),
  )
})

it('takes over from a process that died', async () => {
  const path = join(makeFolder(), 'a.pooled')
  const child = spawn(process.execPath, ['-e', ''])
  await once(child, 'exit')
  const { hostname } = await import('node:os')
  writeLock(`${path}.lock`, { pid: child.pid, host: hostname() })
  expect(await withFileLock(path, async () => 'in', 0)).toBe('in')
})

it('does not take over from another computer, and says what to do', async () => {
  const path = join(makeFolder(), 'a.pooled')
  writeLock(`${path}.lock`, { pid: 1, host: 'another-computer.invalid' })
  await expect(withFileLock(path, async () => 'in')).rejects.toThrow(
    /delete the folder a\.pooled\.lock beside it/u,
  )
})

it('gives the lock back when the work fails', async () => {
  const path = join(makeFolder(), 'a.pooled')
  const failing = withFileLock(path, async () => {
    throw new Error('no')
  })
  await expect(failing).rejects.toThrow('no')
  expect(existsSync(`${path}.lock`)).toBe(false)
})

it('clears away what a killed writer of the same file left, and of no other file', async () => {
  const folder = makeFolder()
  const left = ['.a.pooled', '.other.pooled', '.a.pooled.pooled'].map((name) => `${name}.${randomUUID()}.tmp`)
  for (const name of left) writeFileSync(join(folder, name), 'half')
  await withFileLock(join(folder, 'a.pooled'), async () => undefined)
  expect(readdirSync(folder).toSorted()).toEqual(left.slice(1).toSorted())
})
