import { readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { expect, test } from 'vitest'

import { startChild } from './helpers/children.ts'
import { nameOrSay, whyNot } from './helpers/here.ts'
import { listIds } from './helpers/records.ts'
import { env, oldRecords, strace, tornBytes, workUnder } from './helpers/strace.ts'
import type { Outcome } from './helpers/strace.ts'
import { makeTempFolder } from './helpers/temp-folder.ts'

const reason = whyNot(['linux', 'strace'])
const kill = 'signal=KILL'

const calls = [
  { calls: 'write', path: 'log.jsonl', upTo: 5 },
  { calls: 'fdatasync', upTo: 5 },
  { calls: 'fsync', upTo: 5 },
  { calls: 'rename', upTo: 2 },
  { calls: 'ftruncate', path: 'log.jsonl', upTo: 1 },
  { calls: 'link', upTo: 1 },
  { calls: 'unlink', upTo: 2 },
  { calls: 'mkdir', upTo: 1 },
]

async function expectOldOrNew(folder: string, { said, ids, mirror, names }: Outcome): Promise<void> {
  const saved = said.filter((name) => name.startsWith('record-'))
  expect(ids.slice(0, oldRecords.length)).toEqual(listIds(oldRecords))
  expect(ids).toEqual(expect.arrayContaining(saved))
  expect(ids.length - oldRecords.length).toBeLessThanOrEqual(saved.length + 1)
  expect(['old', 'new']).toContain((mirror as { readonly state: string }).state)
  const torn = names.filter((name) => name.startsWith('torn-'))
  const moved = await Promise.all(torn.map((name) => readFile(join(folder, name), 'utf8')))
  expect(moved).toContain(tornBytes)
  expect(names.filter((name) => name.endsWith('.tmp') || name.startsWith('lock'))).toEqual([])
}

test.skipIf(reason).each(calls)(
  nameOrSay(
    'a kill at $calls, the 1st up to the one numbered $upTo, leaves old or new, never between',
    reason,
  ),
  async ({ upTo, ...call }) => {
    for (let when = 1; when <= upTo; when++) {
      await using folder = await makeTempFolder()
      const outcome = await workUnder(folder.path, { ...call, fault: kill, when: String(when) })
      expect(outcome.done).toBe(false)
      await expectOldOrNew(folder.path, outcome)
    }
  },
)

test.skipIf(reason)(
  nameOrSay('control: a kill at the only write of writeFile leaves an empty file', reason),
  async () => {
    await using folder = await makeTempFolder()
    const path = join(folder.path, 'all.json')
    await writeFile(path, 'old')
    const under = strace(folder.path, { calls: 'write', fault: kill, when: '1', path: 'all.json' })
    await using child = startChild('plain-write.ts', [path], { under, env })
    await child.ended
    expect((await stat(path)).size).toBe(0)
  },
)
