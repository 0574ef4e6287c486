import Flag from 'lucide-react/icons/flag'
import Split from 'lucide-react/icons/split'
import Star from 'lucide-react/icons/star'
import { Fragment } from 'react'
import { VisuallyHidden } from 'react-aria-components'

import { PointText } from '#renderer/capture/list/PointText.tsx'
import { nameAgreement, nameOrigin } from '#renderer/capture/list/row-words.ts'
import type { Names } from '#renderer/capture/list/use-names.ts'
import { Chip } from '#renderer/ui/Chip.tsx'
import { classNames } from '#renderer/ui/class-names.ts'
import { Icon } from '#renderer/ui/Icon.tsx'
import { KindChip } from '#renderer/ui/KindChip.tsx'
import type { Agreement } from '#shared/model/values.ts'
import { membersOf } from '#shared/session/list.ts'

import type { PointRow as Row } from './point-rows.ts'
import { t } from './words.ts'

import styles from './PointRow.module.css'

export type PointRowProps = {
  readonly row: Row
  readonly names: Names
  /** The point's agreement, or the one that is being given to it. */
  readonly agreement: Agreement | null
  /** How often it was said again. */
  readonly echoes: number
  /** The list shows more than one place. */
  readonly showsPlace: boolean
  readonly isReworded: boolean
  /** What is looked for, word by word. */
  readonly words: readonly string[]
}

/** One point: its number and kind, its words with what hangs on them, and then who, how far agreed, and the star. */
export function PointRow({ row, names, agreement, echoes, showsPlace, isReworded, words }: PointRowProps) {
  const { point, number, above, depth, isPending } = row
  return (
    <div className={classNames(styles['row'], showsPlace && styles['wide'])}>
      <span className={styles['number']}>
        {number ?? <VisuallyHidden>{t('row.detailOf', { number: above })}</VisuallyHidden>}
      </span>
      <span className={styles['kind']}>
        {depth > 0 && point.kind === 'point' ? (
          <Chip>{t('line.detail')}</Chip>
        ) : (
          <KindChip {...names.kind(point.kind)} />
        )}
      </span>
      <span className={styles['words']} data-depth={Math.min(depth, 4)}>
        <span className={classNames(styles['text'], point.withdrawn && styles['withdrawn'])}>
          <PointText point={point} words={words} />
        </span>
        <Notes row={row} echoes={echoes} isReworded={isReworded} />
      </span>
      {showsPlace && <span className={styles['meta']}>{names.place(point)}</span>}
      <span className={styles['meta']}>{names.speaker(point)}</span>
      <span className={classNames(styles['meta'], agreement?.scale === 'split' && styles['split'])}>
        {isPending ? t('row.pending') : agreement !== null && <Agreed agreement={agreement} />}
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

/** A split is told by its shape as well as by its word. */
function Agreed({ agreement }: { readonly agreement: Agreement }) {
  if (agreement.scale !== 'split') return nameAgreement(agreement)
  return (
    <>
      <Icon icon={Split} />
      {nameAgreement(agreement)}
    </>
  )
}

type NotesProps = { readonly row: Row; readonly echoes: number; readonly isReworded: boolean }

/** What hangs on the words: tags, when and where from, how often again, and what was said against it. */
function Notes({ row: { point }, echoes, isReworded }: NotesProps) {
  const states = [
    ...(point.withdrawn ? [t('row.withdrawn')] : []),
    ...(isReworded ? [t('row.reworded')] : []),
    ...(nameOrigin(point) === '' ? [] : [nameOrigin(point)]),
    ...(point.saidAt === '' ? [] : [point.saidAt]),
  ]
  return (
    <>
      {echoes > 0 && (
        <span className={styles['echoes']}>
          {' '}
          {t('row.plus', { echoes })}
          <VisuallyHidden> {t('row.saidAgain', { count: echoes })}</VisuallyHidden>
        </span>
      )}
      {states.map((state) => (
        <Fragment key={state}>
          {' '}
          <span className={styles['state']}>{state}</span>
        </Fragment>
      ))}
      {membersOf(point.tags).map((tag) => (
        <Fragment key={tag}>
          {' '}
          <span className={styles['tag']}>{t('row.tag', { tag })}</span>
        </Fragment>
      ))}
      {point.dissent !== '' && (
        <span className={styles['dissent']}>
          <Icon icon={Flag} />
          <VisuallyHidden>{t('row.dissent')} </VisuallyHidden>
          <span>{point.dissent}</span>
        </span>
      )}
    </>
  )
}
