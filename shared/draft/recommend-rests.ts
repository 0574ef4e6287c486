import type { Rec, Session } from '#shared/model/session.ts'
import { findHead } from '#shared/session/group-families.ts'
import { getGroup } from '#shared/session/groups.ts'
import { compareOrder, listAll, membersOf } from '#shared/session/list.ts'
import { findStandingPoint } from '#shared/session/standing-point.ts'

import { type Entry, isStatement } from './entry.ts'
import { isOmitted, listOmitted } from './leave-out.ts'
import type { Material } from './material.ts'
import { readStatement } from './recommend-words.ts'

type Recommendation = Rec<'recommendation'>

/** A recommendation, and what it rests on now that points may have been grouped, split or taken out. */
export type Claim = {
  readonly recommendation: Recommendation
  readonly entries: readonly Entry[]
  /** The statement whose words it was composed from; null where it rests on none. */
  readonly lead: Entry | null
  /** The writer has had a hand in it, so that it is never taken back by composing. */
  readonly isTouched: boolean
}

/** Who stands for which statement. */
export type Claims = {
  readonly kept: readonly Claim[]
  /** Composed, not touched since, and of no statement any more that another does not stand for. */
  readonly superseded: readonly Recommendation[]
  /** Statements that no recommendation stands for and nobody left out. */
  readonly free: readonly Entry[]
}

function hashText(text: string): string {
  let hash = 0n
  for (const letter of text)
    hash = BigInt.asUintN(64, hash * 0x100000001b3n + BigInt(letter.codePointAt(0) ?? 0))
  return hash.toString(36)
}

/**
 * The id of the recommendation that is composed from a point or group: the same in every copy of the session, so that two
 * that compose by themselves make it once. `again` counts from 1, for a source whose first one went elsewhere with a group.
 */
export function recommendationId(source: string, again = 1): string {
  const id = `rec-${source}${again === 1 ? '' : `-${again}`}`
  return id.length <= 64 ? id : `rec-${source.slice(0, 40)}-${hashText(id)}`
}

type EntryOf = (id: string) => Entry | undefined

/** The entry that shows each point and group: a detail stands with what it is under, a joined point with what it went into. */
function indexEntries(material: Material): EntryOf {
  const found = new Map<string, Entry>()
  for (const entry of material.entries) {
    const queue = [...entry.points]
    for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
      found.set(at.id, entry)
      queue.push(...(material.details.get(at.id) ?? []))
    }
    found.set(entry.id, entry)
  }
  const { session } = material
  const follow = (id: string): string => findStandingPoint(session, id)?.id ?? findHead(session, id) ?? ''
  return (id) => found.get(id) ?? found.get(follow(id))
}

/** Whether a field is the writer's: not what was composed from the words at the time. */
function hasOwnFields(recommendation: Recommendation): boolean {
  const { text, composed, rationale, isKey, strength, actor, population, setting } = recommendation
  if (recommendation.from === null || text !== composed || rationale.trim() !== '' || isKey) return true
  const read = readStatement(composed)
  return (
    (strength !== null && strength !== read.strength) ||
    (actor !== '' && actor !== read.actor) ||
    (population !== '' && population !== read.population) ||
    (setting !== '' && setting !== read.setting)
  )
}

/**
 * Whether composing took a recommendation out, not its writer: it then rests on itself, which nothing else does, so that it is
 * told apart in every copy.
 */
export function isPutAside({ id, withdrawn, rests }: Recommendation): boolean {
  return withdrawn && rests[id] === true
}

/** The recommendations that stand, and those taken out by composing in one copy that have the writer's words from another. */
function listStanding(session: Session, omitted: ReadonlySet<string>): readonly Recommendation[] {
  const aside = [...session.records.recommendation.values()]
    .filter((each) => isPutAside(each) && hasOwnFields(each) && !omitted.has(each.from ?? ''))
    .toSorted(compareOrder)
  return [...listAll(session, 'recommendation'), ...aside]
}

type Rests = { readonly own: readonly string[]; readonly grouped: readonly string[] }

/** The points it rests on by themselves, and those that came with a group and go where the group's words go. */
function sortRests({ session }: Material, { rests }: Recommendation): Rests {
  const ids = membersOf(rests)
  const members = new Set(
    ids.flatMap((id) => [
      ...Object.keys(session.records.group.get(id)?.members ?? {}),
      ...(getGroup(session, findHead(session, id) ?? '')?.points ?? []).map((point) => point.id),
    ]),
  )
  const own = ids.filter((id) => !members.has(id) && !session.records.group.has(id))
  const standing = ids.filter((id) => session.records.group.get(id)?.withdrawn === false)
  return { own: [...own, ...standing], grouped: ids.filter((id) => members.has(id)) }
}

/** The statement a composed recommendation speaks for: its source, else the first of what that was made of. */
function findLead(material: Material, { id, from, rests }: Recommendation, entryOf: EntryOf): Entry | null {
  const ids = membersOf(rests)
  const isSource = (entry: Entry): boolean => recommendationId(entry.id) === id
  const group = material.session.records.group.get(from ?? '')
  const resting = new Set(ids.flatMap((one) => entryOf(one) ?? []))
  const known = [from, group?.wordingFrom, ...ids]
    .flatMap((one) => entryOf(one ?? '') ?? [])
    .filter((entry) => isStatement(entry) && resting.has(entry))
  return known.find((entry) => entry.id === from) ?? known.find(isSource) ?? known[0] ?? null
}

function claimOf(material: Material, recommendation: Recommendation, entryOf: EntryOf): Claim {
  const { own, grouped } = sortRests(material, recommendation)
  const lead = findLead(material, recommendation, entryOf)
  // What is gone since was not linked by the writer.
  const isLinked = (id: string): boolean =>
    material.session.records.theme.has(id) || (entryOf(id) ?? lead) !== lead
  const more = own.filter((id) => id !== recommendation.from && isLinked(id))
  const isTouched = hasOwnFields(recommendation) || more.length > 0
  // What a group brought follows its words alone, unless the writer has put all of it into words of their own.
  const isFollowed = (id: string): boolean => hasOwnFields(recommendation) || entryOf(id) === lead
  const ids = [...own, ...grouped.filter(isFollowed)]
  const entries = [...new Set([...(lead === null ? [] : [lead]), ...ids.flatMap((id) => entryOf(id) ?? [])])]
  return { recommendation, entries, lead, isTouched }
}

/** The writer's before the composed, then the one made from this very statement, then by number. */
function compareClaims(entry: Entry): (a: Claim, b: Claim) => number {
  const rank = ({ isTouched, recommendation }: Claim): number =>
    isTouched ? 0 : recommendation.from === entry.id ? 1 : 2
  return (a, b) =>
    rank(a) - rank(b) ||
    compareNumbers(a.recommendation.number, b.recommendation.number) ||
    (a.recommendation.id < b.recommendation.id ? -1 : 1)
}

/** Numbers in their order: 1.2 before 1.10. */
export function compareNumbers(a: string, b: string): number {
  const [x, y] = [a.split('.'), b.split('.')]
  for (let i = 0; i < Math.max(x.length, y.length); i += 1) {
    const by = Number(x[i] ?? 0) - Number(y[i] ?? 0)
    if (by !== 0 && !Number.isNaN(by)) return by
  }
  return 0
}

/** Which recommendation stands for which statement: each statement has one, or several where the writer has touched them all. */
export function claimStatements(material: Material): Claims {
  const entryOf = indexEntries(material)
  const omitted = listOmitted(material.session)
  const all = listStanding(material.session, omitted).map((each) => claimOf(material, each, entryOf))
  const byEntry = new Map<Entry, Claim[]>()
  for (const claim of all)
    for (const entry of claim.entries.filter(isStatement))
      byEntry.set(entry, [...(byEntry.get(entry) ?? []), claim])
  const winners = new Map<Entry, Claim>()
  for (const [entry, claims] of byEntry) {
    const [first] = claims.toSorted(compareClaims(entry))
    if (first !== undefined && (first.isTouched || !isOmitted(omitted, entry))) winners.set(entry, first)
  }
  const isKept = (claim: Claim): boolean =>
    claim.isTouched || (claim.lead !== null && winners.get(claim.lead) === claim)
  const kept = all.filter(isKept)
  const stated = new Set(kept.flatMap(({ entries }) => entries))
  return {
    kept,
    superseded: all.filter((claim) => !isKept(claim)).map(({ recommendation }) => recommendation),
    free: material.entries.filter(
      (entry) => isStatement(entry) && !stated.has(entry) && !isOmitted(omitted, entry),
    ),
  }
}
