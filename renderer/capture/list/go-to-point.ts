import { chooseOnly, goTo } from '#renderer/capture/capture-store.ts'
import { afterPopup, focusEntry } from '#renderer/capture/focus.ts'
import { useSession } from '#renderer/state/session-store.ts'
import { takeWantedPoint } from '#renderer/state/wanted-point.ts'
import type { Rec } from '#shared/model/session.ts'

import { noFilter } from './filter-points.ts'
import { goToRow } from './list-place.ts'
import { lookFor, setFilter } from './list-store.ts'

type Point = Rec<'point'>

/** Goes to where a point was said, and to its row there. */
export function goToPoint({ id, table, topic, presentation }: Point): void {
  setFilter(noFilter)
  lookFor(null)
  goTo({ table, topic, presentation: table === null ? presentation : null })
  chooseOnly(id)
  afterPopup(() => goToRow(id))
}

/** Goes to the point that another screen asked for, else to the entry line. */
export function beginCapture(): void {
  const id = takeWantedPoint()
  const point = id === null ? undefined : useSession.getState().session?.records.point.get(id)
  if (point === undefined) focusEntry()
  else goToPoint(point)
}
