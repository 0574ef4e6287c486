import { readdir, readFile, utimes, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'

import { expect, test } from 'vitest'

import { describeThisProcess } from '#electron/store/holder.ts'
import type { Holder } from '#electron/store/holder.ts'
import { describeHolder, takeLock } from '#electron/store/lock.ts'
import type { LockResult } from '#electron/store/lock.ts'
import { makeError, makeFaultyDisk } from '#tests/faults/helpers/faulty-disk.ts'
import { makeTempFolder } from '#tests/faults/helpers/temp-folder.ts'

const noSuchProcess = 4_194_305
const onLinux = process.platform === 'linux'

function expectTaken(result: LockResult) {
  if (result.kind !== 'taken') throw new Error(`The lock was not taken: ${result.kind}`)
  return result.lock
}

async function leaveLock(folder: string, change: Partial<Holder>, name = 'lock'): Promise<void> {
  await writeFile(join(folder, name), JSON.stringify({ ...describeThisProcess('left-behind'), ...change }))
}

test('the first taker gets the folder and the second is told who has it', async () => {
  await using folder = await makeTempFolder()
  const lock = expectTaken(await takeLock(folder.path))
  expect(await takeLock(folder.path)).toMatchObject({
    kind: 'held',
    owner: lock.owner,
    by: { pid: process.pid, host: hostname() },
  })
  await lock.release()
  expectTaken(await takeLock(folder.path))
})

test('releasing leaves an empty folder', async () => {
  await using folder = await makeTempFolder()
  await expectTaken(await takeLock(folder.path)).release()
  expect(await readdir(folder.path)).toEqual([])
})

test('a lock that was taken over is not released by its former owner', async () => {
  await using folder = await makeTempFolder()
  const former = expectTaken(await takeLock(folder.path))
  const present = expectTaken(await takeLock(folder.path, { takeFrom: former.owner }))
  await former.release()
  expect(JSON.parse(await readFile(join(folder.path, 'lock'), 'utf8'))).toMatchObject({
    owner: present.owner,
  })
  expect(await readdir(folder.path)).toEqual(['lock'])
})

const dead: readonly {
  readonly whose: string
  readonly change: Partial<Holder>
  readonly linuxOnly: boolean
}[] = [
  { whose: 'a process that has ended', change: { pid: noSuchProcess }, linuxOnly: false },
  { whose: 'an earlier start of this computer', change: { boot: 'another-boot' }, linuxOnly: true },
  { whose: 'a process whose number is now another one', change: { processStart: '1' }, linuxOnly: true },
]

test.each(dead.filter(({ linuxOnly }) => onLinux || !linuxOnly))(
  'the lock of $whose is taken over',
  async ({ change }) => {
    await using folder = await makeTempFolder()
    await leaveLock(folder.path, change)
    const lock = expectTaken(await takeLock(folder.path))
    expect(await readdir(folder.path)).toEqual(['lock'])
    await lock.release()
    expect(await readdir(folder.path)).toEqual([])
  },
)

test('the lock of another computer is for a person to judge', async () => {
  await using folder = await makeTempFolder()
  await leaveLock(folder.path, { host: 'elsewhere', boot: 'another-boot', pid: noSuchProcess })
  const result = await takeLock(folder.path)
  expect(result).toMatchObject({ kind: 'foreign', owner: 'left-behind', by: { host: 'elsewhere' } })
  expectTaken(await takeLock(folder.path, { takeFrom: 'left-behind' }))
})

test('agreeing to take from one owner takes from no other', async () => {
  await using folder = await makeTempFolder()
  await leaveLock(folder.path, { host: 'elsewhere', boot: 'another-boot' })
  expect(await takeLock(folder.path, { takeFrom: 'somebody-else' })).toMatchObject({ kind: 'foreign' })
})

test.skipIf(!onLinux)('a computer that has been renamed still knows its own lock', async () => {
  await using folder = await makeTempFolder()
  await leaveLock(folder.path, { host: 'old-name', pid: noSuchProcess })
  expectTaken(await takeLock(folder.path))
})

test('of many who find a dead lock at once exactly one takes it', async () => {
  await using folder = await makeTempFolder()
  for (let round = 0; round < 20; round++) {
    await leaveLock(folder.path, { owner: `dead-${round}`, pid: noSuchProcess })
    const results = await Promise.all(Array.from({ length: 8 }, () => takeLock(folder.path)))
    expect(results.filter(({ kind }) => kind === 'taken')).toHaveLength(1)
    expect(results.filter(({ kind }) => kind === 'held')).toHaveLength(7)
    expect(await readdir(folder.path)).toEqual(['lock'])
  }
})

test('a taker who died in the middle is succeeded in turn', async () => {
  await using folder = await makeTempFolder()
  await leaveLock(folder.path, { owner: 'first', pid: noSuchProcess })
  await leaveLock(folder.path, { owner: 'second', pid: noSuchProcess }, 'lock.after-first')
  expectTaken(await takeLock(folder.path))
  expect(await readdir(folder.path)).toEqual(['lock'])
})

test('a taker in the middle of it already holds', async () => {
  await using folder = await makeTempFolder()
  await leaveLock(folder.path, { owner: 'first', pid: noSuchProcess })
  await leaveLock(folder.path, { owner: 'second' }, 'lock.after-first')
  expect(await takeLock(folder.path)).toMatchObject({ kind: 'held', owner: 'second' })
})

test('an unreadable lock holds while it is new and not when it is old', async () => {
  await using folder = await makeTempFolder()
  const path = join(folder.path, 'lock')
  await writeFile(path, '\0\0\0')
  expect(await takeLock(folder.path)).toMatchObject({ kind: 'held', by: undefined })
  await utimes(path, new Date(0), new Date(0))
  expectTaken(await takeLock(folder.path))
})

test('a disk without hard links locks all the same', async () => {
  await using folder = await makeTempFolder()
  const disk = makeFaultyDisk(({ call }) => (call === 'link' ? makeError('EPERM') : undefined))
  await leaveLock(folder.path, { pid: noSuchProcess })
  const lock = expectTaken(await takeLock(folder.path, { disk }))
  expect(await takeLock(folder.path, { disk })).toMatchObject({ kind: 'held', owner: lock.owner })
  await lock.release()
  expect(await readdir(folder.path)).toEqual([])
})

test('a folder that cannot be written to says so', async () => {
  await using folder = await makeTempFolder()
  const disk = makeFaultyDisk(({ call }) => (call === 'open' ? makeError('EROFS') : undefined))
  expect(await takeLock(folder.path, { disk })).toEqual({
    kind: 'unwritable',
    reason: 'This folder can only be read: choose another folder to go on writing.',
  })
})

test('the holder is described by computer, process and time', () => {
  const by = { owner: 'a', pid: 12, host: 'desk', startedAt: '2026-03-04T10:20:30.000Z' }
  expect(describeHolder(by)).toBe('This session is open on desk (process 12, since 2026-03-04 at 10:20 UTC).')
  expect(describeHolder(undefined)).toContain('cannot be read')
})
