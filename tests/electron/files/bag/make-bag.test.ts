import { execFileSync, spawnSync } from 'node:child_process'

import { unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'

import { makeBag } from '#electron/files/bag/make-bag.ts'
import { readBag } from '#electron/files/bag/read-bag.ts'

import { bytesOf, smallPayload, someDay, sum, textOf, writeFolder } from './own-bags.ts'

const info = { 'External-Identifier': 'a-day', 'Bag-Software-Agent': 'Pooled 0.1.0' }
const bag = makeBag({ payload: smallPayload, info, now: someDay })
const hasUnzip = spawnSync('unzip', ['-v']).status === 0 && spawnSync('sha512sum', ['--version']).status === 0

describe('makeBag', () => {
  test('writes the tag files, both manifests and the payload under data/', () => {
    const files = unzipSync(bag)
    expect(Object.keys(files)).toEqual([
      'bagit.txt',
      'bag-info.txt',
      'manifest-sha256.txt',
      'manifest-sha512.txt',
      'tagmanifest-sha256.txt',
      'tagmanifest-sha512.txt',
      'data/points/points.csv',
      'data/session.json',
    ])
    expect(textOf(files['bagit.txt'])).toBe('BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n')
    expect(textOf(files['bag-info.txt'])).toBe(
      'Bagging-Date: 2003-07-22\nPayload-Oxum: 60.2\nExternal-Identifier: a-day\nBag-Software-Agent: Pooled 0.1.0\n',
    )
    expect(textOf(files['manifest-sha256.txt'])).toContain(
      `${sum(smallPayload.get('session.json')!)}  data/session.json\n`,
    )
    expect(textOf(files['tagmanifest-sha512.txt'])).toContain(
      `${sum(files['manifest-sha512.txt']!, 'sha512')}  manifest-sha512.txt\n`,
    )
  })

  test('gives the same bytes for the same content, whatever its order', () => {
    const turned = new Map([...smallPayload].toReversed())
    expect(makeBag({ payload: turned, info, now: someDay })).toEqual(bag)
  })

  test('carries a seal over every byte before the comment', () => {
    const comment = textOf(bag.subarray(bag.length - 83))
    expect(comment).toBe(`pooled-seal sha256:${sum(bag.subarray(0, bag.length - 83))}`)
  })

  test('folds long values, and readers unfold them', () => {
    const long = Array.from({ length: 40 }, (_, index) => `word${index}`).join(' ')
    const made = makeBag({
      payload: smallPayload,
      info: { 'External-Description': `${long}\r\nend` },
      now: someDay,
    })
    const lines = textOf(unzipSync(made)['bag-info.txt']).split('\n')
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(79)
    expect(readBag(made).info['External-Description']).toBe(`${long} end`)
  })

  test('works out its own date and sums whatever the caller says', () => {
    const made = makeBag({ payload: smallPayload, info: { 'payload-oxum': '1.1' }, now: someDay })
    expect(readBag(made)).toMatchObject({
      ok: true,
      info: { 'Payload-Oxum': '60.2', 'Bag-Software-Agent': 'Pooled' },
    })
  })

  test('makes a bag without payload that is still a bag', () => {
    expect(readBag(makeBag({ payload: new Map(), info: {}, now: someDay }))).toMatchObject({
      ok: true,
      warnings: [],
    })
  })

  test('makes a very repetitive bag that is not taken for a bomb', () => {
    const payload = new Map([['log.jsonl', new Uint8Array(40 * 1024 * 1024)]])
    expect(readBag(makeBag({ payload, info: {}, now: someDay })).problems).toEqual([])
  })

  test.each([
    ['../up.txt'],
    ['/etc/up.txt'],
    ['a//b.txt'],
    ['a\\b.txt'],
    ['a/./b.txt'],
    ['bell\u0007.txt'],
    ['lone\ud800.txt'],
    [''],
  ])('refuses the path %j', (path) => {
    const payload = new Map([[path, bytesOf('x')]])
    expect(() => makeBag({ payload, info: {}, now: someDay })).toThrow('cannot be put into the archive')
  })

  test('refuses a file that is also a folder, and labels that would break a line', () => {
    const payload = new Map([
      ['a', bytesOf('x')],
      ['a/b', bytesOf('y')],
    ])
    expect(() => makeBag({ payload, info: {}, now: someDay })).toThrow('also that of a folder')
    expect(() => makeBag({ payload: new Map(), info: { 'a:b': 'c' }, now: someDay })).toThrow('label')
  })

  test.skipIf(!hasUnzip)('can be unpacked and checked with unzip and sha512sum alone', () => {
    using folder = writeFolder({ 'day.pooled': bag })
    execFileSync('unzip', ['-q', 'day.pooled', '-d', 'out'], { cwd: folder.path })
    const cwd = `${folder.path}/out`
    for (const tool of ['sha256', 'sha512']) {
      for (const manifest of [`manifest-${tool}.txt`, `tagmanifest-${tool}.txt`]) {
        expect(
          execFileSync(`${tool}sum`, ['--strict', '-c', manifest], { cwd, encoding: 'utf8' }),
        ).not.toContain('FAILED')
      }
    }
  })
})
