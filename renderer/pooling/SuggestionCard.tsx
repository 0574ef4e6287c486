import { useLayoutEffect, useMemo } from 'react'

import { useSession } from '#renderer/state/session-store.ts'
import { Chip } from '#renderer/ui/Chip.tsx'
import type { QueueItem } from '#shared/pooling/list-queue.ts'

import { listCardRows } from './card-rows.ts'
import { DecisionBar } from './DecisionBar.tsx'
import { takeFocus } from './focus.ts'
import { MemberRows } from './MemberRows.tsx'
import { changeHand, type Hand, toggle } from './pool-store.ts'
import { useNumber } from './queue-number.ts'
import { listDifferences } from './read-cautions.ts'
import { describeReason } from './say-reason.ts'
import { WordingField } from './WordingField.tsx'
import { t } from './words.ts'

import styles from './Card.module.css'

/** The suggestion in hand: what may be the same point, why, where it differs, and the four answers. */
export function SuggestionCard({ hand }: { readonly hand: Hand }) {
  const session = useSession((state) => state.session)
  const { item, out } = hand
  const rows = useMemo(() => (session === null ? [] : listCardRows(session, item)), [session, item])
  useLayoutEffect(takeFocus, [])
  if (session === null) return null
  const title = <CardTitle item={item} />
  const reason = describeReason(session, item)
  return (
    <section data-card tabIndex={-1} aria-label={t('queue.label')} className={styles['card']}>
      <header className={styles['header']}>
        {title}
        <p className={styles['reason']}>{reason}</p>
      </header>
      <div className={styles['members']}>
        <MemberRows
          label={t('card.members')}
          rows={rows}
          out={out}
          cautions={item.cautions}
          onTurn={(id) => changeHand({ out: toggle(out, id) })}
        />
        <Differs item={item} />
      </div>
      <WordingField
        rows={rows.filter(({ id }) => !out.has(id))}
        words={hand.words}
        cautions={item.cautions}
      />
      <DecisionBar hand={hand} />
    </section>
  )
}

function CardTitle({ item: { grade, isBulk, kind, later } }: { readonly item: QueueItem }) {
  const { number, of } = useNumber()
  return (
    <div className={styles['title']}>
      <h3>{t('card.number', { number, of })}</h3>
      <Chip tone={isBulk || grade === 'very-close' ? 'accent' : 'neutral'}>
        {t(`grade.${isBulk ? 'same-words' : grade}`)}
      </Chip>
      {kind !== 'new' && <Chip>{t(`card.${kind}`)}</Chip>}
      {later !== null && <Chip>{t('card.later')}</Chip>}
    </div>
  )
}

/** What makes somebody look twice, in words. */
function Differs({ item: { cautions } }: { readonly item: QueueItem }) {
  const found = listDifferences(cautions)
  if (found.length === 0) return null
  const quote = (words: readonly string[]): string => t('card.quoted', { words: words.join(', ') })
  return (
    <p className={styles['differs']}>
      <strong>{t('card.differs')}</strong>
      {found.map(({ kind, sides }) => (
        <span key={kind + JSON.stringify(sides)}>
          {t(`caution.${kind}`)}
          {sides.length > 0 && `: ${sides.map(quote).join(' / ')}`}
        </span>
      ))}
    </p>
  )
}
