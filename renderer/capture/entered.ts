import { useMemo } from 'react'
import { create } from 'zustand'

import type { Unsent } from '#renderer/state/outbox.ts'
import { enterPoint, sendUnsent, useOutbox } from '#renderer/state/outbox.ts'
import { useSession } from '#renderer/state/session-store.ts'
import { blanks } from '#shared/model/blank.ts'
import type { Session } from '#shared/model/session.ts'

import type { Said } from './point-rows.ts'

type Entered = { readonly entered: readonly Unsent[] }

/** Points from this line that the session may not show yet: the answer to a point and the news of it come separately. */
const useEntered = create<Entered>(() => ({ entered: [] }))

function isWaiting(id: string): boolean {
  return useOutbox.getState().unsent.some(({ point }) => point.id === id)
}

function isNews({ point }: Unsent): boolean {
  return useSession.getState().session?.records.point.has(point.id) !== true
}

/** Enters a point. It is in the list at once; rejects when the app refuses it, and then it is not. */
export async function enter(item: Unsent): Promise<void> {
  useEntered.setState(({ entered }) => ({ entered: [...entered.filter(isNews), item] }))
  try {
    await enterPoint(item)
  } catch (error) {
    // It is still to be sent: only keeping it for a crash of the window failed.
    if (isWaiting(item.point.id)) return sendUnsent()
    useEntered.setState(({ entered }) => ({ entered: entered.filter((other) => other !== item) }))
    throw error
  }
}

function toSaid({ point }: Unsent): Said {
  const given = Object.fromEntries(Object.entries(point).filter(([, value]) => value !== undefined))
  return { ...blanks.point, ...given } as Said
}

type Points = Session['records']['point'] | undefined

function listComing(
  unsent: readonly Unsent[],
  entered: readonly Unsent[],
  session: string | undefined,
  points: Points,
): readonly Said[] {
  const all = new Map([...unsent, ...entered].map((item) => [item.point.id, item]))
  return [...all.values()]
    .filter((item) => item.session === session && points?.has(item.point.id) !== true)
    .map(toSaid)
}

/** The points of a session that are on their way to it, oldest first. */
export function useOnTheirWay(session: string | undefined, points: Points): readonly Said[] {
  const unsent = useOutbox((state) => state.unsent)
  const entered = useEntered((state) => state.entered)
  return useMemo(() => listComing(unsent, entered, session, points), [unsent, entered, session, points])
}

/** The same, at this moment. */
export function listOnTheirWay(session: string | undefined, points: Points): readonly Said[] {
  return listComing(useOutbox.getState().unsent, useEntered.getState().entered, session, points)
}
