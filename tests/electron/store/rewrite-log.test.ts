import { appendFile, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { expect, test } from 'vitest'

import { nodeDisk } from '#electron/files/disk.ts'
import type { Disk } from '#electron/files/disk.ts'
import { encodeLine } from '#electron/store/log-line.ts'
import type { Log } from '#electron/store/log.ts'
import { openLog } from '#electron/store/open-log.ts'
import { type DiskCall, makeError, makeFaultyDisk } from '#tests/faults/helpers/faulty-disk.ts'
import { listIds, makeRecord, makeRecords } from '#tests/faults/helpers/records.ts'
import { makeTempFolder } from '#tests/faults/helpers/temp-folder.ts'

const canary = { id: 'canary', text: 'canary words' }
const kept = makeRecords(10)

/** A log in three segments, a torn tail, a damaged line and a mirror, all of which hold the canary. */
async function layOut(folder: string): Promise<void> {
  const put = (name: string, text: string) => writeFile(join(folder, name), text)
  await put('log.jsonl', [...kept.slice(0, 5), canary].map(encodeLine).join(''))
  await put('log.0002.jsonl', [...kept.slice(5, 8), { ...canary, id: 'canary-2' }].map(encodeLine).join(''))
  await put('log.0003.jsonl', kept.slice(8).map(encodeLine).join(''))
  await appendFile(join(folder, 'log.0003.jsonl'), '1234abcd {"id":"torn canary')
  await put('damaged-0000abcd.bin', 'canary')
  await put('unreadable-2026-01-01T00-00-00-000Z-abcdef01-session.json', 'canary')
  await put('session.json', 'canary')
}

async function readAll(folder: string): Promise<string> {
  const names = await readdir(folder)
  return (await Promise.all(names.map((name) => readFile(join(folder, name), 'latin1')))).join('\n')
}

function rewrite(log: Log): Promise<void> {
  return log.rewrite(() => log.records.filter(({ id }) => !id.startsWith('canary')))
}

async function readIds(folder: string, disk: Disk = nodeDisk): Promise<readonly string[]> {
  const log = await openLog(folder, { disk })
  await log.close()
  return listIds(log.records)
}

test('a rewritten log holds what was kept, in one segment, and the folder nothing else', async () => {
  await using folder = await makeTempFolder()
  await layOut(folder.path)
  const log = await openLog(folder.path)
  await rewrite(log)
  expect(await readAll(folder.path)).not.toContain('canary')
  expect(await readdir(folder.path)).toEqual(['log.jsonl'])
  await log.append([makeRecord(10)])
  await log.close()
  expect(await readIds(folder.path)).toEqual(listIds(makeRecords(11)))
})

test('what is appended before, while and after a log is rewritten is all there', async () => {
  await using folder = await makeTempFolder()
  await layOut(folder.path)
  const log = await openLog(folder.path)
  const given = [...kept]
  const add = (number: number): Promise<void> => {
    given.push(makeRecord(number))
    return log.append([makeRecord(number)])
  }
  const adding = [add(10)]
  const rewriting = log.rewrite(() => {
    const now = [...given]
    adding.push(add(12))
    return now
  })
  adding.push(add(11))
  await rewriting
  await Promise.all([...adding, add(13)])
  await log.close()
  expect(await readIds(folder.path)).toEqual(listIds(makeRecords(14)))
})

/** Lets the disk stop for good at its n-th call of the rewriting; gives whether it came to that. */
async function rewriteUntil(folder: string, stopAt: number): Promise<boolean> {
  let calls = Number.NEGATIVE_INFINITY
  const disk = makeFaultyDisk(() => ((calls += 1) >= stopAt ? makeError('EIO') : undefined))
  const log = await openLog(folder, { disk })
  calls = 0
  const done = await rewrite(log).then(
    () => true,
    () => false,
  )
  await log.close().catch(() => undefined)
  return done
}

test('a stop at any call of the disk leaves the old log or the new one, and doing it again ends in the new one', async () => {
  let stopped = 0
  for (let stopAt = 1; ; stopAt += 1) {
    await using folder = await makeTempFolder()
    await layOut(folder.path)
    const done = await rewriteUntil(folder.path, stopAt)
    const again = await openLog(folder.path)
    const ids = listIds(again.records)
    expect(ids.filter((id) => !id.startsWith('canary')).toSorted()).toEqual(listIds(kept).toSorted())
    expect(again.found).toMatchObject({ damaged: [], missing: [] })
    await rewrite(again)
    await again.close()
    expect(await readAll(folder.path)).not.toContain('canary')
    expect((await readIds(folder.path)).toSorted()).toEqual(listIds(kept).toSorted())
    if (done && stopAt > stopped + 1) break
    if (!done) stopped = stopAt
  }
  expect(stopped).toBeGreaterThan(8)
})

test('after a rewriting that failed the log takes appends again, and loses none', async () => {
  for (const call of ['open', 'write', 'sync', 'rename', 'unlink'] as const) {
    await using folder = await makeTempFolder()
    await layOut(folder.path)
    let broken = false
    const disk = makeFaultyDisk((made: DiskCall) =>
      broken && made.call === call ? makeError('EIO') : undefined,
    )
    const log = await openLog(folder.path, { disk })
    broken = true
    await expect(rewrite(log)).rejects.toThrow('The disk reported a fault')
    broken = false
    await log.append([makeRecord(10)])
    await log.close()
    expect(await readIds(folder.path)).toEqual(expect.arrayContaining([...listIds(makeRecords(11))]))
  }
})

test('a disk that says it wrote what it did not write leaves the old log', async () => {
  await using folder = await makeTempFolder()
  await layOut(folder.path)
  let lying = false
  const disk: Disk = {
    ...nodeDisk,
    open: async (path, flags) => {
      const file = await nodeDisk.open(path, flags)
      return {
        ...file,
        write: async (bytes, offset, length) => {
          await file.write(bytes, offset, lying ? length - 7 : length)
          return { bytesWritten: length }
        },
        sync: () => file.sync(),
        datasync: () => file.datasync(),
        truncate: (length) => file.truncate(length),
        close: () => file.close(),
      }
    },
  }
  const log = await openLog(folder.path, { disk })
  lying = true
  await expect(rewrite(log)).rejects.toThrow('The disk reported a fault')
  await log.close()
  expect(await readIds(folder.path)).toEqual(expect.arrayContaining(['canary', ...listIds(kept)]))
})

test('a full disk gets what was held back before a rewriting is given up', async () => {
  await using folder = await makeTempFolder()
  await layOut(folder.path)
  let room = false
  let full = false
  const disk = makeFaultyDisk(({ call }) =>
    full && !room && call === 'write' ? makeError('ENOSPC') : undefined,
  )
  const log = await openLog(folder.path, { disk, makeRoom: async () => (room = true) })
  full = true
  await rewrite(log)
  await log.close()
  expect(await readAll(folder.path)).not.toContain('canary')
})

test('a log that can only be read is not rewritten', async () => {
  await using folder = await makeTempFolder()
  await layOut(folder.path)
  const log = await openLog(folder.path, { readOnlyBecause: 'It is only being read.' })
  await expect(rewrite(log)).rejects.toThrow('Not rewritten.')
  expect(await readAll(folder.path)).toContain('canary')
})
