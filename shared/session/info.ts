import type { Rec, Session } from '#shared/model/session.ts'

import { listConflicts } from './conflicts.ts'
import { getWorkshop, listAll } from './list.ts'
import { nameTable, pointsOfTheme } from './points.ts'

/** A session in counts and lists, for the Library and for `pooled info`. */
export type SessionInfo = ReturnType<typeof describeSession>

function countBy<T>(
  items: readonly T[],
  key: (item: T) => string | undefined,
): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const item of items) {
    const name = key(item)
    if (name !== undefined) counts[name] = (counts[name] ?? 0) + 1
  }
  return Object.fromEntries(
    Object.entries(counts).toSorted(([a], [b]) => a.localeCompare(b, 'en-GB', { numeric: true })),
  )
}

function describeThemes(session: Session): readonly object[] {
  const themes = listAll(session, 'theme')
  const under = (parent: string | null): readonly ThemeInfo[] =>
    themes
      .filter((theme) => theme.parent === parent)
      .map((theme) => ({
        title: theme.name,
        points: pointsOfTheme(session, theme.id).length,
        subthemes: under(theme.id),
      }))
  return under(null)
}
type ThemeInfo = { readonly title: string; readonly points: number; readonly subthemes: readonly ThemeInfo[] }

function describeAction(action: Rec<'action'>, all: readonly Rec<'action'>[]): object {
  const subs = all.filter((other) => other.under === action.id).map((other) => describeAction(other, all))
  return {
    text: action.text,
    label: action.label,
    strength: action.strength,
    lead: action.lead,
    subactions: subs,
  }
}

function describePlan(session: Session): readonly object[] {
  const actions = listAll(session, 'action')
  return listAll(session, 'planRow').map((row) => ({
    topic: row.topic,
    standards: row.standards,
    actions: actions
      .filter((action) => action.row === row.id && action.under === null)
      .map((action) => describeAction(action, actions)),
  }))
}

function describeBodies(session: Session): readonly object[] {
  const roles = listAll(session, 'role')
  return listAll(session, 'body').map((body) => ({
    name: body.name,
    roles: roles.filter((role) => role.who === body.id).map((role) => role.role),
  }))
}

function describeLeftovers(session: Session): readonly object[] {
  return listAll(session, 'leftover').map((left) => ({
    source: session.records.source.get(left.place?.source ?? '')?.name ?? null,
    line: left.place?.line ?? null,
    text: left.text,
    why: left.why,
  }))
}

/** Counts by table, topic, kind, theme and participant, and what is known of the day. */
export function describeSession(session: Session) {
  const points = listAll(session, 'point')
  const workshop = getWorkshop(session)
  const left = describeLeftovers(session) as readonly { readonly why: string }[]
  return {
    title: workshop?.title ?? '',
    date: workshop?.date?.text ?? null,
    venue: workshop?.venue ?? '',
    purpose: workshop?.purpose ?? '',
    template: workshop?.template ?? 'guidance',
    attendance: workshop?.attendance ?? null,
    tables: listAll(session, 'table').map((table) => ({
      title: nameTable(table),
      points: points.filter((point) => point.table === table.id).length,
    })),
    topics: listAll(session, 'topic').map((topic) => ({
      title: topic.title,
      prompt: topic.prompt,
      points: points.filter((point) => point.topic === topic.id).length,
    })),
    points: points.length,
    withdrawn: session.records.point.size - points.length,
    kinds: countBy(points, (point) => point.kind),
    participants: countBy(points, (point) => session.records.person.get(point.person ?? '')?.code),
    themes: describeThemes(session),
    actions: describePlan(session),
    bodies: describeBodies(session),
    expertise: listAll(session, 'expertise').map((side) => side.name),
    presentations: listAll(session, 'presentation').map(({ title, post, date }) => ({
      title,
      post,
      date: date?.text ?? null,
    })),
    references: listAll(session, 'reference').map(({ title, number, developer, date }) => ({
      title,
      number,
      developer,
      date: date?.text ?? null,
    })),
    statistics: listAll(session, 'statistic').map(({ amount, what, where, period }) => ({
      amount: amount.text,
      what,
      where,
      period,
    })),
    facts: listAll(session, 'fact').map(({ kind, heading, text }) => ({ kind, heading, text })),
    appendices: listAll(session, 'appendix').map(({ title, text }) => ({ title, text })),
    sources: listAll(session, 'source').map(({ name, title, lines }) => ({ name, title, lines })),
    notUnderstood: left.filter((line) => line.why === 'not-understood'),
    dropped: left.filter((line) => line.why === 'dropped'),
    conflicts: listConflicts(session).map(({ entity, of, field, values }) => ({
      [entity === 'point' ? 'point' : 'of']: of,
      entity,
      field,
      values: values.map((each) => each.value),
    })),
  }
}
