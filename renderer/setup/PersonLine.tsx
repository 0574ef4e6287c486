import { useSession } from '#renderer/state/session-store.ts'
import { useRecords } from '#renderer/state/use-records.ts'
import { Chip } from '#renderer/ui/Chip.tsx'
import { classNames } from '#renderer/ui/class-names.ts'
import { nameTable } from '#shared/session/points.ts'

import type { Named } from './people.ts'
import { rolesOf } from './roles.ts'
import { wishOf } from './wishes.ts'
import { t } from './words.ts'

import styles from './PeopleSection.module.css'

/** One person in the list: code, name, where they sit, what they know, and how they may be quoted. */
export function PersonLine({ person: { id, name, code } }: { readonly person: Named }) {
  const person = useSession(({ session }) => session?.records.person.get(id))
  const table = useSession(({ session }) => session?.records.table.get(person?.table ?? ''))
  const body = useSession(({ session }) => session?.records.body.get(person?.body ?? ''))
  const sides = useRecords('expertise').filter((side) => person?.expertise[side.id])
  const roles = useRecords('role')
  const held = rolesOf(id, roles).map((role) => t(`roles.${role}`))
  const wish = person === undefined ? 'not-asked' : wishOf(person)
  return (
    <div className={styles['line']}>
      <span className={styles['code']}>{code}</span>
      <span className={classNames(name === '' && styles['noName'])}>{name || t('people.noName')}</span>
      <span className={styles['meta']}>{table === undefined ? '' : nameTable(table)}</span>
      <span className={styles['meta']}>{sides.map((side) => side.name).join(', ')}</span>
      <span className={styles['meta']}>
        {[...held, body === undefined ? '' : body.short || body.name].filter(Boolean).join(', ')}
      </span>
      <span className={styles['wish']}>
        <Chip tone={wish === 'not-asked' ? 'warn' : 'neutral'}>{t(`wishes.${wish}`)}</Chip>
      </span>
    </div>
  )
}
