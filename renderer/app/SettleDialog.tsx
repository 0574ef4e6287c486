import { useState } from 'react'

import { showTrouble } from '#renderer/state/app-store.ts'
import { desk } from '#renderer/state/desk.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { RadioGroup } from '#renderer/ui/RadioGroup.tsx'
import { t as ui } from '#renderer/ui/words.ts'
import type { Session } from '#shared/model/session.ts'
import type { Conflict } from '#shared/session/conflicts.ts'

import { describeOrigin, describeValue, nameConflict } from './describe-conflict.ts'
import { showDialog, useShell } from './shell-store.ts'
import { t } from './words.ts'

import styles from './SettleDialog.module.css'

type SettleProps = { readonly session: Session; readonly conflicts: readonly Conflict[] }
type Choices = Readonly<Record<string, string>>

function keyOf({ of, field, key }: Conflict): string {
  return [of, field, key].join('/')
}

async function settle(session: string, conflict: Conflict, change: string): Promise<void> {
  const { entity, of, field, key, values } = conflict
  const chosen = values.find((each) => each.change === change)
  if (chosen !== undefined)
    await desk().session.settle({ session, entity, of, field, key, value: chosen.value })
}

/** Both wordings of everything that two copies say differently, for somebody to choose between. */
export function SettleDialog({ session, conflicts }: SettleProps) {
  const isOpen = useShell(({ dialog }) => dialog === 'settle')
  const [choices, setChoices] = useState<Choices>({})
  const chosen = conflicts.filter((conflict) => choices[keyOf(conflict)] !== undefined)
  const close = (): void => showDialog('none')
  const settleChosen = async (): Promise<void> => {
    if (chosen.length === conflicts.length) close()
    try {
      for (const conflict of chosen) await settle(session.id, conflict, choices[keyOf(conflict)] ?? '')
      setChoices({})
    } catch (error) {
      close()
      showTrouble(error)
    }
  }
  return (
    <Dialog
      title={t('settle.title')}
      isOpen={isOpen && conflicts.length > 0}
      onOpenChange={close}
      footer={
        <>
          <Button onPress={close}>{ui('common.cancel')}</Button>
          <Button variant="primary" isDisabled={chosen.length === 0} onPress={() => void settleChosen()}>
            {t('settle.settle', { count: chosen.length })}
          </Button>
        </>
      }
    >
      <div className={styles['conflicts']}>
        <p>{t('settle.lead')}</p>
        {conflicts.map((conflict) => (
          <RadioGroup
            key={keyOf(conflict)}
            label={nameConflict(session, conflict)}
            value={choices[keyOf(conflict)] ?? null}
            onChange={(change) => setChoices({ ...choices, [keyOf(conflict)]: change })}
            options={conflict.values.map((each) => ({
              id: each.change,
              label: describeValue(session, conflict, each.value),
              description: describeOrigin(each),
            }))}
          />
        ))}
      </div>
    </Dialog>
  )
}
