import ArrowUpRight from 'lucide-react/icons/arrow-up-right'
import X from 'lucide-react/icons/x'

import { linkTo } from '#renderer/draft/acts.ts'
import { openInCapture } from '#renderer/draft/go-to-point.ts'
import type { Names } from '#renderer/draft/names.ts'
import { t } from '#renderer/draft/words.ts'
import { useIsReadOnly } from '#renderer/state/use-records.ts'
import { classNames } from '#renderer/ui/class-names.ts'
import { IconButton } from '#renderer/ui/IconButton.tsx'
import type { Rec } from '#shared/model/session.ts'

import styles from './SourcesPanel.module.css'

type SourceRowProps = {
  readonly point: Rec<'point'>
  readonly names: Names
  readonly of: { readonly entity: 'recommendation' | 'passage'; readonly id: string } | null
  /** Linked by itself, so that the link can be taken off by itself. */
  readonly isLinked: boolean
}

/** What somebody said, to the letter, with table and participant. */
export function SourceRow({ point, names, of, isLinked }: SourceRowProps) {
  const isReadOnly = useIsReadOnly()
  const { agreement, dissent, table } = point
  const agreed =
    agreement === null
      ? ''
      : agreement.scale === 'people'
        ? t('sources.agreed.people', { count: agreement.people ?? 1 })
        : t(`sources.agreed.${agreement.scale}`)
  const at = names.table(table) || t('sources.noTable')
  return (
    <li className={styles['row']}>
      <span className={styles['table']}>{names.shortTable(table) || t('sources.noTable')}</span>
      <div className={styles['words']}>
        <p>{point.text}</p>
        <p className={styles['by']}>
          {names.speaker(point)}
          {agreed !== '' && (
            <span className={classNames(agreement?.scale === 'split' && styles['split'])}>{agreed}</span>
          )}
        </p>
        {dissent !== '' && <p className={styles['by']}>{t('sources.dissent', { text: dissent })}</p>}
      </div>
      <span className={styles['tools']}>
        {of !== null && isLinked && !isReadOnly && (
          <IconButton
            size="small"
            icon={X}
            label={t('acts.unlink')}
            onPress={() => void linkTo(of, new Map([[point.id, false]]))}
          />
        )}
        <IconButton
          size="small"
          icon={ArrowUpRight}
          label={t('acts.openAt', { table: at })}
          onPress={() => openInCapture(point.id)}
        />
      </span>
    </li>
  )
}
