import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'

import { describe, expect, it } from 'vitest'

import { readLogFile } from '#electron/app/check-payload.ts'
import { unpackSession } from '#electron/app/pooled-bytes.ts'
import { isProblem } from '#electron/app/say-error.ts'
import { describePayload } from '#shared/archive/bag-payload.ts'
import { foldChanges } from '#shared/session/apply-change.ts'
import { emptySession } from '#shared/session/new-session.ts'

import { base, packRaw, writeLine } from './raw-session.ts'

const { changes } = readLogFile(Buffer.concat(base.map(writeLine)))
const mirror = describePayload(foldChanges(emptySession('day'), changes)).get('session.json') ?? ''
const shared = resolve(import.meta.dirname, '../../../../../shared/data/open/hostile')
const isHere = existsSync(shared)

function change(from: string | RegExp, to: string): string {
  const changed = mirror.replace(from, to)
  if (changed === mirror) throw new Error('The mirror holds no such words.')
  return changed
}

function openWith(content: string | Uint8Array): string {
  try {
    return `opened ${unpackSession(packRaw(base, content)).changes.length}`
  } catch (error) {
    if (!isProblem(error)) throw error
    return error.message
  }
}

describe('a file whose log is sound and whose mirror', () => {
  it('is right opens', () => {
    expect(openWith(mirror)).toBe('opened 4')
  })

  it.each([
    ['has fields that this version does not know', change('"records"', '"colour": "red", "records"')],
    [
      'has things with fields that this version does not know',
      change('"title"', '"colour": {"a": [1]}, "title"'),
    ],
    ['has a prototype in it', change('"records"', '"__proto__": {"polluted": "yes"}, "records"')],
    ['has a prototype in each thing', change(/"id"/gu, '"__proto__": {"polluted": "yes"}, "id"')],
    ['says one thing twice', change('"records"', '"format": 3, "records"')],
    ['has numbers beyond all numbers in it', change('"records"', '"size": 1e400, "records"')],
  ])('%s opens as its log says', (_, content) => {
    expect(openWith(content)).toBe('opened 4')
    expect(({} as Record<string, unknown>)['polluted']).toBe(undefined)
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
  })

  it.each([
    ['is null', 'null'],
    ['is an array', '[]'],
    ['is empty', ''],
    ['is not JSON', '{"pooled":'],
    ['is not in UTF-8', Buffer.from(change('said', 'caf\u00e9'), 'latin1')],
    ['has text for its format', change('"format": 3', '"format": "1"')],
    ['is of another session', change('"session": "day"', '"session": "other"')],
    ['has numbers where text is expected', change('"said"', '12345')],
    ['has an object where text is expected', change('"said"', '{"a": 1}')],
    ['has null where text is expected', change('"said"', 'null')],
    ['has text where a list is expected', change(/"table": \[[^\]]*\]/u, '"table": "none"')],
    ['has one point three times', change(/("point": \[)(\s*\{[^\]]*\})\s*\]/u, '$1$2,$2,$2]')],
    ['has an id with a slash', change('"id": "p1"', '"id": "../p1"')],
    ['has a title of a hundred thousand letters', change('"A day"', `"${'x'.repeat(100_000)}"`)],
    ['has a point of ten million letters', change('"said"', `"${'x'.repeat(10_000_000)}"`)],
  ])('%s is refused in one sentence', (_, content) => {
    expect(openWith(content)).toMatch(
      /^The readable copy of the session in this file .* Nothing was changed\.$/u,
    )
  })

  it('is of a newer version is refused with what to do', () => {
    expect(openWith(change('"format": 3', '"format": 99'))).toMatch(/newer version of Pooled.*Update Pooled/u)
  })

  it('is absent opens, because the log is the truth', () => {
    expect(unpackSession(packRaw(base)).changes).toHaveLength(4)
  })
})

// They are of a stand-in's format, so as a session of ours each has to be refused, whatever its class.
describe.skipIf(!isHere)('the hostile sessions in ../shared', () => {
  const names = (folder: string): readonly string[] => (isHere ? readdirSync(`${shared}/${folder}`) : [])

  it.each(names('json'))('%s is refused as a mirror, and as a file', (name) => {
    const bytes = readFileSync(`${shared}/json/${name}`)
    expect(openWith(bytes)).toMatch(/^The readable copy .*\.$/u)
    expect(() => unpackSession(bytes)).toThrow(/damaged or not a \.pooled file/u)
    expect(({} as Record<string, unknown>)['polluted']).toBe(undefined)
  })

  it.each(names('json-in-zip'))('%s is a bag that is not of ours', (name) => {
    expect(() => unpackSession(readFileSync(`${shared}/json-in-zip/${name}`))).toThrow(
      /not one that Pooled made/u,
    )
  })
})
