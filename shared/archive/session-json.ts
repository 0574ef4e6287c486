import type { Session } from '#shared/model/session.ts'
import { describeSession } from '#shared/session/info.ts'
import { listPointRows } from '#shared/session/points.ts'
import { takeSnapshot } from '#shared/session/snapshot.ts'

/**
 * Everything a session holds as one JSON text: counts and lists, points as rows, and every record as it stands, with
 * what was not understood. Names and addresses are left out unless `names` is set.
 */
export function writeSessionJson(session: Session, names = false): string {
  const { format, records } = takeSnapshot(session)
  const { identity = [], ...others } = records
  const whole = {
    pooled: 'export',
    format,
    session: session.id,
    info: describeSession(session),
    points: listPointRows(session),
    records: names ? { ...others, identity } : others,
  }
  return `${JSON.stringify(whole, null, 2)}\n`
}
