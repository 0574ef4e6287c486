import { useLayoutEffect } from 'react'
import { create } from 'zustand'

import { useSession } from '#renderer/state/session-store.ts'
import type { Session } from '#shared/model/session.ts'
import { type Coverage, countCoverage } from '#shared/pooling/coverage.ts'
import { findGroup } from '#shared/session/groups.ts'

import { listWaiting } from './coverage-now.ts'
import { type Decision, usePool } from './pool-store.ts'
import { readWaiting } from './read-waiting.ts'
import { useSuggested } from './suggestions.ts'

/** All points as they were counted last, and which decisions of this window were in it. */
type Counted = {
  readonly session: Session | null
  readonly coverage: Coverage | null
  readonly waiting: ReadonlySet<string>
  readonly saved: ReadonlySet<number>
}

const useCounted = create<Counted>(() => ({
  session: null,
  coverage: null,
  waiting: new Set(),
  saved: new Set(),
}))

/** Counting walks through all points: it is done so many ms apart at least, and takes a tenth of the time at most. */
const least = 100
/** So many points are counted in a moment. */
const fewPoints = 2_000

let timer: ReturnType<typeof setTimeout> | undefined
let nextAt = 0

function countNow(): void {
  clearTimeout(timer)
  timer = undefined
  const { session } = useSession.getState()
  if (session === null) return
  const began = performance.now()
  const waiting = listWaiting(session, readWaiting(session, useSuggested.getState()))
  const coverage = countCoverage(session, { waiting })
  const saved = usePool.getState().decisions.filter(({ isSaved }) => isSaved)
  useCounted.setState({ session, coverage, waiting, saved: new Set(saved.map(({ id }) => id)) })
  const now = performance.now()
  nextAt = now + Math.max(least, 10 * (now - began))
}

function countSoon(): void {
  const { session } = useSession.getState()
  const wait = nextAt - performance.now()
  if (wait <= 0 && (session?.records.point.size ?? 0) <= fewPoints) countNow()
  else timer ??= setTimeout(countNow, Math.max(0, wait))
}

function followCounts(): () => void {
  if (useCounted.getState().session?.id === useSession.getState().session?.id) countSoon()
  else countNow()
  const stops = [
    useSession.subscribe(({ session }, before) => {
      if (session !== before.session) countSoon()
    }),
    useSuggested.subscribe(countSoon),
  ]
  return () => {
    stops.forEach((stop) => stop())
    clearTimeout(timer)
    timer = undefined
  }
}

/** The counts with what was decided since: the sum moves with the key, and not with the disk. */
function addDecided(counted: Counted, decisions: readonly Decision[]): Coverage | null {
  const { session, coverage, waiting, saved } = counted
  if (session === null || coverage === null) return null
  const news = decisions.filter(({ id }) => !saved.has(id)).flatMap(({ groups }) => groups)
  const points = new Set(
    news.filter(
      (id) => session.records.point.get(id)?.withdrawn === false && findGroup(session, id) === undefined,
    ),
  )
  const waited = [...points].filter((id) => waiting.has(id)).length
  return {
    ...coverage,
    grouped: coverage.grouped + points.size,
    single: coverage.single - points.size,
    waiting: coverage.waiting - waited,
    decided: coverage.decided + points.size,
    untouched: coverage.untouched - (points.size - waited),
  }
}

/** The sum that is always in sight: all points, each counted once. */
export function useCoverage(): Coverage | null {
  const counted = useCounted()
  const decisions = usePool((state) => state.decisions)
  const session = useSession((state) => state.session?.id)
  useLayoutEffect(followCounts, [session])
  return counted.session?.id === session ? addDecided(counted, decisions) : null
}
