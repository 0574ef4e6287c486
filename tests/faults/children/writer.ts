import { open, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { Low } from 'lowdb'
import { JSONFile } from 'lowdb/node'

import type { LogRecord } from '#electron/store/log-line.ts'
import { openSessionFolder } from '#electron/store/session-folder.ts'
import { makeRecord } from '#tests/faults/helpers/records.ts'

type Save = (record: LogRecord) => Promise<unknown>

/** Our session folder, and the ways of writing that must be seen to fail. */
const writers: Readonly<Record<string, (folder: string) => Promise<Save>>> = {
  session: async (folder) => {
    const session = await openSessionFolder(folder, { reserveBytes: 0 })
    say(session.readOnly ? `reading ${session.reason}` : 'writing')
    return (record) => session.append([record])
  },
  unsynced: async (folder) => {
    const file = await open(join(folder, 'log.jsonl'), 'a')
    return (record) => file.appendFile(`${JSON.stringify(record)}\n`)
  },
  plain: async (folder) => {
    const path = join(folder, 'all.json')
    const records: unknown[] = JSON.parse(await readFile(path, 'utf8')) as unknown[]
    return (record) => writeFile(path, (records.push(record), JSON.stringify(records)))
  },
  lowdb: async (folder) => {
    const low = new Low<LogRecord[]>(new JSONFile(join(folder, 'all.json')), [])
    await low.read()
    return (record) => low.update((records) => records.push(record))
  },
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

const [kind = '', folder = '', name = '', count = '1000000'] = process.argv.slice(2)
const save = await writers[kind]?.(folder)
if (!save) throw new Error(`There is no writer ${kind}.`)
for (let number = 0; number < Number(count); number++) {
  const record = { ...makeRecord(number), id: `${name}-${number}` }
  const refusal = await save(record).then(
    () => undefined,
    (error: unknown) => String(error),
  )
  say(refusal === undefined ? `saved ${record.id}` : `refused ${record.id} ${refusal}`)
  if (refusal?.includes('Not saved.')) break
}
say('done')
