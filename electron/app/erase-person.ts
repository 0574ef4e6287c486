import { countMentions, describeErasure } from '#shared/setup/describe-erasure.ts'
import { erasePerson, type Erasing } from '#shared/setup/erase-person.ts'

import type { Desk } from './context.ts'
import { countExports, removeExports } from './exports-folder.ts'

/** Whom to erase from which session, and what goes with them. */
export type EraseOrder = Erasing & {
  readonly session: string
  readonly person: string
  /** Whether every file exported so far goes too. */
  readonly exports: boolean
}

/**
 * Erases somebody from a session and from every file in its folder; gives what it did in sentences. The exports go
 * first, because once the person is gone nobody can ask for that again.
 */
export async function eraseFromSession(desk: Desk, order: EraseOrder): Promise<readonly string[]> {
  const { session: id, person, points, exports: exportsRemoved } = order
  const session = await desk.open(id)
  const folder = desk.library.folderOf(id)
  const exports = await countExports(folder)
  let erasure = erasePerson(session.session, person, { points }, desk.library.pen)
  if (exportsRemoved && session.keeper.readOnly === null) await removeExports(folder)
  await session.act((now, pen) => {
    erasure = erasePerson(now, person, { points }, pen)
    return erasure.changes
  })
  const mentions = countMentions(session.changes, erasure.calledBefore)
  return describeErasure(erasure, { mentions, exports, exportsRemoved })
}
