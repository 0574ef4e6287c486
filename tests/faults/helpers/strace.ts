import { appendFile, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { writeEnvelope } from '#electron/store/json-envelope.ts'
import { encodeLine } from '#electron/store/log-line.ts'
import { openSessionFolder } from '#electron/store/session-folder.ts'

import { acknowledged, startChild } from './children.ts'
import { listIds, makeRecords } from './records.ts'

/** `path` narrows the fault to calls on one file of the folder; the count of each call is then that file's alone. */
export type Fault = {
  readonly calls: string
  readonly fault: string
  readonly when: string
  readonly path?: string
}

/**
 * The command that runs another one with a fault in its way. strace counts calls per thread, so all file work has to be
 * on one: see `env`.
 */
export function strace(folder: string, { calls, fault, when, path }: Fault): readonly string[] {
  const where = path === undefined ? [] : ['-P', join(folder, path)]
  const what = ['-e', `trace=${calls}`, '-e', `inject=${calls}:${fault}:when=${when}`]
  return ['strace', '-f', '-qq', '-o', '/dev/null', ...where, ...what]
}

export const env = { UV_THREADPOOL_SIZE: '1' }
export const oldRecords = makeRecords(20)
export const tornBytes = '1234abcd {"id":"never finished'

/** A session folder with twenty records, a torn tail to repair and an old mirror. */
async function layOut(folder: string): Promise<void> {
  const log = join(folder, 'log.jsonl')
  await writeFile(log, oldRecords.map(encodeLine).join(''))
  await appendFile(log, tornBytes)
  await writeFile(join(folder, 'session.json'), writeEnvelope({ state: 'old' }, 1))
}

export type Outcome = {
  readonly said: readonly string[]
  readonly done: boolean
  readonly ids: readonly string[]
  readonly mirror: unknown
  readonly names: readonly string[]
}

/** Lets a child do all a session folder does with a fault in its way, and then looks at what is on the disk. */
export async function workUnder(folder: string, fault: Fault): Promise<Outcome> {
  await layOut(folder)
  await using child = startChild('session-work.ts', [folder], { under: strace(folder, fault), env })
  await child.ended
  const session = await openSessionFolder(folder, { reserveBytes: 0 })
  const mirror = await session.readMirror()
  await session.close()
  return {
    said: acknowledged(child),
    done: child.lines.includes('done'),
    ids: listIds(session.records),
    mirror,
    names: await readdir(folder),
  }
}
