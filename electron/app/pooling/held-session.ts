import type { PoolEngine } from '#electron/app/pool-engine.ts'
import type { Suggestion } from '#shared/contract/pooling.ts'
import { makeExpander } from '#shared/pooling/expand.ts'
import { findGivenForms } from '#shared/pooling/given-forms.ts'
import { openText } from '#shared/pooling/read-text.ts'

import type { PoolDelta } from './follow-points.ts'
import { showSuggestion } from './show-suggestion.ts'

/** The points of a session as the worker was told of them. */
type Told = Pick<PoolDelta, 'version' | 'glossary'> & {
  readonly points: ReadonlyMap<string, PoolDelta['points'][number]>
}

type Found = { readonly suggestions: readonly Suggestion[]; readonly sames: readonly Suggestion[] }

/** What the worker holds of one session. */
export type Held = {
  readonly engine: PoolEngine
  told: Told
  taking: Promise<void>
  /** How many of the texts have a meaning, while they are being read. */
  readonly reading: { done: number; of: number }
  /** What was found, by topic and cut, until something changes. */
  readonly found: Map<string | null, Map<number | undefined, Found>>
  across: readonly Suggestion[] | null
  /** The short forms there are, those that the points themselves explain too. */
  forms: ReadonlyMap<string, string>
}

const nothing: Told = { version: -1, points: new Map(), glossary: new Map() }

/** A session of which nothing is known yet. */
export function holdSession(engine: PoolEngine): Held {
  return {
    engine,
    told: nothing,
    taking: Promise.resolve(),
    reading: { done: 0, of: 0 },
    found: new Map(),
    across: null,
    forms: new Map(),
  }
}

function applyDelta(told: Told, { base, version, points, gone, glossary }: PoolDelta): Told {
  const all = new Map(base === null ? [] : told.points)
  for (const id of gone) all.delete(id)
  for (const point of points) all.set(point.id, point)
  return { version, points: all, glossary }
}

function readForms({ points, glossary }: Told): ReadonlyMap<string, string> {
  const texts = [...points.values()].map(({ text }) => text)
  return new Map([...findGivenForms(texts), ...glossary])
}

/** The topics of points in which a short form opens otherwise than before. */
function listReopened(held: Held, forms: Held['forms']): readonly (string | null)[] {
  if (JSON.stringify([...forms]) === JSON.stringify([...held.forms])) return []
  const [before, now] = [makeExpander(held.forms), makeExpander(forms)]
  return [...held.told.points.values()]
    .filter(({ text }) => openText(text, before) !== openText(text, now))
    .map(({ topic }) => topic)
}

/** Only the topics that something changed in are looked at again. */
function forgetFound(
  held: Held,
  before: Told,
  { points, gone, base }: PoolDelta,
  forms: Held['forms'],
): void {
  const reopened = listReopened(held, forms)
  if (base === null) held.found.clear()
  if (points.length + gone.length + reopened.length > 0) held.across = null
  for (const { id, topic } of points) {
    held.found.delete(topic)
    held.found.delete(before.points.get(id)?.topic ?? null)
  }
  for (const id of gone) held.found.delete(before.points.get(id)?.topic ?? null)
  for (const topic of reopened) held.found.delete(topic)
}

/** Takes in what became of a session; false where it does not build on what is known, and all of it is needed. */
export function takeDelta(held: Held, delta: PoolDelta): boolean {
  const before = held.told
  if (delta.base !== null && delta.base !== before.version) return false
  held.told = applyDelta(before, delta)
  const forms = readForms(held.told)
  forgetFound(held, before, delta, forms)
  held.forms = forms
  const { points, glossary } = held.told
  const isAfresh = delta.isErased || delta.base === null
  held.taking = held.engine.take({ points: [...points.values()], glossary, isAfresh }, (done, of) =>
    Object.assign(held.reading, { done, of }),
  )
  return true
}

/** What is suggested in a topic; found again only where something changed, or not all meanings were read. */
export async function findInTopic(held: Held, topic: string | null, cut: number | undefined): Promise<Found> {
  const known = held.found.get(topic)?.get(cut)
  if (known !== undefined) return known
  const [{ version }, { ready }] = [held.told, held.engine.status()]
  const { groups, sames } = await held.engine.suggest({ topic, ...(cut !== undefined && { cut }) })
  const found = { suggestions: groups.map(showSuggestion), sames: sames.map(showSuggestion) }
  if (!ready || held.told.version !== version) return found
  const cuts = held.found.get(topic) ?? new Map<number | undefined, Found>()
  held.found.set(topic, cuts.set(cut, found))
  return found
}

/** Pairs of different topics, found again only where points changed. */
export async function findAcross(held: Held): Promise<readonly Suggestion[]> {
  if (held.across !== null) return held.across
  const [{ version }, { ready }] = [held.told, held.engine.status()]
  const across = (await held.engine.across()).map(showSuggestion)
  if (ready && held.told.version === version) held.across = across
  return across
}
