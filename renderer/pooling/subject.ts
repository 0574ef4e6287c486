import { useSession } from '#renderer/state/session-store.ts'
import type { Rec, Session } from '#shared/model/session.ts'
import { listGroups, type StandingGroup } from '#shared/session/groups.ts'

import { listPointRows, pointsOfRow } from './card-rows.ts'
import { type Chosen, type Hand, usePool } from './pool-store.ts'
import { handNow, rowsLeftIn } from './queue-now.ts'

/** What the keys act on: the suggestion in hand, a group that stands, or points. */
export type Subject =
  | { readonly kind: 'hand'; readonly hand: Hand }
  | { readonly kind: 'group'; readonly standing: StandingGroup; readonly out: ReadonlySet<string> }
  | { readonly kind: 'points'; readonly points: readonly Rec<'point'>[] }

function readChosen(session: Session, chosen: Chosen | null): Subject | null {
  if (chosen === null) return null
  const standing = listGroups(session).find(({ group }) => group.id === chosen.id)
  if (standing !== undefined) return { kind: 'group', standing, out: chosen.out }
  return readPoints(session, [chosen.id])
}

function readPoints({ records }: Session, ids: Iterable<string>): Subject | null {
  const points = [...ids].flatMap((id) => records.point.get(id) ?? []).filter(({ withdrawn }) => !withdrawn)
  return points.length === 0 ? null : { kind: 'points', points }
}

/** What the keys act on now. */
export function subjectNow(): Subject | null {
  const { session } = useSession.getState()
  const { view, chosen, marked } = usePool.getState()
  if (session === null) return null
  switch (view) {
    case 'queue': {
      const hand = handNow()
      return hand === null ? null : { kind: 'hand', hand }
    }
    case 'points':
      return readPoints(session, marked)
    case 'heard':
    case 'divided':
    case 'lonely':
      return readChosen(session, chosen)
    case 'themes':
    case 'grid':
      return null
  }
}

/** The same as it stands now; null where nothing of it is left. */
export function renew(subject: Subject): Subject | null {
  const { session } = useSession.getState()
  if (session === null || subject.kind === 'hand') return subject
  if (subject.kind === 'points')
    return readPoints(
      session,
      subject.points.map(({ id }) => id),
    )
  return readChosen(session, { id: subject.standing.group.id, out: subject.out })
}

/** What the keys act on, as a component sees it. */
export function useSubject(): Subject | null {
  useSession(({ session }) => session)
  usePool()
  return subjectNow()
}

/** The points of it, those that were taken out left aside. */
export function pointsOfSubject(session: Session, subject: Subject): readonly Rec<'point'>[] {
  switch (subject.kind) {
    case 'hand':
      return rowsLeftIn(session, subject.hand).flatMap(pointsOfRow)
    case 'group':
      return listPointRows(session, subject.standing.points).map(({ point }) => point)
    case 'points':
      return subject.points
  }
}

/** The point that has the keys: of the row in focus, else the first. */
export function pointInFocus(session: Session, subject: Subject): Rec<'point'> | undefined {
  const { row } = usePool.getState()
  const points =
    subject.kind === 'hand'
      ? rowsLeftIn(session, { ...subject.hand, out: new Set() }).flatMap(pointsOfRow)
      : pointsOfSubject(session, subject)
  const held = row === null ? undefined : listGroups(session).find(({ group }) => group.id === row)
  return points.find(({ id }) => id === row) ?? held?.points[0] ?? points[0]
}
