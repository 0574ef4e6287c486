import Plus from 'lucide-react/icons/plus'
import X from 'lucide-react/icons/x'

import { useIsReadOnly, useRecords } from '#renderer/state/use-records.ts'
import { announce } from '#renderer/ui/announce.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Chip } from '#renderer/ui/Chip.tsx'
import { IconButton } from '#renderer/ui/IconButton.tsx'
import { Menu } from '#renderer/ui/Menu.tsx'
import type { RoleName } from '#shared/model/people.ts'

import { act } from './act.ts'
import { giveRole, rolesOf, takeRole } from './roles.ts'
import { t } from './words.ts'

import styles from './RolesField.module.css'

type RolesFieldProps = {
  /** The person or body. */
  readonly who: string
  /** How it is called, for the names of the buttons. */
  readonly name: string
  readonly offered: readonly RoleName[]
}

/** The roles somebody holds: as many as there are. */
export function RolesField({ who, name, offered }: RolesFieldProps) {
  const roles = useRecords('role')
  const isReadOnly = useIsReadOnly()
  const held = rolesOf(who, roles)
  const give = (role: RoleName): void => {
    announce(t('roles.given', { role: t(`roles.${role}`), name }))
    void act(giveRole(who, role, roles))
  }
  const items = offered
    .filter((role) => !held.includes(role))
    .map((role) => ({ id: role, label: t(`roles.${role}`), onAction: () => give(role) }))
  return (
    <div role="group" aria-label={t('roles.of', { name })} className={styles['roles']}>
      {held.map((role) => (
        <span key={role} className={styles['role']}>
          <Chip>{t(`roles.${role}`)}</Chip>
          {!isReadOnly && (
            <IconButton
              size="small"
              icon={X}
              label={t('roles.take', { role: t(`roles.${role}`), name })}
              onPress={() => void act(takeRole(who, role, roles))}
            />
          )}
        </span>
      ))}
      {!isReadOnly && items.length > 0 && (
        <Menu label={t('roles.give', { name })} items={items}>
          <Button variant="quiet" icon={Plus} aria-label={t('roles.give', { name })}>
            {t('roles.add')}
          </Button>
        </Menu>
      )}
    </div>
  )
}
