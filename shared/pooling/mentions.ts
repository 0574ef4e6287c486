import type { Rec, Session } from '#shared/model/session.ts'
import { listEchoes } from '#shared/session/count-echoes.ts'

/** One time that something was said: a point, or a repeat of one. */
export type Mention = {
  readonly point: string
  readonly table: string | null
  readonly person: string | null
  readonly expertise: string | null
  readonly agreement: Rec<'point'>['agreement']
}

/** How often each of these points was said, and by whom: itself, and each time it was said again at its table. */
export function listMentions(session: Session, points: readonly Rec<'point'>[]): readonly Mention[] {
  const repeats = listEchoes(session)
  return points.flatMap(({ id, table, person, expertise, agreement }) => [
    { point: id, table, person, expertise, agreement },
    ...(repeats.get(id) ?? []).map((echo) => ({ ...echo, point: id, table })),
  ])
}

/** Each of these once, what is not known left out. */
export function listDistinct(values: readonly (string | null)[]): readonly string[] {
  return [...new Set(values.filter((value) => value !== null))]
}
