import { isPlenary } from '#shared/capture/feedback/plenary.ts'
import type { SetupEdit } from '#shared/contract/setup.ts'
import type { Rec, Session } from '#shared/model/session.ts'
import { compareStamps } from '#shared/session/clock.ts'
import { getWorkshop, listAll } from '#shared/session/list.ts'
import { nameTable } from '#shared/session/points.ts'
import { findSharedCodes, nextCodes } from '#shared/setup/participant-codes.ts'

import { setField } from './edits.ts'
import type { Section } from './sections.ts'
import { t } from './words.ts'

/** Something that is missing or stands twice, and where to see to it. */
export type Missing = {
  readonly id: string
  readonly section: Section
  readonly sentence: string
  /** The field to go to, if there is one. */
  readonly slot: string | null
  /** It counts things that are too many to name one by one. */
  readonly isCount: boolean
  /** What puts it right in one press, and how that is called. */
  readonly fix?: { readonly label: string; readonly edits: readonly SetupEdit[] }
}

/** As many of a sort are named one by one; more are counted. */
const few = 3

type Find = (session: Session) => readonly Missing[]

function missing(section: Section, sentence: string, slot: string | null = null): Missing {
  return { id: `${section}/${slot ?? ''}/${sentence}`, section, sentence, slot, isCount: false }
}

function counted(section: Section, sentence: string, slot: string): Missing {
  return { ...missing(section, sentence, slot), isCount: true }
}

const findDay: Find = (session) => {
  const day = getWorkshop(session)
  if (day === null) return []
  const blank = {
    date: day.date === null,
    venue: day.venue === '',
    purpose: day.purpose === '',
    population: day.population === '',
  }
  return (['date', 'venue', 'purpose', 'population'] as const)
    .filter((field) => blank[field])
    .map((field) => missing('day', t(`check.day.${field}`), `${day.id}/${field}`))
}

const findTopics: Find = (session) => {
  const topics = listAll(session, 'topic')
  if (topics.length === 0) return [missing('topics', t('check.noTopics'))]
  const bare = topics.filter(({ prompt }) => prompt === '')
  if (bare.length > few)
    return [counted('topics', t('check.noPrompts', { count: bare.length }), `${bare[0]?.id}/prompt`)]
  return bare.map(({ id, title }) => missing('topics', t('check.noPrompt', { title }), `${id}/prompt`))
}

const findTables: Find = (session) => {
  const tables = listAll(session, 'table').filter((table) => !isPlenary(table))
  if (tables.length === 0) return [missing('tables', t('check.noTables'))]
  const twice = findTwice(tables, ({ number }) => (number === null ? '' : String(number)))
  return [
    ...twice.map(({ id, number }) =>
      missing('tables', t('check.tableTwice', { number: number ?? '' }), `${id}/number`),
    ),
    ...findUnstaffed(tables, 'scribe'),
    ...findUnstaffed(tables, 'facilitator'),
  ]
}

function findUnstaffed(tables: readonly Rec<'table'>[], role: 'facilitator' | 'scribe'): readonly Missing[] {
  const bare = tables.filter((table) => table[role] === null)
  const count = bare.length
  if (count > few) return [counted('tables', t(`check.no-${role}s`, { count }), `${bare[0]?.id}/${role}`)]
  return bare.map((table) =>
    missing('tables', t(`check.no-${role}`, { name: nameTable(table) }), `${table.id}/${role}`),
  )
}

const findPeople: Find = (session) => {
  const people = listAll(session, 'person')
  const roles = listAll(session, 'role')
  const held = new Set(roles.map(({ role }) => role))
  const unasked = people.filter(({ consent }) => consent === 'not-asked')
  const writing = (['key-editor', 'key-writer'] as const).filter((role) => !held.has(role))
  return [
    ...findSharedPeople(session, people),
    ...findCodeless(session, people),
    ...writing.map((role) => missing('people', t(`check.no-${role}`))),
    ...(unasked.length === 0 ? [] : [missing('people', t('check.unasked', { count: unasked.length }))]),
  ]
}

/** Two laptops may give the same code to two people; whoever was entered later gets a new one. */
function findSharedPeople(session: Session, people: readonly Rec<'person'>[]): readonly Missing[] {
  const byAge = people.toSorted((one, other) => compareStamps(one.made, other.made))
  const shared = findSharedCodes(byAge)
  const free = nextCodes(session.records.person.values(), shared.length)
  return shared.map(({ id, code }, index) => ({
    ...missing('people', t('check.codeTwice', { code }), `${id}/code`),
    fix: {
      label: t('check.giveCode', { code: free[index] ?? '' }),
      edits: [setField('person', id, 'code', free[index] ?? '')],
    },
  }))
}

/** People from notes and from earlier versions may have no code; all of them get one at once. */
function findCodeless(session: Session, people: readonly Rec<'person'>[]): readonly Missing[] {
  const bare = people.filter(({ code }) => code.trim() === '')
  // The first free ones are for those who share a code.
  const shared = findSharedCodes(people).length
  const codes = nextCodes(session.records.person.values(), shared + bare.length).slice(shared)
  if (bare.length === 0) return []
  return [
    {
      ...counted('people', t('check.noCodes', { count: bare.length }), `${bare[0]?.id}/code`),
      fix: {
        label: t('check.giveCodes', { count: bare.length }),
        edits: bare.map(({ id }, index) => setField('person', id, 'code', codes[index] ?? '')),
      },
    },
  ]
}

const findSides: Find = (session) => {
  const sides = listAll(session, 'expertise')
  return findTwice(sides, ({ code }) => code.toLowerCase()).map(({ id, code }) =>
    missing('sides', t('check.sideTwice', { code }), `${id}/code`),
  )
}

const findFigures: Find = (session) => {
  const bare = listAll(session, 'statistic').filter(
    ({ from, presentation }) => from === '' && presentation === null,
  )
  if (bare.length > few)
    return [counted('figures', t('check.noSources', { count: bare.length }), `${bare[0]?.id}/from`)]
  return bare.map(({ id, amount, unit }) =>
    missing('figures', t('check.noSource', { figure: `${amount.text} ${unit}`.trim() }), `${id}/from`),
  )
}

const findBodies: Find = (session) => {
  const withRole = new Set(listAll(session, 'role').map(({ who }) => who))
  const bodies = listAll(session, 'body')
  if (bodies.length === 0) return [missing('bodies', t('check.noBodies'))]
  return bodies
    .filter(({ id }) => !withRole.has(id))
    .map(({ name }) => missing('bodies', t('check.noRole', { name })))
}

const findShort: Find = (session) =>
  listAll(session, 'abbreviation')
    .filter(({ long }) => long === '')
    .map(({ id, short }) => missing('abbreviations', t('check.noMeaning', { short }), `${id}/long`))

const finds: readonly Find[] = [
  findDay,
  findTopics,
  findTables,
  findPeople,
  findBodies,
  findSides,
  findShort,
  findFigures,
]

/** Everything that is still missing before the day, in the order of the sections. Nothing of it is required. */
export function checkSession(session: Session): readonly Missing[] {
  return finds.flatMap((find) => find(session))
}

/** The second and later things of the same name. */
function findTwice<Item extends { readonly id: string }>(
  items: readonly Item[],
  name: (item: Item) => string,
): readonly Item[] {
  const met = new Set<string>()
  return items.filter((item) => name(item) !== '' && met.size === met.add(name(item)).size)
}

/** How the tables are staffed, in one sentence for the foot of the screen; empty while there are none. */
export function describeScribes(all: readonly Rec<'table'>[]): string {
  const tables = all.filter((table) => !isPlenary(table))
  const withScribe = tables.filter(({ scribe }) => scribe !== null).length
  if (tables.length === 0) return ''
  if (withScribe === tables.length) return t('check.allScribes', { count: tables.length })
  return t('check.scribes', { with: withScribe, count: tables.length })
}
