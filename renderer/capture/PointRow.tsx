import Star from 'lucide-react/icons/star'
import { VisuallyHidden } from 'react-aria-components'

import { Chip } from '#renderer/ui/Chip.tsx'
import { classNames } from '#renderer/ui/class-names.ts'
import { Icon } from '#renderer/ui/Icon.tsx'
import { KindChip } from '#renderer/ui/KindChip.tsx'
import type { ShownKind } from '#renderer/ui/show-kind.ts'
import type { Agreement } from '#shared/model/values.ts'

import type { PointRow as Row } from './point-rows.ts'
import { t } from './words.ts'

import styles from './PointRow.module.css'

type PointRowProps = {
  readonly row: Row
  readonly kind: ShownKind
  /** Code and side of who said it; may be empty. */
  readonly speaker: string
  /** Table and topic, where the list shows more than one. */
  readonly place: string
  readonly isReworded: boolean
}

/** What people said stands between quotation marks, once. */
function showText(text: string, isQuote: boolean): string {
  return isQuote && !/^["“‘']/u.test(text) ? `“${text}”` : text
}

function describeAgreement({ scale, people }: Agreement): string {
  return scale === 'people' ? t('agreement.people', { count: people ?? 0 }) : t(`agreement.${scale}`)
}

export function PointRow({ row, kind, speaker, place, isReworded }: PointRowProps) {
  const { point, number, above, depth, isPending } = row
  return (
    <div className={classNames(styles['row'], place !== '' && styles['wide'])}>
      <span className={styles['number']}>
        {number ?? <VisuallyHidden>{t('row.detailOf', { number: above })}</VisuallyHidden>}
      </span>
      <span>
        {depth > 0 && point.kind === 'point' ? <Chip>{t('line.detail')}</Chip> : <KindChip {...kind} />}
      </span>
      <span
        className={classNames(styles['text'], point.withdrawn && styles['withdrawn'])}
        data-depth={Math.min(depth, 4)}
      >
        {showText(point.text, point.kind === 'quote')}
        {point.withdrawn && <span className={styles['state']}> {t('row.withdrawn')}</span>}
        {isReworded && <span className={styles['state']}> {t('row.reworded')}</span>}
      </span>
      {place !== '' && <span className={styles['meta']}>{place}</span>}
      <span className={styles['meta']}>{speaker}</span>
      <span className={styles['meta']}>
        {isPending ? t('row.pending') : point.agreement !== null && describeAgreement(point.agreement)}
      </span>
      <span className={styles['star']}>
        {point.starred && (
          <>
            <Icon icon={Star} isFilled />
            <VisuallyHidden>{t('row.starred')}</VisuallyHidden>
          </>
        )}
      </span>
    </div>
  )
}
