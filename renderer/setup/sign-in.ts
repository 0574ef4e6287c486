import type { SetupEdit } from '#shared/contract/setup.ts'
import type { Session } from '#shared/model/session.ts'
import { listAll } from '#shared/session/list.ts'
import { type ListedPerson, nobodyYet, readPersonLine } from '#shared/setup/read-people.ts'
import { readRole, readSide, readTable, readWish } from '#shared/setup/read-person-cells.ts'

import { setField, setMember } from './edits.ts'
import { makeListed, placesOf } from './listed-people.ts'
import { findByName, type Named, nameEverybody, setIdentity } from './people.ts'
import { giveRole } from './roles.ts'
import { t } from './words.ts'

/** The columns of a sign-in sheet, in the order they are typed. */
export const signInColumns = ['who', 'email', 'post', 'side', 'table', 'wish', 'mail'] as const
export type SignInColumn = (typeof signInColumns)[number]
export type SignInRow = Readonly<Record<SignInColumn, string>>

/** What a row comes to: somebody who is known or new, or one sentence on the first cell that does not fit. */
export type SignInReading =
  | { readonly kind: 'problem'; readonly column: SignInColumn; readonly sentence: string }
  | { readonly kind: 'person'; readonly person: ListedPerson; readonly known: Named | null }

function isMailed(text: string): boolean | null {
  if (/^(?:|y|yes|x)$/iu.test(text)) return true
  return /^(?:n|no)$/iu.test(text) ? false : null
}

/** Reads a row as it is typed. A code or a known name means that person; any other name somebody new. */
export function readSignIn(session: Session, row: SignInRow): SignInReading {
  const everybody = nameEverybody(listAll(session, 'person'), listAll(session, 'identity'))
  const places = placesOf(session)
  const problem = (column: SignInColumn): SignInReading => ({
    kind: 'problem',
    column,
    sentence: t(`signIn.problem.${column as 'who'}`),
  })
  const { name, email } = readPersonLine(row.who)
  const address = email === '' ? row.email : email
  const [side, table, wish, mailed] = [
    readSide(row.side, places),
    readTable(row.table, places),
    readWish(row.wish),
    isMailed(row.mail),
  ]
  if (name === '') return problem('who')
  if (address !== '' && !/^\S+@\S+$/u.test(address)) return problem('email')
  if (row.side !== '' && side === null) return problem('side')
  if (row.table !== '' && table === null) return problem('table')
  if (row.wish !== '' && wish === null) return problem('wish')
  if (mailed === null) return problem('mail')
  const role = readRole(row.post)
  const person: ListedPerson = {
    ...nobodyYet,
    name,
    email: address,
    role,
    side,
    table,
    wish,
    post: role === null ? row.post : '',
    note: mailed ? '' : t('signIn.notMailed'),
  }
  return { kind: 'person', person, known: findByName(everybody, name) }
}

/** What keeps a row: a new person, or what it says about a known one. Blank cells change nothing. */
export function keepSignIn(
  session: Session,
  { person, known }: SignInReading & { kind: 'person' },
): readonly SetupEdit[] {
  if (known === null) return makeListed(session, [person]).edits
  const { email, post, role, side, table, wish, note } = person
  const { id } = known
  const had = session.records.person.get(id)?.note ?? ''
  return [
    ...(email === '' ? [] : setIdentity(id, listAll(session, 'identity'), 'email', email)),
    ...(post === '' ? [] : [setField('person', id, 'post', post)]),
    ...(role === null ? [] : giveRole(id, role, listAll(session, 'role'))),
    ...(side === null ? [] : [setMember('person', id, 'expertise', side, true)]),
    ...(table === null ? [] : [setField('person', id, 'table', table)]),
    ...(wish === null
      ? []
      : [setField('person', id, 'consent', wish.consent), setField('person', id, 'naming', wish.naming)]),
    ...(note === '' || had.includes(note)
      ? []
      : [setField('person', id, 'note', had === '' ? note : `${had}\n${note}`)]),
  ]
}
