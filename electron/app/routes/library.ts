import { basename } from 'node:path'

import { makeExample } from '#electron/app/example.ts'
import { mayHoldErased } from '#electron/app/keep-exports.ts'
import { LibraryProblem } from '#electron/app/library-folder.ts'
import { reportMerge } from '#electron/app/report-merge.ts'
import { listErased } from '#shared/session/erasure.ts'
import { getWorkshop } from '#shared/session/list.ts'
import { mergeChanges } from '#shared/session/merge.ts'
import { createSession, usualSides } from '#shared/setup/create-session.ts'

import { route } from './builder.ts'

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
    const { session: here, isNew } = await context.begin(bag.session, bag.changes, { files: bag.files })
    if (isNew) return { kind: 'opened', session: bag.session }
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
    if (here.keeper.readOnly === null && !mayHoldErased(here.session, listErased(bag.changes)))
      for (const [path, bytes] of bag.files)
        await context.library.keepExport(bag.session, basename(path), bytes)
    await here.act((now) => mergeChanges(now, { id: bag.session, changes: bag.changes }).fresh)
    return { session: bag.session, report: reportMerge(result) }
  }),
  preferences: route.library.preferences.handler(({ context }) => context.library.preferences),
  setPreferences: route.library.setPreferences.handler(({ input, context }) =>
    context.library.setPreferences(input),
  ),
}
