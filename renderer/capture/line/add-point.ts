import { dismissNotice, type Place, placeNow } from '#renderer/capture/capture-store.ts'
import { enter } from '#renderer/capture/entered.ts'
import { clearLine, giveBack, useLine } from '#renderer/capture/line-store.ts'
import { tellConsent } from '#renderer/capture/place/heard-consent.ts'
import { fieldsOfPlace } from '#renderer/capture/place/place-fields.ts'
import { beginClock } from '#renderer/capture/place/topic-clock.ts'
import { useSession } from '#renderer/state/session-store.ts'
import { announce } from '#renderer/ui/announce.ts'
import { type Entry, readEntry } from '#shared/capture/read-entry.ts'
import type { NewPoint } from '#shared/contract/capture.ts'
import type { Session } from '#shared/model/session.ts'

import { nextNumber, pointAbove } from './above.ts'
import { t } from './line-words.ts'
import { fieldsOfMarks } from './marks.ts'
import { rulesOf } from './rules.ts'
import { openLastShortForm } from './short-forms.ts'

/** Where a line goes: the topic it names, else where the line is. */
export function placeOf({ topic }: Pick<Entry, 'topic'>): Place {
  const place = placeNow()
  return topic === null ? place : { ...place, topic }
}

function makePoint(session: Session, entry: Entry, id: string): NewPoint {
  const place = placeOf(entry)
  const under = entry.isDetail ? (pointAbove(session, place)?.id ?? null) : null
  const { text, kind } = entry
  return { ...fieldsOfPlace(place), ...fieldsOfMarks(entry), id, text, kind, under }
}

function sayAdded(session: Session, { topic }: Entry, { under }: NewPoint): void {
  const isDetail = under !== null
  const number = isDetail ? 0 : nextNumber(session, placeOf({ topic }))
  const title = session.records.topic.get(topic ?? '')?.title
  if (title === undefined) announce(isDetail ? t('said.addedDetail') : t('said.added', { number }))
  else announce(t(isDetail ? 'said.addedDetailUnder' : 'said.addedUnder', { topic: title, number }))
}

/** Adds what is in the line as a point. The line is free at once; what the app refuses comes back to it. */
export async function addTypedPoint(): Promise<void> {
  const { session } = useSession.getState()
  const { id, text: typed, kind, detail } = useLine.getState()
  if (session === null) return
  const read = readEntry(openLastShortForm({ text: typed, kind }), rulesOf(session))
  if (read.text.trim() === '') return
  dismissNotice()
  const entry = { ...read, kind: kind ?? read.kind, isDetail: detail ?? read.isDetail }
  const point = makePoint(session, entry, id)
  sayAdded(session, entry, point)
  if (placeOf(entry).topic === placeNow().topic) beginClock()
  tellConsent(entry.person)
  clearLine()
  try {
    await enter({ kind: 'points', session: session.id, points: [point] })
  } catch (error) {
    giveBack(typed, error instanceof Error ? error.message : t('refused'))
  }
}
