import * as fc from 'fast-check'

import type { PointKind } from '#shared/model/point.ts'
import { PointKind as PointKinds } from '#shared/model/point.ts'
import type { Session } from '#shared/model/session.ts'
import { emptySession } from '#shared/session/new-session.ts'
import { startAct } from '#shared/session/write-changes.ts'
import { makePen } from '#tests/helpers/pen.ts'

/** One point described so that it fits any session: numbers are taken round the tables, topics and themes there are. */
export type Said = {
  readonly text: string
  readonly kind: PointKind
  readonly table: number
  readonly topic: number
  readonly theme: number
  readonly person: number
  readonly under: number
  readonly group: number
  readonly heading: string
  readonly speaker: boolean
  readonly withdrawn: boolean
  readonly dissent: string
}

const nasty = fc.constantFrom(
  '&',
  '<b>',
  '</w:t>',
  ']]>',
  '“curly” ‘quotes’',
  '\uF0B7',
  '…',
  'é̂',
  '\t',
  '\n',
  '  ',
  '"',
  "'",
  '–',
  '[...]',
  '#',
  '* ',
  '1.1',
  '👩‍⚕️',
  'نوم',
  '\u0000',
  '\uD800',
  '\uFFFE',
  '',
  '(P1)',
  '=1+1',
)
const words = fc.oneof(nasty, fc.string({ unit: 'grapheme', maxLength: 30 }), fc.lorem({ maxCount: 12 }))
const text = fc.array(words, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' '))
const some = fc.nat(6)

/** Anything somebody might say, anywhere. */
export const anySaid: fc.Arbitrary<Said> = fc.record({
  text,
  kind: fc.constantFrom(...PointKinds.options),
  table: some,
  topic: some,
  theme: some,
  person: some,
  under: fc.nat(60),
  group: fc.nat(20),
  heading: fc.oneof(fc.constant(''), fc.constantFrom('Barriers', 'What works:', ' '), words),
  speaker: fc.boolean(),
  withdrawn: fc.integer({ min: 0, max: 6 }).map((n) => n === 0),
  dissent: fc.oneof({ weight: 4, arbitrary: fc.constant('') }, { weight: 1, arbitrary: text }),
})

const secret = 'Zebedee'

/** A session in which all this was said; the names of those who said it are never to be shown. */
export function makeSession(said: readonly Said[]): Session {
  const act = startAct(emptySession('day'), makePen())
  act.make('workshop', { title: 'A day & a <half>' }, 'day')
  const list = <T>(count: number, make: (index: number) => T): readonly (T | null)[] => [
    null,
    ...Array.from({ length: count }, (_, i) => make(i + 1)),
  ]
  const tables = list(3, (number) => act.make('table', { number }))
  const topics = list(3, (number) => act.make('topic', { title: `Topic ${number}` }))
  const themes: (string | null)[] = [null]
  for (const name of ['one', 'two', 'three', 'four'])
    themes.push(act.make('theme', { name, parent: themes.at(-1) ?? null }))
  const people = list(3, (number) =>
    act.make('person', { code: `P${number}`, naming: number === 2 ? 'role' : 'code' }),
  )
  for (const of of people)
    if (of !== null) act.make('identity', { of, name: `${secret} ${of}`, email: `${secret}@x.example` })
  const talk = act.make('presentation', { title: 'A talk' })
  const pick = (from: readonly (string | null)[], index: number): string | null =>
    from[index % from.length] ?? null
  const ids = said.map(() => act.newId())
  const groups = new Map<number, Record<string, boolean>>()
  for (const [index, each] of said.entries()) {
    const theme = pick(themes, each.theme)
    const id = ids[index] ?? ''
    act.make(
      'point',
      {
        text: each.text,
        kind: each.kind,
        table: pick(tables, each.table),
        topic: pick(topics, each.topic),
        person: pick(people, each.person),
        themes: theme === null ? {} : { [theme]: true },
        under: each.under < ids.length ? (ids[each.under] ?? null) : null,
        heading: each.heading,
        presentation: each.speaker ? talk : null,
        heardFrom: each.speaker ? 'speaker' : 'table',
        dissent: each.dissent,
        withdrawn: each.withdrawn,
      },
      id,
    )
    if (each.group < 4) groups.set(each.group, { ...groups.get(each.group), [id]: true })
  }
  for (const [group, members] of groups)
    act.make('group', {
      wording: group === 0 ? '' : `Wording ${group}`,
      members,
      state: group === 3 ? 'suggested' : 'confirmed',
    })
  return act.session()
}
