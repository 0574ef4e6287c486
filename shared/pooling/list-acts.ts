import type { Change } from '#shared/model/change.ts'
import { membersOf } from '#shared/session/list.ts'
import { nameAct } from '#shared/session/name-act.ts'
import { findUndone } from '#shared/session/undo.ts'

/** Whether an act decides something, takes a decision back, or does again what was taken back. */
export type Turn = 'decides' | 'undoes' | 'redoes'

/** One decision of pooling, as the history tells it. */
export type PoolAct = {
  readonly act: string
  readonly turn: Turn
  /** What was done, or taken back or done again, in a few words; never what was said. */
  readonly what: string
  readonly at: string
  readonly by: string
  /** The groups, points kept apart, or themes it concerns. */
  readonly of: readonly string[]
  /** The points it was decided on; empty where it is about groups or themes as they are. */
  readonly points: readonly string[]
  /** The act that took it back and still stands, or null. */
  readonly undoneBy: string | null
}

/** The last lines of a history, and what the others come to. */
export type PoolHistory = {
  readonly acts: readonly PoolAct[]
  /** How many lines there are in all. */
  readonly count: number
  /** The last decision of this device that still stands. */
  readonly ownLast: PoolAct | null
  /** Who else decided something, the first to do so first. */
  readonly others: readonly string[]
}

function concerns(change: Change): readonly string[] {
  if (change.kind === 'erase') return []
  const isSet = change.kind === 'set'
  const into = isSet && change.field === 'joinedTo' && typeof change.value === 'string' ? [change.value] : []
  const theme = isSet && change.field === 'themes' && change.key !== undefined ? [change.key] : []
  if (change.entity === 'group' || change.entity === 'apart' || change.entity === 'theme')
    return [change.of, ...into, ...theme]
  return change.entity === 'point' ? theme : []
}

/** The points a change puts somewhere (`true`), or takes out of where they were. */
function pointsOf(change: Change, puts: boolean): readonly string[] {
  if (change.kind === 'erase') return []
  const { entity } = change
  if (change.kind === 'make') {
    if (!puts || (entity !== 'group' && entity !== 'apart')) return []
    const { members, points } = change.value as Readonly<Record<string, Readonly<Record<string, boolean>>>>
    return membersOf(members ?? points ?? {})
  }
  if (change.key === undefined || change.value !== puts) return []
  if (entity === 'point' && change.field === 'themes') return [change.of]
  return entity === 'group' && change.field === 'members' ? [change.key] : []
}

function listPoints(changes: readonly Change[]): readonly string[] {
  const put = new Set(changes.flatMap((change) => pointsOf(change, true)))
  return put.size > 0 ? [...put] : [...new Set(changes.flatMap((change) => pointsOf(change, false)))]
}

/** A decision changes groups, what is kept apart, or themes, and nothing else. */
function isDecision(changes: readonly Change[]): boolean {
  return changes.every((change) => change.kind !== 'erase' && concerns(change).length > 0)
}

type Acts = ReadonlyMap<string, readonly Change[]>

/** The act at the bottom of an undo, which an undo of an undo does again. */
function findFirst(acts: Acts, id: string): { readonly first: string; readonly turn: Turn } {
  let [at, isUndo] = [id, false]
  // Copies from elsewhere may hold undos that go round in a ring.
  for (const met = new Set<string>(); !met.has(at);) {
    met.add(at)
    const undone = acts.get(at)?.[0]?.undoes
    if (undone === undefined || !acts.has(undone)) break
    at = undone
    isUndo = !isUndo
  }
  return { first: at, turn: at === id ? 'decides' : isUndo ? 'undoes' : 'redoes' }
}

type Log = { readonly acts: Acts; readonly undone: ReadonlyMap<string, string> }

function tell({ acts, undone }: Log, act: string, own: readonly Change[]): PoolAct {
  const { first, turn } = findFirst(acts, act)
  const about = acts.get(first) ?? own
  return {
    act,
    turn,
    what: nameAct(about),
    at: own.at(-1)?.at ?? '',
    by: own[0]?.by ?? '',
    of: [...new Set([...own, ...about].flatMap(concerns))],
    points: listPoints(about),
    undoneBy: undone.get(act) ?? null,
  }
}

function readLog(changes: readonly Change[]) {
  const acts = Map.groupBy(changes, ({ act }) => act)
  const decisions = [...acts].filter(([, own]) => isDecision(own)).toReversed()
  return { log: { acts, undone: findUndone(changes) }, decisions }
}

/** Every decision of pooling, the latest first; what took one back is a line of its own. */
export function listPoolActs(changes: readonly Change[]): readonly PoolAct[] {
  const { log, decisions } = readLog(changes)
  return decisions.map(([act, own]) => tell(log, act, own))
}

/** One decision, by its act. */
export function findPoolAct(changes: readonly Change[], act: string): PoolAct | undefined {
  const { log, decisions } = readLog(changes)
  const found = decisions.find(([id]) => id === act)
  return found && tell(log, ...found)
}

/** The last `most` lines of the history, or all of them, as the device of `by` sees them. */
export function readPoolHistory(changes: readonly Change[], by: string, most = Infinity): PoolHistory {
  const { log, decisions } = readLog(changes)
  const last = decisions.find(
    ([act, [first]]) => first?.by === by && first.undoes === undefined && !log.undone.has(act),
  )
  const authors = decisions.toReversed().flatMap(([, [first]]) => first?.by ?? [])
  return {
    acts: decisions.slice(0, most).map(([act, own]) => tell(log, act, own)),
    count: decisions.length,
    ownLast: last === undefined ? null : tell(log, ...last),
    others: [...new Set(authors)].filter((author) => author !== '' && author !== by),
  }
}
