import { appendFile, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { expect, test } from 'vitest'

import { nodeDisk } from '#electron/files/disk.ts'
import type { Disk } from '#electron/files/disk.ts'
import { encodeLine } from '#electron/store/log-line.ts'
import { openLog } from '#electron/store/open-log.ts'
import { makeError, makeFaultyDisk } from '#tests/faults/helpers/faulty-disk.ts'
import { listIds, makeRecord, makeRecords } from '#tests/faults/helpers/records.ts'
import { makeTempFolder } from '#tests/faults/helpers/temp-folder.ts'

const older = { id: 'header', format: 1 }
const present = { id: 'header', format: 2 }
const kept = makeRecords(6)
const renew = ([first]: readonly object[]) => ('format' in (first ?? {}) ? present : null)

async function layOut(folder: string): Promise<void> {
  const [bad = '', ...rest] = kept.slice(0, 4).map(encodeLine)
  const damaged = `#${encodeLine(makeRecord(99)).slice(1)}`
  await writeFile(join(folder, 'log.jsonl'), [encodeLine(older), bad, damaged, ...rest].join(''))
  await writeFile(join(folder, 'log.0002.jsonl'), kept.slice(4).map(encodeLine).join(''))
  await appendFile(join(folder, 'log.0002.jsonl'), '1234abcd {"id":"torn')
}

function open(folder: string, disk: Disk = nodeDisk) {
  return openLog(folder, { disk, renew })
}

test('the first record is replaced, and every other byte of the log stays', async () => {
  await using folder = await makeTempFolder()
  await layOut(folder.path)
  const path = join(folder.path, 'log.jsonl')
  const before = await readFile(path, 'utf8')
  const log = await open(folder.path)
  expect(log.records).toEqual([present, ...kept])
  expect(log.found.damaged).toHaveLength(1)
  expect(log.found.torn).toHaveLength(1)
  await log.append([makeRecord(10)])
  await log.close()
  expect(await readFile(path, 'utf8')).toBe(before.replace(encodeLine(older), encodeLine(present)))
  const again = await openLog(folder.path)
  await again.close()
  expect(listIds(again.records)).toEqual(['header', ...listIds(kept), makeRecord(10).id])
  expect((await readdir(folder.path)).filter((name) => name.endsWith('.tmp'))).toEqual([])
})

test('a first record that is not at the start of its file gets a newer one before it', async () => {
  await using folder = await makeTempFolder()
  const path = join(folder.path, 'log.jsonl')
  await writeFile(path, `\0\0${encodeLine(older)}${kept.map(encodeLine).join('')}`)
  const log = await open(folder.path)
  await log.close()
  expect(log.records).toEqual([present, ...kept])
  expect(await readFile(path, 'latin1')).toContain(encodeLine(older))
})

test('a log whose first record cannot be replaced is whole, is not written to, and says why', async () => {
  for (const call of ['open', 'write', 'sync', 'rename'] as const)
    for (const code of ['ENOSPC', 'EIO', 'EACCES', 'EROFS']) {
      await using folder = await makeTempFolder()
      await layOut(folder.path)
      const path = join(folder.path, 'log.jsonl')
      const before = await readFile(path)
      const isNew = (at: string): boolean => call === 'rename' || at.endsWith('.tmp')
      const disk = makeFaultyDisk((one) =>
        one.call === call && isNew(one.path) ? makeError(code) : undefined,
      )
      const log = await open(folder.path, disk)
      expect(log.records).toEqual([older, ...kept])
      expect(log.reason).toMatch(/\.$/u)
      await expect(log.append([makeRecord(10)])).rejects.toThrow(/^Not saved\. /u)
      await log.close()
      expect((await readFile(path)).equals(before)).toBe(true)
      const healed = await open(folder.path)
      await healed.close()
      expect(healed.records).toEqual([present, ...kept])
    }
})

test('room is made where the disk is full', async () => {
  await using folder = await makeTempFolder()
  await layOut(folder.path)
  let isFull = true
  const disk = makeFaultyDisk((one) => (one.call === 'write' && isFull ? makeError('ENOSPC') : undefined))
  const makeRoom = async (): Promise<void> => {
    isFull = false
  }
  const log = await openLog(folder.path, { disk, renew, makeRoom })
  await log.close()
  expect(log.reason).toBeUndefined()
  expect(log.records).toEqual([present, ...kept])
})

test('a log that is only read keeps its first record', async () => {
  await using folder = await makeTempFolder()
  await layOut(folder.path)
  const log = await openLog(folder.path, { renew, readOnlyBecause: 'It is only being read.' })
  expect(log.records).toEqual([older, ...kept])
})
