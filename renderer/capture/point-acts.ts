import { rulesOf } from '#renderer/capture/line/rules.ts'
import { useSession } from '#renderer/state/session-store.ts'
import { writeRewording } from '#shared/capture/read-entry.ts'
import type { PointEdit } from '#shared/contract/capture.ts'
import type { PointKind } from '#shared/model/point.ts'

import { type Place, useCapture } from './capture-store.ts'
import type { PointChange } from './change-points.ts'
import { act, chooseNext, chosenNow, edit, pick } from './chosen-points.ts'
import { focusEntry } from './focus.ts'
import { startRewording } from './line-store.ts'
import { fileAt } from './move-points.ts'
import type { PointRow } from './point-rows.ts'
import { t } from './words.ts'

export function rewordPoint({ point, isPending }: PointRow): void {
  if (isPending) return
  const { session } = useSession.getState()
  startRewording(point.id, point.kind, writeRewording(point.text, rulesOf(session)))
  focusEntry()
}

export function setKind(kind: PointKind, name: string): void {
  edit(
    () => ({ kind }),
    () => t('said.kind', { kind: name }),
  )
}

export function turnStar(): void {
  let starred = true
  const turn = (rows: readonly PointRow[]): PointEdit => {
    starred = rows.some(({ point }) => !point.starred)
    return { starred }
  }
  edit(turn, () => (starred ? t('said.starred') : t('said.unstarred')))
}

/** Files points under another table or topic, with their details. */
export function filePoints(ids: ReadonlySet<string>, to: Partial<Place>, name: string): void {
  const make = (): readonly PointChange[] => {
    const { session } = useSession.getState()
    const picked = new Set(pick(ids).map((row) => row.id))
    if (session === null || picked.size === 0) return []
    const changes = fileAt(session.records.point, picked, to)
    if (useCapture.getState().scope !== 'all' && chosenNow().size > 0)
      chooseNext(new Set(changes.map(({ point }) => point)))
    return changes
  }
  act(make, () => t('said.filed', { place: name }))
}
