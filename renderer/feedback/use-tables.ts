import { useLayoutEffect, useRef, useState } from 'react'

import { useSession } from '#renderer/state/session-store.ts'
import { useRecords } from '#renderer/state/use-records.ts'
import { growSame, lookUpSame, makeSame, type SameIndex } from '#shared/capture/feedback/find-same.ts'
import { type FeedbackTable, listComparable, listFeedback } from '#shared/capture/feedback/list-feedback.ts'
import type { Rec } from '#shared/model/session.ts'

import { noTopic, useFeedback } from './feedback-store.ts'

/** How many points are compared before the screen may draw again. */
const atOnce = 40

/** The topic that is reported on, as far as it is in the session: else the first one, null where there is none. */
export function useTopic(): Rec<'topic'> | null {
  const topics = useRecords('topic')
  const chosen = useFeedback((state) => state.topic)
  if (chosen === noTopic) return null
  return topics.find(({ id }) => id === chosen) ?? topics[0] ?? null
}

type Listed = { readonly topic: string | null; readonly tables: readonly FeedbackTable[] }

/** What the tables bring to the room on a topic; null until it is known what they say alike. */
export function useTables(topic: string | null): readonly FeedbackTable[] | null {
  const session = useSession((state) => state.session)
  const indexes = useRef(new Map<string | null, SameIndex>())
  const [listed, setListed] = useState<Listed | null>(null)
  useLayoutEffect(() => {
    if (session === null) return
    const index = indexes.current.get(topic) ?? makeSame()
    indexes.current.set(topic, index)
    let timer = 0
    // What is in the index is not compared again, so a change of one point takes one turn.
    const takeTurn = (): void => {
      if (growSame(index, listComparable(session, topic), atOnce))
        setListed({ topic, tables: listFeedback(session, topic, lookUpSame(index)) })
      else timer = window.setTimeout(takeTurn)
    }
    takeTurn()
    return () => window.clearTimeout(timer)
  }, [session, topic])
  return listed?.topic === topic ? listed.tables : null
}
