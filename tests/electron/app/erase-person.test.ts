import { appendFile, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { createRouterClient } from '@orpc/server'
import { describe, expect, it, onTestFinished } from 'vitest'

import { type App, createApp } from '#electron/app/create-app.ts'
import { heavyWork } from '#electron/app/heavy-work.ts'
import { packSession, verifyPooled } from '#electron/app/pooled-bytes.ts'
import { readBag } from '#electron/files/bag/read-bag.ts'
import { encodeLine } from '#electron/store/log-line.ts'
import type { SessionEvent } from '#shared/contract/session.ts'
import { startAct } from '#shared/session/write-changes.ts'
import { erasePerson } from '#shared/setup/erase-person.ts'
import type { DeskClient } from '#tests/electron/doors/desk-acceptance.ts'
import { canaries, makeDay, spoken } from '#tests/helpers/day-with-person.ts'
import { makePen } from '#tests/helpers/pen.ts'
import { makeFolder } from '#tests/helpers/temporary-folder.ts'

const day = makeDay()
/** The worker's own code, without the time a thread takes to start. */
const heavy = { ...heavyWork, close: async () => undefined }
const order = { session: 'day', person: day.person, points: 'erase', exports: true } as const

/** An app on a library whose session folder is full of traces: a torn tail, a mirror, exports, what was moved aside. */
async function openDay(): Promise<{ app: App; desk: DeskClient; folder: string; library: string }> {
  const library = makeFolder()
  const first = await createApp({ library, door: 'direct', heavy })
  await first.desk.begin('day', day.changes)
  await first.close()
  const folder = join(library, 'day')
  await writeFile(join(folder, 'exports', 'draft.docx'), 'canary said this')
  await writeFile(join(folder, 'damaged-00000000.bin'), 'Canary Nightingale')
  await appendFile(join(folder, 'log.jsonl'), '00000000 {"id":"torn","value":"canary note')
  const opened = await openApp(library)
  await opened.app.desk.open('day')
  return { ...opened, folder, library }
}

async function openApp(library: string): Promise<{ app: App; desk: DeskClient }> {
  const app = await createApp({ library, door: 'direct', heavy })
  onTestFinished(() => app.close())
  const desk: DeskClient = createRouterClient(app.router, { context: app.desk })
  return { app, desk }
}

/** Every byte of every file below a folder, as text. */
async function readAll(folder: string): Promise<string> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true })
  const files = entries.filter((entry) => entry.isFile() && entry.name !== 'reserve.bin')
  const texts = files.map((file) => readFile(join(file.parentPath, file.name), 'utf8'))
  return (await Promise.all(texts)).join('\n')
}

async function expectNoTrace(text: string | Promise<string>): Promise<void> {
  const whole = (await text).toLowerCase()
  for (const word of [...canaries, ...spoken]) expect(whole).not.toContain(word.toLowerCase())
}

async function next(events: AsyncIterator<SessionEvent>, kind: SessionEvent['kind']): Promise<SessionEvent> {
  for (;;) {
    const { value, done } = await events.next()
    if (done) throw new Error('The events ended.')
    if (value.kind === kind) return value
  }
}

function payloadOf(bytes: string): string {
  return [...readBag(Buffer.from(bytes, 'base64')).payload.values()]
    .map((file) => Buffer.from(file).toString('utf8'))
    .join('\n')
}

describe('erasing somebody from a session that is open', () => {
  it('leaves no byte of them in the folder, at once and after the app was closed', async () => {
    const { app, desk, folder, library } = await openDay()
    expect(await readAll(folder)).toContain('Canary Nightingale')
    expect((await readdir(folder)).some((name) => name.startsWith('torn-'))).toBe(true)
    const { said } = await desk.setup.erasePerson(order)
    await expectNoTrace(said.join('\n'))
    await expectNoTrace(readAll(folder))
    expect(await readdir(join(folder, 'exports'))).toEqual([])
    await app.close()
    await expectNoTrace(readAll(library))
    expect((await readdir(folder)).toSorted()).toEqual(['exports', 'log.jsonl', 'session.json'])
  })

  it('counts the exports that still hold what was said, and leaves them unless told', async () => {
    const { desk, folder } = await openDay()
    const { said } = await desk.setup.erasePerson({ ...order, exports: false })
    expect(said).toContain('1 exported file still holds what was said: delete it, or export again.')
    expect(await readdir(join(folder, 'exports'))).toEqual(['draft.docx'])
  })

  it('says where other words still name them', async () => {
    const { desk } = await openDay()
    await desk.capture.addPoint({ session: 'day', point: { id: 'p9', text: 'As canary nightingale put it' } })
    const { said } = await desk.setup.erasePerson({ ...order, points: 'keep-without-person' })
    expect(said.filter((sentence) => sentence.includes('1 place'))).toHaveLength(1)
  })

  it('cannot be undone, nor can what was done before; what is done after can', async () => {
    const { desk, folder } = await openDay()
    await desk.capture.addPoint({ session: 'day', point: { id: 'p9', text: 'before', person: day.person } })
    await desk.setup.erasePerson(order)
    await expect(desk.session.undo({ session: 'day' })).rejects.toThrow('There is nothing to undo.')
    await expect(desk.session.redo({ session: 'day' })).rejects.toThrow('There is nothing to redo.')
    await desk.capture.addPoint({ session: 'day', point: { id: 'p10', text: 'after' } })
    expect(await desk.session.undo({ session: 'day' })).toMatchObject({ changes: 1 })
    await expect(desk.session.undo({ session: 'day' })).rejects.toThrow('There is nothing to undo.')
    await expectNoTrace(readAll(folder))
  })

  it('shows every window the session afresh', async () => {
    const { desk } = await openDay()
    const events = (await desk.session.follow({ session: 'day' }))[Symbol.asyncIterator]()
    expect(JSON.stringify(await next(events, 'snapshot'))).toContain('Canary Nightingale')
    await desk.setup.erasePerson(order)
    const afresh = await next(events, 'snapshot')
    expect(afresh).toMatchObject({ found: [], names: { undo: '', redo: '' } })
    await expectNoTrace(JSON.stringify(afresh))
  })

  it('goes on in the same file, and opens again as it was left', async () => {
    const { app, desk, library } = await openDay()
    const points = Array.from({ length: 20 }, (_, at) => ({ id: `late-${at}`, text: `said ${at}` }))
    const adding = points.map((point) => desk.capture.addPoint({ session: 'day', point }))
    await Promise.all([...adding, desk.setup.erasePerson(order)])
    await desk.capture.addPoint({ session: 'day', point: { id: 'last', text: 'said last' } })
    await app.close()
    const again = await openApp(library)
    const { session } = await again.app.desk.open('day')
    expect([...session.records.point.keys()].toSorted()).toEqual(
      ['point-3', 'last', ...points.map(({ id }) => id)].toSorted(),
    )
    await expectNoTrace(readAll(library))
  })

  it('makes bags without them, and takes nothing of them from an old one', async () => {
    const { desk, folder } = await openDay()
    const old = await desk.archive.saveBag({ session: 'day' })
    expect(payloadOf(old.bytes)).toContain('Canary Nightingale')
    await desk.setup.erasePerson(order)
    const fresh = await desk.archive.saveBag({ session: 'day' })
    await expectNoTrace(payloadOf(fresh.bytes))
    expect(await desk.archive.verify(fresh)).toMatchObject({ ok: true, problems: [] })
    expect(await desk.library.bringIn(old)).toMatchObject({ report: { added: 0, changes: 0 } })
    await desk.library.merge(old)
    await expectNoTrace(readAll(folder))
  })

  it('is refused for somebody who is not there, and touches nothing', async () => {
    const { desk, folder } = await openDay()
    await expect(desk.setup.erasePerson({ ...order, person: 'nobody' })).rejects.toThrow(
      'Nothing was erased.',
    )
    expect(await readdir(join(folder, 'exports'))).toEqual(['draft.docx'])
  })
})

describe('a copy in which somebody is still there', () => {
  it('loses them, after a warning in numbers, when it takes in one from which they were erased', async () => {
    const erasure = erasePerson(day.session, day.person, { points: 'erase' }, makePen('other-laptop'))
    const erased = packSession(
      { session: day.session, changes: [...day.changes, ...erasure.changes] },
      new Map(),
    )
    const bag = { name: 'day.pooled', bytes: Buffer.from(erased).toString('base64') }
    const { app, desk, folder } = await openDay()
    expect(await desk.library.bringIn(bag)).toMatchObject({
      kind: 'here-already',
      report: { erased: { people: 1, points: 2 } },
    })
    expect(await readAll(folder)).toContain('Canary Nightingale')
    await desk.library.merge(bag)
    await app.close()
    await writeFile(join(folder, 'exports', 'draft.docx'), '')
    await expectNoTrace(readAll(folder))
  })
})

describe('an erasure that was cut off before the log was rewritten', () => {
  it('is finished when the session is opened next', async () => {
    const library = makeFolder()
    const first = await createApp({ library, door: 'direct', heavy })
    await first.desk.begin('day', day.changes)
    await first.close()
    const log = join(library, 'day', 'log.jsonl')
    const { changes } = erasePerson(day.session, day.person, { points: 'erase' }, makePen('desk'))
    await appendFile(log, changes.map(encodeLine).join(''))
    expect(await readFile(log, 'utf8')).toContain('Canary Nightingale')
    const { app } = await openApp(library)
    await app.desk.open('day')
    await expectNoTrace(readFile(log, 'utf8'))
    await app.close()
    await expectNoTrace(readAll(library))
  })

  it('does not reach a bag even where the log cannot be rewritten', async () => {
    const { changes } = erasePerson(day.session, day.person, { points: 'erase' }, makePen('desk'))
    const bytes = packSession({ session: day.session, changes: [...day.changes, ...changes] }, new Map())
    await expectNoTrace(payloadOf(Buffer.from(bytes).toString('base64')))
    expect(verifyPooled(bytes)).toMatchObject({ ok: true })
  })
})

describe('what somebody was erased from', () => {
  it('keeps its tombstones when it is made again from its mirror', async () => {
    const { app, desk, folder, library } = await openDay()
    await desk.setup.erasePerson(order)
    await app.close()
    await writeFile(join(folder, 'log.jsonl'), '')
    const again = await openApp(library)
    const { session } = await again.app.desk.open('day')
    expect(session.erased.has(day.person)).toBe(true)
    const old = packSession(day, new Map())
    await again.desk.library.merge({ name: 'old.pooled', bytes: Buffer.from(old).toString('base64') })
    await expectNoTrace(readAll(folder))
  })

  it('is never written in a form that could not be read again', async () => {
    const { app, folder } = await openDay()
    const session = await app.desk.open('day')
    const tooLong = session.act((now, pen) => {
      const act = startAct(now, pen)
      act.make('topic', { title: 'x'.repeat(2_001) })
      return act.changes()
    })
    await expect(tooLong).rejects.toThrow('Nothing was changed.')
    expect(await readFile(join(folder, 'log.jsonl'), 'utf8')).not.toContain('xxx')
  })
})
