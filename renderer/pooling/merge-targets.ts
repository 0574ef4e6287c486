import type { Rec, Session } from '#shared/model/session.ts'
import { findGroup, listGroups, wordingOf } from '#shared/session/groups.ts'

import type { CardRow } from './card-rows.ts'

/** A list longer than this is to be narrowed by typing. */
const mostShown = 40

/** What a point counts as where something is put to it: its group, or itself. */
function rowOf(session: Session, point: Rec<'point'>): CardRow {
  const standing = findGroup(session, point.id)
  return standing === undefined
    ? { kind: 'point', id: point.id, point }
    : { kind: 'group', id: standing.group.id, standing }
}

/** The words a target is found and shown by. */
export function textOfRow(row: CardRow): string {
  return row.kind === 'group' ? wordingOf(row.standing).text : row.point.text
}

function holds(row: CardRow, words: readonly string[]): boolean {
  const texts = row.kind === 'group' ? row.standing.points.map(({ text }) => text) : [row.point.text]
  const all = [textOfRow(row), ...texts].join(' ').toLowerCase()
  return words.every((word) => all.includes(word))
}

/**
 * Groups and points that something can be put to, by what was typed: the nearest first, then groups, then points that stand
 * alone. `not` are the points that are in hand.
 */
export function listTargets(
  session: Session,
  {
    near,
    not,
    text,
  }: { readonly near: readonly string[]; readonly not: ReadonlySet<string>; readonly text: string },
): readonly CardRow[] {
  const words = text.toLowerCase().split(/\s+/u).filter(Boolean)
  const found = new Map<string, CardRow>()
  const offer = (row: CardRow): void => {
    const own = row.kind === 'group' ? row.standing.points.map(({ id }) => id) : [row.id]
    if (found.size < mostShown && !own.some((id) => not.has(id)) && holds(row, words)) found.set(row.id, row)
  }
  for (const id of near) {
    const point = session.records.point.get(id)
    if (point !== undefined && !point.withdrawn) offer(rowOf(session, point))
  }
  for (const standing of listGroups(session)) offer({ kind: 'group', id: standing.group.id, standing })
  if (words.length > 0)
    for (const point of session.records.point.values()) {
      if (found.size >= mostShown) break
      if (!point.withdrawn && findGroup(session, point.id) === undefined) offer(rowOf(session, point))
    }
  return [...found.values()]
}
