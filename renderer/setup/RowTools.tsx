import ArrowDown from 'lucide-react/icons/arrow-down'
import ArrowUp from 'lucide-react/icons/arrow-up'
import X from 'lucide-react/icons/x'

import { useIsReadOnly } from '#renderer/state/use-records.ts'
import { announce } from '#renderer/ui/announce.ts'
import { IconButton } from '#renderer/ui/IconButton.tsx'
import type { Entity } from '#shared/model/entities.ts'

import { act } from './act.ts'
import { withdraw } from './edits.ts'
import { dropEntriesOf } from './entries.ts'
import { focusAfter, type Move } from './rows.ts'
import { t } from './words.ts'

import styles from './EditableRows.module.css'

type RowToolsProps = {
  readonly entity: Entity
  readonly id: string
  /** What the row is, for the names of its buttons: "topic 3". */
  readonly name: string
  /** Left out where the order says nothing. */
  readonly onMove?: Move
  /** Instead of withdrawing the thing; null where it stays. */
  readonly onWithdraw?: (() => void) | null
}

/** The buttons at the end of a row: up, down, withdraw. */
export function RowTools({ entity, id, name, onMove, onWithdraw }: RowToolsProps) {
  if (useIsReadOnly()) return null
  return (
    <div className={styles['tools']}>
      {onMove && (
        <>
          <IconButton
            size="small"
            icon={ArrowUp}
            label={t('lists.up', { what: name })}
            keys="Alt+ArrowUp"
            isDisabled={onMove(id, -1).length === 0}
            onPress={() => void act(onMove(id, -1))}
          />
          <IconButton
            size="small"
            icon={ArrowDown}
            label={t('lists.down', { what: name })}
            keys="Alt+ArrowDown"
            isDisabled={onMove(id, 1).length === 0}
            onPress={() => void act(onMove(id, 1))}
          />
        </>
      )}
      {onWithdraw !== null && (
        <IconButton
          size="small"
          icon={X}
          label={t('lists.withdraw', { what: name })}
          onPress={onWithdraw ?? (() => withdrawRow(entity, id, name))}
        />
      )}
    </div>
  )
}

/** Withdraws what a row stands for, and keeps the focus in the list. */
export function withdrawRow(entity: Entity, id: string, name: string): void {
  focusAfter(id)
  dropEntriesOf(id)
  announce(t('lists.withdrawn', { what: name }))
  void act([withdraw(entity, id)])
}
