import { useSession } from '#renderer/state/session-store.ts'
import type { Rec, Session } from '#shared/model/session.ts'
import { listGroups } from '#shared/session/groups.ts'
import { listAll, membersOf } from '#shared/session/list.ts'

import { acrossTopics, noTopic } from './place-of-item.ts'
import { usePool } from './pool-store.ts'
import { useHand, useQueue } from './queue-now.ts'
import { rememberLast } from './remember-last.ts'

function isAt(place: string, topics: readonly (string | null)[]): boolean {
  const [first, ...others] = new Set(topics)
  if (others.length > 0) return place === acrossTopics
  return place === (first ?? noTopic)
}

/** How many decisions were made at a place, by anybody: groups that stand, and points kept apart. */
const countDecided = rememberLast(
  (
    session: Session,
    _groups: Session['records']['group'],
    _apart: Session['records']['apart'],
    place: string,
  ) => {
    const topicOf = (point: Rec<'point'> | undefined): string | null => point?.topic ?? null
    const groups = listGroups(session).filter(({ points }) => isAt(place, points.map(topicOf)))
    const apart = listAll(session, 'apart').filter(({ points }) =>
      isAt(
        place,
        membersOf(points).map((id) => topicOf(session.records.point.get(id))),
      ),
    )
    return groups.length + apart.length
  },
)

/** Which suggestion is in hand, of all that were and will be decided at this place. */
export function useNumber(): { readonly number: number; readonly of: number } {
  const session = useSession((state) => state.session)
  const place = usePool((state) => state.place)
  const { shown } = useQueue()
  const hand = useHand()
  const hidden = usePool((state) => state.hidden.size)
  if (session === null) return { number: 0, of: 0 }
  const { group, apart } = session.records
  const before = countDecided(session, group, apart, place) + hidden
  const at = shown.findIndex(({ key }) => key === hand?.item.key)
  return { number: before + Math.max(0, at) + 1, of: before + Math.max(shown.length, 1) }
}
