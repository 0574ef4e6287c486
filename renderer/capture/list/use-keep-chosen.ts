import { useEffect, useLayoutEffect, useRef } from 'react'

import { choose, chooseOnly, useCapture } from '#renderer/capture/capture-store.ts'
import { places } from '#renderer/capture/focus.ts'
import type { PointRow } from '#renderer/capture/point-rows.ts'

import { goToRow, listHandle } from './list-place.ts'
import { useList } from './list-store.ts'

/** Lets go of chosen rows that left the list; when all of them did, the next one that stayed is chosen. */
export function useKeepChosen(rows: readonly PointRow[]): void {
  const before = useRef(rows)
  useLayoutEffect(() => {
    const were = before.current
    before.current = rows
    const { chosen } = useCapture.getState()
    const last = were.findLastIndex(({ id }) => chosen.has(id))
    if (last === -1 || were === rows) return
    const here = new Set(rows.map(({ id }) => id))
    const stay = [...chosen].filter((id) => here.has(id))
    if (stay.length === chosen.size) return
    const stays = ({ id }: PointRow): boolean => here.has(id)
    const next = were.slice(last + 1).find(stays) ?? were.slice(0, last).findLast(stays)
    if (stay.length > 0) choose(new Set(stay))
    else chooseOnly(next?.id)
  }, [rows])
}

/** Takes the focus along to a row that was chosen by something other than the arrow keys, while the list has it. */
export function useFollowChosen(): void {
  const chosen = useCapture((state) => state.chosen)
  const isMarking = useCapture((state) => state.isMarking)
  useEffect(() => {
    const [id, ...others] = chosen
    if (id === undefined || others.length > 0 || isMarking || useList.getState().isDragging) return
    const hasFocus = places.list.current?.contains(document.activeElement) === true
    if (hasFocus && listHandle.current?.focused() !== id) goToRow(id)
  }, [chosen, isMarking])
}
