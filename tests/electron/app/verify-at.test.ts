import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

import { unzipSync } from 'fflate'
import { expect, it } from 'vitest'

import { createPooledFile } from '#electron/app/pooled-file.ts'
import { verifyAt } from '#electron/app/verify-at.ts'
import { makePen } from '#tests/helpers/pen.ts'
import { makeFolder } from '#tests/helpers/temporary-folder.ts'

const beginning = { title: 'A day', template: 'guidance', topics: ['One'], tables: 1, sides: [] } as const

async function makeFile(): Promise<string> {
  const path = join(makeFolder(), 'a.pooled')
  await createPooledFile(path, beginning, makePen())
  return path
}

async function unpack(): Promise<string> {
  const path = await makeFile()
  const folder = join(dirname(path), 'bag')
  for (const [name, bytes] of Object.entries(unzipSync(readFileSync(path)))) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), bytes)
  }
  return folder
}

it('finds a file and the folder it unpacks to whole', async () => {
  expect(await verifyAt(await makeFile())).toEqual({ ok: true, problems: [], warnings: [] })
  expect(await verifyAt(await unpack())).toEqual({ ok: true, problems: [], warnings: [] })
})

it('finds any single byte that is changed in a file', async () => {
  const path = await makeFile()
  const whole = readFileSync(path)
  const missed: number[] = []
  for (let at = 0; at < whole.length; at += 37) {
    const bytes = Buffer.from(whole)
    bytes[at] = (bytes[at] ?? 0) ^ (1 << (at % 8))
    writeFileSync(path, bytes)
    if ((await verifyAt(path)).ok) missed.push(at)
  }
  expect(missed).toEqual([])
})

it('finds a changed, a missing and an added file in a folder', async () => {
  for (const harm of [
    (bag: string) => writeFileSync(join(bag, 'data/points.csv'), 'other'),
    (bag: string) => writeFileSync(join(bag, 'data/more.txt'), 'more'),
    (bag: string) => writeFileSync(join(bag, 'manifest-sha512.txt'), ''),
  ]) {
    const bag = await unpack()
    harm(bag)
    expect((await verifyAt(bag)).ok).toBe(false)
  }
})

it('says so where there is nothing', async () => {
  await expect(verifyAt(join(makeFolder(), 'gone'))).rejects.toThrow(/no file or folder gone/u)
})
