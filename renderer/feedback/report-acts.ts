import { changeSession } from '#renderer/state/change-session.ts'
import { announce } from '#renderer/ui/announce.ts'
import type { FeedbackTable } from '#shared/capture/feedback/list-feedback.ts'
import { moveInFeedback, orderForFeedback } from '#shared/capture/feedback/order-tables.ts'
import { listAll } from '#shared/session/list.ts'

import { shownPoints } from './make-rows.ts'
import { nameOf } from './use-rows.ts'
import { t } from './words.ts'

/** Whether the room has heard all that a table shows; null where it shows nothing. */
export function isReported(table: FeedbackTable, onlyNew: boolean): boolean | null {
  const shown = shownPoints(table, onlyNew)
  return shown.length === 0 ? null : shown.every(({ point }) => point.reported)
}

/** Marks what a table shows, details too, as reported, in one act; where all of it is, takes that back. */
export async function toggleReported(table: FeedbackTable, onlyNew: boolean): Promise<void> {
  const shown = shownPoints(table, onlyNew)
  const name = { table: nameOf(table) }
  if (shown.length === 0) return announce(t('said.nothingShown', name))
  let reported = true
  const done = await changeSession(({ id: session, records }) => {
    const isIn = ({ id }: { readonly id: string }): boolean => records.point.get(id)?.reported === true
    reported = !shown.every(({ point }) => isIn(point))
    const changes = shown
      .flatMap(({ point, details }) => [point, ...details])
      .filter((point) => isIn(point) !== reported)
      .map(({ id }) => ({ point: id, edit: { reported } }))
    return ({ capture }) => capture.changePoints({ session, changes })
  })
  if (done) announce(t(reported ? 'said.reported' : 'said.takenBack', name))
}

/** Moves a table up or down in the order of feedback, past the next one that is listed. */
export async function moveTable(
  tables: readonly FeedbackTable[],
  moved: FeedbackTable,
  step: 1 | -1,
): Promise<void> {
  const listed = new Set(tables.map(({ id }) => id))
  const done = await changeSession((session) => {
    const all = orderForFeedback(listAll(session, 'table'))
    const shown = all.map(({ id }) => id).filter((id) => listed.has(id))
    const edits = moveInFeedback(all, shown, moved.id, step).map(({ table, feedbackOrder }) => ({
      kind: 'set' as const,
      entity: 'table' as const,
      id: table,
      field: 'feedbackOrder',
      value: feedbackOrder,
    }))
    return edits.length === 0 ? null : ({ setup }) => setup.edit({ session: session.id, edits })
  })
  if (done) announce(t(step === 1 ? 'said.movedDown' : 'said.movedUp', { table: nameOf(moved) }))
}
