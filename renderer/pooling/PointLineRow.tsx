import Star from 'lucide-react/icons/star'
import { VisuallyHidden } from 'react-aria-components'

import { Chip } from '#renderer/ui/Chip.tsx'
import { Icon } from '#renderer/ui/Icon.tsx'
import { KindChip } from '#renderer/ui/KindChip.tsx'

import type { PointLine } from './list-points.ts'
import { nameAgreement } from './say-agreement.ts'
import { timeOfPoint } from './time-of-point.ts'
import type { Names } from './use-names.ts'
import { t } from './words.ts'

import styles from './PointsView.module.css'

type PointLineRowProps = { readonly line: PointLine; readonly names: Names }

/** One point of the list: where and when, its words, who and how far agreed, and whether it is in a group. */
export function PointLineRow({ line: { point, standing }, names }: PointLineRowProps) {
  const about = [names.speaker(point), nameAgreement(point.agreement)]
    .filter((part) => part !== '')
    .join(' · ')
  return (
    <div className={styles['row']}>
      <span className={styles['table']}>
        <span aria-hidden>{names.shortTable(point.table)}</span>
        <VisuallyHidden elementType="span">{names.table(point.table)}</VisuallyHidden>
      </span>
      <span className={styles['meta']}>{timeOfPoint(point)}</span>
      <span className={styles['text']}>
        {point.text} {point.kind !== 'point' && <KindChip {...names.kind(point.kind)} />}{' '}
        <span className={styles['meta']}>{about}</span>
        {point.starred && (
          <span className={styles['star']}>
            {' '}
            <Icon icon={Star} isFilled />
            <VisuallyHidden elementType="span">{t('card.starred')}</VisuallyHidden>
          </span>
        )}
      </span>
      {standing === null ? (
        <span />
      ) : (
        <Chip tone="accent">{t('points.inGroup', { count: standing.points.length })}</Chip>
      )}
    </div>
  )
}
