import { type PoolMaterial, readSessionMaterial } from '#electron/app/read-pool-material.ts'
import type { Rec, Session } from '#shared/model/session.ts'

/** What became of a session since the worker was told last; `base` is the version it builds on, null for all of it. */
export type PoolDelta = {
  readonly base: number | null
  readonly version: number
  readonly points: PoolMaterial['points']
  readonly gone: readonly string[]
  /** Whether something was erased: nothing of it is to be kept, not a word. */
  readonly isErased: boolean
  readonly glossary: PoolMaterial['glossary']
}

/** What the worker was told of a session. */
export type Told = {
  readonly version: number
  readonly points: Session['records']['point']
  readonly tables: Session['records']['table']
  readonly forms: string
}

function isCompared(point: Rec<'point'> | undefined): boolean {
  return point !== undefined && !point.withdrawn && point.text.trim() !== ''
}

function isSame(a: Rec<'point'>, b: Rec<'point'> | undefined): boolean {
  if (a === b) return true
  return a.text === b?.text && a.topic === b.topic && a.table === b.table && isCompared(a) === isCompared(b)
}

function describeForms({ records }: Session): string {
  const forms = [...records.abbreviation.values()]
  return JSON.stringify(forms.map(({ short, long, withdrawn }) => [short, long, withdrawn]))
}

/** The tables that are called otherwise than the worker was told. */
function listRenamed({ records }: Session, told: Told | null): ReadonlySet<string> {
  const { table } = records
  if (told === null || table === told.tables) return new Set()
  const renamed = table.filter(({ number, name }, id) => {
    const was = told.tables.get(id)
    return was?.number !== number || was.name !== name
  })
  return new Set(renamed.keys())
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
  const { point, table } = session.records
  const forms = describeForms(session)
  const renamed = listRenamed(session, told)
  const before = told?.points
  const changed = point.filter((one) => renamed.has(one.table ?? '') || !isSame(one, before?.get(one.id)))
  const added = changed.count((one) => before?.has(one.id) !== true)
  const erased = before === undefined ? [] : listErased(before, point, added)
  if (told?.forms === forms && changed.size + erased.length === 0) return null
  const { points, glossary } = readSessionMaterial({
    ...session,
    records: { ...session.records, point: changed },
  })
  const left = [...changed.values()].filter((one) => !isCompared(one) && isCompared(before?.get(one.id)))
  const version = (told?.version ?? 0) + 1
  const gone = [...left.map(({ id }) => id), ...erased]
  return {
    delta: { base: told?.version ?? null, version, points, gone, isErased: erased.length > 0, glossary },
    told: { version, points: point, tables: table, forms },
  }
}
