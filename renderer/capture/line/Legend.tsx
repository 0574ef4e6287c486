import { useKinds } from '#renderer/state/kinds.ts'
import { useRecords } from '#renderer/state/use-records.ts'

import { t } from './line-words.ts'

import styles from './Legend.module.css'

type Mark = { readonly mark: string; readonly says: string }

/** The marks that a line may end with, as far as this session has something for them. */
function useEndMarks(): readonly Mark[] {
  const [side] = useRecords('expertise')
  const topics = useRecords('topic')
  const who = side === undefined ? [] : [{ mark: `@${side.code || side.name}`, says: t('legend.who') }]
  const topic = topics.length < 2 ? [] : [{ mark: '/2', says: t('legend.topic') }]
  return [
    ...who,
    { mark: '++', says: t('legend.all') },
    { mark: '#', says: t('legend.tag') },
    { mark: '*', says: t('legend.star') },
    ...topic,
  ]
}

/** The marks at both ends of a line, while there is nothing else to say. */
export function Legend() {
  const opening = useKinds()
    .filter(({ mark }) => mark !== '')
    .map(({ mark, name }) => ({ mark, says: name }))
  const closing = useEndMarks()
  return (
    <span className={styles['legend']}>
      {[...opening, { mark: '-', says: t('chip.detail') }].map(renderMark)}
      <span className={styles['end']} aria-hidden>
        …
      </span>
      {closing.map(renderMark)}
    </span>
  )
}

function renderMark({ mark, says }: Mark) {
  return (
    <span key={mark}>
      <b>{mark}</b> {says}
    </span>
  )
}
