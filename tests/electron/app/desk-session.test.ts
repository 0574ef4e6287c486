import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

import { expect, test } from 'vitest'

import { DeskSession } from '#electron/app/desk-session.ts'
import { openSessionFolder } from '#electron/store/session-folder.ts'
import { makeHeader } from '#shared/session/migrate.ts'
import { startAct } from '#shared/session/write-changes.ts'
import { erasePerson } from '#shared/setup/erase-person.ts'
import { makeError, makeFaultyDisk } from '#tests/faults/helpers/faulty-disk.ts'
import { canaries, makeDay, spoken } from '#tests/helpers/day-with-person.ts'
import { makePen } from '#tests/helpers/pen.ts'
import { makeFolder } from '#tests/helpers/temporary-folder.ts'

const day = makeDay()

/** A session on a disk that refuses to put files in place while `refuse` is on. */
async function openDay() {
  const path = makeFolder()
  const faults = { refuse: false }
  const disk = makeFaultyDisk(({ call, path: at }) =>
    faults.refuse && call === 'rename' && at.endsWith('log.jsonl') ? makeError('EIO') : undefined,
  )
  const folder = await openSessionFolder(path, { disk, reserveBytes: 0 })
  await folder.append([makeHeader('day'), ...day.changes])
  const keeper = {
    readOnly: null,
    found: [],
    append: (changes: readonly { readonly id: string }[]) => folder.append(changes),
    rewrite: (make: () => readonly { readonly id: string }[]) =>
      folder.rewrite(() => [makeHeader('day'), ...make()]),
    close: () => folder.close(),
  }
  const session = new DeskSession('day', day.changes, keeper, makePen('desk', Date.parse('2026-06-01')))
  const readLog = () => readFile(join(path, 'log.jsonl'), 'utf8')
  return { session, faults, readLog }
}

test('an erasure that the disk refuses to finish says so, keeps the session going, and is finished when asked again', async () => {
  const { session, faults, readLog } = await openDay()
  faults.refuse = true
  const erasing = session.act((now, pen) => erasePerson(now, day.person, { points: 'erase' }, pen).changes)
  await expect(erasing).rejects.toThrow(/its file still holds it.*The disk reported a fault/u)
  expect(session.session.records.person.has(day.person)).toBe(false)
  expect(await readLog()).toContain('Canary Nightingale')
  const saved = await session.act((now, pen) => {
    const act = startAct(now, pen)
    act.make('point', { text: 'said meanwhile' })
    return act.changes()
  })
  expect(saved.changes).toBe(1)
  faults.refuse = false
  await session.rewrite()
  const log = await readLog()
  for (const word of [...canaries, ...spoken]) expect(log).not.toContain(word)
  expect(log).toContain('said meanwhile')
  await session.close()
})
