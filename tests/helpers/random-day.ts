import fc from 'fast-check'

import { addEcho } from '#shared/capture/add-echo.ts'
import { addPoint, PointProblem, withdrawPoint } from '#shared/capture/edit-points.ts'
import { joinPoints } from '#shared/capture/join-points.ts'
import { splitPoint } from '#shared/capture/split-point.ts'
import type { Change } from '#shared/model/change.ts'
import type { Session } from '#shared/model/session.ts'
import { listAll } from '#shared/session/list.ts'
import { UndoProblem } from '#shared/session/take-away.ts'
import type { Pen } from '#shared/session/write-changes.ts'

import { makePen } from './pen.ts'
import { type Copy, decide } from './pooled-day.ts'
import { anyPoolDeed, doPoolDeeds, type PoolDeed } from './random-pooling.ts'
import { anyThemeStep, renameNew, tryStep } from './random-themes.ts'

const kinds = ['add', 'split', 'join', 'echo', 'withdraw'] as const

/** Something that happens to points at a table, described so that it makes sense on any session. */
type CaptureDeed = {
  readonly captures: (typeof kinds)[number]
  readonly which: number
  readonly other: number
}

/** What may be done on a day: points taken down, split, joined and repeated, decisions, and themes arranged. */
export type DayDeed = CaptureDeed | PoolDeed | { readonly step: Parameters<typeof tryStep>[1] }

export const anyDayDeed: fc.Arbitrary<DayDeed> = fc.oneof(
  { weight: 2, arbitrary: anyPoolDeed },
  fc.record({ captures: fc.constantFrom(...kinds), which: fc.nat(12), other: fc.nat(12) }),
  fc.record({ step: anyThemeStep }),
)

function pick(ids: readonly string[], at: number): string {
  return ids[at % Math.max(1, ids.length)] ?? ''
}

function capture({ captures, which, other }: CaptureDeed, session: Session, pen: Pen): readonly Change[] {
  const ids = listAll(session, 'point').map(({ id }) => id)
  const point = pick(ids, which)
  const alike = ids.filter((id) => {
    const [a, b] = [session.records.point.get(id), session.records.point.get(point)]
    return id !== point && a?.table === b?.table && a?.topic === b?.topic && a?.person === b?.person
  })
  switch (captures) {
    case 'add':
      return addPoint(session, pen.newId(), { text: 'said late', table: 't1', topic: 'first' }, pen)
    case 'split':
      return splitPoint(session, { point, id: pen.newId(), first: 'one half', second: 'other half' }, pen)
    case 'join':
      return alike.length === 0 ? [] : joinPoints(session, [point, pick(alike, other)], pen)
    case 'echo':
      return addEcho(
        session,
        pen.newId(),
        { of: point, text: 'said again', person: other % 2 === 0 ? 'ben' : null },
        pen,
      )
    case 'withdraw':
      return withdrawPoint(session, point, '', pen)
  }
}

function doDeed(copy: Copy, deed: DayDeed, pen: ReturnType<typeof makePen>): Copy {
  if ('step' in deed)
    return tryStep(copy, pen.device === 'desk' ? deed.step : renameNew(deed.step), pen.device)
  try {
    if ('does' in deed) return doPoolDeeds(copy, [deed], pen.device)
    return decide(copy, (now) => capture(deed, now, pen), pen)
  } catch (error) {
    if (error instanceof PointProblem || error instanceof UndoProblem) return copy
    throw error
  }
}

/** A copy of a session after all this; what cannot be done is refused and changes nothing. */
export function doDayDeeds(start: Copy, deeds: readonly DayDeed[], device: string): Copy {
  const pen = makePen(device)
  return deeds.reduce((copy, deed) => doDeed(copy, deed, pen), start)
}
