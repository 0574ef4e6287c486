import { useMemo } from 'react'

import { useSession } from '#renderer/state/session-store.ts'
import { findStanding } from '#shared/session/count-echoes.ts'

import { useEchoesOnTheirWay } from './entered.ts'

/** How often each point was said again, by its id; those on their way count already, and what was joined counts where it went. */
export function useEchoCounts(): ReadonlyMap<string, number> {
  const echoes = useSession(({ session }) => session?.records.echo)
  const point = useSession(({ session }) => session?.records.point)
  const coming = useEchoesOnTheirWay(
    useSession(({ session }) => session?.id),
    echoes,
  )
  return useMemo(() => {
    const counts = new Map<string, number>()
    const count = (said: string): void => {
      const of = (point && findStanding({ records: { point } }, said)) ?? said
      counts.set(of, (counts.get(of) ?? 0) + 1)
    }
    for (const echo of echoes?.values() ?? []) if (!echo.withdrawn) count(echo.of)
    for (const { of } of coming) count(of)
    return counts
  }, [echoes, point, coming])
}
