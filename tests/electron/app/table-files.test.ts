import { readdir } from 'node:fs/promises'
import { join } from 'node:path'

import { createRouterClient } from '@orpc/server'
import { unzipSync } from 'fflate'
import { describe, expect, it, onTestFinished } from 'vitest'

import { createApp } from '#electron/app/create-app.ts'
import { heavyWork } from '#electron/app/heavy-work.ts'
import { readBag } from '#electron/files/bag/read-bag.ts'
import type { FileContent } from '#shared/contract/common.ts'
import { takeSnapshot } from '#shared/session/snapshot.ts'
import { startAct } from '#shared/session/write-changes.ts'
import type { DeskClient } from '#tests/electron/doors/desk-acceptance.ts'
import { makeTableDay, secrets } from '#tests/helpers/table-day.ts'
import { makeFolder } from '#tests/helpers/temporary-folder.ts'

const heavy = { ...heavyWork, close: async () => undefined }
const day = makeTableDay(12)
const each = 150
const session = 'day'

async function openDesk() {
  const library = makeFolder()
  const app = await createApp({ library, door: 'direct', heavy })
  onTestFinished(() => app.close())
  const desk: DeskClient = createRouterClient(app.router, { context: app.desk })
  return { app, desk, library }
}

async function openDay() {
  const opened = await openDesk()
  await opened.app.desk.begin(session, day.changes)
  return opened
}

function bytesOf(file: FileContent): Buffer {
  return Buffer.from(file.bytes, 'base64')
}

function withBytes({ name }: FileContent, bytes: Uint8Array, rename = name): FileContent {
  return { name: rename, bytes: Buffer.from(bytes).toString('base64') }
}

/** A table's file as it comes back from the table's own laptop. */
async function typeAt(table: string, file: FileContent, count: number): Promise<FileContent> {
  const { desk } = await openDesk()
  expect(await desk.library.bringIn(file)).toEqual({ kind: 'opened', session, table })
  const points = Array.from({ length: count }, (_, at) => ({
    id: `${table}-${at}`,
    text: `said ${at}`,
    table,
  }))
  await desk.capture.addPoints({ session, points })
  return desk.archive.saveBag({ session })
}

function shuffle<T>(items: readonly T[]): readonly T[] {
  return items
    .map((item) => [Math.random(), item] as const)
    .toSorted(([a], [b]) => a - b)
    .map(([, item]) => item)
}

function flipBit(bytes: Buffer): Buffer {
  const copy = Buffer.from(bytes)
  const at = copy.length >> 1
  copy[at] = (copy[at] ?? 0) ^ 1
  return copy
}

describe('table files', () => {
  it('are one for each table, by name, without names, addresses, exports and what other tables said', async () => {
    const { desk } = await openDay()
    await desk.draft.exportWord({ session, template: 'guidance', version: '0.1', date: '2 March 2026' })
    const files = await desk.library.tableFiles({ session })
    expect(files.map(({ table }) => table)).toEqual(day.tables)
    expect(files[5]?.file.name).toBe('Table 6 - Open door day.pooled')
    const { payload, info } = readBag(bytesOf(files[5]?.file ?? { name: '', bytes: '' }))
    expect(info['Pooled-Table']).toBe(day.tables[5])
    expect([...payload.keys()].some((path) => path.startsWith('exports/'))).toBe(false)
    const text = [...payload.values()].map((bytes) => Buffer.from(bytes).toString()).join('\n')
    for (const secret of secrets) expect(text).not.toContain(secret)
    expect(text).toContain(`secret of ${day.tables[5] ?? ''}`)
    expect(text).not.toContain(`secret of ${day.tables[6] ?? ''}`)
  })

  it('are all in one zip, where that is asked for', async () => {
    const { desk } = await openDay()
    const { name, bytes } = await desk.library.tableZip({ session })
    expect(name).toBe('Table files - Open door day.zip')
    const files = Object.entries(unzipSync(Buffer.from(bytes, 'base64')))
    expect(files).toHaveLength(12)
    for (const [, file] of files) expect(readBag(file).problems).toEqual([])
  })

  it('are made for the tables that are asked for, and have different names', async () => {
    const { desk } = await openDay()
    const [one = '', two = ''] = day.tables
    for (const [id, value] of [
      [one, 'Left: front'],
      [two, 'LEFT? front'],
    ] as const)
      await desk.setup.edit({ session, edits: [{ kind: 'set', entity: 'table', id, field: 'name', value }] })
    const files = await desk.library.tableFiles({ session, tables: [one, two] })
    expect(files.map(({ file }) => file.name)).toEqual([
      'Left front - Open door day.pooled',
      'LEFT front - Open door day (2).pooled',
    ])
    await expect(desk.library.tableFiles({ session, tables: ['no-such'] })).rejects.toThrow(
      /not in this session/u,
    )
  })

  it('open at their table, and what is saved there says so too', async () => {
    const { desk } = await openDay()
    const [, table = ''] = day.tables
    const [made] = await desk.library.tableFiles({ session, tables: [table] })
    const back = await typeAt(table, made?.file ?? { name: '', bytes: '' }, 2)
    expect(back.name).toBe('Table 2 - Open door day.pooled')
    expect(readBag(bytesOf(back)).info['Pooled-Table']).toBe(table)
    expect(await desk.library.bringIn(back)).toMatchObject({ kind: 'here-already', report: { added: 2 } })
    expect((await desk.library.list()).map(({ table: own }) => own)).toEqual([null])
  })

  it('come back in any order, some twice, beside damaged ones and a stranger, with exact counts', async () => {
    const { app, desk } = await openDay()
    const made = await desk.library.tableFiles({ session })
    const backs = await Promise.all(made.map(({ table, file }) => typeAt(table, file, each)))
    const other = await openDesk()
    await other.desk.library.create({
      id: 'other',
      title: 'Other',
      template: 'guidance',
      topics: [],
      tables: 1,
    })
    const [stranger] = await other.desk.library.tableFiles({ session: 'other' })
    const [first] = backs
    if (first === undefined || stranger === undefined) throw new TypeError('No files were made.')
    const bad = [
      withBytes(first, flipBit(bytesOf(first)), 'flipped.pooled'),
      withBytes(first, bytesOf(first).subarray(0, 5_000), 'cut.pooled'),
      withBytes(stranger.file, bytesOf(stranger.file), 'stranger.pooled'),
    ]
    const files = [...shuffle([...backs, ...bad, ...backs.slice(3, 7)])]
    const dry = await desk.library.mergeMany({ session, files, dryRun: true })
    const total = {
      added: 12 * each,
      updated: 0,
      unchanged: 12,
      conflicts: [],
      erased: { people: 0, points: 0 },
    }
    expect(dry.total).toMatchObject(total)
    expect((await app.desk.open(session)).session.records.point.size).toBe(12)
    const done = await desk.library.mergeMany({ files, dryRun: false })
    expect(done).toEqual(dry)
    expect(done).toMatchObject({ session, title: 'Open door day' })
    expect(done.files.map(({ name }) => name)).toEqual(files.map(({ name }) => name))
    const refused = done.files.flatMap((file) => (file.kind === 'refused' ? [[file.name, file.why]] : []))
    expect(Object.fromEntries(refused)).toEqual({
      'flipped.pooled': expect.stringContaining('damaged'),
      'cut.pooled': expect.stringContaining('damaged'),
      'stranger.pooled': expect.stringContaining('different session'),
    })
    const added = done.files.flatMap((file) => (file.kind === 'merged' ? [file.report.added] : []))
    expect(added.toSorted((a, b) => a - b)).toEqual([0, 0, 0, 0, ...Array.from({ length: 12 }, () => each)])
    const again = await desk.library.mergeMany({ session, files, dryRun: false })
    expect(again.total).toMatchObject({ added: 0, updated: 0, unchanged: 12 * each + 12, changes: 0 })

    const { session: merged } = await app.desk.open(session)
    const second = await openDay()
    await second.desk.library.mergeMany({ files: [...shuffle(backs)], dryRun: false })
    const { session: inAnotherOrder } = await second.app.desk.open(session)
    expect(takeSnapshot(inAnotherOrder)).toEqual(takeSnapshot(merged))
    const laptop = await openDesk()
    await laptop.desk.library.bringIn(first)
    await laptop.desk.library.merge(await desk.archive.saveBag({ session }))
    expect(takeSnapshot((await laptop.app.desk.open(session)).session)).toEqual(takeSnapshot(merged))
  })

  it('bring no export that may hold somebody whom another of them erased', async () => {
    const { app, desk, library } = await openDay()
    const copy = await desk.archive.saveBag({ session })
    const [older, newer] = [await openDesk(), await openDesk()]
    for (const laptop of [older, newer]) await laptop.desk.library.bringIn(copy)
    await older.desk.draft.exportWord({ session, template: 'guidance', version: '0.1', date: '2 March 2026' })
    const [person = ''] = day.session.records.person.keys()
    const eraser = await newer.app.desk.open(session)
    await eraser.act((now, pen) => {
      const act = startAct(now, pen)
      act.erase([person])
      return act.changes()
    })
    const files = [
      await older.desk.archive.saveBag({ session }),
      await newer.desk.archive.saveBag({ session }),
    ]
    await desk.library.mergeMany({ files, dryRun: false })
    expect((await app.desk.open(session)).session.erased.has(person)).toBe(true)
    expect(await readdir(join(library, session, 'exports'))).toEqual([])
  })

  it('of sessions that are not here are refused in one sentence, as is a single damaged file', async () => {
    const { desk } = await openDay()
    const files = (await desk.library.tableFiles({ session })).map(({ file }) => file)
    const empty = await openDesk()
    await expect(empty.desk.library.mergeMany({ files, dryRun: true })).rejects.toThrow(
      /^None of these files is of a session in your library\..*\.$/u,
    )
    const [first] = files
    if (first === undefined) throw new TypeError('No files were made.')
    const cut = withBytes(first, bytesOf(first).subarray(0, 900), 'cut.pooled')
    await expect(desk.library.mergeMany({ files: [cut], dryRun: true })).rejects.toThrow(/^cut\.pooled: /u)
  })
})

describe('versions', () => {
  it('are kept when something changed, and each can be saved as it was', async () => {
    const { desk } = await openDay()
    expect(await desk.session.saveVersion({ session, id: 'v1', name: '' })).toEqual({ made: true })
    expect(await desk.session.saveVersion({ session, id: 'v2', name: '' })).toEqual({ made: false })
    await desk.capture.addPoint({ session, point: { id: 'late', text: 'came late' } })
    await desk.draft.exportWord({ session, template: 'guidance', version: '0.1', date: '2 March 2026' })
    expect(await desk.session.saveVersion({ session, id: 'v3', name: 'After lunch' })).toEqual({ made: true })
    const versions = await desk.session.versions({ session })
    expect(versions.map(({ id, name, points }) => [id, name, points])).toEqual([
      ['v3', 'After lunch', 13],
      ['v1', '', 12],
    ])
    const copy = await desk.session.copyAt({ session, savepoint: 'v1' })
    expect(await desk.archive.verify(copy)).toMatchObject({ ok: true })
    const laptop = await openDesk()
    await laptop.desk.library.bringIn(copy)
    const { session: then } = await laptop.app.desk.open(session)
    expect(then.records.point.size).toBe(12)
    expect(then.records.version.size).toBe(0)
    expect((await desk.session.copyAt({ session, savepoint: 'v3' })).name).toBe(
      'Open door day After lunch.pooled',
    )
    await expect(desk.session.copyAt({ session, savepoint: 'no' })).rejects.toThrow(/not in this session/u)
  })

  it('are no step of undo', async () => {
    const { app, desk } = await openDay()
    await desk.capture.addPoint({ session, point: { id: 'late', text: 'came late' } })
    await desk.session.saveVersion({ session, id: 'v1', name: '' })
    await desk.session.undo({ session })
    const { session: now } = await app.desk.open(session)
    expect(now.records.point.get('late')?.withdrawn).toBe(true)
    expect(now.records.savepoint.get('v1')?.withdrawn).toBe(false)
    await desk.session.saveVersion({ session, id: 'v2', name: 'Named' })
    await desk.session.redo({ session })
    expect((await app.desk.open(session)).session.records.point.get('late')?.withdrawn).toBe(false)
  })
})
