import type { Change } from '#shared/model/change.ts'
import { entities, type Entity, entityNames } from '#shared/model/entities.ts'
import type { Rec } from '#shared/model/session.ts'

import type { Snapshot } from './snapshot.ts'

function remake(entity: Entity, record: Rec<Entity>): Change {
  const { id, made } = record
  const value = Object.fromEntries(
    Object.keys(entities[entity].shape).map((field) => [field, record[field as 'withdrawn']]),
  )
  const { change, ...stamp } = made
  return { id: change, ...stamp, act: change, kind: 'make', entity, of: id, value } as Change
}

/** The tombstone of one thing; its own id serves as the change's, so that it is the same whoever makes it again. */
function eraseAgain(id: string, snapshot: Snapshot): Change {
  return { id, ...snapshot.clock, by: '', act: id, kind: 'erase', erased: [id] }
}

/**
 * A log made again from a mirror, for when the log itself is lost: each thing as it stands now, made once, and what was
 * erased. The history of rewording is gone; merging with a copy that still has it brings it back.
 */
export function rebuildChanges(snapshot: Snapshot): readonly Change[] {
  const things = entityNames.flatMap((entity) =>
    (snapshot.records[entity] ?? []).map((record) => remake(entity, record as Rec<Entity>)),
  )
  return [...things, ...(snapshot.erased ?? []).map((id) => eraseAgain(id, snapshot))]
}
