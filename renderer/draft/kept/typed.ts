import { create } from 'zustand'

import { keep, readKept } from '#renderer/state/kept-json.ts'

/** What the writer makes and changes here. */
export type Thing = 'recommendation' | 'passage' | 'action' | 'planRow'

/** What was typed about one thing and is not saved yet. */
export type Typed = {
  readonly session: string
  readonly entity: Thing
  readonly id: string
  /** What it is made of where the session does not hold it yet; nothing is made before there is a word in it. */
  readonly make: Readonly<Record<string, unknown>> | null
  readonly fields: Readonly<Record<string, unknown>>
  /** `sent` is on its way, or waits for the app to come back; `refused` needs its writer. */
  readonly state: 'typing' | 'sent' | 'refused'
  readonly why: string
}

type Held = { readonly byId: Readonly<Record<string, Typed>> }
const kept = 'pooled.draft.'

function isTyped(value: unknown): value is Typed {
  const { session, id, fields } = (value ?? {}) as Partial<Typed>
  return typeof session === 'string' && typeof id === 'string' && typeof fields === 'object'
}

function readAll(): Held['byId'] {
  if (typeof localStorage === 'undefined') return {}
  const all = Object.keys(localStorage)
    .filter((name) => name.startsWith(kept))
    .map(readKept)
    .filter(isTyped)
  return Object.fromEntries(all.map((typed) => [typed.id, typed]))
}

/** What was typed and is not saved yet, by the thing it is about. It outlives the page, so that no crash costs a word. */
export const useTyped = create<Held>(() => ({ byId: readAll() }))

export function findTyped(id: string): Typed | undefined {
  return useTyped.getState().byId[id]
}

/** Whether a thing that is to be made has no word in it yet. */
export function isBlank({ entity, make, fields }: Typed): boolean {
  const { text, topic } = { ...make, ...fields } as { readonly text?: unknown; readonly topic?: unknown }
  const words = entity === 'planRow' ? topic : text
  return make !== null && (typeof words !== 'string' || words.trim() === '')
}

export function putTyped(typed: Typed): void {
  useTyped.setState(({ byId }) => ({ byId: { ...byId, [typed.id]: typed } }))
  keep(kept + typed.id, typed)
}

export function dropTyped(id: string): void {
  useTyped.setState(({ byId }) => ({
    byId: Object.fromEntries(Object.entries(byId).filter(([known]) => known !== id)),
  }))
  keep(kept + id, null)
}
