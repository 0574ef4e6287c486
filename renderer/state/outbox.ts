import { isDefinedError, ORPCError } from '@orpc/client'
import { create } from 'zustand'

import type { NewEcho, NewPoint } from '#shared/contract/capture.ts'

import { showTrouble, useApp } from './app-store.ts'
import { desk } from './desk.ts'
import { readKept } from './kept-json.ts'
import { markAnswered } from './session-store.ts'

/** Points of one act, or a repeat of a point, that the app has not acknowledged yet. */
export type Unsent =
  | { readonly kind: 'points'; readonly session: string; readonly points: readonly NewPoint[] }
  | { readonly kind: 'echo'; readonly session: string; readonly echo: NewEcho }

/** Something that the app would not have, and its sentence why. */
export type Refused = { readonly item: Unsent; readonly why: string }

type Outbox = {
  readonly unsent: readonly Unsent[]
  /** Why, for those that were refused when they were sent again, by their names. */
  readonly refused: ReadonlyMap<string, string>
}
type Kept = { readonly at: number; readonly item: Unsent }

// Each has a name of its own, so that two windows of one machine never write over what the other keeps.
const kept = 'pooled.unsent.'
let lastAt = 0

/** The name of something on its way: the id it gets. */
export function nameUnsent(item: Unsent): string {
  return item.kind === 'echo' ? item.echo.id : (item.points[0]?.id ?? '')
}

function isKept(value: unknown): value is Kept {
  const { at, item } = (value ?? {}) as Partial<Kept>
  if (typeof at !== 'number' || typeof item?.session !== 'string') return false
  return item.kind === 'echo' ? typeof item.echo?.text === 'string' : Array.isArray(item.points)
}

/** What this machine keeps, in its order; what cannot be read of it stays where it is and stands in nobody's way. */
export function readUnsent(): readonly Unsent[] {
  if (typeof localStorage === 'undefined') return []
  return Object.keys(localStorage)
    .filter((name) => name.startsWith(kept))
    .map(readKept)
    .filter(isKept)
    .toSorted((a, b) => a.at - b.at)
    .map(({ item }) => item)
}

/** What is on its way. It outlives the page, and goes in when the app is back; the ids make sending twice harmless. */
export const useOutbox = create<Outbox>(() => ({ unsent: readUnsent(), refused: new Map() }))

/** Whether anything of a session is on its way. */
export function holdsAny({ unsent }: Pick<Outbox, 'unsent'>, session: string | null): boolean {
  return unsent.some((item) => item.session === session)
}

function remember(item: Unsent): void {
  useOutbox.setState(({ unsent }) => ({ unsent: [...unsent, item] }))
  lastAt = Math.max(lastAt + 1, Date.now())
  localStorage.setItem(kept + nameUnsent(item), JSON.stringify({ at: lastAt, item } satisfies Kept))
}

function forget(item: Unsent): void {
  const name = nameUnsent(item)
  useOutbox.setState(({ unsent, refused }) => ({
    unsent: unsent.filter((other) => nameUnsent(other) !== name),
    refused: new Map([...refused].filter(([other]) => other !== name)),
  }))
  localStorage.removeItem(kept + name)
}

function ask(item: Unsent): Promise<{ readonly act: string | null }> {
  const { capture } = desk()
  const { session } = item
  if (item.kind === 'echo') return capture.addEcho({ session, echo: item.echo })
  const [point, ...others] = item.points
  return point !== undefined && others.length === 0
    ? capture.addPoint({ session, point })
    : capture.addPoints({ session, points: [...item.points] })
}

async function send(item: Unsent): Promise<void> {
  const { act } = await ask(item)
  forget(item)
  // It had gone in before: no news of it will come.
  if (act === null) markAnswered()
}

/** Says what went wrong inside the app. A lost connection says so itself. */
function tellInside(error: unknown): void {
  if (error instanceof ORPCError) showTrouble(error)
}

/** Enters something: kept here at once, and on the disk when the save state says so. Rejects when the app refuses it. */
export async function enterUnsent(item: Unsent): Promise<void> {
  remember(item)
  try {
    await send(item)
  } catch (error) {
    if (!(error instanceof Error) || !isDefinedError(error)) return tellInside(error)
    forget(item)
    throw error
  }
}

async function sendAgain(item: Unsent): Promise<void> {
  try {
    await send(item)
  } catch (error) {
    tellInside(error)
    if (!(error instanceof Error) || !isDefinedError(error)) return
    const { message } = error
    useOutbox.setState(({ refused }) => ({ refused: new Map([...refused, [nameUnsent(item), message]]) }))
  }
}

/**
 * Sends again what was entered while the app was away, in its order. What is refused stays until somebody takes it
 * back, and the bar says why.
 */
export function sendUnsent(): void {
  for (const item of useOutbox.getState().unsent) void sendAgain(item)
}

/** Takes what was refused of a session out of the outbox, to be given back; another window may have taken it already. */
export function takeRefused(session: string): readonly Refused[] {
  const { unsent, refused } = useOutbox.getState()
  return unsent.flatMap((item) => {
    const why = refused.get(nameUnsent(item))
    if (why === undefined || item.session !== session) return []
    const isHere = localStorage.getItem(kept + nameUnsent(item)) !== null
    forget(item)
    return isHere ? [{ item, why }] : []
  })
}

useApp.subscribe((now, before) => {
  if (now.connected && !before.connected) sendUnsent()
})
