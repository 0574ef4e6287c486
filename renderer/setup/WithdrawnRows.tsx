import { useIsReadOnly, useWithdrawn } from '#renderer/state/use-records.ts'
import { Button } from '#renderer/ui/Button.tsx'
import type { Entity } from '#shared/model/entities.ts'
import type { Rec } from '#shared/model/session.ts'

import { act } from './act.ts'
import { setField } from './edits.ts'
import { t } from './words.ts'

import styles from './EditableRows.module.css'

type WithdrawnRowsProps<E extends Entity> = {
  readonly entity: E
  readonly nameOf: (record: Rec<E>) => string
  readonly only?: (record: Rec<E>) => boolean
}

/** What was withdrawn from a list, with the way back. Nothing while there is nothing. */
export function WithdrawnRows<E extends Entity>({
  entity,
  nameOf,
  only = () => true,
}: WithdrawnRowsProps<E>) {
  const records = useWithdrawn(entity).filter(only)
  const isReadOnly = useIsReadOnly()
  if (records.length === 0) return null
  return (
    <details className={styles['withdrawn']}>
      <summary>{t('lists.withdrawnCount', { count: records.length })}</summary>
      <ul>
        {records.map((record) => (
          <li key={record.id} className={styles['back']}>
            <span>{nameOf(record) || t('lists.unnamed')}</span>
            {!isReadOnly && (
              <Button
                variant="quiet"
                onPress={() => void act([setField(entity as 'topic', record.id, 'withdrawn', false)])}
              >
                {t('lists.bringBack')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </details>
  )
}
