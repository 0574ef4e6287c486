import { appendFile, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { expect, test } from 'vitest'

import { encodeLine } from '#electron/store/log-line.ts'
import { openLog } from '#electron/store/open-log.ts'
import { makeError, makeFaultyDisk } from '#tests/faults/helpers/faulty-disk.ts'
import { listIds, makeRecord, makeRecords } from '#tests/faults/helpers/records.ts'
import { makeTempFolder } from '#tests/faults/helpers/temp-folder.ts'

async function reopen(folder: string) {
  const log = await openLog(folder)
  await log.close()
  return log
}

test('what was appended is there after opening again, in order', async () => {
  await using folder = await makeTempFolder()
  const log = await openLog(folder.path)
  for (const record of makeRecords(5)) await log.append([record])
  await log.append(makeRecords(5, 5))
  await log.close()
  expect((await reopen(folder.path)).records).toEqual(makeRecords(10))
})

test('the file is readable without us: a checksum and JSON on each line', async () => {
  await using folder = await makeTempFolder()
  const log = await openLog(folder.path)
  await log.append(makeRecords(2))
  await log.close()
  const text = await readFile(join(folder.path, 'log.jsonl'), 'utf8')
  expect(text).toBe(makeRecords(2).map(encodeLine).join(''))
})

test('many appends at once share syncs and keep their order', async () => {
  await using folder = await makeTempFolder()
  const disk = makeFaultyDisk(() => undefined)
  const log = await openLog(folder.path, { disk })
  await Promise.all(makeRecords(200).map((record) => log.append([record])))
  await log.close()
  expect(disk.calls.filter((call) => call === 'datasync').length).toBeLessThan(5)
  expect((await reopen(folder.path)).records).toEqual(makeRecords(200))
})

test('an append resolves only after its sync', async () => {
  await using folder = await makeTempFolder()
  const disk = makeFaultyDisk(() => undefined)
  const log = await openLog(folder.path, { disk })
  const before = disk.calls.length
  await log.append(makeRecords(1))
  expect(disk.calls.slice(before)).toEqual(['write', 'datasync'])
  await log.close()
})

test('an append asked for before closing is saved, one asked for after it is refused', async () => {
  await using folder = await makeTempFolder()
  const log = await openLog(folder.path)
  const saved = log.append([makeRecord(1)])
  await log.close()
  await saved
  await expect(log.append([makeRecord(2)])).rejects.toThrow('Not saved. This session has been closed')
  expect(listIds((await reopen(folder.path)).records)).toEqual(['record-1'])
})

test.each(['write', 'datasync'] as const)(
  'after a failed %s the same lines go to a new segment and the old descriptor is left alone',
  async (failing) => {
    await using folder = await makeTempFolder()
    const touched: string[] = []
    const disk = makeFaultyDisk(({ call, path, count }) => {
      if (call === 'write' || call === 'datasync') touched.push(path)
      return call === failing && count === 3 ? makeError('EIO') : undefined
    })
    const problems: string[] = []
    const log = await openLog(folder.path, { disk, onProblem: ({ kind }) => problems.push(kind) })
    for (const record of makeRecords(6)) await log.append([record])
    await log.close()
    const turned = touched.findIndex((path) => path.endsWith('log.0002.jsonl'))
    expect(touched.slice(turned).filter((path) => path.endsWith('log.jsonl'))).toEqual([])
    expect(problems).toEqual(['new segment'])
    const { records, found } = await reopen(folder.path)
    expect(records).toEqual(makeRecords(6))
    expect(found).toMatchObject({ kept: 6, torn: [], damaged: [], missing: [] })
  },
)

test('when both tries fail the append is refused, and the next one is saved', async () => {
  await using folder = await makeTempFolder()
  let broken = false
  const disk = makeFaultyDisk(({ call }) => (broken && call === 'datasync' ? makeError('EIO') : undefined))
  const log = await openLog(folder.path, { disk })
  await log.append([makeRecord(0)])
  broken = true
  for (let again = 0; again < 3; again++)
    await expect(log.append([makeRecord(1)])).rejects.toThrow('Not saved. The disk reported a fault')
  broken = false
  await log.append([makeRecord(1)])
  await log.append([makeRecord(2)])
  await log.close()
  const { records, found } = await reopen(folder.path)
  expect(records).toEqual(makeRecords(3))
  expect(found.missing).toEqual([])
  expect((await readdir(folder.path)).sort()).toEqual(['log.0002.jsonl', 'log.jsonl'])
})

test('everybody who waited for the same failed sync is refused', async () => {
  await using folder = await makeTempFolder()
  const disk = makeFaultyDisk(({ call }) => (call === 'datasync' ? makeError('ENOSPC') : undefined))
  const log = await openLog(folder.path, { disk })
  const results = await Promise.allSettled(makeRecords(20).map((record) => log.append([record])))
  await log.close()
  expect(results.map(({ status }) => status)).toEqual(Array.from({ length: 20 }, () => 'rejected'))
})

test('room is made once the disk is full, and the append then succeeds', async () => {
  await using folder = await makeTempFolder()
  let full = true
  const disk = makeFaultyDisk(({ call }) => (full && call === 'write' ? makeError('ENOSPC') : undefined))
  const log = await openLog(folder.path, { disk, makeRoom: async () => void (full = false) })
  await log.append([makeRecord(0)])
  await log.close()
  expect((await reopen(folder.path)).records).toEqual(makeRecords(1))
})

test('a torn tail is moved aside before it is cut off', async () => {
  await using folder = await makeTempFolder()
  await writeFile(join(folder.path, 'log.jsonl'), makeRecords(3).map(encodeLine).join(''))
  await appendFile(join(folder.path, 'log.jsonl'), '1234abcd {"id":"half')
  const { records, found } = await reopen(folder.path)
  expect(records).toEqual(makeRecords(3))
  const moved = found.torn[0]?.movedTo ?? ''
  expect(moved).toMatch(/^torn-.*\.bin$/)
  expect(await readFile(join(folder.path, moved), 'utf8')).toBe('1234abcd {"id":"half')
  expect((await reopen(folder.path)).found.torn).toEqual([])
})

test('a torn tail that cannot be moved stays, and new records go to a new segment', async () => {
  await using folder = await makeTempFolder()
  const torn = `${makeRecords(3).map(encodeLine).join('')}1234abcd {"id":"half`
  await writeFile(join(folder.path, 'log.jsonl'), torn)
  let full = true
  const disk = makeFaultyDisk(({ call, path }) =>
    full && call === 'write' && path.includes('torn-') ? makeError('ENOSPC') : undefined,
  )
  const log = await openLog(folder.path, { disk })
  full = false
  await log.append([makeRecord(3)])
  await log.close()
  expect(await readFile(join(folder.path, 'log.jsonl'), 'utf8')).toBe(torn)
  expect((await reopen(folder.path)).records).toEqual(makeRecords(4))
})

test('a damaged line is named by segment and line, and one copy of it is kept', async () => {
  await using folder = await makeTempFolder()
  const lines = makeRecords(4).map(encodeLine)
  lines[2] = (lines[2] ?? '').replace('record-2', 'rexord-2')
  await writeFile(join(folder.path, 'log.jsonl'), lines.join(''))
  const { records, found } = await reopen(folder.path)
  expect(listIds(records)).toEqual(['record-0', 'record-1', 'record-3'])
  expect(found.damaged).toMatchObject([{ segment: 'log.jsonl', line: 3 }])
  expect(await readFile(join(folder.path, found.damaged[0]?.keptAs ?? ''), 'utf8')).toBe(lines[2])
  await reopen(folder.path)
  expect((await readdir(folder.path)).filter((name) => name.startsWith('damaged-'))).toHaveLength(1)
  expect(await readFile(join(folder.path, 'log.jsonl'), 'utf8')).toBe(lines.join(''))
})

test('a missing segment is named', async () => {
  await using folder = await makeTempFolder()
  await writeFile(join(folder.path, 'log.jsonl'), encodeLine(makeRecord(0)))
  await writeFile(join(folder.path, 'log.0003.jsonl'), encodeLine(makeRecord(2)))
  const { records, found } = await reopen(folder.path)
  expect(listIds(records)).toEqual(['record-0', 'record-2'])
  expect(found.missing).toEqual(['log.0002.jsonl'])
})

test('segments are read in the order of their numbers', async () => {
  await using folder = await makeTempFolder()
  const numbers = Array.from({ length: 12 }, (_, index) => index)
  for (const number of numbers) {
    const name = number === 0 ? 'log.jsonl' : `log.${String(number + 1).padStart(4, '0')}.jsonl`
    await writeFile(join(folder.path, name), encodeLine(makeRecord(number)))
  }
  expect((await reopen(folder.path)).records).toEqual(makeRecords(12))
})

test('opened for reading, nothing in the folder is touched and appending is refused', async () => {
  await using folder = await makeTempFolder()
  const path = join(folder.path, 'log.jsonl')
  await writeFile(path, makeRecords(3).map(encodeLine).join(''))
  await truncate(path, 700)
  const before = await readFile(path)
  const log = await openLog(folder.path, { readOnlyBecause: 'It is open elsewhere.' })
  expect([log.readOnly, log.reason, log.found.torn.length]).toEqual([true, 'It is open elsewhere.', 1])
  await expect(log.append([makeRecord(9)])).rejects.toThrow('Not saved. It is open elsewhere.')
  await log.close()
  expect(await readFile(path)).toEqual(before)
  expect(await readdir(folder.path)).toEqual(['log.jsonl'])
})

test('a lost folder is an error, not an empty log', async () => {
  await using folder = await makeTempFolder()
  await rm(folder.path, { recursive: true })
  await expect(openLog(folder.path)).rejects.toThrow('ENOENT')
})
