import { useKinds } from '#renderer/state/kinds.ts'
import { useRecords } from '#renderer/state/use-records.ts'
import { showKind } from '#renderer/ui/show-kind.ts'
import type { Rec } from '#shared/model/session.ts'
import { nameTable } from '#shared/session/points.ts'

import { PageFoot, PageHead } from './Page.tsx'
import type { FeedbackLine } from './points-so-far.ts'
import { useDay } from './use-day.ts'
import { t } from './words.ts'

import styles from './PointsForm.module.css'

type PointsFormProps = {
  readonly table: Rec<'table'>
  readonly lines: readonly FeedbackLine[]
  /** Quotes that are left out. */
  readonly held: number
  readonly page: number
  readonly pages: number
}

/** What a table has said so far, to be read out in feedback and ticked off, with room for what the room answers. */
export function PointsForm({ table, lines, held, page, pages }: PointsFormProps) {
  const { line } = useDay()
  return (
    <>
      <PageHead title={t('points.title', { table: nameTable(table) })} aside={line} />
      <div data-lines className={styles['list']}>
        <div className={styles['headRow']}>
          <div>{t('points.no')}</div>
          <div>{t('points.point')}</div>
          <div>{t('points.agree')}</div>
          <div>{t('points.reported')}</div>
          <div>{t('points.note')}</div>
        </div>
        {lines.map((each) =>
          each.kind === 'topic' ? (
            <div key={each.id} className={styles['topic']}>
              {each.title}
            </div>
          ) : (
            <PointLine key={each.id} point={each.point} number={each.number} />
          ),
        )}
        <div className={styles['rest']} />
      </div>
      <PageFoot page={t('points.page', { page, pages })}>
        {t('points.foot')} {held > 0 && t('points.held', { count: held })}
      </PageFoot>
    </>
  )
}

type PointLineProps = { readonly point: Rec<'point'>; readonly number: number | null }

function PointLine({ point, number }: PointLineProps) {
  const { word } = showKind(point.kind, useKinds())
  const side = useRecords('expertise').find(({ id }) => id === point.expertise)
  const about = [point.kind === 'point' ? '' : word, side?.name ?? ''].filter(Boolean).join(' · ')
  return (
    <div className={styles['row']}>
      <div className={styles['number']}>
        {number}
        {point.starred && <span className={styles['star']}> *</span>}
      </div>
      <div className={number === null ? styles['detail'] : styles['said']}>
        <div className={styles['words']}>{point.text}</div>
        {about !== '' && <div className={styles['about']}>{about}</div>}
        {point.dissent !== '' && (
          <div className={styles['about']}>{t('points.dissent', { words: point.dissent })}</div>
        )}
      </div>
      <div>{nameAgreement(point.agreement)}</div>
      <div className={styles['tick']}>
        <span className={styles['box']}>{point.reported ? '×' : ''}</span>
      </div>
      <div />
    </div>
  )
}

function nameAgreement(agreement: Rec<'point'>['agreement']): string {
  if (agreement === null) return ''
  return agreement.scale === 'people'
    ? t('agreement.people', { count: agreement.people ?? 0 })
    : t(`agreement.${agreement.scale}`)
}
