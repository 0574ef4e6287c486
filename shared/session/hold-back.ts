import type { Rec, Session } from '#shared/model/session.ts'

import { listAll } from './list.ts'

type Point = Rec<'point'>
type Held = { readonly refused: number; readonly withdrawn: number }

/** Who said it, and whether it is in their own words. */
type Said = Pick<Point, 'kind' | 'person'>

/** Points in somebody's own words. */
const ownWords: ReadonlySet<string> = new Set(['quote', 'testimony'])

/** Why a point is held back: a quote of somebody who refused to be quoted, or took their consent back. Null where it is not. */
export function whyHeld({ records }: Session, { kind, person }: Said): keyof Held | null {
  const consent = records.person.get(person ?? '')?.consent
  if (!ownWords.has(kind) || (consent !== 'refused' && consent !== 'withdrawn')) return null
  return consent
}

/** Takes out the quotes of people who refused to be quoted or took their consent back, counted by table. */
export function holdBack(
  session: Session,
  points: readonly Point[],
): { readonly offered: readonly Point[]; readonly heldAt: ReadonlyMap<string, Held> } {
  const heldAt = new Map<string, Held>()
  const offered = points.filter((point) => {
    const reason = whyHeld(session, point)
    if (reason === null) return true
    const table = point.table ?? ''
    const held = heldAt.get(table) ?? { refused: 0, withdrawn: 0 }
    heldAt.set(table, { ...held, [reason]: held[reason] + 1 })
    return false
  })
  return { offered, heldAt }
}

/** How many quotes of a session are held back from files for others. */
export function countHeld(session: Session): number {
  return listAll(session, 'point').filter((point) => whyHeld(session, point) !== null).length
}
