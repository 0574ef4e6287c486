import { useMemo } from 'react'

import { useSession } from '#renderer/state/session-store.ts'
import { classNames } from '#renderer/ui/class-names.ts'
import type { Rec, Session } from '#shared/model/session.ts'

import { HistoryPanel } from './HistoryPanel.tsx'
import { IfAccepted } from './IfAccepted.tsx'
import { usePool } from './pool-store.ts'
import { listSaidBefore } from './said-before.ts'
import { nameAgreement } from './say-agreement.ts'
import { pointInFocus, pointsOfSubject, useSubject } from './subject.ts'
import { timeOfPoint } from './time-of-point.ts'
import { type Names, useNames } from './use-names.ts'
import { t } from './words.ts'

import styles from './SourcePane.module.css'

/** Where what is in hand comes from: who said it, what was said before it, what comes of it, and what was decided. */
export function SourcePane({ session: id }: { readonly session: string }) {
  const session = useSession((state) => state.session)
  usePool((state) => state.row)
  const subject = useSubject()
  const points = session === null || subject === null ? [] : pointsOfSubject(session, subject)
  const point = session === null || subject === null ? undefined : pointInFocus(session, subject)
  return (
    <div className={styles['pane']}>
      {session !== null && points.length > 0 && (
        <>
          <WhoSaidIt points={points} inFocus={point?.id ?? null} />
          {point !== undefined && <SaidBefore session={session} point={point} />}
        </>
      )}
      {subject !== null && <IfAccepted subject={subject} />}
      <HistoryPanel session={id} />
    </div>
  )
}

type WhoSaidItProps = { readonly points: readonly Rec<'point'>[]; readonly inFocus: string | null }

/** A long list would push the rest out of sight; the card has them all. */
const mostShown = 12

function WhoSaidIt({ points, inFocus }: WhoSaidItProps) {
  const names = useNames()
  return (
    <section className={styles['part']}>
      <h3 className={styles['heading']}>{t('source.who')}</h3>
      <ul className={styles['people']}>
        {points.slice(0, mostShown).map((point) => (
          <Speaker key={point.id} point={point} names={names} isInFocus={point.id === inFocus} />
        ))}
      </ul>
      {points.length > mostShown && (
        <p className={styles['more']}>{t('source.more', { count: points.length - mostShown })}</p>
      )}
    </section>
  )
}

type SpeakerProps = { readonly point: Rec<'point'>; readonly names: Names; readonly isInFocus: boolean }

function Speaker({ point, names, isInFocus }: SpeakerProps) {
  const agreement = nameAgreement(point.agreement)
  return (
    <li className={classNames(styles['person'], isInFocus && styles['inFocus'])}>
      <span className={styles['table']}>{names.table(point.table) || t('table.none')}</span>
      <span className={styles['time']}>{timeOfPoint(point)}</span>
      <span className={styles['speaker']}>{names.speaker(point) || t('source.unknown')}</span>
      <span className={classNames(point.agreement?.scale === 'split' && styles['split'])}>{agreement}</span>
      {point.dissent !== '' && (
        <span className={styles['dissent']}>{t('source.dissent', { text: point.dissent })}</span>
      )}
    </li>
  )
}

type SaidBeforeProps = { readonly session: Session; readonly point: Rec<'point'> }

function SaidBefore({ session, point }: SaidBeforeProps) {
  const names = useNames()
  const before = useMemo(() => listSaidBefore(session, point, 2), [session, point])
  if (before.length === 0) return null
  return (
    <section className={styles['part']}>
      <h3 className={styles['heading']}>{t('source.before', { table: names.table(point.table) })}</h3>
      <ul className={styles['before']}>
        {before.map(({ id, text }) => (
          <li key={id}>{text}</li>
        ))}
      </ul>
    </section>
  )
}
