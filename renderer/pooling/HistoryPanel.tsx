import Undo from 'lucide-react/icons/undo-2'

import { useSession } from '#renderer/state/session-store.ts'
import { useReadOnly } from '#renderer/state/use-records.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { classNames } from '#renderer/ui/class-names.ts'
import { IconButton } from '#renderer/ui/IconButton.tsx'
import type { PoolAct } from '#shared/contract/pooling.ts'
import type { Session } from '#shared/model/session.ts'

import { sayAbout, sayAct, sayLine, sayWho } from './history-words.ts'
import { useFreshHistory, useHistory } from './history.ts'
import { openDialog } from './pool-store.ts'
import { undoAct } from './undo-decision.ts'
import { t } from './words.ts'

import styles from './HistoryPanel.module.css'

const longest = 44

/** What was decided last, each with its own undo. */
export function HistoryPanel({ session: id }: { readonly session: string }) {
  useFreshHistory(id)
  const { acts, count } = useHistory()
  const session = useSession((state) => state.session)
  if (acts.length === 0 || session === null) return null
  return (
    <section className={styles['part']}>
      <h3 className={styles['heading']}>{t('history.title')}</h3>
      <ul className={styles['list']}>
        {acts.map((act) => (
          <ActLine key={act.act} act={act} session={session} />
        ))}
      </ul>
      {count > acts.length && (
        <Button variant="quiet" onPress={() => openDialog('history')}>
          {t('history.all', { count })}
        </Button>
      )}
    </section>
  )
}

function ActLine({ act, session }: { readonly act: PoolAct; readonly session: Session }) {
  const isReadOnly = useReadOnly() !== null
  const { words, where } = sayAbout(session, act, longest, 1)
  const who = sayWho(act)
  return (
    <li className={classNames(styles['act'], act.undoneBy !== null && styles['undone'])}>
      <span className={styles['what']}>
        {sayAct(act)}
        {words !== '' && <span className={styles['words']}>{words}</span>}
        <span className={styles['where']}>{where === '' ? who : `${where} · ${who}`}</span>
      </span>
      {act.undoneBy === null && !isReadOnly && (
        <IconButton
          icon={Undo}
          size="small"
          label={t('history.undo', { what: sayLine(session, act, longest), time: who })}
          onPress={() => undoAct(act)}
        />
      )}
    </li>
  )
}
