import { flushSync } from 'react-dom'

import { notify } from '#renderer/capture/capture-store.ts'
import { changeInTurn, writeInTurn } from '#renderer/capture/change-points.ts'
import { places } from '#renderer/capture/focus.ts'
import { clearLine, startRewording, useLine } from '#renderer/capture/line-store.ts'
import type { PointRow } from '#renderer/capture/point-rows.ts'
import { newId } from '#renderer/host/new-id.ts'
import { desk } from '#renderer/state/desk.ts'
import { useSession } from '#renderer/state/session-store.ts'
import { announce } from '#renderer/ui/announce.ts'
import { explainRefusedJoin } from '#shared/capture/join-points.ts'
import { joinWords } from '#shared/capture/join-words.ts'
import { type Reworded, writeRewording } from '#shared/capture/read-entry.ts'

import { rowsAt } from './above.ts'
import { t } from './line-words.ts'
import { fieldsOfMarks } from './marks.ts'
import { giveBackRewording, planRewording, readNow, type RewordingLine, rewordingNow } from './reword.ts'
import { rulesOf } from './rules.ts'

type Halves = { readonly first: string; readonly second: string }

/** Both sides of the caret as words, the marks at the two ends of the line left out; null where one side has none. */
export function cutAt(typed: string, text: string, caret: number): Halves | null {
  const at = caret - typed.indexOf(text)
  const [first, second] = [text.slice(0, Math.max(0, at)).trim(), text.slice(Math.max(0, at)).trim()]
  return first === '' || second === '' ? null : { first, second }
}

/** What the line says of its point beside the words; the new half takes it over. */
async function keepMarks({ rewording }: RewordingLine, read: Reworded): Promise<boolean> {
  const edit = { ...fieldsOfMarks(read), ...(read.kind !== rewording.kind && { kind: read.kind }) }
  return Object.keys(edit).length === 0 || changeInTurn(() => [{ point: rewording.id, edit }])
}

/** Makes two points of the one that is in the line, cut at the caret. */
export async function splitAtCaret(): Promise<void> {
  const line = rewordingNow()
  const caret = places.entry.current?.selectionStart ?? 0
  if (line === null) return
  const read = readNow(line)
  const halves = cutAt(line.text, read.text, caret)
  if (halves === null) return
  clearLine()
  const cut = { point: line.rewording.id, id: newId(), ...halves }
  const done =
    (await keepMarks(line, read)) &&
    (await writeInTurn(() => (session) => desk().capture.splitPoint({ session, ...cut })))
  if (done) announce(t('said.split'))
  else giveBackRewording(line)
}

function rowAbove(id: string): PointRow | null {
  const { session } = useSession.getState()
  const point = session?.records.point.get(id)
  if (session === null || point === undefined) return null
  const rows = rowsAt(session, point).filter((row) => !row.point.withdrawn && !row.isPending)
  return rows[rows.findIndex((row) => row.id === id) - 1] ?? null
}

/** Goes on with the point above, which has both texts now, at the place where they meet. Gives what is in the line then. */
function goOnAbove({ id, point }: PointRow, { text, kind }: Reworded): string {
  const joined = joinWords([point, { text, kind }])
  const written = writeRewording(joined, rulesOf(useSession.getState().session))
  flushSync(() => startRewording(id, point.kind, written))
  const caret = written.lastIndexOf(text.trim())
  places.entry.current?.setSelectionRange(caret, caret)
  return written
}

/** Why the point in the line cannot be joined to the one above, going by what the line makes of it. */
function explainRefused(above: PointRow, line: RewordingLine, read: Reworded): string | null {
  const { session } = useSession.getState()
  const { id } = line.rewording
  const point = session?.records.point.get(id)
  if (session === null || point === undefined) return null
  const edit = planRewording(line, read).find((change) => change.point === id)?.edit
  const given = Object.entries(edit ?? {}).filter(([, value]) => value !== undefined)
  return explainRefusedJoin(session, [above.point, { ...point, ...Object.fromEntries(given) }])
}

/** Joins the point that is in the line to the one above it, with what was changed in it; where it cannot be, both stay as they are. */
export async function joinAbove(): Promise<void> {
  const line = rewordingNow()
  if (line === null) return
  const { id, kind } = line.rewording
  const [above, read] = [rowAbove(id), readNow(line)]
  if (above === null || read.text.trim() === '') return announce(t('said.noAbove'))
  const refused = explainRefused(above, line, read)
  if (refused !== null) return notify({ words: refused, undo: null, seconds: 10 })
  const joined = goOnAbove(above, read)
  const done =
    (await changeInTurn(() => planRewording(line, read))) &&
    (await writeInTurn(() => (session) => desk().capture.joinPoints({ session, points: [above.id, id] })))
  if (done) announce(t('said.joined'))
  else if (useLine.getState().text === joined) startRewording(id, kind, line.text)
}
