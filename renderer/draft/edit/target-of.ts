import { useDraft } from '#renderer/draft/draft-store.ts'
import { useTyped } from '#renderer/draft/kept/typed.ts'
import type { Piece } from '#renderer/draft/pieces.ts'
import { useSession } from '#renderer/state/session-store.ts'
import type { Session } from '#shared/model/session.ts'
import { listAll } from '#shared/session/list.ts'

/** What can be written of a piece: the record behind it, where there is one. */
export type Target = { readonly entity: 'recommendation' | 'passage'; readonly id: string } | null

function findInstead(session: Session, anchor: string): Target {
  const { template } = useDraft.getState().options
  const passage = listAll(session, 'passage').find(
    (each) => each.replaces === anchor && each.template === template && !each.isLeftOut,
  )
  return passage === undefined ? null : { entity: 'passage', id: passage.id }
}

/** The record behind a piece. The session and what is typed are ahead of the draft as it was composed last. */
export function targetOf(anchor: string, piece: Piece | undefined): Target {
  const { session } = useSession.getState()
  if (session === null) return null
  const isThere = (entity: 'recommendation' | 'passage', id: string): boolean =>
    useTyped.getState().byId[id] !== undefined || session.records[entity].get(id)?.withdrawn === false
  const instead = findInstead(session, anchor)
  if (instead !== null) return instead
  const { entity = '', id = '' } = piece?.source?.of ?? readAnchor(anchor)
  return (entity === 'recommendation' || entity === 'passage') && isThere(entity, id) ? { entity, id } : null
}

function readAnchor(anchor: string): { readonly entity?: string; readonly id?: string } {
  const [, sort, id] = /^(statement|passage)-(.+)$/u.exec(anchor) ?? []
  if (id === undefined) return {}
  return { entity: sort === 'statement' ? 'recommendation' : 'passage', id }
}
