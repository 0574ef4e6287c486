import { openDialog } from '#renderer/capture/capture-store.ts'
import { chosenNow, editPoints, pick } from '#renderer/capture/chosen-points.ts'
import { t } from '#renderer/capture/words.ts'
import { announce } from '#renderer/ui/announce.ts'
import { sequenceWaits } from '#renderer/ui/listen-for-keys.ts'

import { turnTo, useList } from './list-store.ts'

/** The scales that have a number after A, from 1. */
export const scales = ['all', 'most', 'some', 'one', 'split'] as const
export type TurnedScale = (typeof scales)[number] | null

let timer: ReturnType<typeof setTimeout> | undefined

function settle(ids: ReadonlySet<string>, scale: TurnedScale): void {
  const agreement = scale === null ? null : { scale, people: null }
  editPoints(
    ids,
    () => ({ agreement }),
    () => t(`agreement.${scale ?? 'none'}`),
  )
}

function forget(): void {
  clearTimeout(timer)
  window.removeEventListener('keydown', hear, { capture: true })
  window.removeEventListener('pointerdown', finishTurning, { capture: true })
  turnTo(null)
}

/** Keeps what A was turned to. */
function finishTurning(): void {
  const { turning } = useList.getState()
  if (turning === null) return
  forget()
  settle(turning.ids, turning.scale)
}

/** Any key but A and a number ends the turning; Ctrl does, before the Z that would undo it. */
function hear({ key }: KeyboardEvent): void {
  if (!/^[a1-6]$/iu.test(key)) finishTurning()
}

function isSame(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((id) => b.has(id))
}

/**
 * Goes on to the next agreement, and after the last to none. It shows at once, and is one step of undo however often A is
 * pressed and whichever number follows.
 */
export function turnAgreement(): void {
  const ids = chosenNow()
  const { turning: before } = useList.getState()
  const goesOn = before !== null && isSame(before.ids, ids)
  if (!goesOn) finishTurning()
  const now = goesOn ? before.scale : pick(ids)[0]?.point.agreement?.scale
  const scale = scales[scales.findIndex((each) => each === now) + 1] ?? null
  turnTo({ ids, scale })
  announce(t(`agreement.${scale ?? 'none'}`))
  clearTimeout(timer)
  timer = setTimeout(finishTurning, sequenceWaits)
  window.addEventListener('keydown', hear, { capture: true })
  window.addEventListener('pointerdown', finishTurning, { capture: true })
}

/** Sets the agreement of the chosen points, whatever A was turned to just before. */
export function setAgreement(scale: TurnedScale): void {
  forget()
  settle(chosenNow(), scale)
}

/** Asks how many people agreed, whatever A was turned to just before. */
export function askPeople(): void {
  forget()
  openDialog('people')
}
