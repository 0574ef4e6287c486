import Undo from 'lucide-react/icons/undo-2'

import { useReadOnly } from '#renderer/state/use-records.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { classNames } from '#renderer/ui/class-names.ts'
import { IconButton } from '#renderer/ui/IconButton.tsx'
import type { PoolAct } from '#shared/contract/pooling.ts'

import { nameAuthor } from './authors.ts'
import { useFreshHistory, useHistory } from './history.ts'
import { openDialog } from './pool-store.ts'
import { timeOfDay } from './time-of-point.ts'
import { undoAct } from './undo-decision.ts'
import { t } from './words.ts'

import styles from './SourcePane.module.css'

const mostShown = 6

/** Who did it and when: "you, 12:51". */
export function describeAct({ by, at }: Pick<PoolAct, 'by' | 'at'>): string {
  const who = nameAuthor(by)
  const time = timeOfDay(at)
  return who === '' ? time : t('history.by', { who, time })
}

/** What was decided last, each with its own undo. */
export function HistoryPanel({ session }: { readonly session: string }) {
  useFreshHistory(session)
  const acts = useHistory((state) => state.acts)
  if (acts.length === 0) return null
  return (
    <section className={styles['part']}>
      <h3 className={styles['heading']}>{t('history.title')}</h3>
      <ul className={styles['history']}>
        {acts.slice(0, mostShown).map((act) => (
          <ActLine key={act.act} act={act} />
        ))}
      </ul>
      {acts.length > mostShown && (
        <Button variant="quiet" onPress={() => openDialog('history')}>
          {t('history.all', { count: acts.length })}
        </Button>
      )}
    </section>
  )
}

function ActLine({ act }: { readonly act: PoolAct }) {
  const isReadOnly = useReadOnly() !== null
  const time = timeOfDay(act.at)
  return (
    <li className={classNames(styles['act'], act.undoneBy !== null && styles['undone'])}>
      <span className={styles['what']}>
        {act.what} <span className={styles['when']}>{describeAct(act)}</span>
      </span>
      {act.undoneBy === null && !isReadOnly && (
        <IconButton
          icon={Undo}
          size="small"
          label={t('history.undo', { what: act.what, time })}
          onPress={() => undoAct(act.act, act.what)}
        />
      )}
    </li>
  )
}
