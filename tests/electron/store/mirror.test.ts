import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { readEnvelope, writeEnvelope } from '#electron/store/json-envelope.ts'
import { openJson } from '#electron/store/mirror.ts'
import { makeError, makeFaultyDisk } from '#tests/faults/helpers/faulty-disk.ts'
import { makeTempFolder } from '#tests/faults/helpers/temp-folder.ts'

type Settings = { readonly theme: string }
const initial: Settings = { theme: 'system' }

function parse(data: unknown): Settings {
  if (typeof data === 'object' && data !== null && 'theme' in data && typeof data.theme === 'string')
    return { theme: data.theme }
  throw new Error('not settings')
}

test('any JSON comes back from its envelope, which is JSON itself', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (data) => {
      const text = writeEnvelope(data, 2)
      expect(readEnvelope(Buffer.from(text))).toEqual({ format: 2, data: JSON.parse(JSON.stringify(data)) })
      expect(JSON.parse(text)).toMatchObject({ writtenBy: 'pooled', format: 2 })
    }),
  )
})

test('every flipped bit of an envelope is noticed or changes nothing', () => {
  const bytes = Buffer.from(writeEnvelope({ theme: 'dark', list: [1, 'två'] }, 1))
  for (let bit = 0; bit < bytes.length * 8; bit++) {
    const flipped = Buffer.from(bytes)
    flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7))
    const read = readEnvelope(flipped)
    if (read) expect(read.data).toEqual({ theme: 'dark', list: [1, 'två'] })
  }
})

test('an absent file begins with the initial data and is not written until asked', async () => {
  await using folder = await makeTempFolder()
  const { low, found } = await openJson(join(folder.path, 'a.json'), initial, parse)
  expect([low.data, found]).toEqual([initial, { kind: 'absent' }])
  expect(await readdir(folder.path)).toEqual([])
})

test('what was written is read again', async () => {
  await using folder = await makeTempFolder()
  const path = join(folder.path, 'a.json')
  const { low } = await openJson(path, initial, parse)
  low.data = { theme: 'dark' }
  await low.write()
  const again = await openJson(path, initial, parse)
  expect([again.low.data, again.found]).toEqual([{ theme: 'dark' }, { kind: 'present' }])
})

test('writes at once end with the newest value and take few turns', async () => {
  await using folder = await makeTempFolder()
  const path = join(folder.path, 'a.json')
  const disk = makeFaultyDisk(() => undefined)
  const { low } = await openJson(path, initial, parse, { disk })
  const writes = Array.from({ length: 50 }, (_, number) => {
    low.data = { theme: String(number) }
    return low.write()
  })
  await Promise.all(writes)
  expect((await openJson(path, initial, parse)).low.data).toEqual({ theme: '49' })
  expect(disk.calls.filter((call) => call === 'rename').length).toBeLessThan(5)
})

test('a write that waited behind a failed one does not call itself saved', async () => {
  await using folder = await makeTempFolder()
  const disk = makeFaultyDisk(({ call }) => (call === 'sync' ? makeError('EIO') : undefined))
  const { low } = await openJson(join(folder.path, 'a.json'), initial, parse, { disk })
  const results = await Promise.allSettled([low.write(), low.write(), low.write()])
  expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected'])
})

test.each([
  ['zeros', Buffer.alloc(400)],
  ['nothing', Buffer.alloc(0)],
  ['half a file', Buffer.from(writeEnvelope({ theme: 'dark' }, 1)).subarray(0, 60)],
  ['data that do not parse', Buffer.from(writeEnvelope({ colour: 'dark' }, 1))],
])('a file of %s is moved aside and said to be', async (_, bytes) => {
  await using folder = await makeTempFolder()
  const path = join(folder.path, 'a.json')
  await writeFile(path, bytes)
  const { low, found } = await openJson(path, initial, parse)
  if (found.kind !== 'unreadable') throw new Error(`found ${found.kind}`)
  expect(low.data).toEqual(initial)
  expect(found.sentence).toBe(`a.json is damaged and was moved to ${found.movedTo}.`)
  expect(await readdir(folder.path)).toEqual([found.movedTo])
  expect(await readFile(join(folder.path, found.movedTo ?? ''))).toEqual(bytes)
})

test('opened for reading, an unreadable file stays where it is', async () => {
  await using folder = await makeTempFolder()
  await writeFile(join(folder.path, 'a.json'), 'x')
  const { found } = await openJson(join(folder.path, 'a.json'), initial, parse, { readOnly: true })
  expect(found).toMatchObject({ kind: 'unreadable', movedTo: undefined })
  expect(await readdir(folder.path)).toEqual(['a.json'])
})

test('a file of a newer format is refused and left as it is', async () => {
  await using folder = await makeTempFolder()
  const text = writeEnvelope({ theme: 'dark' }, 3)
  await writeFile(join(folder.path, 'a.json'), text)
  await expect(openJson(join(folder.path, 'a.json'), initial, parse, { format: 2 })).rejects.toThrow(
    'newer version',
  )
  expect(await readFile(join(folder.path, 'a.json'), 'utf8')).toBe(text)
})
