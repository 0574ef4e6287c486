import { describe, expect, test } from 'vitest'

import { readBag } from '#electron/files/bag/read-bag.ts'
import { verifyBagAt } from '#electron/files/bag/verify-bag-at.ts'

import { bytesOf, plainBag, writeFolder } from './own-bags.ts'
import { buildZip, describeAfter } from './raw-zip.ts'
import type { RawEntry } from './raw-zip.ts'

const good = Object.entries(plainBag()).map(([name, content]): RawEntry => ({ name, content }))
const [first, ...others] = good as [RawEntry, ...RawEntry[]]

function withExtra(extra: RawEntry): Uint8Array {
  return buildZip([...good, extra])
}

function withFirst(changes: Partial<RawEntry>): Uint8Array {
  return buildZip([{ ...first, ...changes }, ...others])
}

function problemsOf(zip: Uint8Array): readonly string[] {
  const read = readBag(zip)
  expect(read.payload.size === 0 || read.ok).toBe(true)
  return read.problems.map((one) => `${one.where} ${one.what}`)
}

describe('an unsafe zip', () => {
  test('is told from a safe one: the untouched bag is accepted', () => {
    expect(problemsOf(buildZip(good))).toEqual([])
    expect(problemsOf(buildZip(good.map((entry) => ({ ...entry, stored: true }))))).toEqual([])
  })

  test.each([
    '../up.txt',
    'data/../../up.txt',
    '/etc/up.txt',
    'C:/up.txt',
    'C:up.txt',
    '..\\up.txt',
    '\\\\server\\up.txt',
    '~/up.txt',
    '%TEMP%/up.txt',
    'file:///up.txt',
    './up.txt',
    '',
    '/',
    'data//up.txt',
    `data/${'a/'.repeat(60)}up.txt`,
    `data/${'a'.repeat(1100)}`,
    'data/nul\0.txt',
    'data/\u001b[31m.txt',
    'data/\u202etxt.exe',
  ])('with the name %j is refused', (name) => {
    expect(problemsOf(withExtra({ name, content: '' }))).toHaveLength(1)
  })

  test('shows no control characters of a name when it speaks of it', () => {
    expect(problemsOf(withExtra({ name: 'data/\u001b[31m\u202e', content: '' }))[0]).toMatch(
      /^data\/\\u\{1b\}\[31m\\u\{202e\} /,
    )
  })

  test.each([
    ['a link', { mode: 0o120777 }, 'is a link'],
    ['a device', { mode: 0o020666 }, 'is a link or a device'],
    ['an encrypted entry', { both: { flags: 0x801 } }, 'is encrypted'],
    ['strong encryption', { both: { flags: 0x841 } }, 'is encrypted'],
    ['masked headers', { both: { flags: 0x2800 } }, 'is encrypted'],
    ['patch data', { both: { flags: 0x820 } }, 'a feature of zip'],
    ['another method', { both: { method: 14 } }, 'other than deflate'],
    ['zip64 sizes', { both: { size: 0xffffffff } }, 'zip64'],
    ['a size that deflate cannot reach', { both: { size: 100_000_000 } }, 'sizes that cannot be'],
    ['a wrong CRC', { both: { crc: 1 } }, 'is damaged'],
    ['a size too small', { both: { size: 3 } }, 'is damaged'],
    ['a size of nothing', { both: { size: 0 } }, 'is damaged'],
    ['a size too large', { both: { size: 60 } }, 'is damaged'],
    ['two names', { local: { name: 'bagit.TXT' } }, 'as its directory says'],
    ['two methods', { local: { method: 0 } }, 'as its directory says'],
    ['two sizes', { local: { size: 1 } }, 'as its directory says'],
    ['two CRCs', { central: { crc: 1 } }, 'as its directory says'],
    ['two sets of flags', { local: { flags: 0 } }, 'as its directory says'],
    ['something between entries', { after: bytesOf('hidden') }, 'as its directory says'],
    ['entries that overlap', { at: 5 }, 'as its directory says'],
    ['an entry far outside', { at: 0x7fffffff }, 'as its directory says'],
    ['a name that is not UTF-8', { name: new Uint8Array([0x64, 0xff]) }, 'not UTF-8'],
  ] satisfies readonly [string, Partial<RawEntry>, string][])('with %s is refused', (_, changes, why) => {
    expect(problemsOf(withFirst(changes)).join()).toContain(why)
  })

  test('with the same bytes given for two entries is refused', () => {
    const zip = buildZip([
      { ...first, name: 'data/a' },
      { ...first, name: 'data/b', at: 0 },
    ])
    expect(problemsOf(zip).join()).toContain('as its directory says')
  })

  test('with a name twice, or a file that is a folder, is refused', () => {
    expect(problemsOf(withExtra(first))).toEqual(['bagit.txt is in the zip twice'])
    expect(problemsOf(withExtra({ name: 'bagit.txt/x', content: '' }))).toEqual([
      'bagit.txt is in the zip as a file and as a folder',
    ])
    expect(problemsOf(withExtra({ name: 'data/full/', content: 'x' })).join()).toContain(
      'sizes that cannot be',
    )
  })

  test('with a wrong count, something before it or a foreign comment is refused', () => {
    expect(problemsOf(buildZip(good, { count: 2 })).join()).toContain('damaged directory')
    expect(problemsOf(buildZip(good, { count: 4 })).join()).toContain('damaged directory')
    expect(problemsOf(buildZip(good, { count: 0xffff })).join()).toContain('zip64')
    expect(problemsOf(buildZip(good, { before: new Uint8Array(9) })).join()).toContain(
      'as its directory says',
    )
    expect(problemsOf(Buffer.concat([new Uint8Array(9), buildZip(good)])).join()).toContain('before or after')
    expect(problemsOf(buildZip(good, { comment: bytesOf('hi') })).join()).toContain('not a seal')
    expect(
      problemsOf(buildZip(good, { comment: bytesOf(`pooled-seal sha256:${'0'.repeat(64)}`) })).join(),
    ).toContain('seal')
    expect(problemsOf(buildZip([])).join()).toContain('empty')
  })

  test('with a second end record in its comment is refused', () => {
    const comment = buildZip([])
    expect(problemsOf(buildZip(good, { comment })).join()).toContain('two ways')
  })

  test.each([true, false])('is not one only because it was written as a stream (mark: %s)', (marked) => {
    const streamed = good.map((entry) => ({
      ...entry,
      both: { flags: 0x808 },
      local: { crc: 0, packed: 0, size: 0 },
      after: describeAfter(String(entry.content), marked),
    }))
    expect(problemsOf(buildZip(streamed))).toEqual([])
    const wrong = streamed.map((entry) => ({ ...entry, after: describeAfter('other', marked) }))
    expect(problemsOf(buildZip(wrong)).join()).toContain('as its directory says')
  })

  test('that would unpack to too much is refused before unpacking', () => {
    const zeros = new Uint8Array(48 * 1024 * 1024)
    const before = process.memoryUsage().arrayBuffers
    const zip = buildZip([
      ...good,
      ...['a', 'b', 'c'].map((name) => ({ name: `data/${name}`, content: zeros })),
    ])
    const one = withExtra({ name: 'data/a', content: zeros })
    expect(problemsOf(zip).join()).toContain('far more than a bag may hold')
    expect(problemsOf(one).join()).toContain('far more than a bag may hold')
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(300 * 1024 * 1024)
  })

  test('that hides 48 MiB behind a small size is refused', () => {
    const content = new Uint8Array(48 * 1024 * 1024)
    expect(problemsOf(withExtra({ name: 'data/a', content, both: { size: 10 } })).join()).toContain(
      'is damaged',
    )
  })

  test('that is larger than the limit is refused without being read', () => {
    using folder = writeFolder({ 'day.pooled': buildZip(good) })
    const limits = { fileBytes: 10, totalBytes: 1000, entries: 10, ratio: 10 }
    expect(verifyBagAt(`${folder.path}/day.pooled`, limits).problems).toEqual([
      { where: 'bag', what: 'is too large a file to be read here' },
    ])
    expect(verifyBagAt(`${folder.path}/day.pooled`).ok).toBe(true)
    expect(verifyBagAt(`${folder.path}/night.pooled`).ok).toBe(false)
  })

  test('with more entries than the limit is refused', () => {
    const limits = { fileBytes: 1e6, totalBytes: 1e6, entries: 2, ratio: 200 }
    expect(readBag(buildZip(good), limits).problems[0]?.what).toContain('more than 2 files')
  })

  test('with a manifest of a million lines is refused with a short report', () => {
    const line = `${'a'.repeat(64)}  data/`
    const manifest = Array.from({ length: 100_000 }, (_, index) => `${line}${index}\n`).join('')
    const problems = problemsOf(
      buildZip([
        ...good.filter(({ name }) => name !== 'manifest-sha256.txt'),
        { name: 'manifest-sha256.txt', content: manifest },
      ]),
    )
    expect(problems).toContain('manifest-sha256.txt lists far more files than the bag holds')
    expect(problems.length).toBeLessThan(502)
  })
})
