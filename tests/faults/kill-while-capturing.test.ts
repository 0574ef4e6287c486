import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pass } from 'node:timers/promises'

import { expect, test } from 'vitest'

import { openSessionFolder } from '#electron/store/session-folder.ts'

import { acknowledged, startChild } from './helpers/children.ts'
import { listIds, makeRecords } from './helpers/records.ts'
import { makeTempFolder } from './helpers/temp-folder.ts'

const kills = 100

/** Runs a writer, kills it 5 to 65 ms after its first record, and gives what it had said was saved. */
async function killWriter(kind: string, folder: string, name: string): Promise<readonly string[]> {
  await using child = startChild('writer.ts', [kind, folder, name])
  await child.waitFor((line) => line.startsWith('saved '))
  await pass(5 + Math.random() * 60)
  await child.kill()
  return acknowledged(child)
}

test(`${kills} kills during capture lose no acknowledged record`, async () => {
  await using folder = await makeTempFolder()
  const expected = new Set<string>()
  let acks = 0
  for (let kill = 0; kill < kills; kill++) {
    const saved = await killWriter('session', folder.path, `run-${kill}`)
    acks += saved.length
    const session = await openSessionFolder(folder.path, { reserveBytes: 0 })
    const ids = listIds(session.records)
    await session.close()
    for (const id of saved) expected.add(id)
    const extra = ids.filter((id) => !expected.has(id))
    expect(session.readOnly).toBe(false)
    expect([...expected].filter((id) => !ids.includes(id))).toEqual([])
    expect(extra.length).toBeLessThanOrEqual(1)
    for (const id of extra) expected.add(id)
    expect((await readdir(folder.path)).filter((name) => /^\.|tmp$|^lock/.test(name))).toEqual([])
  }
  expect(acks).toBeGreaterThan(kills)
})

test('control: rewriting the file in place is caught out', async () => {
  await using folder = await makeTempFolder()
  const path = join(folder.path, 'all.json')
  let broken = 0
  for (let kill = 0; kill < 30 && broken === 0; kill++) {
    await writeFile(path, JSON.stringify(makeRecords(10_000)))
    await killWriter('plain', folder.path, 'run')
    const text = await readFile(path, 'utf8')
    if (!text.endsWith(']')) broken++
  }
  expect(broken).toBe(1)
})
