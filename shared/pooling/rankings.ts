import type { Rec, Session } from '#shared/model/session.ts'
import { findGroup, listGroups, type StandingGroup } from '#shared/session/groups.ts'
import { listAll } from '#shared/session/list.ts'

import { agreementOf, type GroupAgreement, type Scale } from './agreement.ts'

/** A group, or a point that stands alone, and how far it was agreed. */
export type Ranked =
  | { readonly kind: 'group'; readonly group: StandingGroup; readonly agreement: GroupAgreement }
  | { readonly kind: 'point'; readonly point: Rec<'point'>; readonly agreement: GroupAgreement }

export type RankOptions = {
  readonly topic?: string | null | undefined
  readonly most?: number | undefined
}

const usualMost = 20

function isOf(topic: RankOptions['topic'], points: readonly Rec<'point'>[]): boolean {
  return topic === undefined || points.some((point) => point.topic === topic)
}

function rankGroups(session: Session, topic: RankOptions['topic']): readonly Ranked[] {
  return listGroups(session)
    .filter(({ points }) => isOf(topic, points))
    .map((group) => ({ kind: 'group', group, agreement: agreementOf(session, group) }))
}

function rankSingles(session: Session, topic: RankOptions['topic']): readonly Ranked[] {
  return listAll(session, 'point')
    .filter((point) => findGroup(session, point.id) === undefined && isOf(topic, [point]))
    .map((point) => ({ kind: 'point', point, agreement: agreementOf(session, { points: [point] }) }))
}

/** By several numbers, the first that differs; the higher first. */
function orderBy(ranked: readonly Ranked[], numbers: (one: Ranked) => readonly number[]): readonly Ranked[] {
  return ranked
    .map((one) => ({ one, by: numbers(one) }))
    .toSorted((a, b) => {
      const at = a.by.findIndex((number, index) => number !== b.by[index])
      return (b.by[at] ?? 0) - (a.by[at] ?? 0)
    })
    .map(({ one }) => one)
}

/** The groups heard at most tables, then from most people, then most often. */
export function listStrongest(
  session: Session,
  { topic, most = usualMost }: RankOptions = {},
): readonly Ranked[] {
  return orderBy(rankGroups(session, topic), ({ agreement: { tables, people, mentions } }) => [
    tables.length,
    people,
    mentions,
  ]).slice(0, most)
}

function tablesAt({ scales }: GroupAgreement, wanted: readonly Scale[]): number {
  return scales.filter(({ scale }) => wanted.includes(scale)).reduce((sum, { tables }) => sum + tables, 0)
}

/** How divided: tables that were split, dissent that was noted, and tables that hardly agreed where others all did. */
function measureDivision({ agreement }: Ranked): readonly number[] {
  const few = tablesAt(agreement, ['one', 'people', 'some'])
  const apart = tablesAt(agreement, ['all', 'most']) > 0 ? few : 0
  return [tablesAt(agreement, ['split']), agreement.dissent.length, apart]
}

/** Groups and single points on which opinion was divided, the most divided first. */
export function listDivided(
  session: Session,
  { topic, most = usualMost }: RankOptions = {},
): readonly Ranked[] {
  const all = [...rankGroups(session, topic), ...rankSingles(session, topic)]
  return orderBy(
    all.filter((one) => measureDivision(one).some((number) => number > 0)),
    measureDivision,
  ).slice(0, most)
}

/** Points that stand alone and were said once, those with a star first; `waiting` are left out, something is suggested for them. */
export function listLonely(
  session: Session,
  {
    topic,
    most = usualMost,
    waiting = [],
  }: RankOptions & { readonly waiting?: Iterable<string> | undefined } = {},
): readonly Ranked[] {
  const waits = new Set(waiting)
  const alone = rankSingles(session, topic).filter(
    (one) => one.kind === 'point' && one.agreement.mentions === 1 && !waits.has(one.point.id),
  )
  return orderBy(alone, (one) => [Number(one.kind === 'point' && one.point.starred)]).slice(0, most)
}
