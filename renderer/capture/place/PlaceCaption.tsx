import { usePlace } from '#renderer/capture/use-rows.ts'
import { useRecords } from '#renderer/state/use-records.ts'

import { usePlaceEntry } from './use-places.ts'

import styles from './PlaceCaption.module.css'

/** The table and the topic in hand, right above the line where the top of a small window may have scrolled away. */
export function PlaceCaption() {
  const entry = usePlaceEntry()
  const { topic } = usePlace()
  const title = useRecords('topic').find(({ id }) => id === topic)?.title
  const parts = [entry?.label, title].filter((part) => part !== undefined)
  return parts.length > 0 && <p className={styles['caption']}>{parts.join(' · ')}</p>
}
