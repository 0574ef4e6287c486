import type { Rec, Session } from '#shared/model/session.ts'
import { describeSession } from '#shared/session/info.ts'
import { listAll } from '#shared/session/list.ts'
import { listPointRows } from '#shared/session/points.ts'
import { takeSnapshot } from '#shared/session/snapshot.ts'

function firstName(name: string): string {
  return (
    name.replace(/^(?:(?:dr|prof|professor|mr|mrs|ms|miss|mx|sir|dame|rev)\b\.?\s*)+/iu, '').split(' ')[0] ??
    ''
  )
}

/** The identities that may leave: those of people who are to be named, without their addresses. */
function listNamed(session: Session): readonly Rec<'identity'>[] {
  return listAll(session, 'identity').flatMap((identity) => {
    const person = session.records.person.get(identity.of)
    if (person === undefined || person.consent === 'refused' || person.consent === 'withdrawn') return []
    if (!person.naming.endsWith('-name')) return []
    const name = person.naming === 'first-name' ? firstName(identity.name) : identity.name
    return [{ ...identity, name, email: '', phone: '' }]
  })
}

/**
 * Everything a session holds as one JSON text: counts and lists, points as rows, and every record as it stands, with
 * what was not understood. Names are those of people who are to be named; `names` adds all others and all addresses.
 */
export function writeSessionJson(session: Session, names = false): string {
  const { format, records } = takeSnapshot(session)
  const whole = {
    pooled: 'export',
    format,
    session: session.id,
    info: describeSession(session),
    points: listPointRows(session),
    records: names ? records : { ...records, identity: listNamed(session) },
  }
  return `${JSON.stringify(whole, null, 2)}\n`
}
