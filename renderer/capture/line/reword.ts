import { dismissNotice } from '#renderer/capture/capture-store.ts'
import { changeInTurn, type PointChange } from '#renderer/capture/change-points.ts'
import {
  clearLine,
  giveBack,
  type Line,
  type Rewording,
  startRewording,
  useLine,
} from '#renderer/capture/line-store.ts'
import { fileAt } from '#renderer/capture/move-points.ts'
import { useSession } from '#renderer/state/session-store.ts'
import { announce } from '#renderer/ui/announce.ts'
import { readRewording, type Reworded } from '#shared/capture/read-entry.ts'
import type { PointEdit } from '#shared/contract/capture.ts'

import { pointAbove } from './above.ts'
import { t } from './line-words.ts'
import { fieldsOfMarks } from './marks.ts'
import { rulesOf } from './rules.ts'

/** A line that rewords a point, as it was when a key was pressed. */
export type RewordingLine = Line & { readonly rewording: Rewording }

export function rewordingNow(): RewordingLine | null {
  const line = useLine.getState()
  const { rewording } = line
  return rewording === null ? null : { ...line, rewording }
}

/** How the line that rewords is understood; a kind that was chosen goes before its marks. */
export function readNow({ text, kind, rewording }: RewordingLine): Reworded {
  const read = readRewording(text, rewording.kind, rulesOf(useSession.getState().session))
  return { ...read, kind: kind ?? read.kind }
}

function makeUnder(id: string, detail: boolean | null): PointEdit {
  const { session } = useSession.getState()
  const point = session?.records.point.get(id)
  if (detail === null || session === null || point === undefined) return {}
  if (!detail) return { under: null }
  const above = pointAbove(session, point, id)
  return above === null ? {} : { under: above.id }
}

/** What a line that rewords changes: the words and marks of its point, and where it and its details are filed. */
export function planRewording(
  { rewording: { id }, detail }: RewordingLine,
  read: Reworded,
): readonly PointChange[] {
  const { session } = useSession.getState()
  const edit = { text: read.text, kind: read.kind, ...fieldsOfMarks(read), ...makeUnder(id, detail) }
  if (read.topic === null || session === null) return [{ point: id, edit }]
  const filed = fileAt(session.records.point, new Set([id]), { topic: read.topic })
  return filed.map((change) =>
    change.point === id ? { ...change, edit: { ...edit, ...change.edit } } : change,
  )
}

/** Puts a line that could not be kept back, before whatever is typed by now. */
export function giveBackRewording({ text, rewording }: RewordingLine): void {
  const { text: now, rewording: other } = useLine.getState()
  if (other === null && now === rewording.before) startRewording(rewording.id, rewording.kind, text)
  else giveBack(text, t('refused'))
}

/** Keeps the new words of the point that is in the line. The line is free at once. */
export async function keepRewording(): Promise<void> {
  const line = rewordingNow()
  if (line === null) return
  const read = readNow(line)
  if (read.text.trim() === '') return
  dismissNotice()
  clearLine()
  const done = await changeInTurn(() => planRewording(line, read))
  if (done) announce(t('said.reworded'))
  else giveBackRewording(line)
}
