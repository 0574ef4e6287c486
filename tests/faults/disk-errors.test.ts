import { readFile, stat, truncate, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'

import { expect, test } from 'vitest'

import { nodeDisk } from '#electron/files/disk.ts'
import type { Disk } from '#electron/files/disk.ts'
import { writeAll, writeFileDurably } from '#electron/files/durable-write.ts'
import { encodeLine } from '#electron/store/log-line.ts'
import { openLog } from '#electron/store/open-log.ts'

import { makeError, makeFaultyDisk } from './helpers/faulty-disk.ts'
import { nameOrSay, whyNot } from './helpers/here.ts'
import { listIds, makeRecord, makeRecords } from './helpers/records.ts'
import { oldRecords, workUnder } from './helpers/strace.ts'
import { makeTempFolder } from './helpers/temp-folder.ts'

const reason = whyNot(['linux', 'strace'])
const each = ['1', '2', '3', '4', '5']

const faults = [
  { calls: 'write', path: 'log.jsonl', fault: 'error=EIO', whens: each },
  { calls: 'write', path: 'log.jsonl', fault: 'error=ENOSPC', whens: each },
  { calls: 'fdatasync', fault: 'error=EIO', whens: [...each, '3+', '1+2'] },
  { calls: 'fsync', fault: 'error=EIO', whens: [...each, '4+'] },
  { calls: 'rename', fault: 'error=EIO', whens: ['1', '2', '1+'] },
  { calls: 'rename', fault: 'error=ENOSPC', whens: ['1', '2'] },
  { calls: 'openat', path: 'log.jsonl', fault: 'error=EIO', whens: ['2', '3'] },
]

test.skipIf(reason).each(faults)(
  nameOrSay('$fault on $calls never ends in a false "saved", and old records stay', reason),
  async ({ whens, ...fault }) => {
    for (const when of whens) {
      await using folder = await makeTempFolder()
      const { said, done, ids, mirror } = await workUnder(folder.path, { ...fault, when })
      expect([when, done]).toEqual([when, true])
      expect(ids.slice(0, oldRecords.length)).toEqual(listIds(oldRecords))
      expect(ids).toEqual(expect.arrayContaining(said.filter((name) => name.startsWith('record-'))))
      const isNew = (mirror as { readonly state: string }).state === 'new'
      expect(isNew || !said.includes('mirror')).toBe(true)
      if (!when.includes('+')) expect(said.filter((name) => name.startsWith('record-'))).toHaveLength(6)
    }
  },
)

/** A disk that drops what it failed to sync, as ext4, XFS and Btrfs do, and then calls the next sync a success. */
function makeForgetfulDisk(failAt: number): Disk {
  let syncs = 0
  return {
    ...nodeDisk,
    open: async (path, flags) => {
      const file = await nodeDisk.open(path, flags)
      if (flags === 'r' || !basename(path).startsWith('log')) return file
      let synced = (await stat(path)).size
      return {
        write: (bytes, offset, length) => file.write(bytes, offset, length),
        sync: () => file.sync(),
        truncate: (length) => file.truncate(length),
        close: () => file.close(),
        datasync: async () => {
          if (++syncs === failAt) {
            await truncate(path, synced)
            throw makeError('EIO')
          }
          synced = (await stat(path)).size
        },
      }
    },
  }
}

test('a disk that forgets what it failed to sync loses nothing that was called saved', async () => {
  for (const failAt of [1, 2, 3, 4, 5]) {
    await using folder = await makeTempFolder()
    const log = await openLog(folder.path, { disk: makeForgetfulDisk(failAt) })
    for (const record of makeRecords(6)) await log.append([record])
    await log.close()
    const again = await openLog(folder.path)
    await again.close()
    expect(again.records).toEqual(makeRecords(6))
  }
})

test('control: syncing the same descriptor again loses a record it called saved', async () => {
  await using folder = await makeTempFolder()
  const path = join(folder.path, 'log.jsonl')
  await writeFile(path, '')
  const file = await makeForgetfulDisk(3).open(path, 'a')
  for (const record of makeRecords(6)) {
    await writeAll(file, Buffer.from(encodeLine(record)))
    await file.datasync().catch(() => file.datasync())
  }
  await file.close()
  const log = await openLog(folder.path)
  await log.close()
  expect(listIds(log.records)).not.toContain('record-2')
})

test('writes of half the bytes each time lose none', async () => {
  await using folder = await makeTempFolder()
  const disk = makeFaultyDisk(({ call }) => (call === 'write' ? 'short' : undefined))
  const log = await openLog(folder.path, { disk })
  await Promise.all(makeRecords(50).map((record) => log.append([record])))
  await log.close()
  expect(await readFile(join(folder.path, 'log.jsonl'), 'utf8')).toBe(
    makeRecords(50).map(encodeLine).join(''),
  )
})

test('a short write followed by a full disk is not called saved and costs nothing', async () => {
  await using folder = await makeTempFolder()
  const path = join(folder.path, 'a.json')
  await writeFile(path, 'old')
  const disk = makeFaultyDisk(({ call, count }) =>
    call !== 'write' ? undefined : count % 2 === 1 ? 'short' : makeError('ENOSPC'),
  )
  await expect(writeFileDurably(path, 'new '.repeat(100), disk)).rejects.toThrow('ENOSPC')
  expect(await readFile(path, 'utf8')).toBe('old')
  const log = await openLog(folder.path, { disk })
  await expect(log.append([makeRecord(1)])).rejects.toThrow('Not saved. The disk is full')
  await log.close()
})

test('control: one write whose count nobody reads calls half a file saved', async () => {
  await using folder = await makeTempFolder()
  const path = join(folder.path, 'a.json')
  const disk = makeFaultyDisk(({ call }) => (call === 'write' ? 'short' : undefined))
  const file = await disk.open(path, 'wx')
  await file.write(Buffer.alloc(1_000, 'x'), 0, 1_000)
  await file.sync()
  await file.close()
  expect((await stat(path)).size).toBe(500)
})
