import { blanks } from '#shared/model/blank.ts'
import { type Entity, entityNames } from '#shared/model/entities.ts'
import type { Session } from '#shared/model/session.ts'
import { takeSnapshot } from '#shared/session/snapshot.ts'

type Json = Readonly<Record<string, unknown>>

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

/** A field that an older app did not know is absent from its mirrors, and blank in the session. */
function sameRecord(entity: Entity, mirrored: unknown, record: Json): boolean {
  if (!isObject(mirrored) || Object.keys(mirrored).some((field) => !Object.hasOwn(record, field)))
    return false
  const blank = blanks[entity] as Json
  return Object.entries(record).every(([field, value]) =>
    same(Object.hasOwn(mirrored, field) ? mirrored[field] : blank[field], value),
  )
}

function sameRecords(entity: Entity, mirrored: unknown, records: readonly Json[]): boolean {
  if (!Array.isArray(mirrored) || mirrored.length !== records.length) return false
  return records.every((record, at) => sameRecord(entity, mirrored[at], record))
}

/** What of a session its mirror says otherwise, or null when the two agree. `mirror` is the parsed JSON. */
export function findMirrorFault(mirror: unknown, session: Session): string | null {
  const truth = JSON.parse(JSON.stringify(takeSnapshot(session))) as Json & { records: Json }
  if (!isObject(mirror) || !isObject(mirror['records'])) return 'is not the mirror of a session'
  const { records } = mirror
  const wrong = entityNames.find(
    (name) => !sameRecords(name, records[name] ?? [], (truth.records[name] ?? []) as Json[]),
  )
  if (wrong !== undefined) return `does not agree with the log about a ${wrong}`
  const field = ['session', 'clock', 'heads', 'erased', 'seen'].find(
    (name) => !same(mirror[name], truth[name]),
  )
  return field === undefined ? null : `does not agree with the log about its ${field}`
}
