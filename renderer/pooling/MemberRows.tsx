import Star from 'lucide-react/icons/star'
import { useId } from 'react'
import { VisuallyHidden } from 'react-aria-components'

import { useSession } from '#renderer/state/session-store.ts'
import { Checkbox } from '#renderer/ui/Checkbox.tsx'
import { Chip } from '#renderer/ui/Chip.tsx'
import { classNames } from '#renderer/ui/class-names.ts'
import { Icon } from '#renderer/ui/Icon.tsx'
import { KindChip } from '#renderer/ui/KindChip.tsx'
import { agreementOf } from '#shared/pooling/agreement.ts'
import type { QueueItem } from '#shared/pooling/list-queue.ts'
import { type StandingGroup, wordingOf } from '#shared/session/groups.ts'

import type { CardRow } from './card-rows.ts'
import { focusRow } from './focus.ts'
import { MarkedText } from './MarkedText.tsx'
import { goToRow, usePool } from './pool-store.ts'
import { listMarked } from './read-cautions.ts'
import { nameAgreement } from './say-agreement.ts'
import { nameTables } from './say-reason.ts'
import { type Names, useNames } from './use-names.ts'
import { t } from './words.ts'

import styles from './MemberRows.module.css'

type MemberRowsProps = {
  readonly label: string
  readonly rows: readonly CardRow[]
  /** Rows that were taken out. */
  readonly out: ReadonlySet<string>
  readonly cautions: QueueItem['cautions']
  readonly onTurn: (id: string) => void
}

/** The members of a card, each with a box to take it out. Up and Down go from one to the next. */
export function MemberRows({ label, rows, out, cautions, onTurn }: MemberRowsProps) {
  const names = useNames()
  return (
    <div role="group" aria-label={label} className={styles['rows']}>
      {rows.map((row) => (
        <MemberRow
          key={row.id}
          row={row}
          names={names}
          isOut={out.has(row.id)}
          cautions={cautions}
          onTurn={() => onTurn(row.id)}
        />
      ))}
    </div>
  )
}

type MemberRowProps = {
  readonly row: CardRow
  readonly names: Names
  readonly isOut: boolean
  readonly cautions: QueueItem['cautions']
  readonly onTurn: () => void
}

function MemberRow({ row, names, isOut, cautions, onTurn }: MemberRowProps) {
  const id = useId()
  const isInFocus = usePool((state) => state.row === row.id)
  return (
    <div
      data-row={row.id}
      className={classNames(styles['row'], isOut && styles['out'], isInFocus && styles['inFocus'])}
      onFocus={() => goToRow(row.id)}
    >
      <Checkbox label="" aria-labelledby={id} isSelected={!isOut} onChange={onTurn} />
      <div id={id} className={styles['words']} onClick={() => focusRow(row.id)}>
        {row.kind === 'point' ? (
          <PointWords row={row} names={names} cautions={cautions} />
        ) : (
          <GroupWords standing={row.standing} />
        )}
      </div>
    </div>
  )
}

type PointWordsProps = {
  readonly row: CardRow & { readonly kind: 'point' }
  readonly names: Names
  readonly cautions: QueueItem['cautions']
}

function PointWords({ row: { point }, names, cautions }: PointWordsProps) {
  const agreement = nameAgreement(point.agreement)
  const speaker = names.speaker(point)
  return (
    <>
      <span className={styles['table']}>
        <span aria-hidden>{names.shortTable(point.table)}</span>
        <VisuallyHidden elementType="span">{names.table(point.table)} </VisuallyHidden>
      </span>
      <span className={styles['text']}>
        <span data-said className={styles['said']}>
          <MarkedText text={point.text} marked={listMarked(cautions, point.id)} />
        </span>{' '}
        <span className={styles['meta']}>
          {point.kind !== 'point' && <KindChip {...names.kind(point.kind)} />}
          {speaker !== '' && <span> {speaker}</span>}
          {agreement !== '' && (
            <span className={classNames(point.agreement?.scale === 'split' && styles['split'])}>
              {' '}
              {agreement}
            </span>
          )}
          {point.starred && (
            <span className={styles['star']}>
              {' '}
              <Icon icon={Star} isFilled />
              <VisuallyHidden elementType="span">{t('card.starred')}</VisuallyHidden>
            </span>
          )}
        </span>
      </span>
    </>
  )
}

/** A group that stands already is one row: its words, and how much is in it. */
function GroupWords({ standing }: { readonly standing: StandingGroup }) {
  const session = useSession((state) => state.session)
  if (session === null) return null
  const { tables } = agreementOf(session, standing)
  return (
    <>
      <Chip tone="accent">{t('card.group')}</Chip>
      <span className={styles['text']}>
        <span data-said className={styles['said']}>
          {wordingOf(standing).text}
        </span>{' '}
        <span className={styles['meta']}>
          {t('card.points', { count: standing.points.length })}, {nameTables(session, tables)}
        </span>
      </span>
    </>
  )
}
