import { bringInMany, keepExportsOf, noteMerged } from '#electron/app/bring-in-many.ts'
import type { Desk } from '#electron/app/context.ts'
import { makeExample } from '#electron/app/example.ts'
import { LibraryProblem } from '#electron/app/library-folder.ts'
import { nameFile } from '#electron/app/name-file.ts'
import { reportMerge } from '#electron/app/report-merge.ts'
import { findOwnTable } from '#electron/app/table-files.ts'
import { zipFiles } from '#electron/files/zip-files.ts'
import type { FileContent } from '#shared/contract/common.ts'
import { getWorkshop } from '#shared/session/list.ts'
import { mergeChanges } from '#shared/session/merge.ts'
import { createSession, usualSides } from '#shared/setup/create-session.ts'

import { route } from './builder.ts'

function asContent(name: string, bytes: Uint8Array): FileContent {
  return { name, bytes: Buffer.from(bytes).toString('base64') }
}

/** The tables' own files of a session, with what still waits for the disk. */
async function makeFiles(desk: Desk, id: string, tables?: readonly string[]) {
  const session = await desk.open(id)
  const changes = session.waiting > 0 ? session.changes : undefined
  const files = await desk.heavy.makeTableFiles(desk.library.folderOf(id), tables, changes)
  return { title: getWorkshop(session.session)?.title ?? '', files }
}

export const library = {
  about: route.library.about.handler(async ({ context }) => ({
    version: context.version,
    door: context.door,
    folder: context.library.folder,
    warnings: [...(await context.library.listWarnings())],
  })),
  list: route.library.list.handler(async ({ context }) => {
    // What cannot be read again is as it was.
    await context.library.refresh().catch(() => undefined)
    return [...context.library.list()]
  }),
  create: route.library.create.handler(async ({ input, context }) => {
    const { id, ...beginning } = input
    if (!context.library.has(id)) {
      const { changes } = createSession(id, { ...beginning, sides: usualSides }, context.library.pen)
      await context.begin(id, changes)
    }
    return { session: id }
  }),
  example: route.library.example.handler(async ({ context }) => {
    const known = context.library.list().find((session) => session.sample)
    if (known !== undefined) return { session: known.id }
    const { id, changes } = await makeExample(context.library.pen)
    const { session } = await context.begin(id, changes, { sample: true })
    return { session: session.id }
  }),
  bringIn: route.library.bringIn.handler(async ({ input, context }) => {
    const bag = await context.heavy.openBag(input)
    const table = findOwnTable(bag)
    const { session: here, isNew } = await context.begin(bag.session, bag.changes, {
      files: bag.files,
      table,
    })
    if (isNew) return { kind: 'opened', session: bag.session, table }
    const report = reportMerge(mergeChanges(here.session, { id: bag.session, changes: bag.changes }))
    return {
      kind: 'here-already',
      session: bag.session,
      title: getWorkshop(here.session)?.title ?? '',
      report,
    }
  }),
  merge: route.library.merge.handler(async ({ input, context }) => {
    const bag = await context.heavy.openBag(input)
    if (!context.library.has(bag.session))
      throw new LibraryProblem('The session of this file is not in your library. Open the file first.')
    const here = await context.open(bag.session)
    const result = mergeChanges(here.session, { id: bag.session, changes: bag.changes })
    await here.act((now) => mergeChanges(now, { id: bag.session, changes: bag.changes }).fresh)
    await keepExportsOf(context, here, bag)
    await noteMerged(context, here)
    return { session: bag.session, report: reportMerge(result) }
  }),
  mergeMany: route.library.mergeMany.handler(({ input, context }) => bringInMany(context, input)),
  tableFiles: route.library.tableFiles.handler(async ({ input, context }) => {
    const { files } = await makeFiles(context, input.session, input.tables)
    return files.map(({ table, name, bytes }) => ({ table, file: asContent(name, bytes) }))
  }),
  tableZip: route.library.tableZip.handler(async ({ input, context }) => {
    const { title, files } = await makeFiles(context, input.session)
    const zip = zipFiles(new Map(files.map(({ name, bytes }) => [name, bytes])))
    return asContent(nameFile(`Table files - ${title}`, 'zip'), zip)
  }),
  preferences: route.library.preferences.handler(({ context }) => context.library.preferences),
  setPreferences: route.library.setPreferences.handler(({ input, context }) =>
    context.library.setPreferences(input),
  ),
}
