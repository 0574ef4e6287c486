import { useMemo } from 'react'

import { useSession } from '#renderer/state/session-store.ts'

import { useEchoesOnTheirWay } from './entered.ts'

/** How often each point was said again, by its id; those on their way count already. */
export function useEchoCounts(): ReadonlyMap<string, number> {
  const echoes = useSession(({ session }) => session?.records.echo)
  const coming = useEchoesOnTheirWay(
    useSession(({ session }) => session?.id),
    echoes,
  )
  return useMemo(() => {
    const counts = new Map<string, number>()
    const count = (of: string): unknown => counts.set(of, (counts.get(of) ?? 0) + 1)
    for (const echo of echoes?.values() ?? []) if (!echo.withdrawn) count(echo.of)
    for (const { of } of coming) count(of)
    return counts
  }, [echoes, coming])
}
