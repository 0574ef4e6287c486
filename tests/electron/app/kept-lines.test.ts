import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { createRouterClient } from '@orpc/server'
import { describe, expect, it, onTestFinished } from 'vitest'

import { createApp } from '#electron/app/create-app.ts'
import { heavyWork } from '#electron/app/heavy-work.ts'
import { readBag } from '#electron/files/bag/read-bag.ts'
import type { KeptLine } from '#shared/contract/capture.ts'
import type { DeskClient } from '#tests/electron/doors/desk-acceptance.ts'
import { makeDay } from '#tests/helpers/day-with-person.ts'
import { makeFolder } from '#tests/helpers/temporary-folder.ts'

const heavy = { ...heavyWork, close: async () => undefined }
const day = makeDay()
const session = 'day'
let clock = Date.parse('2026-03-02T09:00:00.000Z')

function line(text: string, id: string): KeptLine {
  return { id, text, kind: null, rewording: null }
}

async function openDay(library = makeFolder()) {
  const app = await createApp({ library, door: 'direct', heavy, now: () => (clock += 1) })
  let closing: Promise<void> | undefined
  const close = (): Promise<void> => (closing ??= app.close())
  onTestFinished(close)
  await app.desk.begin(session, day.changes)
  const desk: DeskClient = createRouterClient(app.router, { context: app.desk })
  const folder = join(library, session)
  /** The id of a window's line is `line` and the window, where nothing else is said. */
  const keep = (window: string, text: string | null, id = `line-${window}`) =>
    desk.capture.keepLine({ session, window, line: text === null ? null : line(text, id) })
  const take = async (window: string) => (await desk.capture.takeLine({ session, window }))?.text ?? null
  /** Opens a window, as a page does; what is given back closes it. */
  const show = async (window: string): Promise<() => Promise<void>> => {
    const leaving = new AbortController()
    const events = await desk.session.follow({ session, window }, { signal: leaving.signal })
    await events.next()
    return async () => {
      leaving.abort()
      await events.return?.(undefined)
    }
  }
  return { app, desk, library, folder, file: join(folder, 'lines.json'), close, keep, take, show }
}

describe('a half-typed line', () => {
  it('is there for its window again after the app is gone, until it is entered', async () => {
    const first = await openDay()
    expect(await first.keep('a', 'half a sen')).toEqual({ kept: true })
    await first.close()
    const second = await openDay(first.library)
    expect(await second.take('a')).toBe('half a sen')
    expect(await second.take('a')).toBe('half a sen')
    await second.keep('a', null)
    expect(await second.take('a')).toBe(null)
  })

  it('of a window that is gone goes to the next, the newest first, and to one only', async () => {
    const first = await openDay()
    await first.keep('a', 'older')
    await first.keep('b', 'newer')
    for (const window of ['c', 'd', 'e']) await first.show(window)
    expect(await first.take('c')).toBe('newer')
    expect(await first.take('d')).toBe('older')
    expect(await first.take('e')).toBe(null)
    expect(await first.take('c')).toBe('newer')
  })

  it('of a window that is open is nobody else’s', async () => {
    const { keep, take, show } = await openDay()
    const closeFirst = await show('a')
    const closeAgain = await show('a')
    await keep('a', 'mine')
    expect(await take('b')).toBe(null)
    await closeFirst()
    expect(await take('b')).toBe(null)
    await closeAgain()
    expect(await take('b')).toBe('mine')
  })

  it('that another window takes over is kept once', async () => {
    const { keep, take, show, file } = await openDay()
    await keep('a', 'half a sen')
    await show('b')
    expect(await take('b')).toBe('half a sen')
    await keep('b', 'half a sentence', 'new')
    expect(Object.keys(JSON.parse(await readFile(file, 'utf8')).data)).toEqual(['b'])
    expect(await take('c')).toBe(null)
  })

  it('that went in before a crash is forgotten, as a point or as a repeat, and one that did not is kept', async () => {
    const { desk, keep, take } = await openDay()
    const { addPoint, addEcho } = desk.capture
    await addPoint({ session, point: { id: 'p1', text: 'The bell is broken' } })
    // It may say the same as a point, or begin like one.
    for (const typed of ['The bell is broken', 'The bell', 'The bell is broken again']) {
      await keep('a', typed, 'p2')
      expect(await take('a')).toBe(typed)
    }
    await addPoint({ session, point: { id: 'p2', text: 'The bell' } })
    expect(await take('a')).toBe(null)
    await keep('a', 'the bell rings', 'e1')
    await addEcho({ session, echo: { id: 'e1', of: 'p1', text: 'the bell rings' } })
    expect(await take('a')).toBe(null)
  })

  it('that is kept after another window asked for one is not what that window gets', async () => {
    const { keep, take } = await openDay()
    await keep('a', 'left behind')
    const asked = take('b')
    await Promise.all([keep('b', 'typed since'), asked])
    expect(await asked).toBe('left behind')
    expect(await take('b')).toBe('typed since')
  })

  it('is the last of many that were kept at once, and those of other windows stay', async () => {
    const { keep, take, file } = await openDay()
    await keep('b', 'theirs')
    const texts = Array.from({ length: 50 }, (_, at) => `typing ${at}`)
    await Promise.all(texts.map((text) => keep('a', text)))
    expect(await take('a')).toBe('typing 49')
    expect(await take('b')).toBe('theirs')
    expect(Object.keys(JSON.parse(await readFile(file, 'utf8')).data)).toEqual(['b', 'a'])
  })

  it('stands in nobody’s way when its file is damaged: that is moved aside, and typing is kept anew', async () => {
    for (const text of [
      '{"half',
      '\u0000\u0000',
      '{"writtenBy":"pooled","format":1,"crc32":"0","data":{}}',
    ]) {
      const { folder, file, keep, take, desk } = await openDay()
      await keep('a', 'before')
      await writeFile(file, text)
      expect(await take('a')).toBe(null)
      expect((await readdir(folder)).filter((name) => name.endsWith('-lines.json'))).toHaveLength(1)
      expect(await desk.capture.addPoint({ session, point: { id: 'p', text: 'x' } })).toMatchObject({
        changes: 1,
      })
      expect(await keep('a', 'after')).toEqual({ kept: true })
      expect(await take('a')).toBe('after')
    }
  })

  it('is left where it is by an app that does not know its format', async () => {
    const { file, keep, take } = await openDay()
    await keep('a', 'before')
    const newer = (await readFile(file, 'utf8')).replace('"format":1', '"format":9')
    await writeFile(file, newer)
    expect(await keep('a', 'after')).toEqual({ kept: false })
    expect(await take('a')).toBe(null)
    expect(await readFile(file, 'utf8')).toBe(newer)
  })

  it('is in no file that leaves, and gone when somebody is erased', async () => {
    const { desk, keep, take, folder, file } = await openDay()
    await keep('a', 'canary line')
    await writeFile(join(folder, 'unreadable-2026-01-01T00-00-00-000Z-abcdef01-lines.json'), 'canary line')
    const bag = readBag(Buffer.from((await desk.archive.saveBag({ session })).bytes, 'base64'))
    const text = [...bag.payload.values()].map((bytes) => Buffer.from(bytes).toString()).join('\n')
    expect(text).not.toContain('canary line')
    await desk.setup.erasePerson({ session, person: day.person, points: 'erase', exports: true })
    expect(await readdir(folder)).not.toContain('lines.json')
    await expect(readFile(file)).rejects.toThrow('ENOENT')
    const names = (await readdir(folder)).filter((name) => name !== 'exports' && name !== 'reserve.bin')
    const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')))
    expect(texts.join('\n')).not.toContain('canary line')
    expect(await take('a')).toBe(null)
  })
})
