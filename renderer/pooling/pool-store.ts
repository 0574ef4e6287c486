import { create } from 'zustand'

import type { Session } from '#shared/model/session.ts'
import type { QueueItem } from '#shared/pooling/list-queue.ts'
import { listAll } from '#shared/session/list.ts'

import { acrossTopics, noTopic } from './place-of-item.ts'
import type { Wording } from './plan-decision.ts'

/** What the middle of the screen shows. */
export type PoolView = 'queue' | 'points' | 'heard' | 'divided' | 'lonely' | 'themes' | 'grid'

/** Whether a view is of the whole session, and not of one topic. */
export function isWholeView(view: PoolView): boolean {
  return view === 'themes' || view === 'grid'
}

/** The suggestion in hand, and what was chosen for it before it is decided. */
export type Hand = {
  readonly item: QueueItem
  /** Rows that were taken out. */
  readonly out: ReadonlySet<string>
  readonly words: Wording
  readonly themes: ReadonlySet<string>
  readonly starred: boolean
}

/** The group or point that a list has in hand, and members of it that are marked to be taken out. */
export type Chosen = { readonly id: string; readonly out: ReadonlySet<string> }

/** A decision made in this window, so that it is taken back as one. */
export type Decision = {
  readonly id: number
  readonly what: string
  /** What it was made on, to come back to; null where it was made elsewhere. */
  readonly hand: Hand | null
  /** The history has it, so that it can be taken back out of its turn; a star on points and a topic's state are not there. */
  readonly isInHistory: boolean
  /** The time it was made, ms. */
  readonly at: number
  /** Points it puts into a group, which count as grouped before that is on the disk. */
  readonly groups: readonly string[]
  readonly isSaved: boolean
}

export type PoolDialog = 'none' | 'bulk' | 'merge' | 'theme' | 'history' | 'conflicts'

export type Sort = 'table' | 'time' | 'kind'

type PoolState = {
  readonly session: string | null
  /** A topic's id, or one of the two places that are no topic. */
  readonly place: string
  readonly view: PoolView
  readonly twoTables: boolean
  /** Words that are looked for. */
  readonly find: string
  readonly isFinding: boolean
  readonly hand: Hand | null
  /** The row of the card that has the keys. */
  readonly row: string | null
  /** Suggestions whose decision is on its way. */
  readonly hidden: ReadonlySet<string>
  /** Points that were left out of a group just now: they are asked about later. */
  readonly left: ReadonlySet<string>
  readonly decisions: readonly Decision[]
  /** The group or point chosen in a list of them. */
  readonly chosen: Chosen | null
  /** The rows chosen in the list of all points. */
  readonly marked: ReadonlySet<string>
  readonly isMarking: boolean
  readonly sort: Sort
  /** The theme whose points alone are listed. */
  readonly theme: string | null
  readonly dialog: PoolDialog
}

const blank: PoolState = {
  session: null,
  place: noTopic,
  view: 'queue',
  twoTables: true,
  find: '',
  isFinding: false,
  hand: null,
  row: null,
  hidden: new Set(),
  left: new Set(),
  decisions: [],
  chosen: null,
  marked: new Set(),
  isMarking: false,
  sort: 'table',
  theme: null,
  dialog: 'none',
}

/** What the Pool screen knows beside the session. Changed only by plain functions. */
export const usePool = create<PoolState>(() => blank)

/** Nothing in hand and nothing chosen, as on coming to another place or list. */
const afresh = { row: null, chosen: null, marked: new Set<string>(), isMarking: false } as const

function isPlace(session: Session, place: string): boolean {
  return place === noTopic || place === acrossTopics || session.records.topic.get(place)?.withdrawn === false
}

/** Begins with a session; one that is open already goes on where it was. */
export function openPool(session: Session): void {
  const { session: open, place } = usePool.getState()
  if (open === session.id && isPlace(session, place)) return
  const first = listAll(session, 'topic')[0]?.id ?? noTopic
  usePool.setState({ ...blank, session: session.id, place: first })
}

export function goToPlace(place: string): void {
  usePool.setState({ ...afresh, place, find: '', hand: null })
}

export function showView(view: PoolView): void {
  usePool.setState({ ...afresh, view, find: '', theme: null })
}

export function showTwoTables(twoTables: boolean): void {
  usePool.setState({ twoTables, hand: null })
}

export function lookFor(find: string): void {
  usePool.setState({ find })
}

/** Goes to the field where words are looked for. */
export function startFinding(): void {
  usePool.setState({ isFinding: true })
}

/** Lists the points of one theme. */
export function showTheme(theme: string): void {
  usePool.setState({ ...afresh, view: 'points', find: '', theme })
}

export function showAllThemes(): void {
  usePool.setState({ theme: null })
}

export function sortBy(sort: Sort): void {
  usePool.setState({ sort })
}

export function openDialog(dialog: PoolDialog): void {
  usePool.setState({ dialog })
}

export function changeHand(change: Partial<Omit<Hand, 'item'>>): void {
  usePool.setState(({ hand }) => (hand === null ? {} : { hand: { ...hand, ...change } }))
}

export function goToRow(row: string | null): void {
  if (usePool.getState().row !== row) usePool.setState({ row })
}

export function choose(id: string | null): void {
  usePool.setState({ chosen: id === null ? null : { id, out: new Set() }, row: null })
}

export function mark(marked: ReadonlySet<string>): void {
  usePool.setState(({ isMarking }) => ({ marked, isMarking: isMarking && marked.size > 0 }))
}

/** Marks a row of the list of all points, or takes its mark away. */
export function markRow(id: string): void {
  const { marked, isMarking } = usePool.getState()
  if (!isMarking) return usePool.setState({ isMarking: true, marked: new Set([...marked, id]) })
  mark(toggle(marked, id))
}

/** The set with a member put in, or taken out where it was in. */
export function toggle(set: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(set)
  if (!next.delete(id)) next.add(id)
  return next
}
