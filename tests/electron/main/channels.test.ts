import { readFile, readdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'

import { describe, expect, test } from 'vitest'

import { channels, checkSender, readPayload } from '#electron/main/channels.ts'
import { measurePayload } from '#electron/main/measure-payload.ts'
import type { ChannelName } from '#shared/contract/desktop.ts'

const names = Object.keys(channels) as ChannelName[]
const page = { url: 'app://bundle/index.html', parent: null }

describe('a sender', () => {
  test('is heard as the main frame of the app page', () => expect(() => checkSender(page)).not.toThrow())

  test.each([
    ['a frame inside it', { ...page, parent: page }],
    ['another page', { ...page, url: 'https://bundle/index.html' }],
    ['a page that begins alike', { ...page, url: 'app://bundle.example/' }],
    ['a page that is gone', null],
  ])('is refused as %s', (_who, frame) => {
    expect(() => checkSender(frame)).toThrow('This page may not ask Pooled for anything.')
  })
})

describe('every channel', () => {
  test.each(names)('%s refuses what is not its input', (name) => {
    for (const wrong of [
      null,
      0,
      'x',
      [],
      {},
      { suggestedName: 'x' },
      { suggestedName: 'x', bytes: 'x' },
      new Uint8Array(8),
    ]) {
      expect(() => readPayload(name, [wrong])).toThrow(name)
    }
  })

  test.each(names)('%s refuses more than it takes', (name) => {
    const tooMuch = new Uint8Array(channels[name].maxBytes + 1)
    expect(() => readPayload(name, [{ suggestedName: 'x', bytes: tooMuch }])).toThrow('too large')
    expect(() => readPayload(name, [undefined, tooMuch])).toThrow('too large')
  })

  test('is served somewhere, and Electron is listened to nowhere else', async () => {
    const folder = resolve(import.meta.dirname, '../../../electron/main')
    const files = (await readdir(folder)).filter((file) => file.endsWith('.ts'))
    const sources = await Promise.all(
      files.map(async (file) => [file, await readFile(join(folder, file), 'utf8')] as const),
    )
    const listening = sources.filter(([, source]) => /\bipcMain\b/.test(source)).map(([file]) => file)
    const served = sources.flatMap(([, source]) =>
      [...source.matchAll(/serveChannel\('([^']+)'/g)].map(([, name]) => name),
    )
    expect(listening).toEqual(['serve-channel.ts'])
    expect(new Set(served)).toEqual(new Set(names))
    expect(served).toHaveLength(names.length)
  })
})

describe('saving a file', () => {
  const bytes = new Uint8Array([1, 2])

  test('takes a name and bytes', () => {
    expect(readPayload('file.save', [{ suggestedName: 'draft.docx', bytes }])).toEqual({
      suggestedName: 'draft.docx',
      bytes,
    })
  })

  test.each([
    [{ suggestedName: '', bytes }],
    [{ suggestedName: 'x'.repeat(201), bytes }],
    [{ suggestedName: 'x', bytes, path: '/etc/passwd' }],
    [{ suggestedName: 'x', bytes: [1, 2] }],
  ])('refuses %j', (input) => expect(() => readPayload('file.save', [input])).toThrow('file.save'))

  test('refuses a second argument', () => {
    expect(() => readPayload('file.save', [{ suggestedName: 'x', bytes }, 1])).toThrow('file.save')
  })
})

describe('the measure of a payload', () => {
  test.each([
    ['nothing much', [undefined, null, true], 0],
    ['text', 'abc', 6],
    ['an object', { a: 'x', b: { c: new Uint8Array(5) } }, 7],
    ['a map', new Map([['k', 'v']]), 4],
    ['a set', new Set(['ab']), 4],
    ['a buffer', new ArrayBuffer(9), 9],
    ['numbers', [1, 2n], 16],
  ])('of %s counts its bytes', (_what, payload, bytes) => expect(measurePayload(payload, 1000)).toBe(bytes))

  test('stops soon after the limit', () => {
    const read: number[] = []
    const parts = Array.from({ length: 1000 }, (_unused, index) =>
      Object.defineProperty({}, 'text', { enumerable: true, get: () => (read.push(index), 'xxxx') }),
    )
    expect(measurePayload(parts, 20)).toBeGreaterThan(20)
    expect(read.length).toBeLessThan(10)
  })
})
