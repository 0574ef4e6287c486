import { generateNKeysBetween } from 'fractional-indexing'

import type { Rec, Session } from '#shared/model/session.ts'
import type { Template } from '#shared/model/workshop.ts'
import { listAll } from '#shared/session/list.ts'

/** Where new passages go: behind which anchor, and the order of each there. */
export type PassagePlace = { readonly after: string; readonly orders: readonly string[] }

const own = 'passage-'

/** The anchor that a new passage has in the draft. */
export function anchorOfPassage(id: string): string {
  return own + id
}

function siblings(session: Session, template: Template, after: string): readonly Rec<'passage'>[] {
  return listAll(session, 'passage').filter(
    (each) => each.template === template && each.replaces === '' && each.after === after,
  )
}

/** The place right behind a piece, for some new passages. Behind a new passage is beside it, so that no place hangs on another. */
export function placeBehind(
  session: Session,
  template: Template,
  anchor: string,
  count: number,
): PassagePlace {
  const before = session.records.passage.get(anchor.startsWith(own) ? anchor.slice(own.length) : '')
  const isNew = before !== undefined && before.replaces === ''
  const after = isNew ? before.after : anchor
  const there = siblings(session, template, after)
  const at = isNew ? there.findIndex(({ id }) => id === before.id) : -1
  const from = there[at]?.order ?? null
  const to = there[at + 1]?.order ?? null
  return { after, orders: between(from === '' ? null : from, to === '' ? null : to, count) }
}

/** Orders that somebody else's copy gave may stand the other way round. */
function between(from: string | null, to: string | null, count: number): readonly string[] {
  return generateNKeysBetween(from, from !== null && to !== null && to <= from ? null : to, count)
}
