import { useEffect, useMemo, useRef } from 'react'

import { useSession } from '#renderer/state/session-store.ts'
import { findStandingPoint } from '#shared/session/standing-point.ts'

import { useEchoesOnTheirWay } from './entered.ts'

type Counts = ReadonlyMap<string, number>

function isSame(a: Counts, b: Counts): boolean {
  return a.size === b.size && [...a].every(([id, count]) => b.get(id) === count)
}

/**
 * How often each point was said again, by its id; those on their way count already, and what was joined counts where it went.
 * The same map until a count changes: every row of the list is drawn again for another one.
 */
export function useEchoCounts(): Counts {
  const before = useRef<Counts>(new Map())
  const echoes = useSession(({ session }) => session?.records.echo)
  const point = useSession(({ session }) => session?.records.point)
  const coming = useEchoesOnTheirWay(
    useSession(({ session }) => session?.id),
    echoes,
  )
  const counts = useMemo(() => {
    const fresh = new Map<string, number>()
    const count = (said: string): void => {
      const of = (point && findStandingPoint({ records: { point } }, said)?.id) ?? said
      fresh.set(of, (fresh.get(of) ?? 0) + 1)
    }
    for (const echo of echoes?.values() ?? []) if (!echo.withdrawn) count(echo.of)
    for (const { of } of coming) count(of)
    return isSame(before.current, fresh) ? before.current : fresh
  }, [echoes, point, coming])
  useEffect(() => {
    before.current = counts
  }, [counts])
  return counts
}
