import type { Change } from '#shared/model/change.ts'
import type { Rec, Session } from '#shared/model/session.ts'
import { listAll, membersOf } from '#shared/session/list.ts'
import { strengthOf } from '#shared/session/strength.ts'
import { type Act, type Pen, startAct } from '#shared/session/write-changes.ts'

import { type Entry, isStatement } from './entry.ts'
import { gatherMaterial } from './material.ts'
import { numberClaims, type Numbering, startNumbering } from './number-statements.ts'
import { type Claim, claimStatements, recommendationId } from './recommend-rests.ts'
import { type Reading, readStatement } from './recommend-words.ts'

/** What composing came to: recommendations made, given new words, and left as they are. */
export type Composed = {
  readonly changes: readonly Change[]
  readonly made: number
  readonly renewed: number
  readonly kept: number
}

/** The points and the group of an entry. */
function restsOf(entry: Entry): readonly string[] {
  const points = entry.points.map(({ id }) => id)
  return entry.grouped ? [entry.id, ...points] : points
}

function restOn(act: Act, id: string, ids: ReadonlySet<string>): void {
  const known = membersOf(act.session().records.recommendation.get(id)?.rests ?? {})
  for (const one of ids) act.setMember('recommendation', id, 'rests', one, true)
  for (const one of known) if (!ids.has(one)) act.setMember('recommendation', id, 'rests', one, false)
}

/** What a recommendation is to rest on: what it stands for now, and whatever else the writer linked to it. */
function listRests(
  { recommendation, entries, lead, isTouched }: Claim,
  session: Session,
): ReadonlySet<string> {
  const stated = entries.filter(isStatement).flatMap(restsOf)
  if (!isTouched && lead !== null) return new Set(restsOf(lead))
  const shown = new Set(entries.flatMap((entry) => [entry.id, ...entry.points.map(({ id }) => id)]))
  const linked = membersOf(recommendation.rests).filter((id) => {
    const group = session.records.group.get(id)
    if (id === recommendation.id) return false
    return group === undefined ? shown.has(id) || !session.records.point.has(id) : !group.withdrawn
  })
  return new Set([...stated, ...linked])
}

/** Takes a recommendation out because another stands for its statement; see isPutAside. */
function putAside(act: Act, id: string): void {
  act.set('recommendation', id, 'withdrawn', true)
  act.setMember('recommendation', id, 'rests', id, true)
}

const fields = ['strength', 'actor', 'population', 'setting'] as const

/** Gives a recommendation the words its source has now, but for what the writer changed; true where the words are others. */
function renew(act: Act, { id, text, composed, ...known }: Rec<'recommendation'>, lead: Entry): boolean {
  if (text !== composed) return false
  const [before, now]: readonly [Reading, Reading] = [readStatement(composed), readStatement(lead.text)]
  act.set('recommendation', id, 'text', lead.text)
  act.set('recommendation', id, 'composed', lead.text)
  if (lead.text === composed) return false
  for (const field of fields)
    if (known[field] === before[field]) act.set('recommendation', id, field, now[field])
  return true
}

function keep(act: Act, claim: Claim, number: string): boolean {
  const { recommendation, lead, isTouched } = claim
  const { id, from } = recommendation
  act.set('recommendation', id, 'withdrawn', false)
  act.set('recommendation', id, 'number', number)
  restOn(act, id, listRests(claim, act.session()))
  if (lead === null || from === null) return false
  act.set('recommendation', id, 'from', lead.id)
  if (!isTouched) act.set('recommendation', id, 'topic', lead.topic)
  return renew(act, recommendation, lead)
}

/** The recommendation a statement had before, or the id of a new one. */
function findFormer(
  session: Session,
  source: string,
): { readonly id: string; readonly was: Rec<'recommendation'> | null } {
  for (let again = 1; ; again += 1) {
    const id = recommendationId(source, again)
    const was = session.records.recommendation.get(id) ?? null
    if (!session.erased.has(id) && (was === null || was.withdrawn)) return { id, was }
  }
}

type Numbered = { readonly next: Numbering; readonly carried: Set<string> }

function begin(act: Act, entry: Entry, { next, carried }: Numbered): void {
  const { id, was } = findFormer(act.session(), entry.id)
  const isFree = was !== null && was.number !== '' && !carried.has(was.number)
  const number = isFree ? was.number : next(entry.topic, entry.themes[0] ?? null)
  carried.add(number)
  if (was === null) {
    const { id: from, text, topic } = entry
    act.make('recommendation', { number, text, composed: text, from, topic, ...readStatement(text) }, id)
  } else {
    act.set('recommendation', id, 'withdrawn', false)
    act.set('recommendation', id, 'number', number)
    act.set('recommendation', id, 'from', entry.id)
    act.set('recommendation', id, 'topic', entry.topic)
    renew(act, was, entry)
  }
  restOn(act, id, new Set(restsOf(entry)))
}

/** A strength for each action whose verb says one and that nobody has graded. */
function gradeActions(act: Act, session: Session): void {
  for (const { id, strength, text } of listAll(session, 'action')) {
    const read = strength === null ? strengthOf(text) : null
    if (read !== null) act.set('action', id, 'strength', read)
  }
}

/**
 * Makes a numbered recommendation for each statement that has none, and lets those there are follow what they rest on through
 * grouping and splitting. What the writer changed stays; a number is never given to another.
 */
export function recommend(session: Session, pen: Pen): Composed {
  const act = startAct(session, pen)
  const material = gatherMaterial(session)
  const claims = claimStatements(material)
  const { next } = startNumbering(material, claims)
  const numbers = numberClaims(claims.kept, next)
  let renewed = 0
  for (const { id } of claims.superseded) putAside(act, id)
  for (const claim of claims.kept) if (keep(act, claim, numbers.get(claim) ?? '')) renewed += 1
  const carried = new Set(numbers.values())
  for (const entry of claims.free) begin(act, entry, { next, carried })
  gradeActions(act, session)
  return {
    changes: act.changes(),
    made: claims.free.length,
    renewed,
    kept: claims.kept.length - renewed,
  }
}
