import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'

import { mirrorName, openJson } from '#electron/store/mirror.ts'
import { foldChanges } from '#shared/session/apply-change.ts'
import { emptySession } from '#shared/session/new-session.ts'
import { takeSnapshot } from '#shared/session/snapshot.ts'

import type { HeavyWork } from './context.ts'
import { draftWork } from './draft-work.ts'
import { packSession, unpackSession, verifyPooled } from './pooled-bytes.ts'
import { readCodebook } from './read-codebook.ts'
import { readNotesFile } from './read-notes-file.ts'
import { readSession } from './read-session.ts'
import { makeTableFiles } from './table-files.ts'
import { writeThemes } from './themes-file.ts'

async function readExports(folder: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const exports = join(folder, 'exports')
  const names = await readdir(exports).catch(() => [])
  return new Map(
    await Promise.all(
      names.map(async (name) => [`exports/${name}`, await readFile(join(exports, name))] as const),
    ),
  )
}

function read(folder: string) {
  return readSession(folder, basename(folder))
}

/** What the worker can do. Each task reads what it needs from the session's folder, so that nothing large changes threads. */
export const heavyWork: Omit<HeavyWork, 'close'> = {
  readNotes: (file) => readNotesFile(file.name, Buffer.from(file.bytes, 'base64')),
  ...draftWork,
  readCodebook: async (file) => readCodebook(file.name, Buffer.from(file.bytes, 'base64')),
  writeThemes: async (folder, form) => {
    const content = writeThemes((await read(folder)).session, form)
    return typeof content === 'string' ? Buffer.from(content) : content
  },
  makeBag: async (folder, { changes, table = null, withoutExports = false } = {}) => {
    const session = { id: basename(folder) }
    const exports = withoutExports ? new Map() : await readExports(folder)
    return packSession(changes ? { session, changes } : await read(folder), exports, { table })
  },
  makeTableFiles: async (folder, tables, changes) => {
    const session = foldChanges(emptySession(basename(folder)), changes ?? [])
    return makeTableFiles(changes ? { session, changes } : await read(folder), tables)
  },
  openBag: async (file) => unpackSession(Buffer.from(file.bytes, 'base64')),
  verify: async (file) => verifyPooled(Buffer.from(file.bytes, 'base64')),
  writeMirror: async (folder) => {
    const { session } = await read(folder)
    const file = await openJson<unknown>(join(folder, mirrorName), null, (data) => data)
    file.low.data = takeSnapshot(session)
    await file.low.write()
  },
}
