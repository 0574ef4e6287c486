import { setTimeout as wait } from 'node:timers/promises'

import type { makePoolEngine } from '#electron/app/pool-engine.ts'
import type { Nearest, Suggestion } from '#shared/contract/pooling.ts'

import type { PoolDelta } from './follow-points.ts'
import { findAcross, findInTopic, type Held, holdSession, takeDelta } from './held-session.ts'
import { showNear } from './show-suggestion.ts'

export type SuggestAsk = {
  /** Left out for all topics; null for points without one. */
  readonly topic?: string | null
  readonly cut?: number
  /** Whether pairs of different topics are wanted too. */
  readonly across?: boolean
  /** How long to wait for meanings that are not read yet, in milliseconds. */
  readonly patience: number
}

export type SuggestAnswer = {
  readonly ready: boolean
  readonly method: 'model' | 'words'
  readonly why: string
  readonly suggestions: Suggestion[]
  readonly sames: Suggestion[]
  readonly across: Suggestion[]
}

export type NearAsk = { readonly point: string; readonly top: number; readonly everywhere: boolean }

/** What the pooling worker can do; it holds the sessions it was told of, and nothing of them on any disk. */
export type PoolWork = {
  /** False where all of the session is needed. */
  take(session: string, delta: PoolDelta): boolean
  /** Null where nothing is known of the session. */
  suggest(session: string, ask: SuggestAsk): Promise<SuggestAnswer | null>
  near(session: string, ask: NearAsk): Promise<Nearest[] | null>
  forget(session: string): void
}

const inWords = new Intl.NumberFormat('en-GB')

/** How points were compared; by their words as long as not all meanings are read. */
function describeMethod({ engine, reading }: Held): Pick<SuggestAnswer, 'ready' | 'method' | 'why'> {
  const status = engine.status()
  if (status.ready || status.method === 'words') return status
  const why = `What the points mean is still being read: ${inWords.format(reading.done)} of ${inWords.format(reading.of)}. Until then their words and letters are compared.`
  return { ready: false, method: 'words', why }
}

async function suggest(held: Held, { topic, cut, across, patience }: SuggestAsk): Promise<SuggestAnswer> {
  await Promise.race([held.taking, wait(patience, undefined, { ref: false })])
  const method = describeMethod(held)
  const all = new Set([...held.told.points.values()].map((point) => point.topic))
  const answer: SuggestAnswer = { ...method, suggestions: [], sames: [], across: [] }
  for (const each of topic === undefined ? all : [topic]) {
    const { suggestions, sames } = await findInTopic(held, each, cut)
    answer.suggestions.push(...suggestions)
    answer.sames.push(...sames)
  }
  answer.suggestions.sort((a, b) => b.score - a.score)
  if (across === true) answer.across.push(...(await findAcross(held)))
  return answer
}

async function findNear({ engine, told }: Held, ask: NearAsk): Promise<Nearest[]> {
  const own = told.points.get(ask.point)
  if (own === undefined) return []
  const near = (to: { readonly id: string } | { readonly text: string }, top: number) =>
    ask.everywhere ? engine.near(to, top) : engine.near(to, top, own.topic)
  const known = await near({ id: own.id }, ask.top)
  // A point whose turn to be read has not come yet is read at once.
  const found = known.length > 0 ? known : await near({ text: own.text }, ask.top + 1)
  return found
    .filter(({ id }) => id !== own.id)
    .slice(0, ask.top)
    .map((one) => showNear(one, own.id))
}

/** The work of pooling, with one engine for each session. */
export function makePoolWork(makeEngine: typeof makePoolEngine): PoolWork {
  const sessions = new Map<string, Held>()
  return {
    take: (session, delta) => {
      const held = sessions.get(session) ?? holdSession(makeEngine())
      sessions.set(session, held)
      return takeDelta(held, delta)
    },
    suggest: async (session, ask) => {
      const held = sessions.get(session)
      return held === undefined ? null : suggest(held, ask)
    },
    near: async (session, ask) => {
      const held = sessions.get(session)
      return held === undefined ? null : findNear(held, ask)
    },
    forget: (session) => {
      // An engine that is still reading stops with that.
      void sessions.get(session)?.engine.take({ points: [], glossary: new Map(), isAfresh: true })
      sessions.delete(session)
    },
  }
}
