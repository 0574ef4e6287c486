import { useMemo } from 'react'
import { create } from 'zustand'

import { enterUnsent, nameUnsent, sendUnsent, type Unsent, useOutbox } from '#renderer/state/outbox.ts'
import { useSession } from '#renderer/state/session-store.ts'
import type { NewEcho, NewPoint } from '#shared/contract/capture.ts'
import { blanks } from '#shared/model/blank.ts'
import type { Session } from '#shared/model/session.ts'

import type { Said } from './point-rows.ts'

type Entered = { readonly entered: readonly Unsent[] }

/** What came from this line and the session may not show yet: the answer to it and the news of it come separately. */
const useEntered = create<Entered>(() => ({ entered: [] }))

function isWaiting(item: Unsent): boolean {
  return useOutbox.getState().unsent.some((other) => nameUnsent(other) === nameUnsent(item))
}

function isNews(item: Unsent): boolean {
  const records = useSession.getState().session?.records
  const known = item.kind === 'echo' ? records?.echo : records?.point
  return known?.has(nameUnsent(item)) !== true
}

/** Enters something. It is in the list at once; rejects when the app refuses it, and then it is not. */
export async function enter(item: Unsent): Promise<void> {
  useEntered.setState(({ entered }) => ({ entered: [...entered.filter(isNews), item] }))
  try {
    await enterUnsent(item)
  } catch (error) {
    // It is still to be sent: only keeping it for a crash of the window failed.
    if (isWaiting(item)) return sendUnsent()
    useEntered.setState(({ entered }) => ({ entered: entered.filter((other) => other !== item) }))
    throw error
  }
}

/** Takes something off the list that was refused after all. */
export function forgetEntered(item: Unsent): void {
  const isOther = (other: Unsent): boolean => nameUnsent(other) !== nameUnsent(item)
  useEntered.setState(({ entered }) => ({ entered: entered.filter(isOther) }))
}

function toSaid(point: NewPoint): Said {
  const given = Object.fromEntries(Object.entries(point).filter(([, value]) => value !== undefined))
  return { ...blanks.point, ...given } as Said
}

type Points = Session['records']['point'] | undefined
type Echoes = Session['records']['echo'] | undefined

/** Everything on its way to a session, once each, oldest first. */
function listItems(
  unsent: readonly Unsent[],
  entered: readonly Unsent[],
  session: string | undefined,
): readonly Unsent[] {
  const all = new Map([...unsent, ...entered].map((item) => [nameUnsent(item), item]))
  return [...all.values()].filter((item) => item.session === session)
}

function listPoints(items: readonly Unsent[], points: Points): readonly Said[] {
  return items
    .flatMap((item) => (item.kind === 'points' ? item.points : []))
    .filter(({ id }) => points?.has(id) !== true)
    .map(toSaid)
}

function listEchoes(items: readonly Unsent[], echoes: Echoes): readonly NewEcho[] {
  return items
    .flatMap((item) => (item.kind === 'echo' ? [item.echo] : []))
    .filter(({ id }) => echoes?.has(id) !== true)
}

function useItems(session: string | undefined): readonly Unsent[] {
  const unsent = useOutbox((state) => state.unsent)
  const entered = useEntered((state) => state.entered)
  return useMemo(() => listItems(unsent, entered, session), [unsent, entered, session])
}

/** The points of a session that are on their way to it, oldest first. */
export function useOnTheirWay(session: string | undefined, points: Points): readonly Said[] {
  const items = useItems(session)
  return useMemo(() => listPoints(items, points), [items, points])
}

/** The same, at this moment. */
export function listOnTheirWay(session: string | undefined, points: Points): readonly Said[] {
  return listPoints(listItems(useOutbox.getState().unsent, useEntered.getState().entered, session), points)
}

/** The repeats of a session that are on their way to it. */
export function useEchoesOnTheirWay(session: string | undefined, echoes: Echoes): readonly NewEcho[] {
  const items = useItems(session)
  return useMemo(() => listEchoes(items, echoes), [items, echoes])
}
