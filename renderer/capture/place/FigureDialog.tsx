import { useId, useState } from 'react'
import type { SyntheticEvent } from 'react'

import { notify } from '#renderer/capture/capture-store.ts'
import { write } from '#renderer/capture/change-points.ts'
import { newId } from '#renderer/host/new-id.ts'
import { desk } from '#renderer/state/desk.ts'
import { announce } from '#renderer/ui/announce.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { TextField } from '#renderer/ui/TextField.tsx'
import type { SetupEdit } from '#shared/contract/setup.ts'
import type { Rec } from '#shared/model/session.ts'

import { changeFigure, type FigurePart, type FigureTexts, makeFigure, textsOf } from './figure-edits.ts'
import { t } from './place-words.ts'

import styles from './PlaceForm.module.css'

async function keep(edits: readonly SetupEdit[], said: () => void): Promise<void> {
  if (edits.length === 0) return
  const done = await write((session) => desk().setup.edit({ session, edits: [...edits] }))
  if (done === 'changed') said()
}

function withdraw(id: string): void {
  const edits = [{ kind: 'set' as const, entity: 'statistic' as const, id, field: 'withdrawn', value: true }]
  void keep(edits, () => notify({ words: t('figure.withdrawn'), undo: null, seconds: 10 }))
}

type FigureDialogProps = {
  readonly talk: string
  /** Null for a new one. */
  readonly figure: Rec<'statistic'> | null
  readonly onClose: () => void
}

/** A figure that a speaker gave: how much of what, where, when, from which source. */
export function FigureDialog({ talk, figure, onClose }: FigureDialogProps) {
  const [texts, setTexts] = useState<FigureTexts>(() => textsOf(figure))
  const [isMissing, setMissing] = useState(false)
  const form = useId()
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault()
    if (texts.amount.trim() === '') return setMissing(true)
    const edits = figure === null ? [makeFigure(newId(), talk, texts)] : changeFigure(figure, texts)
    void keep(edits, () => announce(t('figure.kept')))
    onClose()
  }
  const field = (part: FigurePart) => ({
    label: t(`figure.${part}`),
    value: texts[part],
    onChange: (text: string) => setTexts({ ...texts, [part]: text }),
  })
  return (
    <Dialog
      title={t(figure === null ? 'figure.add' : 'figure.change')}
      isOpen
      onOpenChange={onClose}
      footer={
        <>
          {figure !== null && (
            <span className={styles['away']}>
              <Button
                variant="quiet"
                onPress={() => {
                  withdraw(figure.id)
                  onClose()
                }}
              >
                {t('figure.withdraw')}
              </Button>
            </span>
          )}
          <Button onPress={onClose}>{t('figure.cancel')}</Button>
          <Button variant="primary" type="submit" form={form}>
            {t('figure.keep')}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={submit} className={styles['form']}>
        <div className={styles['pair']}>
          <TextField
            {...field('amount')}
            description={t('figure.amountHelp')}
            autoFocus
            {...(isMissing && texts.amount.trim() === '' && { error: t('figure.amountNeeded') })}
          />
          <TextField {...field('unit')} />
        </div>
        <TextField {...field('what')} />
        <div className={styles['pair']}>
          <TextField {...field('where')} />
          <TextField {...field('period')} />
        </div>
        <TextField {...field('from')} description={t('figure.fromHelp')} />
        <TextField {...field('caveat')} />
      </form>
    </Dialog>
  )
}
