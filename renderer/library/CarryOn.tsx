import { Button } from '#renderer/ui/Button.tsx'
import { StageBar } from '#renderer/ui/StageBar.tsx'
import type { SessionSummary } from '#shared/contract/library.ts'

import { describeOpened } from './describe-opened.ts'
import { enterSession } from './enter-session.ts'
import { stageOf } from './stage-of.ts'
import { t } from './words.ts'

import styles from './CarryOn.module.css'

/** The session that was open last, one key away. */
export function CarryOn({ session }: { readonly session: SessionSummary }) {
  const { id, title, date, tables, points, lastOpened, stage } = session
  const facts = [
    date,
    t('carryOn.tables', { count: tables }),
    t('carryOn.points', { count: points }),
    t('carryOn.opened', { when: describeOpened(lastOpened, new Date()) }),
  ].filter(Boolean)
  return (
    <section aria-label={t('carryOn.label')} className={styles['card']}>
      <div className={styles['words']}>
        <p className={styles['eyebrow']}>{t('carryOn.label')}</p>
        <h2 className={styles['title']}>{title || t('table.unnamed')}</h2>
        <p className={styles['facts']}>{facts.join(' · ')}</p>
      </div>
      <StageBar current={stageOf(stage)} />
      <Button variant="primary" onPress={() => enterSession(id)}>
        {t('carryOn.continue')}
      </Button>
    </section>
  )
}
