import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { createRouterClient } from '@orpc/server'
import { describe, expect, it, onTestFinished } from 'vitest'

import { createApp } from '#electron/app/create-app.ts'
import { heavyWork } from '#electron/app/heavy-work.ts'
import { encodeLine } from '#electron/store/log-line.ts'
import type { Change } from '#shared/model/change.ts'
import { makeFolder } from '#tests/helpers/temporary-folder.ts'

const beginning = { title: 'A day', template: 'guidance' as const, topics: ['One'], tables: 1 }
const day = { session: 'day' }
const draft = { ...day, template: 'guidance' as const, version: '0.1', date: '2 March 2026' }

async function openDesk(library = makeFolder()) {
  const app = await createApp({
    library,
    door: 'direct',
    heavy: { ...heavyWork, close: async () => undefined },
  })
  let closing: Promise<void> | undefined
  const close = (): Promise<void> => (closing ??= app.close())
  onTestFinished(() => close().catch(() => undefined))
  return { app, library, desk: createRouterClient(app.router, { context: app.desk }), close }
}

/** A library whose session has three points in its log and its mirror, closed again. */
async function makeLibrary(): Promise<{ readonly library: string; readonly log: string }> {
  const { library, desk, close } = await openDesk()
  await desk.library.create({ id: 'day', ...beginning })
  for (const id of ['p1', 'p2', 'p3'])
    await desk.capture.addPoint({ ...day, point: { id, text: `said ${id}` } })
  await desk.capture.editPoint({ ...day, point: 'p2', edit: { text: 'reworded' } })
  await close()
  return { library, log: join(library, 'day', 'log.jsonl') }
}

async function readTexts(library: string) {
  const { app, close } = await openDesk(library)
  const { session, keeper } = await app.desk.open('day')
  const texts = [...session.records.point.values()].map(({ text }) => text).toSorted()
  await close()
  return { texts, found: keeper.found }
}

describe('a new session', () => {
  it('is made once, however often it is asked for at once', async () => {
    const { desk } = await openDesk()
    const asked = [1, 2, 3].map(() => desk.library.create({ id: 'day', ...beginning }))
    expect(await Promise.all(asked)).toEqual([day, day, day])
    const [one, other] = await Promise.all([desk.library.example(), desk.library.example()])
    expect(one).toEqual(other)
    expect(await desk.library.list()).toHaveLength(2)
  })

  it('from a file is opened once, and for whoever asks at the same moment it is here already', async () => {
    const first = await openDesk()
    await first.desk.library.create({ id: 'day', ...beginning })
    const bag = await first.desk.archive.saveBag(day)
    const { desk } = await openDesk()
    const answers = await Promise.all([desk.library.bringIn(bag), desk.library.bringIn(bag)])
    expect(answers.map(({ kind }) => kind).toSorted()).toEqual(['here-already', 'opened'])
  })
})

describe('a log that lost something', () => {
  it.each([
    ['all but its heading', (bytes: Buffer) => bytes.fill(0, bytes.indexOf(10) + 1)],
    ['everything', () => Buffer.alloc(0)],
    [
      'a line in the middle',
      (bytes: Buffer) => {
        bytes.write('#', bytes.indexOf('said p2'))
        return bytes
      },
    ],
  ])('%s gets it back from the mirror, and keeps it', async (_, damage) => {
    const { library, log } = await makeLibrary()
    await writeFile(log, damage(await readFile(log)))
    const first = await readTexts(library)
    expect(first.texts).toEqual(['reworded', 'said p1', 'said p3'])
    expect(first.found.at(-1)).toMatch(/readable copy/u)
    expect((await readTexts(library)).texts).toEqual(first.texts)
  })

  it('says so where the mirror is lost too', async () => {
    const { library, log } = await makeLibrary()
    await writeFile(log, '')
    await writeFile(join(library, 'day', 'session.json'), '')
    expect((await readTexts(library)).found.at(-1)).toMatch(/bring in a saved copy/u)
  })
})

it('a log of a newer app is refused and left as it is, whatever its lines look like', async () => {
  const { library, log } = await makeLibrary()
  const text = encodeLine({ id: 'pooled', format: 99, session: 'day' } as never) + 'xxh3:0123 [1]\n'.repeat(3)
  await writeFile(log, text)
  const { app, close } = await openDesk(library)
  for (const _ of [1, 2]) await expect(app.desk.open('day')).rejects.toThrow(/newer version of Pooled/u)
  await close()
  expect(await readFile(log, 'utf8')).toBe(text)
  expect(
    (await readdir(join(library, 'day'))).filter((name) => /^(?:torn|damaged|lock)/u.test(name)),
  ).toEqual([])
})

describe('two doors on one library', () => {
  it('keep what each other writes in its list and preferences', async () => {
    const [one, library] = await openDesk().then((door) => [door, door.library] as const)
    const other = await openDesk(library)
    await one.desk.library.create({ id: 'day', ...beginning })
    await other.desk.library.create({ id: 'day2', ...beginning })
    for (const { desk } of [one, other]) await desk.library.list()
    await one.desk.library.setPreferences({ author: 'somebody' })
    await other.desk.library.setPreferences({ theme: 'dark' })
    const lists = await Promise.all([one, other].map(({ desk }) => desk.library.list()))
    for (const list of lists) expect(list.map(({ id }) => id).toSorted()).toEqual(['day', 'day2'])
    expect(await other.desk.library.preferences()).toMatchObject({ author: 'somebody', theme: 'dark' })
  })

  it('write a session one at a time: the second only reads, until the first has gone', async () => {
    const one = await openDesk()
    await one.desk.library.create({ id: 'day', ...beginning })
    const { desk, app } = await openDesk(one.library)
    await desk.library.list()
    const point = { id: 'p1', text: 'said' }
    await expect(desk.capture.addPoint({ ...day, point })).rejects.toThrow(/Nothing was changed.*is open on/u)
    await one.desk.capture.addPoint({ ...day, point })
    await one.close()
    const session = await app.desk.openAfresh('day')
    expect(session.keeper.readOnly).toBe(null)
    expect(session.session.records.point.has('p1')).toBe(true)
    expect(await desk.capture.addPoint({ ...day, point: { id: 'p2', text: 'more' } })).toMatchObject({
      changes: 1,
    })
  })
})

describe('exported files', () => {
  it('stay when another of the same name is exported, and the session knows which is which', async () => {
    const { desk, app, library } = await openDesk()
    await desk.library.create({ id: 'day', ...beginning, title: 'A very long title '.repeat(20) })
    const names = [await desk.draft.exportWord(draft)].map(({ name }) => name)
    await desk.capture.addPoint({ ...day, point: { id: 'p1', text: 'said' } })
    names.push((await desk.draft.exportWord(draft)).name)
    names.push((await desk.draft.exportWord({ ...draft, version: '0.2' })).name)
    expect(names.map((name) => / draft \d\.\d\.docx$/u.exec(name)?.[0])).toEqual([
      ' draft 0.1.docx',
      ' draft 0.1.docx',
      ' draft 0.2.docx',
    ])
    const kept = await readdir(join(library, 'day', 'exports'))
    expect(kept).toHaveLength(3)
    const { session } = await app.desk.open('day')
    const recorded = [...session.records.version.values()].map(({ file }) => file)
    expect(recorded).toHaveLength(2)
    expect(kept).toEqual(expect.arrayContaining(recorded))
  })

  it('come along when a copy is merged', async () => {
    const one = await openDesk()
    await one.desk.library.create({ id: 'day', ...beginning })
    const bag = await one.desk.archive.saveBag(day)
    await one.desk.draft.exportWord(draft)
    const { desk, library } = await openDesk()
    await desk.library.bringIn(bag)
    await desk.library.merge(await one.desk.archive.saveBag(day))
    expect(await readdir(join(library, 'day', 'exports'))).toEqual(['A day draft 0.1.docx'])
  })
})

it('a copy that is saved while the disk refuses holds what the disk does not', async () => {
  const { desk, app } = await openDesk()
  await desk.library.create({ id: 'day', ...beginning })
  const session = await app.desk.open('day')
  const append = session.keeper.append.bind(session.keeper)
  const faults = { full: true }
  Object.assign(session.keeper, {
    append: (changes: readonly Change[]) =>
      faults.full ? Promise.reject(new Error('Not saved. The disk is full.')) : append(changes),
  })
  const waiting = desk.capture.addPoint({ ...day, point: { id: 'p1', text: 'nowhere else' } })
  const other = await openDesk()
  await other.desk.library.bringIn(await desk.archive.saveBag(day))
  expect((await other.app.desk.open('day')).session.records.point.get('p1')?.text).toBe('nowhere else')
  faults.full = false
  await waiting
})
