import { useSession } from '#renderer/state/session-store.ts'

import { notify, useCapture } from './capture-store.ts'
import { changeInTurn, type PointChange } from './change-points.ts'
import { act, chooseNext, chosenNow, pick } from './chosen-points.ts'
import { withDetails } from './move-points.ts'
import type { PointRow } from './point-rows.ts'
import { t } from './words.ts'

function nameRows(rows: readonly PointRow[]): string {
  const [first] = rows
  if (rows.length > 1) return t('notice.withdrawnMany', { count: rows.length })
  const number = first?.number ?? null
  return number === null ? t('notice.withdrawnDetail') : t('notice.withdrawn', { number })
}

/** The points among these, and all their details, that are withdrawn or that are not. */
function withdrawnOf(rows: readonly PointRow[], withdrawn: boolean): readonly string[] {
  const points = useSession.getState().session?.records.point
  if (points === undefined) return []
  const ids = withDetails(points.values(), new Set(rows.map(({ id }) => id)))
  return [...ids].filter((id) => points.get(id)?.withdrawn === withdrawn)
}

function setWithdrawn(ids: readonly string[], withdrawn: boolean): readonly PointChange[] {
  return ids.map((point) => ({ point, edit: {}, withdrawn }))
}

/** Withdraws the chosen points with their details, and offers for ten seconds to take it back. The record keeps them. */
export function withdrawChosen(): void {
  const ids = chosenNow()
  let gone: readonly string[] = []
  let words = ''
  const make = (): readonly PointChange[] => {
    const rows = pick(ids).filter(({ point }) => !point.withdrawn)
    gone = withdrawnOf(rows, false)
    words = nameRows(rows)
    if (!useCapture.getState().showsWithdrawn) chooseNext(new Set(gone))
    return setWithdrawn(gone, true)
  }
  const restore = (): void =>
    act(
      () => setWithdrawn(gone, false),
      () => t('said.restored'),
    )
  void changeInTurn(make).then((done) => done && notify({ words, undo: restore, seconds: 10 }))
}

/** Brings the chosen points back, with those of their details that are withdrawn. */
export function restoreChosen(): void {
  const ids = chosenNow()
  act(
    () => setWithdrawn(withdrawnOf(pick(ids), true), false),
    () => t('said.restored'),
  )
}
