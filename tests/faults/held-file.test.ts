import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { expect, test } from 'vitest'

import { writeFileDurably } from '#electron/files/durable-write.ts'
import { readEnvelope } from '#electron/store/json-envelope.ts'
import { openSessionFolder } from '#electron/store/session-folder.ts'

import { makeError, makeFaultyDisk } from './helpers/faulty-disk.ts'
import type { FaultyDisk } from './helpers/faulty-disk.ts'
import { makeRecords } from './helpers/records.ts'
import { makeTempFolder } from './helpers/temp-folder.ts'

/** A disk where another program holds the file for so many seconds; time is counted, not waited. */
function makeHeldDisk(code: string, seconds: number): FaultyDisk {
  return makeFaultyDisk(({ call, elapsed }) =>
    call === 'rename' && elapsed < seconds * 1_000 ? makeError(code) : undefined,
  )
}

test.each([
  ['EPERM', 1],
  ['EBUSY', 1],
  ['EACCES', 5],
  ['EBUSY', 5],
])('a file held with %s for %i s is written by itself within 10 s of being let go', async (code, seconds) => {
  await using folder = await makeTempFolder()
  const path = join(folder.path, 'a.json')
  await writeFile(path, 'old')
  const disk = makeHeldDisk(code, seconds)
  await writeFileDurably(path, 'new', disk)
  expect(await readFile(path, 'utf8')).toBe('new')
  expect(disk.elapsed()).toBeLessThan((seconds + 10) * 1_000)
})

test('a file held for 30 s is refused with the old one whole, and the mirror then heals by itself', async () => {
  await using folder = await makeTempFolder()
  const disk = makeHeldDisk('EPERM', 30)
  await expect(writeFileDurably(join(folder.path, 'a.json'), 'new', disk)).rejects.toThrow('EPERM')
  expect(disk.elapsed()).toBeLessThan(12_000)

  const problems: string[] = []
  const session = await openSessionFolder(folder.path, { disk, onProblem: ({ kind }) => problems.push(kind) })
  await expect(session.writeMirror({ points: 1 })).rejects.toThrow('not up to date')
  await expect
    .poll(
      async () =>
        readEnvelope(await readFile(join(folder.path, 'session.json')).catch(() => Buffer.alloc(0))),
      { timeout: 20_000 },
    )
    .toMatchObject({ data: { points: 1 } })
  expect(problems).toContain('mirror')
  expect(disk.elapsed()).toBeLessThan(40_000)
  await session.close()
})

test('the log never renames while capturing, so nothing can hold it up', async () => {
  await using folder = await makeTempFolder()
  const disk = makeHeldDisk('EPERM', 1_000_000)
  const session = await openSessionFolder(folder.path, { disk, reserveBytes: 0 })
  for (const record of makeRecords(20)) await session.append([record])
  expect(disk.calls.filter((call) => call === 'rename')).toEqual([])
  await session.close()
})

test('control: a rename that is tried once fails', async () => {
  await using folder = await makeTempFolder()
  const disk = makeHeldDisk('EPERM', 1)
  await writeFile(join(folder.path, 'a.tmp'), 'new')
  await expect(disk.rename(join(folder.path, 'a.tmp'), join(folder.path, 'a.json'))).rejects.toThrow('EPERM')
})
