import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, test } from 'vitest'

import { verifyBagBytes, verifyBagFolder } from '#electron/files/bag/verify-bag-at.ts'

import { declare, plainBag, sum, writeFolder, zipOf } from './own-bags.ts'

const hello = sum('hello\n')
const line = `${hello}  data/hello.txt\n`

type Changes = Record<string, string | Uint8Array | undefined>

/** Checks a changed bag as a folder and as a zip; both must say the same. */
function check(changes: Changes): {
  problems: readonly string[]
  warnings: readonly string[]
  version: string | undefined
} {
  using folder = writeFolder(plainBag(changes))
  const { problems, warnings, version } = verifyBagFolder(folder.path)
  const zipped = verifyBagBytes(zipOf(plainBag(changes)))
  expect(zipped.problems.map(say).toSorted()).toEqual(problems.map(say).toSorted())
  return { problems: problems.map(say), warnings: warnings.map(say), version }
}

function say(one: { where: string; what: string }): string {
  return `${one.where} ${one.what}`
}

function tagManifest(...paths: readonly [string, string][]): string {
  return paths.map(([path, content]) => `${sum(content)} ${path}\n`).join('')
}

describe('a bag', () => {
  test('that is right has neither problems nor warnings', () => {
    expect(check({})).toEqual({ problems: [], warnings: [], version: '1.0' })
  })

  test.each([
    ['md5', 'md5'],
    ['sha1', 'sha1'],
    ['sha224', 'sha224'],
    ['sha256', 'sha256'],
    ['sha384', 'sha384'],
    ['sha512', 'sha512'],
    ['sha3-512', 'sha3-512'],
    ['SHA-512', 'sha512'],
  ])('is checked by %s', (name, algorithm) => {
    const manifest = `${sum('hello\n', algorithm)}  data/hello.txt\n`
    const bag = { 'manifest-sha256.txt': undefined, [`manifest-${name}.txt`]: manifest }
    expect(check(bag).problems).toEqual([])
    expect(check({ ...bag, 'data/hello.txt': 'hallo\n' }).problems).toHaveLength(1)
  })

  test.each([
    ['bagit.txt is missing', { 'bagit.txt': undefined }, 'this is not a bag'],
    ['bagit.txt has a byte-order mark', { 'bagit.txt': `\uFEFF${declare('1.0')}` }, 'byte-order mark'],
    ['bagit.txt has a third line', { 'bagit.txt': `${declare('1.0')}Note: x\n` }, 'more than its two lines'],
    ['bagit.txt has one line', { 'bagit.txt': 'BagIt-Version: 1.0\n' }, 'second line'],
    [
      'bagit.txt has its lines turned round',
      { 'bagit.txt': 'Tag-File-Character-Encoding: UTF-8\nBagIt-Version: 1.0\n' },
      'must begin',
    ],
    ['bagit.txt has too many spaces', { 'bagit.txt': declare('1.0').replaceAll(': ', ':  ') }, 'must begin'],
    [
      'bagit.txt has a space before a colon',
      { 'bagit.txt': declare('1.0').replaceAll(': ', ' : ') },
      'must begin',
    ],
    ['bagit.txt has no number', { 'bagit.txt': declare('.97') }, 'must begin'],
    ['bagit.txt is not UTF-8', { 'bagit.txt': new Uint8Array([0xff, 0xfe, 0x00]) }, 'not UTF-8'],
    ['the encoding is unknown', { 'bagit.txt': declare('1.0', 'KLINGON-8') }, 'encoding that is not known'],
    [
      'the version is from the future',
      { 'bagit.txt': declare('2.0') },
      'BagIt 2.0, which this version does not know',
    ],
    ['there is no manifest', { 'manifest-sha256.txt': undefined }, 'has no payload manifest'],
    [
      'the algorithm is unknown',
      { 'manifest-crc32.txt': line },
      'manifest-crc32.txt uses a checksum algorithm that is not known',
    ],
    [
      'there is no payload folder',
      { 'data/hello.txt': undefined, 'manifest-sha256.txt': '' },
      'data is missing',
    ],
    [
      'a file is missing',
      { 'data/hello.txt': undefined, 'data/other.txt': 'x' },
      'data/hello.txt is listed in manifest-sha256.txt but is not in the bag',
    ],
    ['a file is changed', { 'data/hello.txt': 'hallo\n' }, 'does not have the checksum'],
    ['a file is not listed', { 'data/more.txt': 'x' }, 'data/more.txt is in the bag but not listed'],
    [
      'a file is listed in one of two manifests',
      { 'manifest-md5.txt': '' },
      'not listed in manifest-md5.txt',
    ],
    ['a file is listed twice', { 'manifest-sha256.txt': line + line }, 'is listed twice'],
    [
      'a file is listed twice, differently',
      { 'manifest-sha256.txt': `${line}${sum('x')}  data/hello.txt\n` },
      'with different checksums',
    ],
    ['a checksum is too short', { 'manifest-sha256.txt': line.slice(1) }, 'not a sha256 checksum'],
    [
      'a line has no path',
      { 'manifest-sha256.txt': `${line}${hello}\n` },
      'not a sha256 checksum and a path',
    ],
    [
      'a tag file is listed as payload',
      { 'manifest-sha256.txt': `${line}${sum(declare('1.0'))}  bagit.txt\n` },
      'outside data/',
    ],
    ['a path climbs out', { 'manifest-sha256.txt': `${line}${hello}  data/../../x\n` }, 'climbs out'],
    ['a path is absolute', { 'manifest-sha256.txt': `${line}${hello}  /etc/x\n` }, 'absolute'],
    ['a path is a network path', { 'manifest-sha256.txt': `${line}${hello}  \\\\host\\x\n` }, 'absolute'],
    ['a path has a drive', { 'manifest-sha256.txt': `${line}${hello}  C:\\x\n` }, 'drive'],
    ['a path is in a home folder', { 'manifest-sha256.txt': `${line}${hello}  ~/x\n` }, 'home folder'],
    [
      'a path is in a system folder',
      { 'manifest-sha256.txt': `${line}${hello}  %windir%\\x\n` },
      'system folder',
    ],
    ['Payload-Oxum counts other files', { 'bag-info.txt': 'Payload-Oxum: 6.2\n' }, 'the payload has 6.1'],
    ['Payload-Oxum is no sum', { 'bag-info.txt': 'Payload-Oxum: many\n' }, 'the payload has 6.1'],
    [
      'Payload-Oxum is given twice',
      { 'bag-info.txt': 'Payload-Oxum: 6.1\nPayload-Oxum: 6.1\n' },
      'more than once',
    ],
    ['bag-info.txt has no label', { 'bag-info.txt': 'just text\n' }, '"Label: value"'],
    ['bag-info.txt begins in the middle', { 'bag-info.txt': '  more\n' }, 'continued line'],
    [
      'bag-info.txt has a space before a colon',
      { 'bag-info.txt': 'Contact-Name : A\n' },
      'space before a colon',
    ],
    [
      'a tag file is changed',
      { 'tagmanifest-sha256.txt': tagManifest(['manifest-sha256.txt', line], ['bagit.txt', 'x']) },
      'bagit.txt does not have the checksum',
    ],
    [
      'a tag file is missing',
      { 'tagmanifest-sha256.txt': tagManifest(['manifest-sha256.txt', line], ['a.txt', 'x']) },
      'a.txt is listed',
    ],
    [
      'a tag manifest leaves a manifest out',
      { 'tagmanifest-sha256.txt': tagManifest(['bagit.txt', declare('1.0')]) },
      'manifest-sha256.txt is not listed',
    ],
    [
      'a tag manifest lists payload',
      { 'tagmanifest-sha256.txt': tagManifest(['manifest-sha256.txt', line], ['data/hello.txt', 'hello\n']) },
      'may not be',
    ],
    [
      'something is still to be fetched',
      { 'fetch.txt': 'https://example.org/x 3 data/x.txt\n' },
      'the bag is incomplete',
    ],
    [
      'something is to be fetched elsewhere',
      { 'fetch.txt': 'https://example.org/x - ../x.txt\n' },
      'climbs out',
    ],
    [
      'something is to be fetched over a tag file',
      { 'fetch.txt': 'https://example.org/x - bagit.txt\n' },
      'outside data/',
    ],
    ['fetch.txt is not a list', { 'fetch.txt': 'data/x.txt\n' }, 'not an address'],
    ['bag-info.txt is enormous', { 'bag-info.txt': 'A: b\n'.repeat(300_000) }, 'too large for a tag file'],
    [
      'a tag file is not in its encoding',
      { 'bag-info.txt': new Uint8Array([0x41, 0x3a, 0x20, 0xff]) },
      'is not UTF-8 text',
    ],
  ] satisfies readonly [string, Changes, string][])('is refused if %s', (_, changes, why) => {
    expect(check(changes).problems.join('; ')).toContain(why)
  })

  test.each(['0.93', '0.94', '0.95', '0.96'])(
    'of version %s is refused by name, in one sentence',
    (version) => {
      expect(check({ 'bagit.txt': declare(version) })).toEqual({
        problems: [
          `bagit.txt says BagIt ${version}: only BagIt 0.97 and 1.0 are checked, so this bag is refused`,
        ],
        warnings: [],
        version,
      })
    },
  )

  test.each([
    [
      'CR line ends',
      {
        'bagit.txt': declare('1.0').replaceAll('\n', '\r'),
        'manifest-sha256.txt': line.replaceAll('\n', '\r'),
      },
    ],
    [
      'CRLF line ends',
      {
        'bagit.txt': declare('1.0').replaceAll('\n', '\r\n'),
        'manifest-sha256.txt': line.replaceAll('\n', '\r\n'),
      },
    ],
    ['no last line end', { 'bagit.txt': declare('1.0').trimEnd(), 'manifest-sha256.txt': line.trimEnd() }],
    ['tabs and capitals', { 'manifest-sha256.txt': `${hello.toUpperCase()} \t data/hello.txt\n` }],
    [
      'payload in folders',
      {
        'data/hello.txt': undefined,
        'manifest-sha256.txt': `${hello}  data/a/hello.txt\n`,
        'data/a/hello.txt': 'hello\n',
      },
    ],
    [
      'repeated and folded bag-info',
      { 'bag-info.txt': 'Contact-Name: A\nContact-Name: B\n  C\npayload-oxum: 6.1\n' },
    ],
    [
      'Latin-1 tag files',
      { 'bagit.txt': declare('1.0', 'ISO-8859-1'), 'bag-info.txt': new Uint8Array([0x41, 0x3a, 0x20, 0xe9]) },
    ],
    [
      'a percent sign in a name',
      {
        'data/hello.txt': undefined,
        'data/5%.txt': 'hello\n',
        'manifest-sha256.txt': `${hello}  data/5%25.txt\n`,
      },
    ],
    [
      'a line break in a name',
      {
        'data/hello.txt': undefined,
        'data/a\r\nb': 'hello\n',
        'manifest-sha256.txt': `${hello}  data/a%0D%0ab\n`,
      },
    ],
    [
      'a tag manifest',
      { 'tagmanifest-sha256.txt': tagManifest(['manifest-sha256.txt', line], ['bagit.txt', declare('1.0')]) },
    ],
  ] satisfies readonly [string, Changes][])('is accepted with %s', (_, changes) => {
    expect(check(changes)).toMatchObject({ problems: [], warnings: [] })
  })

  test.each(['UTF-16', 'UTF-16LE', 'UTF-16BE'])('is accepted with %s tag files', (encoding) => {
    const bytes = Buffer.from(encoding === 'UTF-16' ? `\uFEFF${line}` : line, 'utf16le')
    const manifest = encoding === 'UTF-16BE' ? bytes.swap16() : bytes
    expect(
      check({ 'bagit.txt': declare('1.0', encoding), 'manifest-sha256.txt': manifest }).problems,
    ).toEqual([])
  })

  test.each([
    [
      'a path begins with "./"',
      { 'manifest-sha256.txt': `${hello}  ./data/hello.txt\n` },
      'begins with "./"',
    ],
    [
      'a path is marked with a star',
      { 'manifest-sha256.txt': `${hello} *data/hello.txt\n` },
      'marks paths with "*"',
    ],
    [
      'a percent sign is not encoded',
      {
        'data/hello.txt': undefined,
        'data/a%25b': 'hello\n',
        'manifest-sha256.txt': `${hello}  data/a%25b\n`,
      },
      'written differently',
    ],
    [
      'an accent is coded otherwise',
      { 'data/hello.txt': undefined, 'data/é': 'hello\n', 'manifest-sha256.txt': `${hello}  data/e\u0301\n` },
      'written differently',
    ],
    [
      'a twin in other letters is gone',
      { 'manifest-sha256.txt': `${line}${hello}  data/HELLO.txt\n` },
      'differs in the case',
    ],
    [
      'a system file is gone',
      { 'manifest-sha256.txt': `${line}${hello}  data/.DS_Store\n` },
      'listed but gone',
    ],
    [
      'a system file is there',
      { 'data/Thumbs.db': 'hello\n', 'manifest-sha256.txt': `${line}${hello}  data/Thumbs.db\n` },
      'operating system',
    ],
    [
      'two names differ in case',
      { 'data/HELLO.txt': 'hello\n', 'manifest-sha256.txt': `${line}${hello}  data/HELLO.txt\n` },
      'only in case',
    ],
    ['the sum of bytes is stale', { 'bag-info.txt': 'Payload-Oxum: 7.1\n' }, 'does not fit'],
    [
      'all to be fetched is there',
      { 'fetch.txt': 'https://example.org/x 6 data/hello.txt\n' },
      'nothing is ever fetched',
    ],
  ] satisfies readonly [string, Changes, string][])('is accepted with a warning if %s', (_, changes, why) => {
    const { problems, warnings } = check(changes)
    expect(problems).toEqual([])
    expect(warnings.join('; ')).toContain(why)
  })

  test('is refused if a name differs only in case but its content is another', () => {
    expect(check({ 'manifest-sha256.txt': `${line}${sum('x')}  data/HELLO.txt\n` }).problems).toHaveLength(1)
  })
})

describe('a bag of version 0.97', () => {
  const old = { 'bagit.txt': declare('0.97') }

  test('needs each file in one manifest only', () => {
    const md5 = `${sum('x', 'md5')}  data/x.txt\n`
    expect(check({ ...old, 'data/x.txt': 'x', 'manifest-md5.txt': md5 }).problems).toEqual([])
    expect(check({ ...old, 'data/x.txt': 'x' }).problems).toEqual([
      'data/x.txt is in the bag but not listed in any manifest',
    ])
  })

  test('may list a file twice with one checksum, with a warning', () => {
    expect(check({ ...old, 'manifest-sha256.txt': line + line })).toMatchObject({
      problems: [],
      warnings: [expect.stringContaining('twice')],
    })
    expect(
      check({ ...old, 'manifest-sha256.txt': `${line}${sum('x')}  data/hello.txt\n` }).problems,
    ).toHaveLength(1)
  })

  test('keeps percent signs in names as they are', () => {
    const changes = {
      ...old,
      'data/hello.txt': undefined,
      'data/%7Ea': 'hello\n',
      'manifest-sha256.txt': `${hello}  data/%7Ea\n`,
    }
    expect(check(changes)).toMatchObject({ problems: [], warnings: [] })
  })

  test('may have a space before a colon and a tag manifest of anything', () => {
    const changes = {
      ...old,
      'bag-info.txt': 'Contact-Name : A\n',
      'tagmanifest-sha256.txt': tagManifest(['bagit.txt', declare('0.97')]),
    }
    expect(check(changes).problems).toEqual([])
  })
})

describe('a bag folder', () => {
  test('with a link in it is refused, and the link not followed', () => {
    using outside = writeFolder({ 'secret.txt': 'hello\n' })
    using folder = writeFolder(plainBag({ 'data/hello.txt': undefined }))
    mkdirSync(join(folder.path, 'data'))
    symlinkSync(join(outside.path, 'secret.txt'), join(folder.path, 'data/hello.txt'))
    expect(verifyBagFolder(folder.path).problems.map(say)).toEqual([
      'data/hello.txt is a link or a device, not a plain file',
      'data/hello.txt is listed in manifest-sha256.txt but is not in the bag',
    ])
  })

  test('with an empty payload is a bag, and one that is not there is none', () => {
    using folder = writeFolder({ 'bagit.txt': declare('1.0'), 'manifest-sha256.txt': '' })
    mkdirSync(join(folder.path, 'data'))
    expect(verifyBagFolder(folder.path).ok).toBe(true)
    expect(verifyBagFolder(join(folder.path, 'gone')).ok).toBe(false)
  })

  test('with a large file is read in pieces', () => {
    using folder = writeFolder(plainBag())
    const content = Buffer.alloc(5 * 1024 * 1024 + 3, 'pooled')
    writeFileSync(join(folder.path, 'data/large'), content)
    writeFileSync(join(folder.path, 'manifest-sha256.txt'), `${line}${sum(content)}  data/large\n`)
    expect(verifyBagFolder(folder.path).problems).toEqual([])
  })
})
