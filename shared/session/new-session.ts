import { Map, Set } from 'immutable'

import { type Entity, entityNames } from '#shared/model/entities.ts'
import type { Records, Session } from '#shared/model/session.ts'

import { zeroStamp } from './clock.ts'

/** A session to which nothing has happened yet. */
export function emptySession(id: string): Session {
  const records = Object.fromEntries(entityNames.map((name: Entity) => [name, Map()]))
  return { id, records: records as Records, heads: Map(), seen: Set(), erased: Set(), clock: zeroStamp }
}
