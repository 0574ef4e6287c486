import { isDefinedError } from '@orpc/client'
import { create } from 'zustand'

import type { NewEcho, NewPoint } from '#shared/contract/capture.ts'

import { showTrouble, useApp } from './app-store.ts'
import { desk } from './desk.ts'
import { markSaved, markSaving, useSession } from './session-store.ts'

/** Points of one act, or a repeat of a point, that the app has not acknowledged yet. */
export type Unsent =
  | { readonly kind: 'points'; readonly session: string; readonly points: readonly NewPoint[] }
  | { readonly kind: 'echo'; readonly session: string; readonly echo: NewEcho }

type Outbox = { readonly unsent: readonly Unsent[] }
type Kept = { readonly at: number; readonly item: Unsent }

// Each has a name of its own, so that two windows of one machine never write over what the other keeps.
const kept = 'pooled.unsent.'
let lastAt = 0

/** The name of something on its way: the id it gets. */
export function nameUnsent(item: Unsent): string {
  return item.kind === 'echo' ? item.echo.id : (item.points[0]?.id ?? '')
}

function readKept(): readonly Unsent[] {
  try {
    const names = Object.keys(localStorage).filter((name) => name.startsWith(kept))
    const all = names.map((name) => JSON.parse(localStorage.getItem(name) ?? '') as Kept)
    return all.toSorted((a, b) => a.at - b.at).map(({ item }) => item)
  } catch {
    return []
  }
}

/** What is on its way. It outlives the page, and goes in when the app is back; the ids make sending twice harmless. */
export const useOutbox = create<Outbox>(() => ({ unsent: readKept() }))

function remember(item: Unsent): void {
  useOutbox.setState(({ unsent }) => ({ unsent: [...unsent, item] }))
  lastAt = Math.max(lastAt + 1, Date.now())
  localStorage.setItem(kept + nameUnsent(item), JSON.stringify({ at: lastAt, item } satisfies Kept))
}

function forget(item: Unsent): void {
  const name = nameUnsent(item)
  useOutbox.setState(({ unsent }) => ({ unsent: unsent.filter((other) => nameUnsent(other) !== name) }))
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
  const isWaiting = useSession.getState().saving.kind === 'saving'
  if (act === null && isWaiting && useOutbox.getState().unsent.length === 0)
    markSaved(new Date().toISOString())
}

/** Enters something: kept here at once, and on the disk when the save state says so. Rejects when the app refuses it. */
export async function enterUnsent(item: Unsent): Promise<void> {
  remember(item)
  markSaving()
  try {
    await send(item)
  } catch (error) {
    if (!isDefinedError(error)) return
    forget(item)
    throw error
  }
}

/** Sends again what was entered while the app was away, in its order; what is refused stays, and the bar says why. */
export function sendUnsent(): void {
  for (const item of useOutbox.getState().unsent)
    void send(item).catch((error: unknown) => {
      if (isDefinedError(error)) showTrouble(error)
    })
}

useApp.subscribe((now, before) => {
  if (now.connected && !before.connected) sendUnsent()
})
