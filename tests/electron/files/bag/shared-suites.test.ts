import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'

import { describe, expect, test } from 'vitest'
import { z } from 'zod'

import { readBag } from '#electron/files/bag/read-bag.ts'
import { verifyBagFolder } from '#electron/files/bag/verify-bag-at.ts'

const open = resolve(import.meta.dirname, '../../../../../shared/data/open')

const bagList = z.object({
  bags: z.array(z.object({ bag: z.string(), version: z.string(), expected: z.string() })),
})
const caseList = z.object({
  cases: z.array(z.object({ file: z.string(), cls: z.string(), why: z.string() })),
})

const hasBags = existsSync(`${open}/bagit/manifest.json`)
const hasHostile = existsSync(`${open}/hostile/expected.json`)
const bags = hasBags ? bagList.parse(readJson(`${open}/bagit/manifest.json`)).bags : []
const cases = hasHostile ? caseList.parse(readJson(`${open}/hostile/expected.json`)).cases : []

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'))
}

// Bags that are invalid on one system only are refused on all: an archive travels.
describe('the BagIt conformance suite', () => {
  test.skipIf(!hasBags)('is at hand in ../shared', () => expect(bags.length).toBeGreaterThan(20))

  test.each(bags.filter((one) => /^v(?:0\.97|1\.0)$/.test(one.version)))(
    'agrees on $bag',
    ({ bag, expected }) => {
      const { ok, warnings } = verifyBagFolder(`${open}/bagit/${bag}`)
      expect(ok).toBe(expected === 'valid' || expected === 'warning')
      if (expected === 'warning') expect(warnings).not.toEqual([])
    },
  )

  test.each(bags.filter((one) => /^v0\.9[3-6]$/.test(one.version)))(
    'has $bag refused by name',
    ({ bag, version }) => {
      const { ok, problems } = verifyBagFolder(`${open}/bagit/${bag}`)
      expect(ok).toBe(false)
      expect(problems.map((one) => one.what)).toEqual([expect.stringContaining(`BagIt ${version.slice(1)}`)])
    },
  )
})

// Accepted or refused as a whole; for neutral cases nothing but a checked payload may come out.
describe('the hostile archives', () => {
  test.skipIf(!hasHostile)('are at hand in ../shared', () => expect(cases.length).toBeGreaterThan(50))

  test.each(cases.filter((one) => /^(?:bag|zip)\//.test(one.file)))('$cls $file: $why', ({ file, cls }) => {
    const { ok, payload, problems } = readBag(readFileSync(`${open}/hostile/${file}`))
    if (cls !== 'neutral') expect(ok).toBe(cls === 'accept')
    if (!ok) expect([payload.size, problems.length > 0]).toEqual([0, true])
    for (const path of payload.keys()) expect(path).not.toMatch(/(?:^|\/)\.\.?(?:\/|$)|^\/|[\\\0\u202e]/)
  })

  test.each(cases.filter((one) => one.file.startsWith('json-in-zip/')))(
    'a bag, whatever its JSON: $file',
    ({ file }) => {
      expect(readBag(readFileSync(`${open}/hostile/${file}`)).problems).toEqual([])
    },
  )
})
