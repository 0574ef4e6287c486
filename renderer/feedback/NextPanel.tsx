import { Button } from '#renderer/ui/Button.tsx'
import { Panel } from '#renderer/ui/Panel.tsx'
import type { FeedbackTable } from '#shared/capture/feedback/list-feedback.ts'

import { useFeedback } from './feedback-store.ts'
import { shownPoints } from './make-rows.ts'
import type { Standing } from './use-picture.tsx'
import { nameOf } from './use-rows.ts'
import { t } from './words.ts'

import styles from './NextPanel.module.css'

type NextPanelProps = { readonly standing: Standing; readonly onShow: () => void }

/** What comes when the presenter goes on: the next table and what it brings, or another page of this one. */
export function NextPanel({ standing, onShow }: NextPanelProps) {
  const { steps, at, now, next, tables } = standing
  const step = steps[at + 1]
  const goesOn = step !== undefined && step.table === now?.id
  const table = goesOn ? now : next
  if (tables.length === 0) return null
  return (
    <Panel
      title={table === null ? t('next.title') : t('next.titleOf', { table: nameOf(table) })}
      actions={table !== null && <Button onPress={onShow}>{t('next.show')}</Button>}
    >
      {table === null ? (
        <p className={styles['words']}>{t(now === null ? 'next.none' : 'next.last')}</p>
      ) : goesOn ? (
        <p className={styles['words']}>{t('next.goesOn')}</p>
      ) : (
        <Preview table={table} />
      )}
    </Panel>
  )
}

/** The next table's points in their words, so that the presenter knows what is coming. */
function Preview({ table }: { readonly table: FeedbackTable }) {
  const onlyNew = useFeedback((state) => state.onlyNew)
  const shown = shownPoints(table, onlyNew)
  const fresh = table.points.filter(({ isNew }) => isNew).length
  const starred =
    table.starred === 0 ? t('next.all', { count: table.said }) : t('next.starred', { count: table.starred })
  return (
    <>
      <p className={styles['words']}>{[starred, t('next.new', { count: fresh })].join(', ')}</p>
      {shown.length > 0 ? (
        <ul tabIndex={0} aria-label={t('next.points')} className={styles['points']}>
          {shown.map(({ point }) => (
            <li key={point.id}>{point.text}</li>
          ))}
        </ul>
      ) : (
        <p className={styles['words']}>{t('next.said')}</p>
      )}
    </>
  )
}
