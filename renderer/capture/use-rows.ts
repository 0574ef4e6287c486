import { useEffect, useMemo, useRef } from 'react'

import { useList } from '#renderer/capture/list/list-store.ts'
import { useSession } from '#renderer/state/session-store.ts'
import { usePoints } from '#renderer/state/use-records.ts'

import { fitPlace, type Place, placeNow, useCapture } from './capture-store.ts'
import { listOnTheirWay, useOnTheirWay } from './entered.ts'
import { keepSame, listRows, type PointRow, showRows } from './point-rows.ts'

/** Where what is typed belongs, as far as it is in the session. */
export function usePlace(): Place {
  const place = useCapture((state) => state.place)
  const table = useSession(({ session }) => session?.records.table)
  const topic = useSession(({ session }) => session?.records.topic)
  const presentation = useSession(({ session }) => session?.records.presentation)
  return useMemo(
    () =>
      table === undefined || topic === undefined || presentation === undefined
        ? place
        : fitPlace({ table, topic, presentation }, place),
    [place, table, topic, presentation],
  )
}

/** Every row of the place, and those of them that are shown. */
export type ListRows = { readonly all: readonly PointRow[]; readonly shown: readonly PointRow[] }

/** The rows of the list as it is now; a row stays the same object until something of it changes. */
export function useRows(): ListRows {
  const points = usePoints()
  const coming = useOnTheirWay(
    useSession(({ session }) => session?.id),
    points,
  )
  const place = usePlace()
  const scope = useCapture((state) => state.scope)
  const showsWithdrawn = useCapture((state) => state.showsWithdrawn)
  const filter = useList((state) => state.filter)
  const before = useRef<readonly PointRow[]>([])
  const all = useMemo(
    () =>
      keepSame(
        before.current,
        listRows([...(points?.values() ?? []), ...coming], { place, scope }, before.current),
      ),
    [points, coming, place, scope],
  )
  useEffect(() => {
    before.current = all
  }, [all])
  const shown = useMemo(() => showRows(all, { showsWithdrawn, filter }), [all, showsWithdrawn, filter])
  return useMemo(() => ({ all, shown }), [all, shown])
}

/** Every row of the place at this moment, shown or not. */
export function allRowsNow(): readonly PointRow[] {
  const { session } = useSession.getState()
  const points = session?.records.point
  const all = [...(points?.values() ?? []), ...listOnTheirWay(session?.id, points)]
  return listRows(all, { place: placeNow(), scope: useCapture.getState().scope })
}

/** The rows that are shown at this moment. */
export function rowsNow(): readonly PointRow[] {
  const { showsWithdrawn } = useCapture.getState()
  return showRows(allRowsNow(), { showsWithdrawn, filter: useList.getState().filter })
}
