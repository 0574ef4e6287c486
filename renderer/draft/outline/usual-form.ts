import type { PutAs } from '#renderer/draft/acts.ts'
import { useSession } from '#renderer/state/session-store.ts'
import type { Unused } from '#shared/contract/draft.ts'
import { findGroup } from '#shared/session/groups.ts'

/** What something said becomes where nobody says otherwise: what should be done, a quote, or else a paragraph. */
export function usualForm(things: readonly Unused[]): PutAs {
  const { session } = useSession.getState()
  const kinds = new Set(
    things.map(({ id, kind }) => {
      if (session === null) return 'point'
      if (kind === 'point') return session.records.point.get(id)?.kind
      const [first] = Object.keys(session.records.group.get(id)?.members ?? {})
      const points = first === undefined ? [] : (findGroup(session, first)?.points ?? [])
      return points.some((point) => point.kind === 'say') ? 'say' : points[0]?.kind
    }),
  )
  if (kinds.size > 1) return 'paragraph'
  return kinds.has('say') ? 'recommendation' : kinds.has('quote') ? 'quote' : 'paragraph'
}
