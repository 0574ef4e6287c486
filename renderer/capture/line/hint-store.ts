import { create } from 'zustand'

import { placeNow, useCapture } from '#renderer/capture/capture-store.ts'
import { useLine } from '#renderer/capture/line-store.ts'
import { isSaidAt, type Said } from '#renderer/capture/point-rows.ts'
import { useSession } from '#renderer/state/session-store.ts'
import { readEntry } from '#shared/capture/read-entry.ts'

import { rowsAt } from './above.ts'
import { findNearOnes, learnPoints } from './near-here.ts'
import { rulesOf } from './rules.ts'

/** A point here that the line is close to. */
export type Hint = {
  readonly id: string
  readonly text: string
  /** Its number, or for a detail that of its point, in its topic. */
  readonly number: number
  readonly isDetail: boolean
  /** Its topic, when that is not where the line is; may be empty. */
  readonly topic: string | null
}

// Long enough that nothing comes and goes between two letters, short enough to be there before Enter.
const pause = 250
const fewestLetters = 8
/** How long points are learnt at a time, in milliseconds: a key that is pressed meanwhile waits no longer. */
const slice = 6

/** What the line is close to, as it is shown; worked out when the keys pause, never while the line is drawn. */
export const useHint = create<{ readonly hint: Hint | null }>(() => ({ hint: null }))

function pointsHere(): readonly Said[] {
  const { session } = useSession.getState()
  const place = placeNow()
  const points = session?.records.point.values() ?? []
  return [...points].filter((point) => !point.withdrawn && isSaidAt(point, place))
}

/** The words of the line that something may be close to; null while there are too few. */
function wordsNow(): string | null {
  const { text, rewording } = useLine.getState()
  if (rewording !== null) return null
  const words = readEntry(text, rulesOf(useSession.getState().session)).text
  return words.length < fewestLetters ? null : words
}

/** The points at this table that say nearly what is in the line, those of this topic first. */
export function findHere(here: readonly Said[] = pointsHere()): readonly Said[] {
  const words = wordsNow()
  if (words === null) return []
  learnPoints(here, () => true)
  const { topic } = placeNow()
  const near = findNearOnes(here, words)
  return [...near.filter((point) => point.topic === topic), ...near.filter((point) => point.topic !== topic)]
}

/** Shows that the line is close to a point, or to none. Gives what is shown. */
export function showHint(point: Said | undefined): Hint | null {
  const hint = point === undefined ? null : describe(point)
  if (hint !== useHint.getState().hint) useHint.setState({ hint })
  return hint
}

function describe({ id, text, topic }: Said): Hint | null {
  const { session } = useSession.getState()
  const place = placeNow()
  const row =
    session === null ? undefined : rowsAt(session, { ...place, topic }).find((each) => each.id === id)
  if (session === null || row === undefined) return null
  const title = session.records.topic.get(topic ?? '')?.title ?? ''
  const isHere = topic === place.topic
  return { id, text, number: row.above, isDetail: row.number === null, topic: isHere ? null : title }
}

let timer: number | undefined

function whenIdle(run: () => void): void {
  if ('requestIdleCallback' in window) window.requestIdleCallback(run, { timeout: pause })
  else run()
}

/** Learns the points here bit by bit, and then says what the line is close to. */
function look(): void {
  const here = pointsHere()
  const until = performance.now() + slice
  if (!learnPoints(here, () => performance.now() < until)) {
    window.clearTimeout(timer)
    timer = window.setTimeout(() => whenIdle(look))
    return
  }
  showHint(findHere(here)[0])
}

function schedule(): void {
  window.clearTimeout(timer)
  if (wordsNow() === null) showHint(undefined)
  else timer = window.setTimeout(() => whenIdle(look), pause)
}

useLine.subscribe((now, before) => {
  if (now.text !== before.text || now.rewording !== before.rewording) schedule()
})
useCapture.subscribe((now, before) => {
  if (now.place !== before.place) schedule()
})
