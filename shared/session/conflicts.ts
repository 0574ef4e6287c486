import type { Entity } from '#shared/model/entities.ts'
import { entityNames } from '#shared/model/entities.ts'
import type { Session } from '#shared/model/session.ts'

/** One field on which two copies disagree; `values` are oldest first, and each is somebody's. */
export type Conflict = {
  readonly entity: Entity
  readonly of: string
  readonly field: string
  readonly key: string | null
  readonly values: readonly {
    readonly value: unknown
    readonly change: string
    readonly at: string
    readonly device: string
  }[]
}

/** Where the last hand wins in silence: no word is at stake. */
const quiet = new Set(['order', 'starred'])

function entityOf(session: Session, id: string): Entity | undefined {
  return entityNames.find((name) => session.records[name].has(id))
}

/** Whether what another copy did to a thing that was put into another counts where it went, so that nobody has to choose. */
function isFollowed(session: Session, entity: Entity, id: string, field: string): boolean {
  if (field !== 'withdrawn' || (entity !== 'group' && entity !== 'theme')) return false
  return session.records[entity].get(id)?.joinedTo !== null
}

/** Every field where two changes follow the same one and say different things, until somebody chooses. */
export function listConflicts(session: Session): readonly Conflict[] {
  const found: Conflict[] = []
  for (const [slot, heads] of session.heads) {
    if (heads.length < 2 || new Set(heads.map((head) => JSON.stringify(head.value))).size < 2) continue
    const [of = '', field = '', key] = slot.split('/')
    const entity = entityOf(session, of)
    if (entity === undefined || quiet.has(field) || isFollowed(session, entity, of, field)) continue
    const values = heads.map(({ value, change, at, device }) => ({ value, change, at, device }))
    found.push({ entity, of, field, key: key ?? null, values })
  }
  return found.toSorted((a, b) => (a.of + a.field + a.key < b.of + b.field + b.key ? -1 : 1))
}
