import { newId } from '#renderer/host/new-id.ts'
import { useSession } from '#renderer/state/session-store.ts'
import { announce } from '#renderer/ui/announce.ts'
import { type Entry, type EntryRules, readEntry, readRewording } from '#shared/capture/read-entry.ts'
import { defaultKinds } from '#shared/model/blank.ts'
import type { Session } from '#shared/model/session.ts'
import { getWorkshop } from '#shared/session/list.ts'

import { dismissNotice, type Place, placeNow } from './capture-store.ts'
import { changeInTurn } from './change-points.ts'
import { enter } from './entered.ts'
import { clearLine, giveBack, startRewording, useLine } from './line-store.ts'
import { arrangePoints, isShown, type PointRow } from './point-rows.ts'
import { t } from './words.ts'

/** How this session wants its lines read. */
export function rulesOf(session: Session | null): EntryRules {
  const workshop = session === null ? null : getWorkshop(session)
  return { kinds: workshop?.kinds ?? defaultKinds, plainTyping: workshop?.plainTyping ?? false }
}

/** The points of a place that still stand, in order. */
function rowsAt(session: Session, place: Place): readonly PointRow[] {
  const here = [...session.records.point.values()].filter((point) => isShown(point, place, 'topic'))
  return arrangePoints(here).filter(({ point }) => !point.withdrawn)
}

/** The point that a detail typed now would stand under. */
export function pointAbove(session: Session, place: Place): PointRow | null {
  return rowsAt(session, place).findLast(({ depth }) => depth === 0) ?? null
}

async function addPoint(session: Session, typed: string, { text, kind, isDetail }: Entry): Promise<void> {
  const place = placeNow()
  const above = pointAbove(session, place)
  const under = isDetail ? (above?.id ?? null) : null
  const point = { id: newId(), text, kind, ...place, under }
  announce(under === null ? t('said.added', { number: (above?.number ?? 0) + 1 }) : t('said.addedDetail'))
  try {
    await enter({ session: session.id, point })
  } catch (error) {
    giveBack(typed, error instanceof Error ? error.message : t('line.refused'))
  }
}

async function reword(session: Session): Promise<void> {
  const { text: typed, kind, rewording } = useLine.getState()
  if (rewording === null) return
  const read = readRewording(typed, rewording.kind, rulesOf(session))
  if (read.text === '') return
  clearLine()
  const edit = { text: read.text, kind: kind ?? read.kind }
  const done = await changeInTurn(() => [{ point: rewording.id, edit }])
  if (done) announce(t('said.reworded'))
  else if (useLine.getState().text === rewording.before) startRewording(rewording.id, rewording.kind, typed)
}

/** What Enter does: adds what is in the line, or rewords the point that is in it. The line is free at once. */
export function enterLine(): void {
  const { session } = useSession.getState()
  const { text, kind, rewording } = useLine.getState()
  if (session === null) return
  dismissNotice()
  if (rewording !== null) return void reword(session)
  const entry = readEntry(text, rulesOf(session))
  if (entry.text === '') return
  clearLine()
  void addPoint(session, text, { ...entry, kind: kind ?? entry.kind })
}
