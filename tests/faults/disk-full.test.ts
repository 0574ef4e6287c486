import { open, readdir, readFile, stat, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { expect, test } from 'vitest'

import { nodeDisk } from '#electron/files/disk.ts'
import { writeFileDurably } from '#electron/files/durable-write.ts'
import { readEnvelope } from '#electron/store/json-envelope.ts'
import type { LogRecord } from '#electron/store/log-line.ts'
import { openSessionFolder } from '#electron/store/session-folder.ts'

import { nameOrSay, whyNot } from './helpers/here.ts'
import { mountMemory } from './helpers/mount.ts'
import { listIds } from './helpers/records.ts'
import { makeTempFolder } from './helpers/temp-folder.ts'

const reason = whyNot(['linux', 'root'])
const step = 65_536
const points = Array.from({ length: 8 }, (_, index) => index * step)
const patient = { timeout: 20_000 }

function makeBulk(id: string): LogRecord {
  return { id, text: 'x'.repeat(9_000) }
}

/** Fills the disk but for `free` bytes; truncating `fill` to nothing gives the space back. */
async function fillDisk(folder: string, free: number): Promise<string> {
  const path = join(folder, 'fill')
  const file = await open(path, 'a')
  const block = Buffer.alloc(step)
  try {
    for (;;) await file.write(block)
  } catch {
    // Full.
  } finally {
    await file.close()
  }
  await truncate(path, Math.max(0, (await stat(path)).size - free))
  return path
}

/** Appends until the disk refuses; gives what was saved and the sentence of the refusal. */
async function appendUntilRefused(
  append: (records: readonly LogRecord[]) => Promise<void>,
): Promise<{ readonly saved: readonly string[]; readonly refusal: string }> {
  const saved: string[] = []
  for (let number = 0; number < 5_000; number++) {
    const record = makeBulk(`full-${number}`)
    const refusal = await append([record]).then(
      () => undefined,
      (error: unknown) => String(error),
    )
    if (refusal !== undefined) return { saved, refusal }
    saved.push(record.id)
  }
  throw new Error('The disk never filled up.')
}

test.skipIf(reason).each(points)(
  nameOrSay(
    'with %i bytes left the log refuses in time, loses nothing, and goes on when there is room',
    reason,
  ),
  async (free) => {
    await using folder = await makeTempFolder()
    await using disk = await mountMemory(join(folder.path, 'disk'), 16)
    const problems: string[] = []
    const session = await openSessionFolder(join(disk.path, 's'), {
      create: true,
      onProblem: ({ kind }) => problems.push(kind),
    })
    await session.append([{ id: 'first' }])
    const fill = await fillDisk(disk.path, free)
    const { saved, refusal } = await appendUntilRefused((records) => session.append(records))
    expect(refusal).toContain('Not saved. The disk is full')
    await expect(session.append([makeBulk('kept-in-memory')])).rejects.toThrow('Not saved.')
    await truncate(fill, 0)
    await session.append([makeBulk('kept-in-memory')])
    await session.close()
    expect(problems[0]).toBe('space')
    expect(problems).toContain('not saved')

    const again = await openSessionFolder(session.folder)
    const ids = listIds(again.records)
    await again.close()
    expect(ids.filter((id) => id === 'kept-in-memory')).toHaveLength(1)
    expect(ids).toEqual(expect.arrayContaining(['first', ...saved]))
    expect(new Set(ids).size).toBe(ids.length)
    expect([...again.found.damaged, ...again.found.missing]).toEqual([])
    expect(ids.length).toBeLessThanOrEqual(saved.length + 3)
  },
)

test.skipIf(reason).each(points)(
  nameOrSay(
    'with %i bytes left a file is the old one or the new one, and the disk gets its room back',
    reason,
  ),
  async (free) => {
    await using folder = await makeTempFolder()
    await using disk = await mountMemory(join(folder.path, 'disk'), 16)
    const path = join(disk.path, 'a.json')
    const [old, next] = ['old '.repeat(50_000), 'new '.repeat(60_000)]
    await writeFileDurably(path, old)
    await fillDisk(disk.path, free)
    const written = await writeFileDurably(path, next).then(
      () => true,
      () => false,
    )
    expect(written).toBe(free >= next.length)
    expect(await readFile(path, 'utf8')).toBe(written ? next : old)
    expect((await readdir(disk.path)).sort()).toEqual(['a.json', 'fill'])
  },
)

test.skipIf(reason)(
  nameOrSay('what is held back lets a session go on when the disk is full', reason),
  async () => {
    await using folder = await makeTempFolder()
    await using mounted = await mountMemory(join(folder.path, 'disk'), 32)
    const roomy = { ...nodeDisk, statfs: async () => ({ bavail: 1_000_000, bsize: 4_096 }) }
    const path = join(mounted.path, 's')
    const session = await openSessionFolder(path, { create: true, disk: roomy })
    await expect
      .poll(async () => (await stat(join(path, 'reserve.bin')).catch(() => undefined))?.size, patient)
      .toBe(16 * 1_048_576)
    await fillDisk(mounted.path, 0)
    for (let number = 0; number < 20; number++) await session.append([makeBulk(`late-${number}`)])
    await session.writeMirror({ points: 20 })
    expect(await readdir(path)).not.toContain('reserve.bin')
    await session.close()
    expect(readEnvelope(await readFile(join(path, 'session.json')))?.data).toEqual({ points: 20 })
    const again = await openSessionFolder(path)
    await again.close()
    expect(again.records).toHaveLength(20)
  },
)

test.skipIf(reason)(
  nameOrSay('control: writeFile on a full disk destroys the old file', reason),
  async () => {
    await using folder = await makeTempFolder()
    await using disk = await mountMemory(join(folder.path, 'disk'), 16)
    const path = join(disk.path, 'a.json')
    await writeFile(path, 'old '.repeat(50_000))
    await fillDisk(disk.path, 0)
    await expect(writeFile(path, 'new '.repeat(60_000))).rejects.toThrow('ENOSPC')
    expect(await readFile(path, 'utf8')).not.toBe('old '.repeat(50_000))
  },
)

test.skipIf(reason)(
  nameOrSay('control: a single write whose count nobody reads calls a cut file saved', reason),
  async () => {
    await using folder = await makeTempFolder()
    await using disk = await mountMemory(join(folder.path, 'disk'), 16)
    await fillDisk(disk.path, step)
    const file = await open(join(disk.path, 'a.json'), 'wx')
    await file.write(Buffer.alloc(step * 3, 'x'))
    await file.sync()
    await file.close()
    expect((await stat(join(disk.path, 'a.json'))).size).toBe(step)
  },
)
