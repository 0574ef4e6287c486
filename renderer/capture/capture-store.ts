import { create } from 'zustand'

import { useSession } from '#renderer/state/session-store.ts'
import type { Records, Session } from '#shared/model/session.ts'
import { compareOrder } from '#shared/session/list.ts'

import { keep, readKept } from './kept-json.ts'

/** Where what is typed belongs. */
export type Place = { readonly table: string | null; readonly topic: string | null }

/** How much the list shows: this topic at this table, all topics at this table, or everything. */
export type Scope = 'topic' | 'table' | 'all'

/** One sentence on what was just done, and the way to take it back where there is one. */
export type Notice = {
  readonly words: string
  readonly undo: (() => void) | null
  readonly seconds: number | null
}

type CaptureState = {
  readonly session: string | null
  readonly place: Place
  readonly scope: Scope
  readonly showsWithdrawn: boolean
  readonly chosen: ReadonlySet<string>
  readonly notice: Notice | null
  readonly dialog: 'none' | 'notes' | 'speaker'
}

const blank: CaptureState = {
  session: null,
  place: { table: null, topic: null },
  scope: 'topic',
  showsWithdrawn: false,
  chosen: new Set(),
  notice: null,
  dialog: 'none',
}

/** What the Capture screen knows beside the session. Changed only by the functions below. */
export const useCapture = create<CaptureState>(() => blank)

type Known = Pick<Records, 'table' | 'topic'>

/** The place as far as it is in the session; what is not there, or was not chosen yet, is the first table and topic. */
export function fitPlace(known: Known, { table, topic }: Partial<Place>): Place {
  const fit = (entity: 'table' | 'topic', id: string | null | undefined): string | null => {
    if (id === null) return null
    const records = [...known[entity].values()].filter(({ withdrawn }) => !withdrawn)
    const there = records.some((record) => record.id === id)
    return there ? (id ?? null) : (records.toSorted(compareOrder)[0]?.id ?? null)
  }
  return { table: fit('table', table), topic: fit('topic', topic) }
}

/** Begins with a session, at the table and topic where it was left on this machine. */
export function openCapture(session: Session): void {
  const place = fitPlace(session.records, readKept(`pooled.place.${session.id}`) ?? {})
  useCapture.setState({ ...blank, session: session.id, place })
}

/** Goes to another table or topic, and forgets what was chosen in the list. */
export function goTo(to: Partial<Place>): void {
  const { session, place, scope } = useCapture.getState()
  const next = { ...place, ...to }
  const narrowed = to.topic !== undefined || scope === 'all' ? 'topic' : scope
  useCapture.setState({ place: next, scope: narrowed, chosen: new Set() })
  if (session !== null) keep(`pooled.place.${session}`, next)
}

/** Where what is typed now belongs, even when the topic or table was withdrawn meanwhile. */
export function placeNow(): Place {
  const { place } = useCapture.getState()
  const { session } = useSession.getState()
  return session === null ? place : fitPlace(session.records, place)
}

export function showScope(scope: Scope): void {
  useCapture.setState({ scope, chosen: new Set() })
}

export function showWithdrawn(showsWithdrawn: boolean): void {
  useCapture.setState({ showsWithdrawn })
}

export function choose(chosen: ReadonlySet<string>): void {
  useCapture.setState({ chosen })
}

export function openDialog(dialog: CaptureState['dialog']): void {
  useCapture.setState({ dialog })
}

/** Says what was done. With `seconds` it goes away by itself; undo reaches it still. */
export function notify(notice: Notice): void {
  useCapture.setState({ notice })
}

export function dismissNotice(): void {
  useCapture.setState({ notice: null })
}
