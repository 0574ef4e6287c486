import { useKinds } from '#renderer/state/kinds.ts'
import { useRecords, useWorkshop } from '#renderer/state/use-records.ts'
import { nameKeys } from '#renderer/ui/key-names.ts'

import { type CardKey, everywhereKeys, keysInForce, lineKeys, listKeys } from './card-keys.ts'
import { CardMarks } from './CardMarks.tsx'
import { PageFoot, PageHead } from './Page.tsx'
import { useDay } from './use-day.ts'
import { t } from './words.ts'

import styles from './KeyCard.module.css'

/** How many topics and short forms the card could hold at most: what is tried first. */
export function useCardExtras(): number {
  return useRecords('topic').length + useRecords('abbreviation').length
}

/** Everything a scribe needs beside the keyboard, on one page: as many topics and short forms as there is room for. */
export function KeyCard({ extras }: { readonly extras: number }) {
  const { line } = useDay()
  return (
    <>
      <PageHead title={t('card.title')} aside={line} />
      <div className={styles['columns']}>
        <CardMarks />
        <div>
          <KeyList title={t('card.inLine')} keys={lineKeys} />
          <KeyList title={t('card.inList')} keys={listKeys} kinds />
          <KeyList title={t('card.everywhere')} keys={everywhereKeys} />
        </div>
      </div>
      <Topics most={extras} />
      <Abbreviations most={extras} />
      <div className={styles['rest']}>
        <div className={styles['notes']}>{t('card.notes')}</div>
      </div>
      <PageFoot>{t('card.foot')}</PageFoot>
    </>
  )
}

type KeyListProps = { readonly title: string; readonly keys: readonly CardKey[]; readonly kinds?: boolean }

function KeyList({ title, keys, kinds = false }: KeyListProps) {
  return (
    <div className={styles['block']}>
      <div className={styles['heading']}>{title}</div>
      {keys.map((key) => (
        <div key={key.word} className={styles['key']}>
          <span>{t(key.word)}</span>
          <span className={styles['caps']}>
            {keysInForce(key).map((binding) => (
              <Caps key={binding} keys={binding} />
            ))}
            {key.shown}
          </span>
        </div>
      ))}
      {kinds && <KindKeys />}
    </div>
  )
}

/** In the list a mark alone sets the kind. */
function KindKeys() {
  const marks = useKinds().flatMap(({ mark }) => (mark === '' ? [] : [mark]))
  return (
    <div className={styles['key']}>
      <span>{t('keys.kind')}</span>
      <span className={styles['caps']}>
        {[...marks, '0'].map((mark) => (
          <kbd key={mark} className={styles['cap']}>
            {mark}
          </kbd>
        ))}
      </span>
    </div>
  )
}

function Caps({ keys }: { readonly keys: string }) {
  return nameKeys(keys)
    .split(' ')
    .map((name) => (
      <kbd key={name} className={styles['cap']}>
        {name}
      </kbd>
    ))
}

type MostProps = { readonly most: number }

function Topics({ most }: MostProps) {
  const topics = useRecords('topic').slice(0, most)
  const isPlain = useWorkshop()?.plainTyping ?? false
  if (topics.length === 0) return null
  return (
    <div className={styles['block']}>
      <div className={styles['heading']}>{t(isPlain ? 'card.topicsPlain' : 'card.topics')}</div>
      <div className={topics.length > 8 ? styles['manyTopics'] : styles['topics']}>
        {topics.map(({ id, title }, index) => (
          <div key={id} className={styles['oneLine']}>
            <b>{index + 1}</b> {title}
          </div>
        ))}
      </div>
    </div>
  )
}

function Abbreviations({ most }: MostProps) {
  const topics = useRecords('topic').length
  const all = useRecords('abbreviation').toSorted((one, other) =>
    one.short.localeCompare(other.short, 'en-GB', { numeric: true }),
  )
  // Those that open while typing are what a scribe looks up.
  const inOrder = [...all.filter(({ expands }) => expands), ...all.filter(({ expands }) => !expands)]
  const shown = inOrder.slice(0, Math.max(0, most - topics))
  const left = all.length - shown.length
  if (shown.length === 0) return null
  return (
    <div className={styles['block']}>
      <div className={styles['heading']}>{t('card.short')}</div>
      <div className={styles['shorts']}>
        {shown.map(({ id, short, long }) => (
          <div key={id} className={styles['short']}>
            <b>{short}</b> {long}
          </div>
        ))}
        {left > 0 && <div className={styles['short']}>{t('card.more', { count: left })}</div>}
      </div>
    </div>
  )
}
