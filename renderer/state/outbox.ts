import { isDefinedError } from '@orpc/client'
import { create } from 'zustand'

import type { NewPoint } from '#shared/contract/capture.ts'

import { useApp } from './app-store.ts'
import { desk } from './desk.ts'
import { markSaving } from './session-store.ts'

/** A point that was entered but that the app has not acknowledged yet. */
export type Unsent = { readonly session: string; readonly point: NewPoint }

type Outbox = { readonly unsent: readonly Unsent[] }
const kept = 'pooled.unsent'

function readKept(): readonly Unsent[] {
  try {
    return JSON.parse(localStorage.getItem(kept) ?? '[]') as readonly Unsent[]
  } catch {
    return []
  }
}

/** Points on their way. They outlive the page, and go in when the app is back; their ids make sending twice harmless. */
export const useOutbox = create<Outbox>(() => ({ unsent: readKept() }))

function setUnsent(unsent: readonly Unsent[]): void {
  useOutbox.setState({ unsent })
  if (unsent.length === 0) localStorage.removeItem(kept)
  else localStorage.setItem(kept, JSON.stringify(unsent))
}

function forget(item: Unsent): void {
  setUnsent(useOutbox.getState().unsent.filter((other) => other.point.id !== item.point.id))
}

async function send(item: Unsent): Promise<void> {
  await desk().capture.addPoint(item)
  forget(item)
}

/** Enters a point: kept here at once, and on the disk when the save state says so. Rejects when the app refuses the point itself. */
export async function enterPoint(item: Unsent): Promise<void> {
  setUnsent([...useOutbox.getState().unsent, item])
  markSaving()
  try {
    await send(item)
  } catch (error) {
    if (!isDefinedError(error)) return
    forget(item)
    throw error
  }
}

/** Sends again what was entered while the app was away. */
export function sendUnsent(): void {
  for (const item of useOutbox.getState().unsent) void send(item).catch(() => undefined)
}

useApp.subscribe((now, before) => {
  if (now.connected && !before.connected) sendUnsent()
})
