import { goTo, placeNow, useCapture } from '#renderer/capture/capture-store.ts'
import { leaveForEntry } from '#renderer/capture/focus.ts'
import { keep, readKept } from '#renderer/state/kept-json.ts'
import { useSession } from '#renderer/state/session-store.ts'
import { announce } from '#renderer/ui/announce.ts'

import { listPlaces, type PlaceEntry, stepTable } from './place-list.ts'

/** Where this machine keeps the topic that the tables were on when somebody went to a talk. */
function keptTopic(): string {
  return `pooled.tableTopic.${useCapture.getState().session}`
}

/** Goes to a table, and from a talk back to the topic the tables were on; null is no table. The line has the keys again. */
export function goToTable(table: string | null): void {
  const { place } = useCapture.getState()
  const topic = (place.presentation ?? null) === null ? null : readKept(keptTopic())
  goTo({ table, ...(typeof topic === 'string' && { topic }) })
  leaveForEntry()
}

/** Goes to a talk: what is typed then is its speaker's, under the talk's own topic where it has one. */
export function goToTalk(talk: string): void {
  const { place } = useCapture.getState()
  if ((place.presentation ?? null) === null) keep(keptTopic(), place.topic)
  const topic = useSession.getState().session?.records.presentation.get(talk)?.topic ?? null
  goTo({ table: null, presentation: talk, topic })
  leaveForEntry()
}

export function goToPlace({ kind, id, label }: PlaceEntry): void {
  if (kind === 'table') goToTable(id)
  else goToTalk(id)
  announce(label)
}

/** Goes to the next table or the one before, round the room. */
export function goToNextTable(step: 1 | -1): void {
  const { session } = useSession.getState()
  if (session === null) return
  const next = stepTable(listPlaces(session.records), placeNow().table, step)
  if (next !== null) goToPlace(next)
}
