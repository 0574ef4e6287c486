import { create } from 'zustand'

import { showTrouble, useApp } from '#renderer/state/app-store.ts'
import { desk } from '#renderer/state/desk.ts'
import type { Suggestion } from '#shared/contract/pooling.ts'

/** What the app suggests for the open session, by topic; decisions are not taken out of it. */
type Suggested = {
  readonly session: string | null
  readonly byTopic: ReadonlyMap<string | null, readonly Suggestion[]>
  /** Sets in the very same wording, which may be accepted together. */
  readonly sames: ReadonlyMap<string | null, readonly Suggestion[]>
  readonly across: readonly Suggestion[]
  /** Whether what is alike across topics has been asked for. */
  readonly isAcrossKnown: boolean
  /** One quiet line on how they were found, where it was not by meaning. */
  readonly note: string
  /** Whether every topic has been asked for. */
  readonly isWhole: boolean
}

const none: Suggested = {
  session: null,
  byTopic: new Map(),
  sames: new Map(),
  across: [],
  isAcrossKnown: false,
  note: '',
  isWhole: false,
}

export const useSuggested = create<Suggested>(() => none)

/** While meanings are being read, suggestions are asked for again after so many ms, less and less often. */
const againAfter = { first: 1_500, most: 8_000 } as const

export const everything = Symbol('everything')

/** A topic, null for the points without one, or everything. */
type Wanted = string | null | typeof everything

let wanted = new Set<Wanted>()
let isAsking = false
let asked = 0

function byTopic(suggestions: readonly Suggestion[]): ReadonlyMap<string | null, readonly Suggestion[]> {
  return Map.groupBy(suggestions, ({ topic }) => topic)
}

function ask(session: string, what: Wanted) {
  return desk().pooling.suggest(what === everything ? { session } : { session, topic: what })
}

function takeIn(what: Wanted, answer: Awaited<ReturnType<typeof ask>>): void {
  const { suggestions, sames } = answer
  const note = answer.method === 'model' && answer.ready ? '' : answer.why
  useSuggested.setState((known) =>
    what === everything
      ? { byTopic: byTopic(suggestions), sames: byTopic(sames), note, isWhole: true }
      : {
          byTopic: new Map([...known.byTopic, [what, suggestions]]),
          sames: new Map([...known.sames, [what, sames]]),
          note,
        },
  )
}

/** What is asked for next: topics before everything. */
function takeWanted(): Wanted | undefined {
  const topics = [...wanted].filter((one) => one !== everything)
  const next = topics.length > 0 ? topics[0] : wanted.has(everything) ? everything : undefined
  if (next !== undefined) wanted.delete(next)
  return next
}

function askLater(what: Wanted): void {
  asked += 1
  setTimeout(() => want(what), Math.min(againAfter.most, againAfter.first * asked))
}

/** One question at a time, the topic in sight first. */
async function askInTurn(): Promise<void> {
  if (isAsking) return
  isAsking = true
  try {
    for (let what = takeWanted(); what !== undefined; what = takeWanted()) {
      const { session } = useSuggested.getState()
      if (session === null) return
      const answer = await ask(session, what)
      if (useSuggested.getState().session !== session) continue
      takeIn(what, answer)
      if (answer.ready) asked = 0
      else askLater(what)
    }
  } catch (error) {
    if (useApp.getState().connected) showTrouble(error)
  } finally {
    isAsking = false
  }
}

/** Asks for the suggestions of a topic, or of everything, again where they are here. */
export function want(what: Wanted): void {
  wanted.add(what)
  void askInTurn()
}

/** While one answer is waited for, another may be wanted already. */
const askingAcross = { now: false, again: false }

/** Asks what is alike across topics: it takes longest, so no other question waits for it, and it is asked where it is looked at. */
export async function wantAcross(): Promise<void> {
  const { session } = useSuggested.getState()
  askingAcross.again = askingAcross.now
  if (session === null || askingAcross.now) return
  askingAcross.now = true
  try {
    const { across, ready } = await desk().pooling.suggest({ session, topic: null, across: true })
    if (useSuggested.getState().session === session) useSuggested.setState({ across, isAcrossKnown: ready })
    if (!ready) setTimeout(() => void wantAcross(), againAfter.most)
  } catch (error) {
    if (useApp.getState().connected) showTrouble(error)
  } finally {
    askingAcross.now = false
  }
  if (askingAcross.again) await wantAcross()
}

/** Begins with a session; what is known of it stays. */
export function openSuggestions(session: string): void {
  if (useSuggested.getState().session === session) return
  wanted = new Set()
  useSuggested.setState({ ...none, session })
}

useApp.subscribe((now, before) => {
  if (now.connected && !before.connected && useSuggested.getState().session !== null) want(everything)
})
