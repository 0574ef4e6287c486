import { announce } from '#renderer/ui/announce.ts'
import type { PointEdit } from '#shared/contract/capture.ts'

import { chooseOnly, dismissNotice, useCapture } from './capture-store.ts'
import { changeInTurn, type PointChange } from './change-points.ts'
import type { PointRow } from './point-rows.ts'
import { allRowsNow, rowsNow } from './use-rows.ts'

export function chosenNow(): ReadonlySet<string> {
  return useCapture.getState().chosen
}

/** Those of the rows that can be changed: the session holds them already. */
export function pick(ids: ReadonlySet<string>): readonly PointRow[] {
  return allRowsNow().filter((row) => ids.has(row.id) && !row.isPending)
}

/** Does something as one step of undo, and says so. */
export function act(make: () => readonly PointChange[], said: () => string): void {
  dismissNotice()
  void changeInTurn(make).then((done) => done && announce(said()))
}

type MakeEdit = (rows: readonly PointRow[]) => PointEdit

/** Changes the rows that are chosen now, as they stand when it is their turn. */
export function edit(fields: MakeEdit, said: () => string): void {
  editPoints(chosenNow(), fields, said)
}

/** Changes these points, as they stand when it is their turn. */
export function editPoints(ids: ReadonlySet<string>, fields: MakeEdit, said: () => string): void {
  const make = (): readonly PointChange[] => {
    const rows = pick(ids)
    const change = fields(rows)
    return rows.map((row) => ({ point: row.id, edit: change }))
  }
  act(make, said)
}

/** Takes the row after those that leave the list as chosen. */
export function chooseNext(leaving: ReadonlySet<string>): void {
  const rows = rowsNow()
  const last = rows.findLastIndex(({ id }) => leaving.has(id))
  const stays = ({ id }: PointRow): boolean => !leaving.has(id)
  const next = rows.slice(last + 1).find(stays) ?? rows.findLast(stays)
  chooseOnly(next?.id)
}
