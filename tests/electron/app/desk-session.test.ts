import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

import { expect, test } from 'vitest'

import { DeskSession } from '#electron/app/desk-session.ts'
import { openSessionFolder } from '#electron/store/session-folder.ts'
import { addPoint, editPoint } from '#shared/capture/edit-points.ts'
import type { SessionEvent } from '#shared/contract/session.ts'
import type { Session } from '#shared/model/session.ts'
import { makeHeader } from '#shared/session/migrate.ts'
import { type Pen, startAct } from '#shared/session/write-changes.ts'
import { erasePerson } from '#shared/setup/erase-person.ts'
import { makeError, makeFaultyDisk } from '#tests/faults/helpers/faulty-disk.ts'
import { canaries, makeDay, spoken } from '#tests/helpers/day-with-person.ts'
import { makePen } from '#tests/helpers/pen.ts'
import { makeFolder } from '#tests/helpers/temporary-folder.ts'

const day = makeDay()

/** A session on a disk that refuses to put files in place while `refuse` is on, and to append while `full` is. */
async function openDay() {
  const path = makeFolder()
  const faults = { refuse: false, full: false }
  const disk = makeFaultyDisk(({ call, path: at }) => {
    if (faults.full && call === 'datasync') return makeError('ENOSPC')
    return faults.refuse && call === 'rename' && at.endsWith('log.jsonl') ? makeError('EIO') : undefined
  })
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

function say(id: string, text: string) {
  return (now: Session, pen: Pen) => addPoint(now, id, { text }, pen)
}

async function hear(session: DeskSession, kind: SessionEvent['kind']): Promise<SessionEvent | undefined> {
  for await (const event of session.follow(undefined)) if (event.kind === kind) return event
  return undefined
}

test('a point that is sent again while the disk refuses is not called saved before it is', async () => {
  const { session, faults, readLog } = await openDay()
  faults.full = true
  const refused = hear(session, 'not-saved')
  const answers: string[] = []
  const sent = [1, 2].map(async (time) => {
    const saved = await session.act(say('p1', 'said once'))
    answers.push(`${time}: ${saved.changes}`)
  })
  await refused
  expect(answers).toEqual([])
  faults.full = false
  await Promise.all(sent)
  expect(answers.toSorted()).toEqual(['1: 1', '2: 0'])
  expect((await readLog()).split('said once')).toHaveLength(2)
  await session.close()
})

test('a session that is closed while the disk refuses says what is not saved', async () => {
  const { session, faults } = await openDay()
  faults.full = true
  const refused = hear(session, 'not-saved')
  void session.act(say('p1', 'said too late'))
  await refused
  await expect(session.close()).rejects.toThrow(/1 changes? could not be saved.*The disk is full/u)
})

test('a step that another copy has changed since bars the way to no step before it', async () => {
  const { session } = await openDay()
  await session.act(say('p1', 'first point'))
  await session.act(say('p2', 'second point'))
  await session.act((now, pen) => editPoint(now, 'p2', { text: 'reworded' }, pen))
  const theirs = makePen('other', Date.parse('2026-07-01'))
  await session.act((now) => editPoint(now, 'p2', { text: 'reworded elsewhere' }, theirs))
  for (const _ of ['the rewording', 'the point that holds the other wording'])
    await expect(session.undo()).rejects.toThrow(/changed again in another copy/u)
  await session.undo()
  expect(['p1', 'p2'].map((id) => session.session.records.point.get(id)?.withdrawn)).toEqual([true, false])
  await session.close()
})
