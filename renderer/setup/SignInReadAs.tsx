import { useSession } from '#renderer/state/session-store.ts'
import { Chip } from '#renderer/ui/Chip.tsx'
import type { Session } from '#shared/model/session.ts'
import { nameTable } from '#shared/session/points.ts'

import { readSignIn, type SignInRow } from './sign-in.ts'
import { wishOf } from './wishes.ts'
import { t } from './words.ts'

import styles from './SignInTable.module.css'

/** How the row is read so far: who it is, and what the short words in it mean. */
export function SignInReadAs({ row }: { readonly row: SignInRow }) {
  const session = useSession((state) => state.session)
  const words = session === null || row.who.trim() === '' ? [] : readAs(session, row)
  return (
    <div className={styles['read']}>
      {words.map((word) => (
        <Chip key={word}>{word}</Chip>
      ))}
    </div>
  )
}

function readAs(session: Session, row: SignInRow): readonly string[] {
  const reading = readSignIn(session, row)
  if (reading.kind === 'problem') return []
  const { person, known } = reading
  const table = session.records.table.get(person.table ?? '')
  return [
    known === null ? t('signIn.new') : t('signIn.known', { code: known.code, name: known.name }),
    person.role === null ? '' : t(`roles.${person.role}`),
    session.records.expertise.get(person.side ?? '')?.name ?? '',
    table === undefined ? '' : nameTable(table),
    person.wish === null ? '' : t(`wishes.${wishOf(person.wish)}`),
    person.note,
  ].filter((word) => word !== '')
}
