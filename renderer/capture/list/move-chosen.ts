import { chooseOnly, dismissNotice, notify } from '#renderer/capture/capture-store.ts'
import { type PointChange, writeInTurn } from '#renderer/capture/change-points.ts'
import { act, chosenNow, pick } from '#renderer/capture/chosen-points.ts'
import {
  moveStep,
  moveTo,
  nestRows,
  type Side,
  type Step,
  unnestRows,
} from '#renderer/capture/move-points.ts'
import type { PointRow } from '#renderer/capture/point-rows.ts'
import { allRowsNow, rowsNow } from '#renderer/capture/use-rows.ts'
import { t } from '#renderer/capture/words.ts'
import { desk } from '#renderer/state/desk.ts'
import { useSession } from '#renderer/state/session-store.ts'
import { announce } from '#renderer/ui/announce.ts'
import { explainRefusedJoin } from '#shared/capture/join-points.ts'

const saidOf = {
  up: 'said.movedUp',
  down: 'said.movedDown',
  top: 'said.movedTop',
  bottom: 'said.movedBottom',
} as const satisfies Record<Step, string>

/** Changes where the chosen rows stand, as they stand when it is their turn. */
function actOnRows(make: (ids: ReadonlySet<string>) => readonly PointChange[], said: () => string): void {
  const ids = chosenNow()
  act(() => make(ids), said)
}

/** Moves the chosen points among their like: past the next one that is shown, or to the end. */
export function moveChosen(step: Step): void {
  actOnRows(
    (ids) => moveStep(allRowsNow(), rowsNow(), ids, step),
    () => t(saidOf[step]),
  )
}

/** Puts points down beside another, where they were dragged. */
export function dropPoints(ids: ReadonlySet<string>, target: string, side: Side): void {
  act(
    () => moveTo(allRowsNow(), ids, target, side),
    () => t('said.moved'),
  )
}

/** Makes the chosen points details of the one above, or says why not. */
export function nestChosen(): void {
  if (nestRows(allRowsNow(), chosenNow()).length === 0) return announce(t('said.cannotNest'))
  actOnRows(
    (ids) => nestRows(allRowsNow(), ids),
    () => t('said.nested'),
  )
}

/** Lets the chosen details stand by themselves. */
export function unnestChosen(): void {
  actOnRows(
    (ids) => unnestRows(allRowsNow(), ids),
    () => t('said.unnested'),
  )
}

function canBeJoined({ point }: PointRow): boolean {
  return !point.withdrawn
}

function explainRefused(ids: readonly string[]): string | null {
  const { session } = useSession.getState()
  const points = ids.flatMap((id) => session?.records.point.get(id) ?? [])
  return session && explainRefusedJoin(session, points)
}

/** Puts the words of the chosen points together in the first of them. */
export function joinChosen(): void {
  const ids = chosenNow()
  if (pick(ids).filter(canBeJoined).length < 2)
    return notify({ words: t('notice.joinNeeds'), undo: null, seconds: 10 })
  let count = 0
  const plan = () => {
    const points = pick(ids)
      .filter(canBeJoined)
      .map(({ id }) => id)
    const [first] = points
    if (first === undefined || points.length < 2) return null
    const refused = explainRefused(points)
    if (refused !== null) {
      notify({ words: refused, undo: null, seconds: 10 })
      return null
    }
    count = points.length
    chooseOnly(first)
    return (session: string) => desk().capture.joinPoints({ session, points })
  }
  dismissNotice()
  void writeInTurn(plan).then((done) => done && announce(t('said.joined', { count })))
}
