import { VisuallyHidden } from 'react-aria-components'

import { Chip } from '#renderer/ui/Chip.tsx'
import type { FeedbackTable } from '#shared/capture/feedback/list-feedback.ts'

import { isReported } from './report-acts.ts'
import { nameOf } from './use-rows.ts'
import { t } from './words.ts'

import styles from './OrderRow.module.css'

type OrderRowProps = {
  readonly table: FeedbackTable
  readonly isNow: boolean
  readonly onlyNew: boolean
}

/** One table of the order: each figure is read with what it counts. */
export function OrderRow({ table, isNow, onlyNew }: OrderRowProps) {
  const { starred, said, points, held } = table
  const fresh = points.filter(({ isNew }) => isNew).length
  return (
    <div className={styles['row']}>
      <span className={styles['name']}>
        {nameOf(table)}
        {held.refused > 0 && (
          <span className={styles['held']}>{t('order.refused', { count: held.refused })}</span>
        )}
        {held.withdrawn > 0 && (
          <span className={styles['held']}>{t('order.withdrawn', { count: held.withdrawn })}</span>
        )}
      </span>
      <Figure
        shown={starred > 0 || said === 0 ? String(starred) : t('order.none', { count: said })}
        read={
          starred > 0 || said === 0
            ? t('order.starredHidden', { count: starred })
            : t('order.noneHidden', { count: said })
        }
      />
      <Figure shown={String(fresh)} read={t('order.newHidden', { count: fresh })} />
      <span className={styles['state']}>
        <State isNow={isNow} reported={isReported(table, onlyNew)} hasPoints={points.length > 0} />
      </span>
    </div>
  )
}

function Figure({ shown, read }: { readonly shown: string; readonly read: string }) {
  return (
    <span className={styles['figure']}>
      <span aria-hidden>{shown}</span>
      <VisuallyHidden elementType="span">{read}</VisuallyHidden>
    </span>
  )
}

type StateProps = {
  readonly isNow: boolean
  readonly reported: boolean | null
  readonly hasPoints: boolean
}

function State({ isNow, reported, hasPoints }: StateProps) {
  return (
    <>
      {isNow && <Chip tone="accent">{t('order.now')}</Chip>}
      {reported === true && <Chip tone="ok">{t('order.yes')}</Chip>}
      {reported === null && !isNow && (
        <span className={styles['nothing']}>{t(hasPoints ? 'order.nothing' : 'order.noPoints')}</span>
      )}
      {reported === false && !isNow && (
        <>
          <span aria-hidden>{t('order.notYet')}</span>
          <VisuallyHidden elementType="span">{t('order.notYetHidden')}</VisuallyHidden>
        </>
      )}
    </>
  )
}
