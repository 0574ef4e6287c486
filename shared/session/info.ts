import type { Rec, Session } from '#shared/model/session.ts'

import { listConflicts } from './conflicts.ts'
import { listFiled } from './filed.ts'
import { findGroup, listGroups } from './groups.ts'
import { getWorkshop, listAll } from './list.ts'
import { nestItems } from './nest.ts'
import { nameTable } from './points.ts'
import { listThemes, type ThemeNode } from './theme-tree.ts'

/** A session in counts and lists, for the Library and for `pooled info`. */
export type SessionInfo = ReturnType<typeof describeSession>

/** How many items have each key, by key. */
function tally<T>(items: readonly T[], keys: (item: T) => readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const item of items) for (const key of keys(item)) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}

function countBy<T>(
  items: readonly T[],
  key: (item: T) => string | undefined,
): Readonly<Record<string, number>> {
  const counts = tally(items, (item) => [key(item) ?? []].flat())
  return Object.fromEntries(
    [...counts].toSorted(([a], [b]) => a.localeCompare(b, 'en-GB', { numeric: true })),
  )
}

type ThemeInfo = { readonly title: string; readonly points: number; readonly subthemes: readonly ThemeInfo[] }

function describeThemes(session: Session): readonly ThemeInfo[] {
  const filed = listFiled(session)
  const describe = ({ theme, children }: ThemeNode): ThemeInfo => ({
    title: theme.name,
    points: filed.get(theme.id)?.length ?? 0,
    subthemes: children.map(describe),
  })
  return listThemes(session).map(describe)
}

function describePlan(session: Session): readonly object[] {
  const { roots, under } = nestItems(listAll(session, 'action'), (action, lead) => action.row === lead.row)
  const describe = ({ id, text, label, strength, lead }: Rec<'action'>): object => ({
    text,
    label,
    strength,
    lead,
    subactions: (under.get(id) ?? []).map(describe),
  })
  const byRow = Map.groupBy(roots, (action) => action.row)
  return listAll(session, 'planRow').map((row) => ({
    topic: row.topic,
    standards: row.standards,
    actions: (byRow.get(row.id) ?? []).map(describe),
  }))
}

function describeBodies(session: Session): readonly object[] {
  const roles = Map.groupBy(listAll(session, 'role'), (role) => role.who)
  return listAll(session, 'body').map((body) => ({
    name: body.name,
    roles: (roles.get(body.id) ?? []).map((role) => role.role),
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
  const byTable = tally(points, (point) => [point.table ?? []].flat())
  const byTopic = tally(points, (point) => [point.topic ?? []].flat())
  const grouped = points.filter(({ id }) => findGroup(session, id) !== undefined).length
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
      points: byTable.get(table.id) ?? 0,
    })),
    topics: listAll(session, 'topic').map((topic) => ({
      title: topic.title,
      prompt: topic.prompt,
      points: byTopic.get(topic.id) ?? 0,
    })),
    points: points.length,
    withdrawn: session.records.point.size - points.length,
    groups: listGroups(session).length,
    grouped,
    single: points.length - grouped,
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
