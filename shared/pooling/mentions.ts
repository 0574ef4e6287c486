import type { Rec, Session } from '#shared/model/session.ts'
import { findStandingPoint } from '#shared/session/standing-point.ts'

/** One time that something was said: a point, or a repeat of one. */
export type Mention = {
  readonly point: string
  readonly table: string | null
  readonly person: string | null
  readonly expertise: string | null
  readonly agreement: Rec<'point'>['agreement']
}

type Repeats = ReadonlyMap<string, readonly Rec<'echo'>[]>
const read = new WeakMap<Session['records']['echo'], { readonly points: object; readonly repeats: Repeats }>()

function readRepeats(session: Session): Repeats {
  const { echo, point } = session.records
  const known = read.get(echo)
  if (known?.points === point) return known.repeats
  const standing = [...echo.values()].filter(({ withdrawn }) => !withdrawn)
  const repeats = Map.groupBy(standing, (one) => findStandingPoint(session, one.of)?.id ?? '')
  read.set(echo, { points: point, repeats })
  return repeats
}

/** How often each of these points was said, and by whom: itself, and each time it was said again at its table. */
export function listMentions(session: Session, points: readonly Rec<'point'>[]): readonly Mention[] {
  const repeats = readRepeats(session)
  return points.flatMap(({ id, table, person, expertise, agreement }) => [
    { point: id, table, person, expertise, agreement },
    ...(repeats.get(id) ?? []).map((echo) => ({ ...echo, point: id, table })),
  ])
}
