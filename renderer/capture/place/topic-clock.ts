import { dismissNotice, notify, placeNow } from '#renderer/capture/capture-store.ts'
import {
  addMinutes,
  type Clock,
  pauseClock,
  readClock,
  resetClock,
  startClock,
  useClocks,
} from '#renderer/state/clocks.ts'
import { keep, readKept } from '#renderer/state/kept-json.ts'
import { useSession } from '#renderer/state/session-store.ts'
import { announce } from '#renderer/ui/announce.ts'
import { formatClock } from '#renderer/ui/clock-words.ts'
import { sequenceWaits } from '#renderer/ui/listen-for-keys.ts'

import { usePaper } from './paper-notes.ts'
import { t } from './place-words.ts'

type TopicTime = { readonly topic: string; readonly title: string; readonly minutes: number }

function findTopic(): TopicTime | null {
  const { topic } = placeNow()
  const record = useSession.getState().session?.records.topic.get(topic ?? '')
  return record === undefined ? null : { topic: record.id, title: record.title, minutes: record.minutes ?? 0 }
}

function say(words: string): void {
  notify({ words, undo: null, seconds: 6 })
}

function readNow({ topic, minutes }: TopicTime) {
  return readClock(useClocks.getState().byKey[topic], minutes, Date.now())
}

/** The topic's clock before the last press of the key that starts and pauses it: a 5 straight after means that press was not meant so. */
let before: { readonly topic: string; readonly clock: Clock | undefined; readonly at: number } | null = null

function restore(topic: string, clock: Clock | undefined): void {
  const { byKey } = useClocks.getState()
  const isRunning = (byKey[topic]?.since ?? null) !== null
  const wasRunning = (clock?.since ?? null) !== null
  if (clock === undefined) resetClock(topic)
  else if (wasRunning && !isRunning) startClock(topic, clock.minutes)
  else if (!wasRunning && isRunning) pauseClock(topic)
}

/** Starts the clock of the topic in hand, or pauses it. */
export function turnClock(): void {
  const here = findTopic()
  if (here === null) return say(t('clock.noTopic'))
  const { topic, minutes } = here
  before = { topic, clock: useClocks.getState().byKey[topic], at: Date.now() }
  const { isRunning, leftMs, hasStarted } = readNow(here)
  if (isRunning) {
    pauseClock(topic)
    announce(t('clock.paused'))
  } else if (leftMs === 0 && !hasStarted) say(t('clock.noMinutes'))
  else {
    startClock(topic, minutes)
    announce(t('clock.started'))
  }
}

/** Gives it more minutes after the key that starts and pauses it was pressed, which was only the first half then. */
export function giveMinutesInstead(more: number): void {
  const here = findTopic()
  if (here !== null && before?.topic === here.topic && Date.now() - before.at < sequenceWaits)
    restore(here.topic, before.clock)
  giveMinutes(more)
}

/** Gives the clock of the topic in hand more minutes; it runs or stands as it did. */
export function giveMinutes(more: number): void {
  const here = findTopic()
  if (here === null) return say(t('clock.noTopic'))
  before = null
  dismissNotice()
  addMinutes(here.topic, more, here.minutes)
  announce(t('clock.added', { count: more, figure: formatClock(readNow(here).leftMs) }))
}

export function putClockBack(): void {
  const here = findTopic()
  if (here === null) return
  resetClock(here.topic)
  announce(t('clock.wasReset'))
}

/** Notes that a point of a topic was typed on this device; says whether it was the first. */
function isFirstHere(topic: string): boolean {
  const name = `pooled.begun.${useSession.getState().session?.id}`
  const kept = readKept(name)
  const begun: readonly unknown[] = Array.isArray(kept) ? kept : []
  if (begun.includes(topic)) return false
  keep(name, [...begun, topic])
  return true
}

/**
 * Starts the clock of a topic with the first point that is typed on this device, unless it was started before, and says
 * so. What comes from paper or a talk was said at another time.
 */
export function beginClock(): void {
  const here = findTopic()
  if (here === null || here.minutes === 0) return
  if (usePaper.getState().isOn || (placeNow().presentation ?? null) !== null) return
  if (!isFirstHere(here.topic) || useClocks.getState().byKey[here.topic] !== undefined) return
  startClock(here.topic, here.minutes)
  notify({
    words: t('clock.began', { topic: here.title, time: t('clock.minutes', { count: here.minutes }) }),
    undo: () => resetClock(here.topic),
    seconds: 8,
  })
}
