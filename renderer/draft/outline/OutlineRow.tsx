import Key from 'lucide-react/icons/key-round'
import PenLine from 'lucide-react/icons/pen-line'
import RefreshCw from 'lucide-react/icons/refresh-cw'
import Unlink from 'lucide-react/icons/unlink'
import { VisuallyHidden } from 'react-aria-components'

import { isUnsourced, type Piece, wordsOf } from '#renderer/draft/pieces.ts'
import { t } from '#renderer/draft/words.ts'
import { useSession } from '#renderer/state/session-store.ts'
import { Icon } from '#renderer/ui/Icon.tsx'

import styles from './OutlinePane.module.css'

const most = 160

function shorten(text: string): string {
  const line = text.replaceAll(/\s+/gu, ' ')
  return line.length > most ? `${line.slice(0, most)}…` : line
}

/** One line of the outline: number, words, and how the piece stands. */
export function OutlineRow({ piece }: { readonly piece: Piece }) {
  const { block, number, level, points, source } = piece
  const isHeading = block.kind === 'heading'
  const isOther = !isHeading && block.kind !== 'statement'
  const isOwn = source?.of?.entity === 'passage'
  return (
    <span className={styles['row']} data-level={level} data-kind={block.kind}>
      {number !== '' && <span className={styles['number']}>{number}</span>}
      <span className={styles['words']} {...(isOther && { 'data-quiet': true })}>
        {isOther && !isOwn && <span className={styles['kind']}>{t(`kinds.${block.kind}`)} </span>}
        {shorten(wordsOf(block))}
      </span>
      <span className={styles['marks']}>
        <RecordMarks of={source?.of ?? null} />
        {source?.isBehind === true && <Mark icon={RefreshCw} says={t('state.behind')} />}
        {isUnsourced(piece) && <Mark icon={Unlink} says={t('state.noSource')} />}
      </span>
      {isHeading && points > 0 && (
        <span className={styles['count']} aria-label={t('points', { count: points })}>
          {points}
        </span>
      )}
    </span>
  )
}

type Of = NonNullable<Piece['source']>['of']

function RecordMarks({ of }: { readonly of: Of }) {
  const isKey = useSession(({ session }) =>
    of?.entity === 'recommendation' ? session?.records.recommendation.get(of.id)?.isKey === true : false,
  )
  return (
    <>
      {of?.entity === 'passage' && <Mark icon={PenLine} says={t('state.own')} />}
      {isKey && <Mark icon={Key} says={t('state.key')} />}
    </>
  )
}

function Mark({ icon, says }: { readonly icon: typeof Key; readonly says: string }) {
  return (
    <span title={says}>
      <Icon icon={icon} />
      <VisuallyHidden elementType="span">{says}</VisuallyHidden>
    </span>
  )
}
