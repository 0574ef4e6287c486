import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { expect, it, onTestFinished } from 'vitest'

import { createApp } from '#electron/app/create-app.ts'
import { heavyWork } from '#electron/app/heavy-work.ts'
import { readEnvelope, writeEnvelope } from '#electron/store/json-envelope.ts'
import { encodeLine } from '#electron/store/log-line.ts'
import { NewerFileProblem, openJson } from '#electron/store/mirror.ts'
import { openLog } from '#electron/store/open-log.ts'
import { FormatProblem, formatVersion, readRecords } from '#shared/session/migrate.ts'
import { makeTableDay } from '#tests/helpers/table-day.ts'
import { makeFolder } from '#tests/helpers/temporary-folder.ts'

const heavy = { ...heavyWork, close: async () => undefined }
const day = makeTableDay(2)

async function openApp(library: string) {
  const app = await createApp({ library, door: 'direct', heavy })
  let closing: Promise<void> | undefined
  const close = (): Promise<void> => (closing ??= app.close())
  onTestFinished(() => close().catch(() => undefined))
  return { app, close }
}

/** A library whose session's log has the header of format 1, with half-typed lines beside it. */
async function makeOlder() {
  const library = makeFolder()
  const { app, close } = await openApp(library)
  await app.desk.begin('day', day.changes)
  await close()
  const folder = join(library, 'day')
  const log = join(folder, 'log.jsonl')
  const [, ...lines] = (await readFile(log, 'utf8')).split('\n')
  const header = { id: 'pooled', format: 1, session: 'day' }
  await writeFile(log, encodeLine(header) + lines.join('\n'))
  await writeFile(join(folder, 'lines.json'), 'half typed')
  return { library, folder, log, lines: lines.join('\n') }
}

it('a log of an older format bears the present one once it is open, and older apps refuse it', async () => {
  const { library, folder, log, lines } = await makeOlder()
  const { app, close } = await openApp(library)
  const { session } = await app.desk.open('day')
  expect(session.records.point.size).toBe(2)
  const header = encodeLine({ id: 'pooled', format: formatVersion, session: 'day' } as { id: string })
  expect(await readFile(log, 'utf8')).toBe(header + lines)
  expect(await readFile(join(folder, 'lines.json'), 'utf8')).toBe('half typed')
  await close()
  const { records } = await openLog(folder, { readOnlyBecause: 'It is only being read.' })
  expect(() => readRecords(records, {}, 1)).toThrow(FormatProblem)
  expect(() => readRecords(records, {}, 1)).toThrow(/newer version of Pooled.*Update Pooled/u)
})

it('a log of an older format is let be where it is only read', async () => {
  const { library, log } = await makeOlder()
  const before = await readFile(log)
  const first = await openApp(library)
  await first.app.desk.heavy.makeTableFiles(join(library, 'day'), undefined, undefined)
  expect((await readFile(log)).equals(before)).toBe(true)
})

it('a list of sessions of format 1 is read, and written so that older apps refuse it', async () => {
  const library = makeFolder()
  const path = join(library, 'library.json')
  const preferences = { theme: 'dark', textSize: 100, density: 'normal', author: 'A' }
  const summary = { id: 'gone', title: 'Gone', date: '', tables: 0, points: 0, stage: 'prepare' }
  const sessions = [{ ...summary, lastOpened: null, sample: false }]
  const data = { pooled: 'library', format: 1, device: 'here', sessions, preferences }
  await writeFile(path, writeEnvelope(data, 1))
  const { app, close } = await openApp(library)
  expect(app.desk.library.list().map(({ id }) => id)).toEqual(['gone'])
  expect(app.desk.library.preferences).toMatchObject({ theme: 'dark', words: [] })
  await app.desk.library.setPreferences({ sound: true })
  await close()
  const written = readEnvelope(await readFile(path))
  expect(written).toMatchObject({ format: 2, data: { format: 2, device: 'here' } })
  const asOlderApps = openJson(path, data, (value) => value, { format: 1 })
  await expect(asOlderApps).rejects.toThrow(NewerFileProblem)
  expect(await readdir(library)).toEqual(['library.json'])
})
