import { createHash } from 'node:crypto'

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { guidOf, nameUuid, plainGuid } from '#shared/qda/guid.ts'

const dns = '6ba7b810-9dad-11d1-80b4-00c04fd430c8'

function byNode(name: string): string {
  const hash = createHash('sha1')
    .update(Buffer.from(dns.replaceAll('-', ''), 'hex'))
    .update(name)
    .digest()
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80
  return hash
    .subarray(0, 16)
    .toString('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})/u, '$1-$2-$3-$4-')
}

describe('a GUID made of a name', () => {
  it('is the one that RFC 9562 gives as an example', () => {
    expect(nameUuid(dns, 'www.example.com')).toBe('2ed6657d-e927-568b-95e1-2665a8aea6a2')
  })

  it('is the same as by another hand, whatever the name and its length', () => {
    for (let length = 0; length < 200; length += 1)
      expect(nameUuid(dns, 'x'.repeat(length))).toBe(byNode('x'.repeat(length)))
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        expect(nameUuid(dns, name)).toBe(byNode(name))
      }),
    )
  })

  it('differs by what it is of, and is compared without braces and capitals', () => {
    expect(guidOf('theme', 'a')).not.toBe(guidOf('point', 'a'))
    expect(guidOf('theme', 'a')).toBe(guidOf('theme', 'a'))
    expect(plainGuid(` {${guidOf('theme', 'a').toUpperCase()}} `)).toBe(guidOf('theme', 'a'))
  })
})
