import { Button } from 'react-aria-components'

import { classNames } from '#renderer/ui/class-names.ts'

import { showView, usePool } from './pool-store.ts'
import { useQueue } from './queue-now.ts'
import { poolViews } from './views.tsx'
import { t } from './words.ts'

import styles from './ViewTabs.module.css'

/** Goes between the suggestions, one by one, and the lists. */
export function ViewTabs() {
  const view = usePool((state) => state.view)
  return (
    <nav aria-label={t('views.label')}>
      <ul className={styles['list']}>
        {poolViews.map(({ id, label }) => (
          <li key={id}>
            <Button
              className={classNames(styles['tab'], id === view && styles['current'])}
              {...(id === view && { 'aria-current': 'page' as const })}
              onPress={() => showView(id)}
            >
              {label}
              {id === 'queue' && <Waiting />}
            </Button>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Waiting() {
  const waiting = useQueue().shown.length
  return waiting > 0 && <span className={styles['count']}>{waiting}</span>
}
