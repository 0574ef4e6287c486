import Star from 'lucide-react/icons/star'
import { VisuallyHidden } from 'react-aria-components'

import { useSession } from '#renderer/state/session-store.ts'
import { classNames } from '#renderer/ui/class-names.ts'
import { Icon } from '#renderer/ui/Icon.tsx'
import type { Ranked } from '#shared/pooling/rankings.ts'

import { nameMentions, nameScales } from './say-agreement.ts'
import { nameTables } from './say-reason.ts'
import { t } from './words.ts'

import styles from './RankedView.module.css'

/** A group or point with how widely and how far it was agreed, as counts. */
export function RankedRow({ ranked, text }: { readonly ranked: Ranked; readonly text: string }) {
  const session = useSession((state) => state.session)
  const { agreement } = ranked
  const isStarred = ranked.kind === 'group' ? ranked.group.group.starred : ranked.point.starred
  const mentions = nameMentions(agreement)
  return (
    <div className={styles['row']}>
      <span className={styles['text']}>{text}</span>
      {isStarred && (
        <span className={styles['star']}>
          <Icon icon={Star} isFilled />
          <VisuallyHidden elementType="span">{t('card.starred')}</VisuallyHidden>
        </span>
      )}
      <span className={styles['meta']}>
        {ranked.kind === 'group'
          ? t('said.tables', { count: agreement.tables.length })
          : session !== null && nameTables(session, agreement.tables)}
      </span>
      {agreement.scales.length > 0 && (
        <span className={classNames(styles['meta'], agreement.hasSplit && styles['split'])}>
          {nameScales(agreement)}
        </span>
      )}
      {mentions !== '' && <span className={styles['meta']}>{mentions}</span>}
      {agreement.dissent.length > 0 && (
        <span className={styles['meta']}>{t('card.dissent', { count: agreement.dissent.length })}</span>
      )}
    </div>
  )
}
