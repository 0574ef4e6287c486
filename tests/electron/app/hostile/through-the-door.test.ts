import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'

import { createRouterClient } from '@orpc/server'
import Papa from 'papaparse'
import { describe, expect, it, onTestFinished } from 'vitest'
import { z } from 'zod'

import { type App, createApp } from '#electron/app/create-app.ts'
import { heavyWork } from '#electron/app/heavy-work.ts'
import { nameFile } from '#electron/app/name-file.ts'
import { readBag } from '#electron/files/bag/read-bag.ts'
import { unguardCell } from '#shared/session/csv-cells.ts'
import { describeSession } from '#shared/session/info.ts'
import { listPointRows } from '#shared/session/points.ts'
import type { DeskClient } from '#tests/electron/doors/desk-acceptance.ts'
import { makeFolder } from '#tests/helpers/temporary-folder.ts'

import { base, header, packRaw, rawChange, rawMake, rawSet, writeLine } from './raw-session.ts'

const heavy = { ...heavyWork, close: async () => undefined }
const sentence = /^[A-Z][^\n]*\.$/u

async function openApp(library: string): Promise<{ app: App; desk: DeskClient }> {
  const app = await createApp({ library, door: 'direct', heavy })
  onTestFinished(() => app.close())
  const desk: DeskClient = createRouterClient(app.router, { context: app.desk })
  return { app, desk }
}

function fileOf(bytes: Uint8Array): { name: string; bytes: string } {
  return { name: 'day.pooled', bytes: Buffer.from(bytes).toString('base64') }
}

/** The folders of a library, and the sum of every byte of every log; mirror and list are written in their own time. */
async function readState(library: string): Promise<readonly string[]> {
  const entries = await readdir(library, { withFileTypes: true, recursive: true })
  const folders = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
  const logs = entries.filter((entry) => entry.isFile() && entry.name.endsWith('.jsonl'))
  const sums = logs.map(async ({ name, parentPath }) => {
    const sum = createHash('sha256').update(await readFile(join(parentPath, name)))
    return `${name} ${sum.digest('hex')}`
  })
  return [...folders, ...(await Promise.all(sums))].toSorted()
}

const bad: Readonly<Record<string, readonly string[]>> = {
  'a newer format': [header.replace('"format":1', '"format":99'), ...base.slice(1)],
  'a session id that leads out of the library': [header.replace('"day"', '"../day"'), ...base.slice(1)],
  'a change that nobody understands': [...base, rawChange({ kind: 'explode' })],
  'a value of the wrong type': [...base, rawMake('point', 'p9', { text: 7 })],
  'a hundred wordings side by side': [
    ...base,
    ...Array.from({ length: 100 }, (_, at) => rawSet('point', 'p1', 'text', `wording ${at}`)),
  ],
}

describe('a hostile file that is brought in', () => {
  it.each(Object.entries(bad))(
    'with %s is refused in one sentence, and nothing is touched',
    async (_, log) => {
      const library = makeFolder()
      const { desk } = await openApp(library)
      await desk.library.bringIn(fileOf(packRaw(base)))
      await desk.capture.addPoint({ session: 'day', point: { id: 'mine', text: 'mine' } })
      const before = await readState(library)
      for (const ask of [desk.library.bringIn, desk.library.merge])
        await expect(ask(fileOf(packRaw(log)))).rejects.toThrow(sentence)
      expect(await readState(library)).toEqual(before)
      expect(
        await desk.capture.addPoint({ session: 'day', point: { id: 'later', text: 'x' } }),
      ).toMatchObject({ changes: 1 })
    },
  )

  it('with a part missing can be opened on its own, and is refused as a copy', async () => {
    const log = [...base, rawSet('point', 'nobody', 'text', 'lost')]
    const { desk } = await openApp(makeFolder())
    await desk.library.bringIn(fileOf(packRaw(base)))
    await expect(desk.library.merge(fileOf(packRaw(log)))).rejects.toThrow(/incomplete/u)
    const other = await openApp(makeFolder())
    expect(await other.desk.library.bringIn(fileOf(packRaw(log)))).toEqual({
      kind: 'opened',
      session: 'day',
      table: null,
    })
  })

  it('cannot leave a session that cannot be written on, undone in, or opened again', async () => {
    const library = makeFolder()
    const { app, desk } = await openApp(library)
    await desk.library.bringIn(fileOf(packRaw(base)))
    const { device } = app.desk.library.pen
    const ring = [
      rawSet('point', 'p1', 'text', 'one', { act: 'a1', undoes: 'a2', device, id: 'u1', after: ['u2'] }),
      rawSet('point', 'p1', 'text', 'two', { act: 'a2', undoes: 'a1', device, id: 'u2', after: ['u1'] }),
    ]
    const wordings = Array.from({ length: 60 }, (_, at) => rawSet('point', 'p1', 'dissent', `wording ${at}`))
    const late = rawMake('point', 'p2', { text: 'late' }, { at: '2999-12-31T23:59:59.000Z', tick: 2 ** 31 })
    await desk.library.merge(fileOf(packRaw([...base, ...ring, ...wordings, late])))
    await desk.capture.editPoint({ session: 'day', point: 'p1', edit: { text: 'mine', dissent: 'mine' } })
    await desk.session.undo({ session: 'day' })
    await desk.session.undo({ session: 'day' }).catch(() => undefined)
    await desk.capture.addPoint({ session: 'day', point: { id: 'last', text: 'last' } })
    await app.close()
    const again = await openApp(library)
    const { session, keeper } = await again.app.desk.open('day')
    expect(keeper).toMatchObject({ readOnly: null, found: [] })
    expect([...session.records.point.keys()].toSorted()).toEqual(['last', 'p1', 'p2'])
  })
})

describe('a hostile folder in the library', () => {
  it.each(
    Object.entries(bad).filter(([name]) => !name.includes('side by side') && !name.includes('leads out')),
  )('with %s is left alone, and holds nothing else up', async (_, log) => {
    const library = makeFolder()
    const first = await openApp(library)
    await first.desk.library.bringIn(fileOf(packRaw(base)))
    await first.app.close()
    const path = join(library, 'day', 'log.jsonl')
    await writeFile(path, Buffer.concat(log.map(writeLine)))
    const before = await readFile(path)
    const { desk } = await openApp(library)
    await expect(desk.session.undo({ session: 'day' })).rejects.toThrow(sentence)
    expect(await readFile(path)).toEqual(before)
    expect(
      await desk.library.create({ id: 'other', title: 'Other', template: 'guidance', topics: [], tables: 0 }),
    ).toEqual({
      session: 'other',
    })
  })

  it('whose log is lost and whose mirror is hostile gives what of it can be read', async () => {
    const library = makeFolder()
    const first = await openApp(library)
    await first.desk.library.bringIn(fileOf(packRaw(base)))
    await first.app.close()
    const path = join(library, 'day', 'session.json')
    const { writeEnvelope } = await import('#electron/store/json-envelope.ts')
    const { data } = JSON.parse(await readFile(path, 'utf8')) as { data: { records: { point: object[] } } }
    data.records.point.push({ id: '../p2', text: 'x' }, { id: 'p3', text: 7 }, { text: 'no id' })
    await writeFile(path, writeEnvelope(data, 1))
    await writeFile(join(library, 'day', 'log.jsonl'), '')
    const { app } = await openApp(library)
    const { session } = await app.desk.open('day')
    expect(listPointRows(session).map((row) => row.text)).toEqual(['said'])
    await app.close()
    const again = await openApp(library)
    expect((await again.app.desk.open('day')).session.records.point.size).toBe(1)
  })
})

const nasty = resolve(import.meta.dirname, '../../../../../shared/data/open/hostile/text/nasty_strings.json')
const Texts = z.array(z.object({ name: z.string(), text: z.string() }))
const texts = existsSync(nasty) ? Texts.parse(JSON.parse(readFileSync(nasty, 'utf8'))) : []

describe.skipIf(texts.length === 0)('the nasty texts in ../shared', () => {
  it('come back to the letter from points, titles, codes and themes, through a bag and its CSV', async () => {
    const library = makeFolder()
    const { app, desk } = await openApp(library)
    await desk.library.create({ id: 'day', title: 'Nasty', template: 'guidance', topics: [], tables: 0 })
    const said = texts.filter(({ text }) => text !== '' && text.length <= 2_000)
    for (const [at, { text }] of said.entries()) {
      const [person, theme, table, topic] = [`person-${at}`, `theme-${at}`, `table-${at}`, `topic-${at}`]
      const make = (
        entity: 'person' | 'theme' | 'table' | 'topic',
        id: string,
        value: Record<string, string>,
      ) => ({
        kind: 'make' as const,
        entity,
        id,
        value,
      })
      await desk.setup.edit({
        session: 'day',
        edits: [
          make('person', person, { code: text }),
          make('theme', theme, { name: text }),
          make('table', table, { name: text }),
          make('topic', topic, { title: text }),
        ],
      })
      const point = { id: `point-${at}`, text, person, table, topic, themes: { [theme]: true } }
      await desk.capture.addPoint({ session: 'day', point })
    }
    const wanted = said.map(({ text }) => text)
    const { session } = await app.desk.open('day')
    const info = describeSession(session)
    expect(listPointRows(session).map((row) => row.text)).toEqual(wanted)
    expect(info.topics.map(({ title, points }) => [title, points])).toEqual(wanted.map((text) => [text, 1]))
    expect(new Map(Object.entries(info.participants))).toEqual(new Map(wanted.map((text) => [text, 1])))
    const bag = await desk.archive.saveBag({ session: 'day' })
    expect(await desk.archive.verify(bag)).toMatchObject({ ok: true })
    const csv = Buffer.from(
      readBag(Buffer.from(bag.bytes, 'base64')).payload.get('points.csv') ?? [],
    ).toString()
    const cells = Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true }).data
    const asBytes = (text: string): string => Buffer.from(text).toString()
    expect(cells.map((row) => unguardCell(row['text'] ?? ''))).toEqual(wanted.map(asBytes))
    for (const cell of cells.flatMap((row) => Object.values(row))) expect(cell).not.toMatch(/^[=+\-@\t\r]/u)
    const other = await openApp(makeFolder())
    await other.desk.library.bringIn(bag)
    const again = (await other.app.desk.open('day')).session
    expect(listPointRows(again)).toEqual(listPointRows(session))
  })

  it('make file names that every system takes', () => {
    for (const { text } of texts)
      expect(nameFile(text, 'docx')).toMatch(/^[^\p{Cc}<>:"/\\|?*]{1,150}(?<![. ])\.docx$/u)
  })
})
