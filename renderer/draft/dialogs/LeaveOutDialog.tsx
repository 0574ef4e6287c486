import { useState } from 'react'

import { leaveOutPiece, leaveOutThings } from '#renderer/draft/acts.ts'
import { ask, type Asking } from '#renderer/draft/draft-store.ts'
import { findPiece } from '#renderer/draft/pieces-now.ts'
import { t } from '#renderer/draft/words.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { ComboBox } from '#renderer/ui/ComboBox.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'

import styles from './dialogs.module.css'

const reasons = ['elsewhere', 'scope', 'local', 'quote', 'evidence'] as const

type LeaveOutDialogProps = { readonly asking: Exclude<Asking, { readonly kind: 'link' }> }

/** Asks why something is left out of the draft; the reason stands in the list of what was. */
export function LeaveOutDialog({ asking }: LeaveOutDialogProps) {
  const [because, setBecause] = useState('')
  const count = asking.kind === 'leave-out-things' ? asking.ids.length : 1
  const options = reasons.map((id) => ({ id, label: t(`leave.reasons.${id}`) }))
  const close = (): void => ask(null)
  const leaveOut = (): void => {
    close()
    if (asking.kind === 'leave-out-things') return void leaveOutThings(asking.ids, because.trim())
    const piece = findPiece(asking.anchor)
    if (piece !== undefined) void leaveOutPiece(piece, because.trim())
  }
  return (
    <Dialog
      title={t('leave.title', { count })}
      size="small"
      isOpen
      onOpenChange={close}
      footer={
        <Button variant="primary" onPress={leaveOut}>
          {t('leave.do')}
        </Button>
      }
    >
      <div className={styles['column']}>
        <ComboBox
          label={t('leave.because')}
          options={options}
          value={null}
          text={because}
          onChoose={(id) => setBecause(t(`leave.reasons.${id}`))}
          onType={setBecause}
        />
        <p className={styles['note']}>{t('leave.note')}</p>
      </div>
    </Dialog>
  )
}
