import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { expect, test } from 'vitest'

import { encodeLine } from '#electron/store/log-line.ts'
import { openLog } from '#electron/store/open-log.ts'
import { scanSegment } from '#electron/store/scan-segment.ts'

import { listIds, makeRecords } from './helpers/records.ts'
import { makeTempFolder } from './helpers/temp-folder.ts'

const records = makeRecords(40)
const lines = records.map((record) => Buffer.from(encodeLine(record)))
const whole = Buffer.concat(lines)
const lastTen = lines.slice(-10).reduce((sum, { length }) => sum + length, 0)
const first = whole.length - lastTen
const block = 4_096

/** What may stand after the place where a write was cut off, up to the end of the disk's block. */
const tails: Readonly<Record<string, (length: number, offset: number) => Buffer>> = {
  'a cut': () => Buffer.alloc(0),
  zeros: (length) => Buffer.alloc(length),
  garbage: (length, offset) => Buffer.from(Array.from({ length }, (_, at) => ((at + offset) * 40_503) >>> 5)),
  'a stale block': (length, offset) => whole.subarray(offset % block, (offset % block) + length),
}

function tear(offset: number, tail: (length: number, offset: number) => Buffer): Buffer {
  return Buffer.concat([whole.subarray(0, offset), tail(block - (offset % block), offset)])
}

/** The records whose lines, newline included, end at or before the offset. */
function listWhole(offset: number): readonly string[] {
  let end = 0
  return listIds(records.filter((_, index) => (end += lines[index]?.length ?? 0) <= offset))
}

test.each(Object.entries(tails))(
  'at every byte of the last ten records, %s costs no whole record and invents none',
  (_, tail) => {
    for (let offset = first; offset <= whole.length; offset++) {
      const torn = tear(offset, tail)
      const { records: read, damaged, tail: start } = scanSegment(torn, new Set())
      const expected = listWhole(offset)
      if (listIds(read).length !== expected.length || damaged.length > 0)
        expect([offset, listIds(read), damaged]).toEqual([offset, expected, []])
      if (start > offset) expect([offset, start]).toEqual([offset, 'a tail that begins before it'])
    }
  },
)

test.each(Object.entries(tails))(
  'on disk, %s is moved aside to the last byte and the log goes on',
  async (_, tail) => {
    await using folder = await makeTempFolder()
    const path = join(folder.path, 'log.jsonl')
    for (let offset = first; offset <= whole.length; offset += 61) {
      const torn = tear(offset, tail)
      await writeFile(path, torn)
      const log = await openLog(folder.path)
      await log.append([{ id: 'after' }])
      await log.close()
      const movedTo = log.found.torn[0]?.movedTo
      const moved = movedTo ? await readFile(join(folder.path, movedTo)) : Buffer.alloc(0)
      const kept = await readFile(path)
      const after = Buffer.from(encodeLine({ id: 'after' }))
      expect(Buffer.concat([kept.subarray(0, kept.length - after.length), moved])).toEqual(torn)
      expect(listIds((await reread(folder.path)).records)).toEqual([...listWhole(offset), 'after'])
    }
    expect((await readdir(folder.path)).filter((name) => name.endsWith('.tmp'))).toEqual([])
  },
)

test('a million bytes of garbage after the last record are moved aside', async () => {
  await using folder = await makeTempFolder()
  const garbage = tails['garbage']?.(1_000_000, 3) ?? Buffer.alloc(0)
  await writeFile(join(folder.path, 'log.jsonl'), Buffer.concat([whole, garbage]))
  const log = await reread(folder.path)
  expect(log.records).toEqual(records)
  expect(await readFile(join(folder.path, log.found.torn[0]?.movedTo ?? ''))).toEqual(garbage)
})

test('control: a reader without checksums is caught out by each kind of tail but the cut', () => {
  const readCarelessly = (bytes: Buffer) =>
    bytes
      .toString('utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => (JSON.parse(line.slice(9)) as { readonly id: string }).id)
  const isWrong = (bytes: Buffer, expected: readonly string[]) => {
    try {
      return readCarelessly(bytes).join() !== expected.join()
    } catch {
      return true
    }
  }
  for (const tail of Object.values(tails).slice(1))
    expect(isWrong(tear(whole.length, tail), listIds(records))).toBe(true)
})

async function reread(folder: string) {
  const log = await openLog(folder)
  await log.close()
  return log
}
