import { useEffect } from 'react'

import { useSession } from '#renderer/state/session-store.ts'
import type { Records } from '#shared/model/session.ts'

import { acrossTopics, noTopic } from './place-of-item.ts'
import { usePool } from './pool-store.ts'
import { everything, openSuggestions, useSuggested, want, wantAcross } from './suggestions.ts'

/** Suggestions are asked for again when nothing has come in for so many ms: for the topic in sight, and for the others. */
const topicAfter = 1_000
const restAfter = 6_000
/** Up to so many points what is alike across topics is found in a moment, and counted beside the topics before anybody looks. */
const fewPoints = 2_000

type Points = Records['point']

/** The topics whose points have come, gone, or got other words since. */
function findChanged(before: Points, now: Points): ReadonlySet<string | null> {
  const changed = new Set<string | null>()
  if (before === now) return changed
  for (const [id, point] of now) {
    const was = before.get(id)
    if (was === point) continue
    const isSame = was?.text === point.text && was.topic === point.topic && was.withdrawn === point.withdrawn
    if (!isSame) for (const one of [was, point]) if (one !== undefined) changed.add(one.topic)
  }
  return changed
}

function askFor(place: string): void {
  if (place === acrossTopics) void wantAcross()
  else want(place === noTopic ? null : place)
}

function askForRest(): void {
  want(everything)
  const { session } = useSession.getState()
  const isSmall = session !== null && session.records.point.size <= fewPoints
  if (isSmall || usePool.getState().place === acrossTopics) void wantAcross()
}

/** Asks quietly again as points come in. */
function followPoints(): () => void {
  let topicTimer = 0
  let restTimer = 0
  const hear = (changed: ReadonlySet<string | null>): void => {
    const { place } = usePool.getState()
    if (changed.has(place === noTopic ? null : place)) {
      clearTimeout(topicTimer)
      topicTimer = window.setTimeout(() => askFor(place), topicAfter)
    }
    clearTimeout(restTimer)
    restTimer = window.setTimeout(askForRest, restAfter)
  }
  const stop = useSession.subscribe(({ session }, { session: before }) => {
    if (session === null || before === null || session.id !== before.id) return
    const changed = findChanged(before.records.point, session.records.point)
    if (changed.size > 0) hear(changed)
  })
  return () => {
    stop()
    clearTimeout(topicTimer)
    clearTimeout(restTimer)
  }
}

/** Keeps the suggestions of a session fresh while the screen is open. */
export function useSuggestions(session: string): void {
  const place = usePool((state) => state.place)
  useEffect(() => {
    openSuggestions(session)
    // The topic in sight is quick; the rest follows it.
    askFor(usePool.getState().place)
    askForRest()
    return followPoints()
  }, [session])
  useEffect(() => {
    const { byTopic, isWhole } = useSuggested.getState()
    if (place === acrossTopics) void wantAcross()
    else if (!isWhole && !byTopic.has(place === noTopic ? null : place)) askFor(place)
  }, [place])
}
