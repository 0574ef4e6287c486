import type { Rec, Session } from '#shared/model/session.ts'
import { type Conflict, listConflicts } from '#shared/session/conflicts.ts'
import { themesOf } from '#shared/session/filed.ts'
import { findGroup } from '#shared/session/groups.ts'
import { whyHeld } from '#shared/session/hold-back.ts'
import { compareOrder, getWorkshop, listAll } from '#shared/session/list.ts'
import { nestItems, type Nesting } from '#shared/session/nest.ts'
import { nameTable } from '#shared/session/points.ts'
import { findStandingPoint } from '#shared/session/standing-point.ts'
import { type Nested, nestThemes } from '#shared/session/theme-tree.ts'

import { type Entry, gatherEntries, isFromSpeaker } from './entry.ts'
import { findHeldWords, type Hold, holdWords } from './held-words.ts'
import { type Labels, labelPeople, listNamed } from './label-people.ts'
import { dropOmitted } from './leave-out.ts'
import { lineOf } from './words.ts'

type Point = Rec<'point'>
/** A theme, standing under its parent. */
export type Theme = Nested

/** A session laid out for writing: everything looked up once, so that composing takes one pass. */
export type Material = {
  /** Without the words of those who may not be quoted, but for recommendations. */
  readonly session: Session
  readonly hold: Hold
  readonly workshop: Rec<'workshop'> | null
  /** Not withdrawn, in order. */
  readonly points: readonly Point[]
  readonly details: ReadonlyMap<string, readonly Point[]>
  /** What the draft shows one by one: points that stand alone, and groups in place of their members. */
  readonly entries: readonly Entry[]
  /** What the tables work on; a topic that only a speaker's slides brought in is none. */
  readonly topics: readonly Rec<'topic'>[]
  readonly tables: readonly Rec<'table'>[]
  /** The place of each table in the room's order, for sorting. */
  readonly tableOrder: ReadonlyMap<string, number>
  readonly themes: Nesting<Theme>
  readonly facts: Nesting<Rec<'fact'>>
  readonly people: Labels
  /** The names of those who asked to be named, and of nobody else. */
  readonly named: ReadonlyMap<string, string>
  readonly sides: ReadonlyMap<string, string>
  /** Differing wordings of one thing, by its id, until somebody chooses. */
  readonly wordings: ReadonlyMap<string, readonly string[]>
  /** Whether it says anything to name the table. */
  readonly manyTables: boolean
}

function orderThemes({ roots, under }: Nesting<Theme>): readonly Theme[] {
  const walk = (themes: readonly Theme[]): readonly Theme[] =>
    themes.flatMap((theme) => [theme, ...walk(under.get(theme.id) ?? [])])
  return walk(roots)
}

const worded: ReadonlySet<string> = new Set([
  'text',
  'wording',
  'wordingFrom',
  'topic',
  'title',
  'name',
  'purpose',
])
const secret: ReadonlySet<string> = new Set(['identity', 'person', 'source', 'leftover', 'comment'])

/** A group's words may be a member's, and its own are empty then. */
function wordsIn({ records }: Session, { of, field }: Conflict, value: unknown): unknown {
  if (field !== 'wordingFrom') return field === 'wording' && value === '' ? null : value
  if (value === null) return records.group.get(of)?.wording || null
  return findStandingPoint({ records }, typeof value === 'string' ? value : '')?.text ?? null
}

function isHeld(session: Session, id: string): boolean {
  const point = session.records.point.get(id)
  return point !== undefined && whyHeld(session, point) !== null
}

/** Looks at the session as it is; what it gives is without held words, which `shown` does not have either. */
function findWordings(session: Session, shown: Session, hold: Hold): ReadonlyMap<string, readonly string[]> {
  const conflicts = listConflicts(session).filter(
    ({ entity, of, field, key }) =>
      key === null &&
      worded.has(field) &&
      !secret.has(entity) &&
      session.records[entity].get(of)?.withdrawn === false &&
      !isHeld(session, of),
  )
  const byThing = Map.groupBy(conflicts, ({ of }) => of)
  const found = [...byThing].map(([of, fields]): readonly [string, readonly string[]] => {
    const texts = fields.flatMap((conflict) =>
      conflict.values.map(({ value }) => wordsIn(shown, conflict, value)),
    )
    return [of, [...new Set(texts.filter((text) => typeof text === 'string').map(hold))]]
  })
  return new Map(found.filter(([, texts]) => texts.length > 1))
}

function listUsedTables(session: Session, points: readonly Point[]): readonly Rec<'table'>[] {
  const used = new Set(points.map((point) => point.table))
  return [...session.records.table.values()]
    .filter((table) => !table.withdrawn || used.has(table.id))
    .toSorted((a, b) => (a.number ?? Infinity) - (b.number ?? Infinity) || compareOrder(a, b))
}

function assignGroups(session: Session, points: readonly Point[]): ReadonlyMap<string, Rec<'group'>> {
  return new Map(
    points.flatMap(({ id }) => {
      const group = findGroup(session, id)?.group
      return group === undefined ? [] : [[id, group] as const]
    }),
  )
}

const umbrella = /^(?:the )?(?:key |main )?themes(?: emerging| of the day)?\W*$/iu

/** A heading such as "Key themes emerging" that was printed over the topics and has hardly anything of its own. */
export function isUmbrella({ title, prompt }: Rec<'topic'>): boolean {
  return umbrella.test(lineOf(title)) && lineOf(prompt) === ''
}

function listTableTopics(session: Session, entries: readonly Entry[]): readonly Rec<'topic'>[] {
  const heard = new Set(entries.filter(isFromSpeaker).map(({ topic }) => topic))
  const worked = new Set(entries.filter((entry) => !isFromSpeaker(entry)).map(({ topic }) => topic))
  for (const { topic } of listAll(session, 'recommendation')) worked.add(topic)
  const stated = new Set(listAll(session, 'recommendation').map(({ topic }) => topic))
  for (const { kind, topic } of entries) if (kind === 'say') stated.add(topic)
  const topics = listAll(session, 'topic').filter(
    ({ id, place }) => worked.has(id) || !heard.has(id) || place === null,
  )
  return topics.length < 2
    ? topics
    : topics.filter((topic) => topic.place === null || stated.has(topic.id) || !isUmbrella(topic))
}

function nestPoints(points: readonly Point[], groupOf: ReadonlyMap<string, Rec<'group'>>): Nesting<Point> {
  return nestItems(
    points,
    (point, parent) => !groupOf.has(point.id) && (point.kind !== 'say' || parent.kind === 'say'),
  )
}

function known(session: Session, themes: Nesting<Theme>): Parameters<typeof gatherEntries>[2] {
  return {
    topics: new Set(listAll(session, 'topic').map((topic) => topic.id)),
    themeOrder: new Map(orderThemes(themes).map((theme, index) => [theme.id, index])),
    presentations: new Set(listAll(session, 'presentation').map((talk) => talk.id)),
    themesOf: (point) => themesOf(session, point),
    isHeld: ({ id }) => isHeld(session, id),
  }
}

/** What the day was for and was not stands by itself, whatever it was printed under. */
function nestFacts(session: Session): Nesting<Rec<'fact'>> {
  return nestItems(listAll(session, 'fact'), ({ kind }) => kind !== 'is' && kind !== 'is-not')
}

/** Lays a session out for writing. */
export function gatherMaterial(whole: Session): Material {
  const hold = findHeldWords(whole)
  const session = holdWords(whole, hold)
  const points = listAll(session, 'point')
  const groupOf = assignGroups(session, points)
  const nested = nestPoints(points, groupOf)
  const themes = nestThemes(session)
  const entries = dropOmitted(session, gatherEntries(nested.roots, groupOf, known(whole, themes)))
  const tables = listUsedTables(session, points)
  const people = labelPeople(session)
  return {
    session,
    hold,
    workshop: getWorkshop(session),
    points,
    details: nested.under,
    entries,
    topics: listTableTopics(session, entries),
    tables,
    tableOrder: new Map(tables.map((table, index) => [table.id, index])),
    themes,
    facts: nestFacts(session),
    people,
    named: listNamed(session, people),
    sides: new Map(listAll(session, 'expertise').map((side) => [side.id, lineOf(side.name)])),
    wordings: findWordings(whole, session, hold),
    manyTables: tables.length > 1,
  }
}

/** What a table is called; empty where there is none. */
export function tableName(material: Material, id: string | null): string {
  const table = material.session.records.table.get(id ?? '')
  return table === undefined ? '' : nameTable(table)
}
