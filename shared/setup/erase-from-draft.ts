import type { Rec, Session } from '#shared/model/session.ts'
import type { Members } from '#shared/model/values.ts'
import type { Act } from '#shared/session/write-changes.ts'

type Recommendation = Rec<'recommendation'>
type Passage = Rec<'passage'>

/** What of the draft was made of what somebody said: its history holds their words. */
export type Drafted = {
  readonly recommendation: readonly Recommendation[]
  readonly passage: readonly Passage[]
}

type Gone = {
  /** Points and groups whose words go. */
  readonly ids: ReadonlySet<string>
  readonly texts: readonly string[]
}

function holdsText({ texts }: Gone, text: string): boolean {
  return texts.some((said) => said.trim() !== '' && text.includes(said.trim()))
}

function isTheirs(gone: Gone, { from, composed }: Recommendation): boolean {
  return gone.ids.has(from ?? '') || (composed.trim() !== '' && gone.texts.includes(composed))
}

function restedOn({ ids }: Gone, rests: Members): boolean {
  return Object.keys(rests).some((id) => ids.has(id))
}

/** The recommendations and passages that were ever made of points that go. */
export function listDrafted({ records }: Session, gone: Gone): Drafted {
  if (gone.ids.size === 0) return { recommendation: [], passage: [] }
  return {
    recommendation: [...records.recommendation.values()].filter(
      (each) => isTheirs(gone, each) || restedOn(gone, each.rests),
    ),
    passage: [...records.passage.values()].filter(
      ({ rests, composed }) => restedOn(gone, rests) || holdsText(gone, composed),
    ),
  }
}

function without(rests: Members, { ids }: Gone): Members {
  return Object.fromEntries(Object.entries(rests).filter(([id, isIn]) => isIn && !ids.has(id)))
}

function fieldsOf<R extends Recommendation | Passage>(record: R): Omit<R, 'id' | 'made'> {
  const { id: _id, made: _made, ...fields } = record
  return fields
}

/** The same recommendation without what goes: the writer's own words stay, composed ones only where they are another's. Its number stays used. */
function remakeRecommendation(act: Act, made: Recommendation, gone: Gone): string {
  const { number, text, composed, rests } = made
  const isGone = isTheirs(gone, made)
  if (isGone && text === composed) return act.make('recommendation', { number, withdrawn: true })
  const source = isGone ? { from: null, composed: '' } : {}
  return act.make('recommendation', { ...fieldsOf(made), ...source, rests: without(rests, gone) })
}

function remakePassage(act: Act, made: Passage, gone: Gone): string {
  const composed = holdsText(gone, made.composed) ? '' : made.composed
  return act.make('passage', { ...fieldsOf(made), composed, rests: without(made.rests, gone) })
}

/** An anchor where what it names was made again under another id. */
function moveAnchor(anchor: string, ids: ReadonlyMap<string, string>): string {
  const [, prefix, id = '', rest = ''] = /^(statement-|passage-)([^/]+)(.*)$/u.exec(anchor) ?? []
  const now = ids.get(id)
  return prefix === undefined || now === undefined ? anchor : `${prefix}${now}${rest}`
}

/** Makes again what of the draft stays without somebody's words, and lets passages follow; the old ones are to be erased. */
export function remakeDrafted(act: Act, drafted: Drafted, gone: Gone): void {
  const ids = new Map<string, string>()
  for (const each of drafted.recommendation) ids.set(each.id, remakeRecommendation(act, each, gone))
  for (const each of drafted.passage) ids.set(each.id, remakePassage(act, each, gone))
  for (const { id, after, replaces } of act.session().records.passage.values()) {
    if (ids.has(id)) continue
    act.set('passage', id, 'after', moveAnchor(after, ids))
    act.set('passage', id, 'replaces', moveAnchor(replaces, ids))
  }
}
