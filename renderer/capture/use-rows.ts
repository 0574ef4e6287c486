import { useEffect, useMemo, useRef } from 'react'

import { useSession } from '#renderer/state/session-store.ts'
import { usePoints } from '#renderer/state/use-records.ts'

import { fitPlace, type Place, placeNow, useCapture } from './capture-store.ts'
import { listOnTheirWay, useOnTheirWay } from './entered.ts'
import { keepSame, listRows, type PointRow } from './point-rows.ts'

/** Where what is typed belongs, as far as it is in the session. */
export function usePlace(): Place {
  const place = useCapture((state) => state.place)
  const table = useSession(({ session }) => session?.records.table)
  const topic = useSession(({ session }) => session?.records.topic)
  return useMemo(
    () => (table === undefined || topic === undefined ? place : fitPlace({ table, topic }, place)),
    [place, table, topic],
  )
}

/** The rows of the list as it is to be shown now; a row stays the same object until something of it changes. */
export function useRows(): readonly PointRow[] {
  const points = usePoints()
  const coming = useOnTheirWay(
    useSession(({ session }) => session?.id),
    points,
  )
  const place = usePlace()
  const scope = useCapture((state) => state.scope)
  const showsWithdrawn = useCapture((state) => state.showsWithdrawn)
  const before = useRef<readonly PointRow[]>([])
  const rows = useMemo(() => {
    const all = [...(points?.values() ?? []), ...coming]
    return keepSame(before.current, listRows(all, { place, scope, showsWithdrawn }))
  }, [points, coming, place, scope, showsWithdrawn])
  useEffect(() => {
    before.current = rows
  }, [rows])
  return rows
}

/** The same, at this moment. */
export function rowsNow(): readonly PointRow[] {
  const { session } = useSession.getState()
  const points = session?.records.point
  const { scope, showsWithdrawn } = useCapture.getState()
  const all = [...(points?.values() ?? []), ...listOnTheirWay(session?.id, points)]
  return listRows(all, { place: placeNow(), scope, showsWithdrawn })
}
