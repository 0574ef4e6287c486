import { useMemo } from 'react'

import { useCapture } from '#renderer/capture/capture-store.ts'
import type { PointRow } from '#renderer/capture/point-rows.ts'

/** The chosen ones among rows, in the order they were chosen. */
export function useChosenRows(rows: readonly PointRow[]): readonly PointRow[] {
  const chosen = useCapture((state) => state.chosen)
  const known = useMemo(() => new Map(rows.map((row) => [row.id, row])), [rows])
  return useMemo(
    () =>
      [...chosen].flatMap((id) => {
        const row = known.get(id)
        return row === undefined ? [] : [row]
      }),
    [chosen, known],
  )
}
