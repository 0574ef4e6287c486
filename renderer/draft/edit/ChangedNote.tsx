import { keepMine, takeComposed } from '#renderer/draft/acts.ts'
import type { Piece } from '#renderer/draft/pieces.ts'
import { t } from '#renderer/draft/words.ts'
import { useIsReadOnly } from '#renderer/state/use-records.ts'
import { Button } from '#renderer/ui/Button.tsx'

import styles from './ChangedNote.module.css'

type ChangedNoteProps = {
  readonly piece: Piece
  /** The writer's words. */
  readonly yours: string
}

/** Says quietly that the composed words are others by now, with both and the two ways on. */
export function ChangedNote({ piece, yours }: ChangedNoteProps) {
  const isReadOnly = useIsReadOnly()
  const { isBehind = false, composed = null } = piece.source ?? {}
  if (!isBehind || composed === null) return null
  return (
    <section className={styles['note']} aria-label={t('behind.title')}>
      <h3 className={styles['title']}>{t('behind.title')}</h3>
      <dl className={styles['both']}>
        <dt>{t('behind.yours')}</dt>
        <dd>{yours}</dd>
        <dt>{t('behind.now')}</dt>
        <dd>{composed}</dd>
      </dl>
      {!isReadOnly && (
        <div className={styles['buttons']}>
          <Button onPress={() => void keepMine(piece)}>{t('behind.keep')}</Button>
          <Button onPress={() => void takeComposed(piece)}>{t('behind.take')}</Button>
        </div>
      )}
    </section>
  )
}
