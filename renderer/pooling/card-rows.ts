import type { Rec, Session } from '#shared/model/session.ts'
import type { QueueItem } from '#shared/pooling/list-queue.ts'
import { findGroup, listGroups, type StandingGroup } from '#shared/session/groups.ts'
import { compareOrder } from '#shared/session/list.ts'

type PointRow = { readonly kind: 'point'; readonly id: string; readonly point: Rec<'point'> }

/** What a card lets one take out or leave in: a point, or a group that stands already. */
export type CardRow =
  | PointRow
  | { readonly kind: 'group'; readonly id: string; readonly standing: StandingGroup }

/** The points a row stands for. */
export function pointsOfRow(row: CardRow): readonly Rec<'point'>[] {
  return row.kind === 'point' ? [row.point] : row.standing.points
}

function compareTables({ records }: Session, a: Rec<'point'>, b: Rec<'point'>): number {
  const [x, y] = [a, b].map(({ table }) => records.table.get(table ?? ''))
  if (x === undefined || y === undefined || x.id === y.id) return compareOrder(a, b)
  return compareOrder(x, y)
}

/** The rows of a suggestion: its groups first, then its points by table. */
export function listCardRows(session: Session, { points, groups }: QueueItem): readonly CardRow[] {
  const standing = groups.flatMap((id) => listGroups(session).find(({ group }) => group.id === id) ?? [])
  const single = points
    .flatMap((id) => session.records.point.get(id) ?? [])
    .filter(({ id, withdrawn }) => !withdrawn && findGroup(session, id) === undefined)
  return [
    ...standing.map((one): CardRow => ({ kind: 'group', id: one.group.id, standing: one })),
    ...listPointRows(session, single),
  ]
}

/** Points as rows, by table. */
export function listPointRows(session: Session, points: readonly Rec<'point'>[]): readonly PointRow[] {
  return points
    .toSorted((a, b) => compareTables(session, a, b))
    .map((point) => ({ kind: 'point', id: point.id, point }))
}
