import type { ReactNode } from 'react'

import { usePieces } from '#renderer/draft/pieces-now.ts'
import type { Piece } from '#renderer/draft/pieces.ts'
import { wordsOf } from '#renderer/draft/pieces.ts'
import { t } from '#renderer/draft/words.ts'

import styles from './PieceHead.module.css'

type PieceHeadProps = {
  readonly piece: Piece | undefined
  readonly number?: string
  readonly title: string
  /** Chips that say how it stands. */
  readonly marks?: ReactNode
  readonly actions?: ReactNode
}

/** What is in hand: its number and sort, and the headings it stands under. */
export function PieceHead({ piece, number = '', title, marks, actions }: PieceHeadProps) {
  const pieces = usePieces()
  const path = (piece?.under ?? []).flatMap((anchor) => pieces.find(({ id }) => id === anchor) ?? [])
  return (
    <header className={styles['head']}>
      {path.length > 0 && (
        <p className={styles['path']}>
          {path.map((each) => `${each.number} ${wordsOf(each.block)}`.trim()).join(' › ')}
        </p>
      )}
      <div className={styles['line']}>
        <h2 className={styles['title']}>
          {number !== '' && <span className={styles['number']}>{number}</span>}
          {title}
        </h2>
        {marks}
        <div className={styles['actions']}>{actions}</div>
      </div>
      {piece === undefined && <p className={styles['path']}>{t('waiting')}</p>}
    </header>
  )
}
