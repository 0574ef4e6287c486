import type { Desk } from '#electron/app/context.ts'
import type { DeskSession } from '#electron/app/desk-session.ts'
import { nameFile } from '#electron/app/name-file.ts'
import { VersionProblem } from '#electron/app/session-problems.ts'
import type { SessionEvent } from '#shared/contract/session.ts'
import { getWorkshop } from '#shared/session/list.ts'
import { changesAt, listVersions, makeSavepoint } from '#shared/session/savepoints.ts'
import { settleConflict } from '#shared/session/settle.ts'

import { route } from './builder.ts'

/** While somebody follows, their window counts as open. */
async function* follow(
  session: DeskSession,
  { lines }: Desk,
  window: string | undefined,
  signal: AbortSignal | undefined,
): AsyncGenerator<SessionEvent> {
  const leave = window === undefined ? undefined : lines.enter(session.id, window)
  try {
    yield* session.follow(signal)
  } finally {
    leave?.()
  }
}

export const session = {
  // No generator itself: its errors would reach nobody who explains them.
  follow: route.session.follow.handler(async ({ input, context, signal }) => {
    const open = await context.openAfresh(input.session)
    return follow(open, context, input.window, signal)
  }),
  saveVersion: route.session.saveVersion.handler(async ({ input, context }) => {
    const open = await context.open(input.session)
    const saved = await open.act((now, pen) => makeSavepoint(now, input, open.changes, pen))
    return { made: saved.act !== null }
  }),
  versions: route.session.versions.handler(async ({ input, context }) => {
    const open = await context.open(input.session)
    return [...listVersions(open.session, open.changes)]
  }),
  copyAt: route.session.copyAt.handler(async ({ input, context }) => {
    const open = await context.open(input.session)
    const savepoint = open.session.records.savepoint.get(input.savepoint)
    if (savepoint === undefined)
      throw new VersionProblem('That version is not in this session. Look at the list again.')
    const changes = changesAt(open.changes, input.savepoint)
    const folder = context.library.folderOf(input.session)
    const bytes = await context.heavy.makeBag(folder, { changes, withoutExports: true })
    const title = getWorkshop(open.session)?.title ?? ''
    const name = nameFile(title, 'pooled', savepoint.name || savepoint.made.at.slice(0, 16).replace('T', ' '))
    return { name, bytes: Buffer.from(bytes).toString('base64') }
  }),
  undo: route.session.undo.handler(async ({ input, context }) => (await context.open(input.session)).undo()),
  redo: route.session.redo.handler(async ({ input, context }) => (await context.open(input.session)).redo()),
  settle: route.session.settle.handler(async ({ input, context }) => {
    const open = await context.open(input.session)
    return open.act((now, pen) => settleConflict(now, input, input.value, pen))
  }),
}
