import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import * as fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'

import { packSession, unpackSession, verifyPooled } from '#electron/app/pooled-bytes.ts'
import { changePooledFile, createPooledFile, openPooledFile } from '#electron/app/pooled-file.ts'
import { makeBag } from '#electron/files/bag/make-bag.ts'
import { readBag } from '#electron/files/bag/read-bag.ts'
import { encodeLine } from '#electron/store/log-line.ts'
import { foldChanges } from '#shared/session/apply-change.ts'
import { unguardCell } from '#shared/session/csv-cells.ts'
import { emptySession } from '#shared/session/new-session.ts'
import { listPointRows } from '#shared/session/points.ts'
import { startAct } from '#shared/session/write-changes.ts'
import { makePen } from '#tests/helpers/pen.ts'
import { makeFolder } from '#tests/helpers/temporary-folder.ts'

const beginning = {
  title: 'A day',
  template: 'guidance',
  topics: ['One', 'Two'],
  tables: 2,
  sides: [],
} as const
const sha = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex')

async function addPoint(path: string, text: string, device: string): Promise<void> {
  const pen = makePen(device)
  await changePooledFile(path, async (file) => {
    const act = startAct(file.session, pen)
    act.make('point', { text })
    return { changes: act.changes(), result: undefined }
  })
}

describe('a .pooled file', () => {
  it('holds a new session, and is whole', async () => {
    const path = join(makeFolder(), 'a.pooled')
    const made = await createPooledFile(path, beginning, makePen())
    const opened = await openPooledFile(path)
    expect(opened.changes).toEqual(made.changes)
    expect(verifyPooled(readFileSync(path))).toEqual({ ok: true, problems: [], warnings: [] })
  })

  it('is never made over a file that is there', async () => {
    const path = join(makeFolder(), 'a.pooled')
    writeFileSync(path, 'mine')
    await expect(createPooledFile(path, beginning, makePen())).rejects.toThrow(/there already/u)
    expect(readFileSync(path, 'utf8')).toBe('mine')
  })

  it('is not made in a folder that is not there', async () => {
    const folder = join(makeFolder(), 'nowhere')
    await expect(createPooledFile(join(folder, 'a.pooled'), beginning, makePen())).rejects.toThrow(
      /not there/u,
    )
    expect(existsSync(folder)).toBe(false)
  })

  it('keeps what several pieces of work add to it at once, and leaves nothing beside it', async () => {
    const folder = makeFolder()
    const path = join(folder, 'a.pooled')
    await createPooledFile(path, beginning, makePen())
    const texts = Array.from({ length: 12 }, (_, at) => `point ${at}`)
    await Promise.all(texts.map((text, at) => addPoint(path, text, `device${at}`)))
    const rows = listPointRows((await openPooledFile(path)).session)
    expect(rows.map((row) => row.text).toSorted()).toEqual(texts.toSorted())
    expect(readdirSync(folder)).toEqual(['a.pooled'])
  })

  it('is not written when nothing is added', async () => {
    const path = join(makeFolder(), 'a.pooled')
    await createPooledFile(path, beginning, makePen())
    const before = sha(path)
    await changePooledFile(path, async () => ({ changes: [], result: undefined }))
    expect(sha(path)).toBe(before)
  })

  it('keeps its exports', async () => {
    const path = join(makeFolder(), 'a.pooled')
    await createPooledFile(path, beginning, makePen())
    const files = new Map([['exports/a.docx', Buffer.from('word')]])
    await changePooledFile(path, async () => ({ changes: [], files, result: undefined }))
    await addPoint(path, 'later', 'desk')
    const { files: kept } = await openPooledFile(path)
    expect([...kept].map(([name, bytes]) => [name, Buffer.from(bytes).toString()])).toEqual([
      ['exports/a.docx', 'word'],
    ])
  })

  it.each([
    ['is absent', undefined, /no file gone\.pooled/u],
    ['is empty', '', /damaged or not a \.pooled file/u],
    ['is something else', 'hello', /damaged or not a \.pooled file/u],
  ])('is refused in one sentence when it %s', async (_, content, sentence) => {
    const path = join(makeFolder(), 'gone.pooled')
    if (content !== undefined) writeFileSync(path, content)
    await expect(openPooledFile(path)).rejects.toThrow(sentence)
    await expect(addPoint(path, 'x', 'desk')).rejects.toThrow(sentence)
  })
})

describe('the bytes of a session', () => {
  const pen = makePen()
  const id = pen.newId()
  const act = startAct(emptySession(id), pen)
  act.make('workshop', { title: 'A day' }, id)
  act.make('point', { text: 'one' })
  const session = { session: act.session(), changes: act.changes() }

  function repack(change: (payload: Map<string, Uint8Array>) => void): Uint8Array {
    const { payload, info } = readBag(packSession(session, new Map()))
    const copy = new Map(payload)
    change(copy)
    return makeBag({ payload: copy, info, now: new Date() })
  }

  it('are refused, and say so, when they are of a newer format', () => {
    const bytes = repack((payload) => {
      const [, ...lines] = Buffer.from(payload.get('log.jsonl') ?? [])
        .toString()
        .split('\n')
      const header = encodeLine({ id: 'pooled', format: 99, session: id } as { id: string })
      payload.set('log.jsonl', Buffer.from([header.trim(), ...lines].join('\n')))
    })
    expect(() => unpackSession(bytes)).toThrow(/newer version of Pooled \(format 99/u)
    expect(verifyPooled(bytes)).toMatchObject({ ok: false, problems: [{ where: 'data/log.jsonl' }] })
  })

  it('are refused when a line of the log is not as it was written, though the bag is sound', () => {
    const bytes = repack((payload) => {
      const log = Buffer.from(payload.get('log.jsonl') ?? []).toString()
      payload.set('log.jsonl', Buffer.from(log.replace('"one"', '"two"')))
    })
    expect(() => unpackSession(bytes)).toThrow(/Line 3 of the session's log is damaged/u)
    expect(verifyPooled(bytes).problems).toHaveLength(1)
  })

  it('are found out when the mirror says something else than the log', () => {
    const bytes = repack((payload) => {
      const mirror = Buffer.from(payload.get('session.json') ?? []).toString()
      payload.set('session.json', Buffer.from(mirror.replace('"one"', '"two"')))
    })
    expect(verifyPooled(bytes).problems).toEqual([
      { where: 'data/session.json', what: 'does not agree with the log about a point' },
    ])
  })

  it('still agree with a mirror written before a field was known', () => {
    const bytes = repack((payload) => {
      const mirror = Buffer.from(payload.get('session.json') ?? []).toString()
      payload.set('session.json', Buffer.from(mirror.replace(/\n\s*"dissent": "",/u, '')))
    })
    expect(verifyPooled(bytes).ok).toBe(true)
  })

  it('are the same bytes whatever order the changes came in', () => {
    const day = new Date('2026-03-02T12:00:00Z')
    const turned = { session: session.session, changes: session.changes.toReversed() }
    expect(packSession(turned, new Map(), { now: day })).toEqual(
      packSession(session, new Map(), { now: day }),
    )
  })

  it('hold 10,000 points to the letter, in the log, the mirror and the CSV', () => {
    const unit = fc.oneof(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
      fc.constantFrom(...'=+-@&<>"\'“”‘’éüß\uF0B7\uF0FC…–\t\n\r,; '.split('')),
    )
    const texts = fc.sample(fc.string({ unit, minLength: 1, maxLength: 60 }), 10_000)
    const many = startAct(session.session, makePen('many'))
    for (const text of texts) many.make('point', { text, kind: 'quote' })
    const changes = [...session.changes, ...many.changes()]
    const bytes = packSession({ session: session.session, changes }, new Map())
    const opened = unpackSession(bytes)
    const rows = listPointRows(foldChanges(emptySession(id), opened.changes))
    expect(rows.slice(1).map((row) => row.text)).toEqual(texts)
    expect(verifyPooled(bytes).ok).toBe(true)
    const csv = Buffer.from(readBag(bytes).payload.get('points.csv') ?? []).toString()
    const cells = Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true }).data
    expect(cells.slice(1).map((row) => unguardCell(row['text'] ?? ''))).toEqual(texts)
  })
})
