import { readdir, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { expect, test } from 'vitest'

import { nodeDisk } from '#electron/files/disk.ts'
import { openSessionFolder } from '#electron/store/session-folder.ts'
import { listIds, makeRecord, makeRecords } from '#tests/faults/helpers/records.ts'
import { makeTempFolder } from '#tests/faults/helpers/temp-folder.ts'

test('a session folder is made, filled, closed and opened again', async () => {
  await using library = await makeTempFolder()
  const folder = join(library.path, 'a', 'b')
  const first = await openSessionFolder(folder, { create: true })
  await first.append(makeRecords(3))
  await first.writeMirror({ points: 3 })
  await first.close()
  expect((await readdir(folder)).sort()).toEqual(['exports', 'log.jsonl', 'session.json'])
  const second = await openSessionFolder(folder)
  expect(second.records).toEqual(makeRecords(3))
  expect(await second.readMirror()).toEqual({ points: 3 })
  expect(second.readOnly).toBe(false)
  await second.close()
})

test('a folder that is not there is named as such', async () => {
  await using library = await makeTempFolder()
  await expect(openSessionFolder(join(library.path, 'gone'))).rejects.toThrow('no longer there')
})

test('there is no mirror before one is written', async () => {
  await using folder = await makeTempFolder()
  const session = await openSessionFolder(folder.path)
  expect(await session.readMirror()).toBeUndefined()
  await session.close()
})

test('the second opener reads, is told why, and takes over when the first has gone', async () => {
  await using folder = await makeTempFolder()
  const first = await openSessionFolder(folder.path)
  await first.append([makeRecord(0)])
  const second = await openSessionFolder(folder.path)
  expect(second.readOnly).toBe(true)
  expect(second.reason).toMatch(/^This session is open on .* Here it can only be read\.$/)
  expect(second.heldBy).toMatchObject({ kind: 'held' })
  expect(listIds(second.records)).toEqual(['record-0'])
  await expect(second.append([makeRecord(1)])).rejects.toThrow('Not saved.')
  await expect(second.writeMirror({})).rejects.toThrow('can only be read')
  await second.close()
  await first.append([makeRecord(1)])
  await first.close()
  const third = await openSessionFolder(folder.path)
  expect([third.readOnly, listIds(third.records)]).toEqual([false, ['record-0', 'record-1']])
  await third.close()
})

test('what a killed writer left half done is tidied up', async () => {
  await using folder = await makeTempFolder()
  await writeFile(join(folder.path, '.session.json.4c180362-57c6-4ae0-9f3c-49b8b48450a8.tmp'), 'half')
  const session = await openSessionFolder(folder.path)
  await session.close()
  expect((await readdir(folder.path)).filter((name) => name.endsWith('.tmp'))).toEqual([])
})

test('a damaged mirror is moved aside, told, and written anew', async () => {
  await using folder = await makeTempFolder()
  await writeFile(join(folder.path, 'session.json'), '\0'.repeat(100))
  const said: string[] = []
  const session = await openSessionFolder(folder.path, { onProblem: ({ sentence }) => said.push(sentence) })
  expect(await session.readMirror()).toBeUndefined()
  await session.writeMirror({ points: 1 })
  expect(await session.readMirror()).toEqual({ points: 1 })
  await session.close()
  expect(said.filter((sentence) => sentence.includes('damaged'))).toHaveLength(1)
})

test('room is held back while the session is open and given back at closing', async () => {
  await using folder = await makeTempFolder()
  const roomy = { ...nodeDisk, statfs: async () => ({ bavail: 1_000_000, bsize: 4_096 }) }
  const session = await openSessionFolder(folder.path, { reserveBytes: 3_000_000, disk: roomy })
  const reserve = join(folder.path, 'reserve.bin')
  await expect
    .poll(async () => (await stat(reserve).catch(() => null))?.size, { timeout: 20_000 })
    .toBe(3_000_000)
  await session.close()
  expect(await readdir(folder.path)).not.toContain('reserve.bin')
})

test('a disk with little room is told of and nothing is held back', async () => {
  await using folder = await makeTempFolder()
  const tight = { ...nodeDisk, statfs: async () => ({ bavail: 100, bsize: 1_000_000 }) }
  const said: string[] = []
  const session = await openSessionFolder(folder.path, {
    disk: tight,
    onProblem: ({ sentence }) => said.push(sentence),
  })
  await session.writeMirror({})
  expect(said).toEqual(['Only 100 MB are free on this disk: make room before capture begins.'])
  expect(await readdir(folder.path)).not.toContain('reserve.bin')
  await session.close()
})
