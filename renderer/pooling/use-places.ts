import { useMemo } from 'react'

import { usePoints, useRecords } from '#renderer/state/use-records.ts'

import { acrossTopics, noTopic } from './place-of-item.ts'
import { t } from './words.ts'

export type PlaceChoice = { readonly id: string; readonly label: string; readonly isReady: boolean }

/** The places there are: the topics, the points without one, and what stands in several. */
export function usePlaces(): readonly PlaceChoice[] {
  const topics = useRecords('topic')
  const points = usePoints()
  const hasLoose = useMemo(
    () => points?.some((point) => point.topic === null && !point.withdrawn) ?? false,
    [points],
  )
  return useMemo(() => {
    const loose = { id: noTopic, label: t('place.none'), isReady: false }
    const across = { id: acrossTopics, label: t('place.across'), isReady: false }
    return [
      ...topics.map(({ id, title, readyForFeedback }) => ({ id, label: title, isReady: readyForFeedback })),
      ...(hasLoose || topics.length === 0 ? [loose] : []),
      ...(topics.length > 1 ? [across] : []),
    ]
  }, [topics, hasLoose])
}
