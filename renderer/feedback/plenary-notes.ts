import { useMemo } from 'react'

import { newId } from '#renderer/host/new-id.ts'
import { changeSession } from '#renderer/state/change-session.ts'
import { enterUnsent, useOutbox } from '#renderer/state/outbox.ts'
import { useSession } from '#renderer/state/session-store.ts'
import { usePoints, useRecords } from '#renderer/state/use-records.ts'
import { announce } from '#renderer/ui/announce.ts'
import { isPlenary, plenaryTable } from '#shared/capture/feedback/plenary.ts'
import { readEntry } from '#shared/capture/read-entry.ts'
import type { NewPoint } from '#shared/contract/capture.ts'
import { defaultKinds } from '#shared/model/blank.ts'
import type { PointKind } from '#shared/model/point.ts'
import type { Session } from '#shared/model/session.ts'
import { compareOrder, getWorkshop, listAll } from '#shared/session/list.ts'

import { giveNoteBack, letGo, takeNote, useFeedback } from './feedback-store.ts'
import { t } from './words.ts'

/** A note as it is listed under the line. */
export type PlenaryNote = { readonly id: string; readonly text: string; readonly kind: PointKind }

/** The table the room's words belong to: the one there is, else none yet. */
function findPlenary(session: Session): string | null {
  return listAll(session, 'table').find(isPlenary)?.id ?? null
}

/** Makes the table Plenary at its first use, or brings it back. */
function makePlenary(): Promise<boolean> {
  const { id, name } = plenaryTable
  return changeSession((session) => {
    if (findPlenary(session) !== null) return null
    const edit = session.records.table.has(id)
      ? { kind: 'set' as const, entity: 'table' as const, id, field: 'withdrawn', value: false }
      : { kind: 'make' as const, entity: 'table' as const, id, value: { name } }
    return ({ setup }) => setup.edit({ session: session.id, edits: [edit] })
  })
}

function readNote(session: Session, typed: string): Omit<NewPoint, 'id'> | null {
  const workshop = getWorkshop(session)
  const { text, kind, expertise, agreement, tags, starred } = readEntry(typed, {
    kinds: workshop?.kinds ?? defaultKinds,
    plainTyping: workshop?.plainTyping ?? false,
    roles: listAll(session, 'expertise'),
  })
  if (text === '') return null
  const marked = Object.fromEntries(tags.map((tag) => [tag, true]))
  // The room has just heard it.
  return { text, kind, expertise, agreement, tags: marked, starred, reported: true, heardFrom: 'plenary' }
}

/** What Enter does in the plenary line: its words become a point of the table Plenary on this topic. The line is free at once. */
export async function addNote(topic: string | null): Promise<void> {
  const { session } = useSession.getState()
  const typed = useFeedback.getState().note
  const note = session === null ? null : readNote(session, typed)
  if (session === null || note === null) return
  takeNote()
  try {
    if (findPlenary(session) === null) await makePlenary()
    const table = findPlenary(useSession.getState().session ?? session)
    if (table === null) return giveNoteBack(typed, t('note.refused'))
    const point = { ...note, id: newId(), table, topic }
    announce(t('said.noted'))
    await enterUnsent({ kind: 'points', session: session.id, points: [point] })
  } catch (error) {
    giveNoteBack(typed, error instanceof Error ? error.message : t('note.refused'))
  } finally {
    letGo(typed)
  }
}

/** The notes of a topic, the newest first, those on their way too. */
export function useNotes(topic: string | null): readonly PlenaryNote[] {
  const points = usePoints()
  const tables = useRecords('table')
  const unsent = useOutbox((state) => state.unsent)
  const id = useSession(({ session }) => session?.id)
  return useMemo(() => {
    const plenary = new Set<string | null>(tables.filter(isPlenary).map((table) => table.id))
    const here = [...(points?.values() ?? [])].filter(
      (point) => !point.withdrawn && point.topic === topic && plenary.has(point.table),
    )
    const waiting = unsent
      .flatMap((item) => (item.kind === 'points' && item.session === id ? item.points : []))
      .filter((point) => point.heardFrom === 'plenary' && point.topic === topic && !points?.has(point.id))
    const listed = [...here.toSorted(compareOrder), ...waiting]
    return listed
      .map((point) => ({ id: point.id, text: point.text, kind: point.kind ?? 'point' }))
      .toReversed()
  }, [points, tables, unsent, id, topic])
}
