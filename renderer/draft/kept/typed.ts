import { create } from 'zustand'

import { holdWindow, listOpenWindows } from '#renderer/host/open-windows.ts'
import { getWindowId } from '#renderer/host/window-id.ts'
import { keep, readKept } from '#renderer/state/kept-json.ts'
import type { Fields } from '#shared/model/entities.ts'

/** What the writer makes and changes here. */
export type Thing = 'recommendation' | 'passage' | 'action' | 'planRow'

export type Values = Readonly<Record<string, unknown>>

/** What was typed about one thing and is not saved yet. */
export type Typed = {
  readonly session: string
  readonly entity: Thing
  readonly id: string
  /** What it is made of where the session does not hold it yet; nothing is made before there is a word in it. */
  readonly make: Values | null
  readonly fields: Values
  /** For each field, as JSON: what it was when its writer began, and what was sent of it since. */
  readonly seen: Readonly<Record<string, readonly string[]>>
  /** `sent` is on its way, or waits for the app to come back; `refused` needs its writer. */
  readonly state: 'typing' | 'sent' | 'refused'
  readonly why: string
}

const wordFields = {
  recommendation: ['text', 'rationale', 'population', 'actor', 'setting'],
  passage: ['text'],
  action: ['text', 'label', 'lead', 'audience', 'duration', 'funding', 'measure', 'dependsOn', 'status'],
  planRow: ['topic', 'standards'],
} as const satisfies { readonly [E in Thing]: readonly (keyof Fields<E>)[] }

type Held = { readonly byId: Readonly<Record<string, Typed>> }
const kept = 'pooled.draft.'
const mostSeen = 6

// Each window has names of its own, so that two of one machine never write over what the other keeps.
function nameOf(id: string): string {
  return `${kept}${getWindowId()}.${id}`
}

function isTyped(value: unknown): value is Typed {
  const { session, id, fields, seen } = (value ?? {}) as Partial<Typed>
  return [session, id].every((each) => typeof each === 'string') && [fields, seen].every(isObject)
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null
}

function readOwn(): Held['byId'] {
  if (typeof localStorage === 'undefined') return {}
  const all = Object.keys(localStorage)
    .filter((name) => name.startsWith(nameOf('')))
    .map(readKept)
    .filter(isTyped)
  return Object.fromEntries(all.map((typed) => [typed.id, typed]))
}

/** What was typed and is not saved yet, by the thing it is about. It outlives the page, so that no crash costs a word. */
export const useTyped = create<Held>(() => ({ byId: readOwn() }))

export function findTyped(id: string): Typed | undefined {
  return useTyped.getState().byId[id]
}

function hasWord(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(hasWord)
  return typeof value === 'string' && value.trim() !== ''
}

/** Whether a thing that is to be made has no word in it yet. */
export function isBlank({ entity, make, fields }: Typed): boolean {
  const values: Values = { ...make, ...fields }
  return make !== null && !wordFields[entity].some((field) => hasWord(values[field]))
}

/** The fields whose words others changed since their writer began; of a choice the last one holds. */
export function listClashes({ entity, fields, seen }: Typed, record: Values | undefined): readonly string[] {
  if (record === undefined) return []
  return wordFields[entity].filter((field) => {
    const known = seen[field] ?? []
    const now = JSON.stringify(record[field])
    if (!(field in fields) || known.length === 0) return false
    return now !== JSON.stringify(fields[field]) && !known.includes(now)
  })
}

/** What is seen of fields by now, with these values of them. */
export function addSeen(seen: Typed['seen'], values: Values): Typed['seen'] {
  const added = Object.entries(values).map(([field, value]) => {
    const now = JSON.stringify(value)
    const before = (seen[field] ?? []).filter((each) => each !== now)
    return [field, [...before, now].slice(-mostSeen)] as const
  })
  return { ...seen, ...Object.fromEntries(added) }
}

export function putTyped(typed: Typed): void {
  useTyped.setState(({ byId }) => ({ byId: { ...byId, [typed.id]: typed } }))
  keep(nameOf(typed.id), typed)
}

export function dropTyped(id: string): void {
  useTyped.setState(({ byId }) => ({
    byId: Object.fromEntries(Object.entries(byId).filter(([known]) => known !== id)),
  }))
  keep(nameOf(id), null)
}

async function seeWindows(): Promise<ReadonlySet<string>> {
  holdWindow()
  return listOpenWindows()
}

/** Takes over what windows that are gone left of a session; what this one has its own words for stays where it is. */
export async function takeLeft(session: string): Promise<void> {
  // Where windows cannot be seen, what each typed is compared before it is saved all the same.
  const open = await seeWindows().catch((): ReadonlySet<string> => new Set([getWindowId()]))
  for (const name of Object.keys(localStorage)) {
    const [window = ''] = name.slice(kept.length).split('.')
    if (!name.startsWith(kept) || open.has(window) || window === getWindowId()) continue
    const typed = readKept(name)
    if (!isTyped(typed) || typed.session !== session || findTyped(typed.id) !== undefined) continue
    putTyped(typed)
    keep(name, null)
  }
}
