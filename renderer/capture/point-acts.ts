import { useSession } from '#renderer/state/session-store.ts'
import { writeRewording } from '#shared/capture/read-entry.ts'
import type { PointEdit } from '#shared/contract/capture.ts'
import type { PointKind } from '#shared/model/point.ts'
import type { Agreement } from '#shared/model/values.ts'

import { type Place, useCapture } from './capture-store.ts'
import type { PointChange } from './change-points.ts'
import { act, chooseNext, chosenNow, edit, pick } from './chosen-points.ts'
import { rulesOf } from './enter-line.ts'
import { focusEntry } from './focus.ts'
import { startRewording } from './line-store.ts'
import { fileAt, moveRow } from './move-points.ts'
import type { PointRow } from './point-rows.ts'
import { rowsNow } from './use-rows.ts'
import { t } from './words.ts'

export const scales = ['all', 'most', 'some', 'one', 'split'] as const

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

export function setAgreement(scale: Agreement['scale'] | null): void {
  edit(
    () => ({ agreement: scale === null ? null : { scale, people: null } }),
    () => t(`agreement.${scale ?? 'none'}`),
  )
}

/** Goes on to the next agreement, and after the last to none. */
export function turnAgreement(): void {
  let next: (typeof scales)[number] | null = null
  const turn = ([first]: readonly PointRow[]): PointEdit => {
    const now = scales.findIndex((scale) => scale === first?.point.agreement?.scale)
    next = scales[now + 1] ?? null
    return { agreement: next === null ? null : { scale: next, people: null } }
  }
  edit(turn, () => t(`agreement.${next ?? 'none'}`))
}

export function turnStar(): void {
  let starred = true
  const turn = (rows: readonly PointRow[]): PointEdit => {
    starred = rows.some(({ point }) => !point.starred)
    return { starred }
  }
  edit(turn, () => (starred ? t('said.starred') : t('said.unstarred')))
}

/** Moves the one chosen point among its like. */
export function moveChosen(step: 1 | -1): void {
  const [id, ...others] = chosenNow()
  if (id === undefined || others.length > 0) return
  const said = step < 0 ? 'said.movedUp' : 'said.movedDown'
  act(
    () => (pick(new Set([id])).length === 0 ? [] : moveRow(rowsNow(), id, step)),
    () => t(said),
  )
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
