import Users from 'lucide-react/icons/users'
import { useDeferredValue, useMemo } from 'react'
import { VisuallyHidden } from 'react-aria-components'

import { showScreen } from '#renderer/state/app-store.ts'
import { useSession } from '#renderer/state/session-store.ts'
import { useIsReadOnly, useRecords } from '#renderer/state/use-records.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { CommandButton } from '#renderer/ui/CommandButton.tsx'

import { type HeardSide, type HeardTable, hearTable } from './heard-sides.ts'
import { t } from './place-words.ts'

import styles from './HeardPanel.module.css'

type HeardPanelProps = { readonly table: string; readonly topic: string | null }

/** Counted after the screen has drawn what changed. */
function useHeard({ table, topic }: HeardPanelProps): HeardTable | null {
  const records = useDeferredValue(useSession(({ session }) => session?.records))
  return useMemo(
    () => (records === undefined ? null : hearTable(records, { table, topic })),
    [records, table, topic],
  )
}

/** Who sits at the table, how much each side has said on this topic, and who has not been heard: a nudge, never a rule. */
export function HeardPanel({ table, topic }: HeardPanelProps) {
  const heard = useHeard({ table, topic })
  const hasSides = useRecords('expertise').length > 0
  const isReadOnly = useIsReadOnly()
  if (heard === null) return null
  const { sides, sideless } = heard
  const isSet = sides.length > 0 || !hasSides
  return (
    <section aria-label={t('heard.title')} className={styles['panel']}>
      <div className={styles['bar']}>
        <h2>{t('heard.title')}</h2>
        {!isReadOnly && <CommandButton command="capture.seats" icon={Users} iconOnly={isSet} />}
      </div>
      {sides.length > 0 && <SideCounts sides={sides} />}
      {sideless > 0 && <p>{t('heard.sideless', { count: sideless })}</p>}
      {sides.length === 0 && <p>{hasSides ? t('heard.unset') : t('heard.noSides')}</p>}
      {!hasSides && !isReadOnly && (
        <Button variant="quiet" onPress={() => showScreen('prepare')}>
          {t('heard.toPrepare')}
        </Button>
      )}
      <Silent heard={heard} topic={topic} />
    </section>
  )
}

function SideCounts({ sides }: { readonly sides: readonly HeardSide[] }) {
  return (
    <ul className={styles['sides']}>
      {sides.map(({ id, name, people, points }) => (
        <li key={id}>
          <span className={styles['name']}>
            {name}
            {people > 0 && <span className={styles['people']}>{t('heard.people', { count: people })}</span>}
          </span>
          <span aria-hidden className={styles['count']}>
            {points}
          </span>
          <VisuallyHidden>{t('heard.points', { count: points })}</VisuallyHidden>
        </li>
      ))}
    </ul>
  )
}

type SilentProps = { readonly heard: HeardTable; readonly topic: string | null }

function Silent({ heard: { silent }, topic }: SilentProps) {
  const title = useRecords('topic').find(({ id }) => id === topic)?.title
  if (silent.length === 0) return null
  return (
    <div className={styles['silent']}>
      <h3>{title === undefined ? t('heard.notYet') : t('heard.notYetOn', { topic: title })}</h3>
      <ul className={styles['names']}>
        {silent.map(({ id, name }) => (
          <li key={id}>{name}</li>
        ))}
      </ul>
    </div>
  )
}
