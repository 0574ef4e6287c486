import { type PoolMaterial, readSessionMaterial } from '#electron/app/read-pool-material.ts'
import type { Rec, Session } from '#shared/model/session.ts'

/** What became of a session since the worker was told last; `base` is the version it builds on, null for all of it. */
export type PoolDelta = {
  readonly base: number | null
  readonly version: number
  readonly points: PoolMaterial['points']
  readonly gone: readonly string[]
  readonly glossary: PoolMaterial['glossary']
}

/** What the worker was told of a session. */
export type Told = {
  readonly version: number
  readonly points: Session['records']['point']
  /** Tables and short forms, which every point may depend on. */
  readonly around: string
}

function isCompared(point: Rec<'point'> | undefined): boolean {
  return point !== undefined && !point.withdrawn && point.text.trim() !== ''
}

function isSame(a: Rec<'point'>, b: Rec<'point'> | undefined): boolean {
  if (a === b) return true
  return a.text === b?.text && a.topic === b.topic && a.table === b.table && isCompared(a) === isCompared(b)
}

function describeAround({ records }: Session): string {
  const tables = [...records.table.values()].map(({ id, number, name }) => [id, number, name])
  const forms = [...records.abbreviation.values()].map(({ short, long, withdrawn }) => [
    short,
    long,
    withdrawn,
  ])
  return JSON.stringify([tables, forms])
}

/** Erased points are in no list any more. */
function listErased(before: Told['points'], now: Told['points'], added: number): readonly string[] {
  if (before.size + added === now.size) return []
  return [...before.keys()].filter((id) => !now.has(id))
}

/** What became of a session, and what the worker will have been told then; null where nothing did. Points that are as they were cost next to nothing. */
export function readDelta(
  session: Session,
  told: Told | null,
): { readonly delta: PoolDelta; readonly told: Told } | null {
  const { point } = session.records
  const around = describeAround(session)
  const isAll = told?.around !== around
  const before = told?.points
  const changed = point.filter((one) => isAll || !isSame(one, before?.get(one.id)))
  const added = changed.count((one) => before?.has(one.id) !== true)
  const erased = before === undefined ? [] : listErased(before, point, added)
  if (!isAll && changed.size + erased.length === 0) return null
  const { points, glossary } = readSessionMaterial({
    ...session,
    records: { ...session.records, point: changed },
  })
  const left = [...changed.values()].filter((one) => !isCompared(one) && isCompared(before?.get(one.id)))
  const version = (told?.version ?? 0) + 1
  const gone = [...left.map(({ id }) => id), ...erased]
  return {
    delta: { base: told?.version ?? null, version, points, gone, glossary },
    told: { version, points: point, around },
  }
}
