import { create } from 'zustand'

import { openList } from '#renderer/capture/list/list-store.ts'
import { keep, readKept } from '#renderer/state/kept-json.ts'
import { useSession } from '#renderer/state/session-store.ts'
import type { Records, Session } from '#shared/model/session.ts'
import { compareOrder } from '#shared/session/list.ts'

import { t } from './words.ts'

/** Where what is typed belongs: a table, or the talk whose speaker is heard, and the topic. */
export type Place = {
  readonly table: string | null
  readonly topic: string | null
  readonly presentation?: string | null
}

/** How much the list shows: this topic at this table, all topics at this table, or everything. */
export type Scope = 'topic' | 'table' | 'all'

/** One sentence on what was just done, and the way to take it back where there is one. */
export type Notice = {
  readonly words: string
  readonly undo: (() => void) | null
  readonly seconds: number | null
}

/** What is asked in a dialog at the moment. */
export type OpenDialog =
  | 'none'
  | 'notes'
  | 'speaker'
  | 'tags'
  | 'dissent'
  | 'repeats'
  | 'people'
  | 'find'
  | 'table'
  | 'seats'
  | 'talk'
  | 'figure'

type CaptureState = {
  readonly session: string | null
  readonly place: Place
  readonly scope: Scope
  readonly showsWithdrawn: boolean
  readonly chosen: ReadonlySet<string>
  /** Rows are marked one by one, and stay marked while the arrow keys move on. */
  readonly isMarking: boolean
  readonly notice: Notice | null
  readonly dialog: OpenDialog
}

const blank: CaptureState = {
  session: null,
  place: { table: null, topic: null },
  scope: 'topic',
  showsWithdrawn: false,
  chosen: new Set(),
  isMarking: false,
  notice: null,
  dialog: 'none',
}

const unchosen = { chosen: new Set<string>(), isMarking: false } as const

/** What the Capture screen knows beside the session. Changed only by the functions below. */
export const useCapture = create<CaptureState>(() => blank)

type Known = Pick<Records, 'table' | 'topic' | 'presentation'>

/**
 * The place as far as it is in the session: the first table and topic where none was chosen yet. What was chosen and went
 * is nothing, never another one, which would get words that were not said there.
 */
export function fitPlace(known: Known, { table, topic, presentation = null }: Partial<Place>): Place {
  const fit = (entity: 'table' | 'topic', id: string | null | undefined): string | null => {
    if (id === null) return null
    if (id !== undefined) return known[entity].get(id)?.withdrawn === false ? id : null
    const records = [...known[entity].values()].filter(({ withdrawn }) => !withdrawn)
    return records.toSorted(compareOrder)[0]?.id ?? null
  }
  const talk = known.presentation.get(presentation ?? '')
  if (talk !== undefined && !talk.withdrawn) return { table: null, topic: fit('topic', topic), presentation }
  return { table: fit('table', table), topic: fit('topic', topic), presentation: null }
}

/** Says what of a place is not there any more; null where all of it is. */
function describeGone(known: Known, before: Partial<Place>): Notice | null {
  const now = fitPlace(known, before)
  const sorts = (['table', 'presentation', 'topic'] as const).filter((sort) => {
    const id = before[sort] ?? null
    return id !== null && id !== (now[sort] ?? null)
  })
  // A talk has no table beside it.
  const gone = sorts.filter((sort) => sort !== 'table' || (now.presentation ?? null) === null)
  if (gone.length === 0) return null
  return { words: gone.map((sort) => t(`gone.${sort}`)).join(' '), undo: null, seconds: null }
}

/** Begins with a session, at the table and topic where it was left on this machine. */
export function openCapture(session: Session): void {
  const left: Partial<Place> = readKept(`pooled.place.${session.id}`) ?? {}
  const place = fitPlace(session.records, left)
  const notice = describeGone(session.records, left)
  useCapture.setState({ ...blank, session: session.id, place, notice })
  if (notice !== null) keep(`pooled.place.${session.id}`, place)
  openList()
}

/** Goes to another table or topic, and forgets what was chosen in the list. */
export function goTo(to: Partial<Place>): void {
  const { session, place, scope } = useCapture.getState()
  const leavesTalk = to.table !== undefined && to.presentation === undefined
  const next = { ...place, ...(leavesTalk && { presentation: null }), ...to }
  const narrowed = to.topic !== undefined || scope === 'all' ? 'topic' : scope
  useCapture.setState({ place: next, scope: narrowed, ...unchosen })
  if (session !== null) keep(`pooled.place.${session}`, next)
}

/** Where what is typed now belongs, even when the topic or table was withdrawn meanwhile. */
export function placeNow(): Place {
  const { place } = useCapture.getState()
  const { session } = useSession.getState()
  return session === null ? place : fitPlace(session.records, place)
}

export function showScope(scope: Scope): void {
  useCapture.setState({ scope, ...unchosen })
}

export function showWithdrawn(showsWithdrawn: boolean): void {
  useCapture.setState({ showsWithdrawn })
}

export function choose(chosen: ReadonlySet<string>): void {
  useCapture.setState(({ isMarking }) => ({ chosen, isMarking: isMarking && chosen.size > 0 }))
}

/** Chooses one row, or none, and ends the marking. */
export function chooseOnly(id: string | undefined): void {
  useCapture.setState({ chosen: new Set(id === undefined ? [] : [id]), isMarking: false })
}

/** Marks a row, or takes its mark away. The first is marked already: it is the chosen one. */
export function markRow(id: string): void {
  const { chosen, isMarking } = useCapture.getState()
  if (!isMarking) return useCapture.setState({ isMarking: true, chosen: new Set([...chosen, id]) })
  const without = new Set([...chosen].filter((other) => other !== id))
  choose(chosen.has(id) ? without : new Set([...chosen, id]))
}

export function openDialog(dialog: OpenDialog): void {
  useCapture.setState({ dialog })
}

/** Says what was done. With `seconds` it goes away by itself; undo reaches it still. */
export function notify(notice: Notice): void {
  useCapture.setState({ notice })
}

export function dismissNotice(): void {
  useCapture.setState({ notice: null })
}

useSession.subscribe(({ session }, { session: before }) => {
  const { session: id, place } = useCapture.getState()
  if (session === null || before === null || session.id !== id || before.id !== id) return
  const isSame = (['table', 'topic', 'presentation'] as const).every(
    (sort) => session.records[sort] === before.records[sort],
  )
  const notice = isSame ? null : describeGone(session.records, fitPlace(before.records, place))
  if (notice !== null) notify(notice)
})
