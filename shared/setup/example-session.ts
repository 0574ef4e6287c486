import type { Change } from '#shared/model/change.ts'
import type { Members } from '#shared/model/values.ts'
import { emptySession } from '#shared/session/new-session.ts'
import { type Act, type Pen, startAct } from '#shared/session/write-changes.ts'

import type { ExampleContent } from './example-content.ts'

/** The ids of what was made, by the names that the content uses. */
type Names = {
  readonly tables: ReadonlyMap<number, string>
  readonly topics: ReadonlyMap<string, string>
  readonly sides: ReadonlyMap<string, string>
  readonly themes: ReadonlyMap<string, string>
  readonly bodies: ReadonlyMap<string, string>
}
type People = ReadonlyMap<string, string>
type Day = ExampleContent['day']

function makeThemes(act: Act, themes: Day['themes']): ReadonlyMap<string, string> {
  const ids = new Map<string, string>()
  for (const { name, label, definition, sub } of themes) {
    const parent = act.make('theme', { name, label, definition })
    ids.set(name, parent)
    for (const each of sub) ids.set(`${name} > ${each}`, act.make('theme', { name: each, parent }))
  }
  return ids
}

function makeBodies(act: Act, bodies: Day['bodies']): ReadonlyMap<string, string> {
  const ids = new Map<string, string>()
  for (const { name, short, roles } of bodies) {
    const id = act.make('body', { name, short })
    for (const role of roles) act.make('role', { who: id, role })
    ids.set(short, id)
  }
  return ids
}

function makeDay(act: Act, id: string, day: Day): Names {
  act.make('workshop', { ...day.workshop, template: 'guidance' }, id)
  for (const fact of day.facts) act.make('fact', fact)
  for (const each of day.abbreviations) act.make('abbreviation', each)
  const numbers = Array.from({ length: day.tables }, (_, at) => at + 1)
  const tables = new Map(numbers.map((number) => [number, act.make('table', { number })]))
  const sides = new Map(day.sides.map((side) => [side.code, act.make('expertise', side)]))
  const topics = new Map(day.topics.map((topic) => [topic.title, act.make('topic', topic)]))
  for (const { date, ...reference } of day.references)
    act.make('reference', { ...reference, date: { text: date, edtf: null }, text: reference.title })
  return { tables, sides, topics, themes: makeThemes(act, day.themes), bodies: makeBodies(act, day.bodies) }
}

function makePeople(act: Act, people: Day['people'], names: Names): People {
  const ids = new Map<string, string>()
  for (const { name, code, email, post, body, side, table, roles, consent } of people) {
    const sideId = names.sides.get(side)
    const id = act.make('person', {
      code,
      post,
      consent,
      naming: code === '' ? 'role' : 'code',
      body: names.bodies.get(body) ?? null,
      expertise: sideId === undefined ? {} : { [sideId]: true },
      table: names.tables.get(table) ?? null,
    })
    if (name !== '') act.make('identity', { of: id, name, email })
    for (const role of roles) act.make('role', { who: id, role })
    ids.set(code === '' ? name : code, id)
  }
  return ids
}

function makeTalks(act: Act, day: Day, people: People): void {
  const talks = day.presentations.map(({ title, speaker, post }) =>
    act.make('presentation', { title, post, speaker: people.get(speaker) ?? null }),
  )
  for (const { value, ...statistic } of day.statistics) {
    const amount = { text: value, value: /^\d+$/u.test(value) ? Number(value) : null, approximate: false }
    act.make('statistic', { ...statistic, amount, presentation: talks[0] ?? null })
  }
}

function themesOf(names: Names, paths: readonly string[]): Members {
  return Object.fromEntries(
    paths.flatMap((path) => {
      const id = names.themes.get(path)
      return id === undefined ? [] : [[id, true] as const]
    }),
  )
}

function makePoints(act: Act, points: ExampleContent['points'], names: Names, people: People): void {
  const said = new Map<string, string>()
  for (const { text, kind, by, agreement, dissent, starred, ...point } of points) {
    const id = act.make('point', {
      text,
      kind,
      dissent,
      starred,
      heardFrom: 'table',
      table: names.tables.get(point.table) ?? null,
      topic: names.topics.get(point.topic) ?? null,
      person: people.get(by) ?? null,
      expertise: names.sides.get(by === '' ? point.side : 'lx') ?? null,
      agreement:
        agreement === undefined ? null : { scale: agreement.scale, people: agreement.people ?? null },
      themes: themesOf(names, point.themes),
      under: said.get(point.under) ?? null,
    })
    said.set(text, id)
  }
}

function makePlan(act: Act, plan: ExampleContent['plan']): void {
  for (const { topic, standards, actions } of plan) {
    const row = act.make('planRow', { topic, standards })
    for (const { under, ...action } of actions) {
      const lead = act.make('action', { ...action, row })
      for (const part of under) act.make('action', { ...part, row, under: lead })
    }
  }
}

/** The example workshop as a session of its own, in one act. */
export function buildExample(
  content: ExampleContent,
  pen: Pen,
): { readonly id: string; readonly changes: readonly Change[] } {
  const id = pen.newId()
  const act = startAct(emptySession(id), pen)
  const names = makeDay(act, id, content.day)
  const people = makePeople(act, content.day.people, names)
  makeTalks(act, content.day, people)
  makePoints(act, content.points, names, people)
  makePlan(act, content.plan)
  return { id, changes: act.changes() }
}
