import type { Rec, Session } from '#shared/model/session.ts'
import { findHead } from '#shared/session/group-families.ts'
import { findGroup, getGroup, wordingOf } from '#shared/session/groups.ts'
import { compareOrder, membersOf } from '#shared/session/list.ts'
import { findTheme } from '#shared/session/theme-tree.ts'

import type { PoolAct } from './list-acts.ts'

/** What a decision was about, as it reads now. */
export type About = {
  /** The words of its groups, and of its points that are in none of them. */
  readonly texts: readonly string[]
  /** The paths of its themes. */
  readonly themes: readonly (readonly string[])[]
  /** How many points. */
  readonly points: number
  readonly topics: readonly Rec<'topic'>[]
  readonly tables: readonly Rec<'table'>[]
}

type Point = Rec<'point'>

/** The words of a group: also of one that does not stand, or not by itself. */
export function wordsOfGroup(session: Session, id: string): string {
  const standing = getGroup(session, findHead(session, id) ?? id)
  return standing === undefined ? ownWordsOf(session, id) : wordingOf(standing).text
}

/** The words of a group by its own record, whatever it counts with. */
export function ownWordsOf({ records }: Session, id: string): string {
  const group = records.group.get(id)
  const from = group?.wordingFrom ?? membersOf(group?.members ?? {})[0] ?? ''
  return group?.wording.trim() || (records.point.get(from)?.text ?? '')
}

function pointsOfGroup(session: Session, id: string): readonly string[] {
  const standing = getGroup(session, findHead(session, id) ?? id)
  return standing?.points.map((point) => point.id) ?? membersOf(session.records.group.get(id)?.members ?? {})
}

/** A decision that names no points is about those of its groups. */
function listPoints(session: Session, { of, points }: Pick<PoolAct, 'of' | 'points'>): readonly Point[] {
  const groups = of.filter((id) => session.records.group.has(id))
  const ids = points.length > 0 ? points : groups.flatMap((id) => pointsOfGroup(session, id))
  return [...new Set(ids)].flatMap((id) => session.records.point.get(id) ?? []).toSorted(compareOrder)
}

function listTexts(session: Session, of: readonly string[], points: readonly Point[]): readonly string[] {
  const heads = new Set(of.map((id) => findHead(session, id) ?? id))
  const units = points.map((point) => {
    const group = findGroup(session, point.id)?.group.id
    return group !== undefined && heads.has(group)
      ? ([group, wordsOfGroup(session, group)] as const)
      : ([point.id, point.text] as const)
  })
  return [...new Map(units).values()]
}

function inOrder<R extends Parameters<typeof compareOrder>[0]>(records: readonly R[]): readonly R[] {
  return [...new Set(records)].toSorted(compareOrder)
}

/** What a decision of the history was about: as its groups, points and themes read now. */
export function aboutAct(session: Session, act: Pick<PoolAct, 'of' | 'points'>): About {
  const { topic, table, theme } = session.records
  const points = listPoints(session, act)
  return {
    texts: listTexts(session, act.of, points),
    themes: act.of.flatMap((id) => {
      const known = theme.get(id)
      return known === undefined ? [] : [findTheme(session, id)?.path ?? [known.name]]
    }),
    points: points.length,
    topics: inOrder(points.flatMap((point) => topic.get(point.topic ?? '') ?? [])),
    tables: inOrder(points.flatMap((point) => table.get(point.table ?? '') ?? [])),
  }
}
