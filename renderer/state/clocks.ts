import { useEffect, useState } from 'react'
import { create } from 'zustand'

import { useSession } from './session-store.ts'

/** A clock as it is kept: the minutes it has, how much of them is spent, and since when it runs (ms since 1970). */
export type Clock = {
  readonly minutes: number
  readonly spentMs: number
  readonly since: number | null
}

/** What a clock shows now. `leftMs` is below nothing once its time is over; it goes on and never cuts anybody off. */
export type ClockReading = {
  readonly leftMs: number
  readonly isRunning: boolean
  /** It ran at least once since it was put back; while it does not run it is paused. */
  readonly hasStarted: boolean
  readonly state: 'idle' | 'running' | 'soon' | 'over'
}

type Clocks = { readonly session: string | null; readonly byKey: Readonly<Record<string, Clock>> }

const minute = 60_000
const soon = 2 * minute

/** The clocks of the open session, by topic id or `plenary`. They outlive the page, and every window shows the same. */
export const useClocks = create<Clocks>(() => ({ session: null, byKey: {} }))

function keptAs(session: string): string {
  return `pooled.clocks.${session}`
}

function readKept(session: string): Readonly<Record<string, Clock>> {
  try {
    return JSON.parse(localStorage.getItem(keptAs(session)) ?? '{}') as Readonly<Record<string, Clock>>
  } catch {
    return {}
  }
}

/** Takes up the clocks of a session as they were left on this machine. */
export function openClocks(session: string | null): void {
  useClocks.setState({ session, byKey: session === null ? {} : readKept(session) })
}

function setClock(key: string, change: (clock: Clock) => Clock): void {
  const { session, byKey } = useClocks.getState()
  if (session === null) return
  const clock = byKey[key] ?? { minutes: 0, spentMs: 0, since: null }
  const next = { ...byKey, [key]: change(clock) }
  useClocks.setState({ byKey: next })
  localStorage.setItem(keptAs(session), JSON.stringify(next))
}

/** Starts a clock, or lets it go on. `minutes` counts only for one that was never started or added to. */
export function startClock(key: string, minutes: number): void {
  const isNew = useClocks.getState().byKey[key] === undefined
  setClock(key, (clock) => ({
    ...clock,
    minutes: isNew ? minutes : clock.minutes,
    since: clock.since ?? Date.now(),
  }))
}

export function pauseClock(key: string): void {
  setClock(key, ({ minutes, spentMs, since }) => {
    const run = since === null ? 0 : Math.max(0, Date.now() - since)
    return { minutes, spentMs: spentMs + run, since: null }
  })
}

/** Gives a clock more time, beside the `minutes` it has where it was never started; it goes on as it was. */
export function addMinutes(key: string, more: number, minutes = 0): void {
  const isNew = useClocks.getState().byKey[key] === undefined
  setClock(key, (clock) => ({ ...clock, minutes: (isNew ? minutes : clock.minutes) + more }))
}

/** Puts a clock back to where it was before it was started. */
export function resetClock(key: string): void {
  const { session, byKey } = useClocks.getState()
  if (session === null) return
  const { [key]: _, ...rest } = byKey
  useClocks.setState({ byKey: rest })
  localStorage.setItem(keptAs(session), JSON.stringify(rest))
}

/** What a clock shows at a time; one that was never started or added to stands at its `minutes`. */
export function readClock(clock: Clock | undefined, minutes: number, now: number): ClockReading {
  const { minutes: all, spentMs, since } = clock ?? { minutes, spentMs: 0, since: null }
  const spent = spentMs + (since === null ? 0 : Math.max(0, now - since))
  const leftMs = all * minute - spent
  const isRunning = since !== null
  const hasStarted = isRunning || spent > 0
  return { leftMs, isRunning, hasStarted, state: stateOf(leftMs, isRunning, hasStarted) }
}

function stateOf(leftMs: number, isRunning: boolean, hasStarted: boolean): ClockReading['state'] {
  if (hasStarted && leftMs <= 0) return 'over'
  if (!isRunning) return 'idle'
  return leftMs <= soon ? 'soon' : 'running'
}

/** What a clock shows now; draws its component once a second while it runs, so keep that one small. */
export function useClock(key: string, minutes: number): ClockReading {
  const clock = useClocks(({ byKey }) => byKey[key])
  const [now, setNow] = useState(Date.now)
  const reading = readClock(clock, minutes, Math.max(now, clock?.since ?? 0))
  const { isRunning, leftMs } = reading
  useEffect(() => {
    if (!isRunning) return
    const untilNext = 1_000 - (((-leftMs % 1_000) + 1_000) % 1_000)
    const timer = window.setTimeout(() => setNow(Date.now()), untilNext)
    return () => window.clearTimeout(timer)
  }, [isRunning, leftMs, now])
  return reading
}

useSession.subscribe(({ session }, before) => {
  const id = session?.id ?? null
  if (id !== (before.session?.id ?? null)) openClocks(id)
})
openClocks(useSession.getState().session?.id ?? null)

// Another window of this app, the plenary picture, shows the same clocks.
if (typeof window !== 'undefined')
  window.addEventListener('storage', ({ key }) => {
    const { session } = useClocks.getState()
    if (session !== null && key === keptAs(session)) openClocks(session)
  })
