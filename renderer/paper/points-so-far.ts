import type { Rec, Session } from '#shared/model/session.ts'
import { holdBack } from '#shared/session/hold-back.ts'
import { compareOrder, listAll } from '#shared/session/list.ts'

type Point = Rec<'point'>

/** A line of the feedback form: a topic's title, or a point with its number in the table's list of that topic. */
export type FeedbackLine =
  | { readonly kind: 'topic'; readonly id: string; readonly title: string }
  | { readonly kind: 'point'; readonly id: string; readonly point: Point; readonly number: number | null }

/** What a table has said, and how many quotes are left out because their people did not want to be quoted. */
export type PointsSoFar = { readonly lines: readonly FeedbackLine[]; readonly held: number }

/**
 * What a table has said so far, by topic. Numbers are those of the list on the screen, so what is withdrawn or held back
 * leaves a gap.
 */
export function listPointsSoFar(session: Session, table: string, noTopic: string): PointsSoFar {
  const said = [...session.records.point.values()]
    .filter((point) => point.table === table)
    .toSorted(compareOrder)
  const standing = said.filter(({ withdrawn }) => !withdrawn)
  const { offered } = holdBack(session, standing)
  const shown = new Set(offered.map(({ id }) => id))
  const topics = [...listAll(session, 'topic'), { id: null, title: noTopic }]
  const lines = topics.flatMap(({ id, title }): readonly FeedbackLine[] => {
    const points = numberPoints(said.filter((point) => point.topic === id)).filter((line) =>
      shown.has(line.id),
    )
    return points.length === 0 ? [] : [{ kind: 'topic', id: `topic-${id}`, title }, ...points]
  })
  return { lines, held: standing.length - offered.length }
}

function numberPoints(points: readonly Point[]): readonly Extract<FeedbackLine, { kind: 'point' }>[] {
  const here = new Set(points.map(({ id }) => id))
  const isDetail = ({ under }: Point): boolean => under !== null && here.has(under)
  let count = 0
  return points
    .filter((point) => !isDetail(point))
    .flatMap((point) => [
      { kind: 'point' as const, id: point.id, point, number: (count += 1) },
      ...points
        .filter(({ under }) => under === point.id)
        .map((detail) => ({ kind: 'point' as const, id: detail.id, point: detail, number: null })),
    ])
}
