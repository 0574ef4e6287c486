import { open, stat, truncate } from 'node:fs/promises'
import { join } from 'node:path'

import { expect, test } from 'vitest'

import { createApp } from '#electron/app/create-app.ts'
import { DeskSession } from '#electron/app/desk-session.ts'
import { openSessionFolder } from '#electron/store/session-folder.ts'
import type { SessionEvent } from '#shared/contract/session.ts'
import { makeHeader } from '#shared/session/migrate.ts'
import { startAct } from '#shared/session/write-changes.ts'
import { type DoorChild, startDoorChild } from '#tests/helpers/door-child.ts'
import { makePen } from '#tests/helpers/pen.ts'

import { nameOrSay, whyNot } from './helpers/here.ts'
import { mountMemory } from './helpers/mount.ts'
import { makeTempFolder } from './helpers/temp-folder.ts'

const reason = whyNot(['linux', 'root'])
const toldWithin = 1_000
const savedWithin = 2_000
const beginning = { title: 'Full disk', template: 'guidance' as const, topics: ['One'], tables: 1 }
const sizes = [
  { free: 0, letters: 20 },
  { free: 0, letters: 9_000 },
  { free: 65_536, letters: 9_000 },
  { free: 1_048_576, letters: 150_000 },
]

/** Fills the disk but for `free` bytes; gives what makes room again. */
async function fillDisk(folder: string, free: number): Promise<() => Promise<void>> {
  const path = join(folder, 'fill')
  const file = await open(path, 'a')
  try {
    for (const block = Buffer.alloc(65_536); ;) await file.write(block)
  } catch {
    // Full.
  } finally {
    await file.close()
  }
  await truncate(path, Math.max(0, (await stat(path)).size - free))
  return () => truncate(path, 0)
}

/** Everything a window hears from now on, by kind, and a way to wait for the next of a kind. */
function listen(events: AsyncIterable<SessionEvent>) {
  const heard: SessionEvent[] = []
  const wake = new Set<() => void>()
  void (async () => {
    for await (const event of events) {
      heard.push(event)
      for (const call of wake) call()
    }
  })().catch(() => undefined)
  const next = (kind: SessionEvent['kind']): Promise<SessionEvent> => {
    const from = heard.length
    return new Promise((resolve) => {
      const look = (): void => {
        const event = heard.slice(from).find((one) => one.kind === kind)
        if (event === undefined) return
        wake.delete(look)
        resolve(event)
      }
      wake.add(look)
    })
  }
  return { heard, next }
}

/** Fails unless the promise is kept in time. */
async function within<T>(milliseconds: number, what: string, promise: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`Not within ${milliseconds} ms: ${what}.`)), milliseconds)
  })
  try {
    return await Promise.race([promise, late])
  } finally {
    clearTimeout(timer)
  }
}

type Entered = {
  readonly acknowledged: readonly string[]
  readonly waiting: ReadonlyMap<string, Promise<unknown>>
}

/** Enters points one after the other until the disk refuses, and three more after that. */
async function enterUntilRefused(
  { desk }: DoorChild,
  { next }: ReturnType<typeof listen>,
  letters: number,
): Promise<Entered> {
  const acknowledged: string[] = []
  const send = (id: string): Promise<unknown> =>
    desk.capture.addPoint({ session: 'day', point: { id, text: `${id} ${'x'.repeat(letters)}` } })
  for (let count = 0; count < 20_000; count += 1) {
    const id = `p${count}`
    const told = next('not-saved')
    const sent = send(id)
    const answer = await within(toldWithin, 'a point is saved or said not to be', Promise.race([sent, told]))
    if ('act' in (answer as object)) {
      acknowledged.push(id)
      continue
    }
    expect(answer).toMatchObject({ kind: 'not-saved', why: expect.stringContaining('The disk is full') })
    const later = ['w1', 'w2', 'w3'].map((name) => [name, send(name)] as const)
    return { acknowledged, waiting: new Map([[id, sent], ...later]) }
  }
  throw new Error('The disk never filled up.')
}

async function readIds(
  library: string,
): Promise<{ readonly ids: ReadonlySet<string>; readonly found: readonly string[] }> {
  const app = await createApp({ library, door: 'direct' })
  const { session, keeper } = await app.desk.open('day')
  const ids = new Set(session.records.point.keys())
  await app.close()
  return { ids, found: keeper.found }
}

test.skipIf(reason).each(sizes)(
  nameOrSay(
    'with $free bytes left a point of $letters letters is never called saved when it is not, and goes in by itself later',
    reason,
  ),
  async ({ free, letters }) => {
    await using folder = await makeTempFolder()
    await using disk = await mountMemory(join(folder.path, 'disk'), 16)
    const library = join(disk.path, 'library')
    await using door = await startDoorChild(library)
    await door.desk.library.create({ id: 'day', ...beginning })
    const window = listen(await door.desk.session.follow({ session: 'day' }))
    const makeRoom = await fillDisk(disk.path, free)
    const { acknowledged, waiting } = await enterUntilRefused(door, window, letters)
    let answered = 0
    for (const sent of waiting.values()) void sent.then(() => (answered += 1))
    await within(
      3_000,
      'the disk is tried again',
      window.next('not-saved').then(() => window.next('not-saved')),
    )
    expect(answered).toBe(0)
    await makeRoom()
    await within(savedWithin, 'what waited is saved', Promise.all(waiting.values()))
    const last = { id: 'last', text: 'said when there was room again' }
    await door.desk.capture.addPoint({ session: 'day', point: last })
    await door.kill()
    const { ids, found } = await readIds(library)
    expect([...acknowledged, ...waiting.keys(), 'last'].filter((id) => !ids.has(id))).toEqual([])
    expect(ids.size).toBe(acknowledged.length + waiting.size + 1)
    expect(found.filter((sentence) => sentence.includes('damaged') || sentence.includes('missing'))).toEqual(
      [],
    )
  },
)

test.skipIf(reason)(
  nameOrSay(
    'on a full disk all else is refused in a sentence that says why, and works again with room',
    reason,
  ),
  async () => {
    await using folder = await makeTempFolder()
    await using disk = await mountMemory(join(folder.path, 'disk'), 16)
    await using door = await startDoorChild(join(disk.path, 'library'))
    const { desk } = door
    await desk.library.create({ id: 'day', ...beginning })
    await desk.capture.addPoint({ session: 'day', point: { id: 'p1', text: 'said before' } })
    const makeRoom = await fillDisk(disk.path, 0)
    const draft = { session: 'day', template: 'guidance', version: '0.1', date: 'today' } as const
    const full = /The disk is full/u
    await expect(desk.draft.exportWord(draft)).rejects.toThrow(full)
    await expect(desk.library.create({ id: 'other', ...beginning })).rejects.toThrow(full)
    await expect(desk.library.setPreferences({ author: 'x'.repeat(2_000) })).rejects.toThrow(full)
    expect((await desk.library.about()).warnings).toEqual([
      expect.stringContaining('make room before capture'),
    ])
    await makeRoom()
    expect(await desk.draft.exportWord(draft)).toMatchObject({ name: expect.stringContaining('.docx') })
    expect(await desk.library.create({ id: 'other', ...beginning })).toEqual({ session: 'other' })
    await desk.capture.addPoint({ session: 'other', point: { id: 'p1', text: 'said after' } })
  },
)

test.skipIf(reason)(
  nameOrSay('control: a writer that ignores what the disk says calls points saved that are lost', reason),
  async () => {
    await using folder = await makeTempFolder()
    await using disk = await mountMemory(join(folder.path, 'disk'), 16)
    const library = join(disk.path, 'library')
    const app = await createApp({ library, door: 'direct' })
    await app.desk.begin('day', [])
    await app.close()
    const files = await openSessionFolder(join(library, 'day'), { reserveBytes: 0 })
    const careless = {
      readOnly: null,
      found: [],
      append: (changes: readonly { readonly id: string }[]) => files.append(changes).catch(() => undefined),
      rewrite: async () => undefined,
      close: () => files.close(),
    }
    const session = new DeskSession('day', [], careless, makePen())
    await files.append([makeHeader('day')])
    const makeRoom = await fillDisk(disk.path, 0)
    const acknowledged: string[] = []
    for (let count = 0; count < 20; count += 1) {
      await session.act((now, pen) => {
        const act = startAct(now, pen)
        act.make('point', { text: 'x'.repeat(9_000) }, `p${count}`)
        return act.changes()
      })
      acknowledged.push(`p${count}`)
    }
    await session.close()
    await makeRoom()
    const { ids } = await readIds(library)
    expect(acknowledged.filter((id) => !ids.has(id)).length).toBeGreaterThan(10)
  },
)
