import fc from 'fast-check'

import type { Session } from '#shared/model/session.ts'
import { foldChanges } from '#shared/session/apply-change.ts'
import { startAct } from '#shared/session/write-changes.ts'
import { createSession } from '#shared/setup/create-session.ts'
import { makePen } from '#tests/helpers/pen.ts'

/** Text as it comes out of other programs, keyboards and telephones, and some that none of them should let through. */
export const awkward: readonly string[] = [
  'naïve façade – “quoted” ‘words’ … & < > " \' © ½',
  '\uF0B7 private bullet \uE000\uF8FF',
  'שלום, and مرحبا بكم',
  '😀 👩‍⚕️ 𝒳',
  'a\u0000b\u0007c\u001Fd\uFFFEe\uFFFFf',
  'lone \uD800 high and \uDC00 low',
  '  two  spaces ',
  'tab\tand\nbreak\r\nand\rmore\u000Bstill\fmore',
  ']]> &amp; <w:p/> <!-- --> <![CDATA[x]]> %1 {bullets-0} {0-0} {{body}} {{title}}',
  '_x000D_ =1+1 \u2028 \u0085 \u00AD \u200B',
  `${'donaudampfschifffahrt'.repeat(40)} 50 % [...] (client) *bold* [link](javascript:x) <https://e.org/a b#c#d>`,
  '**bold** _italic_ [the guideline](https://example.org/?a=1&b=2) \n\n1. one\n2. two\n   - three',
]

const words = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...awkward) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 60 }) },
)

const kinds = ['point', 'say', 'quote', 'question', 'risk', 'share', 'barrier', 'need', 'testimony'] as const

const day = fc.record({
  title: words,
  template: fc.constantFrom('guidance', 'action-plan', 'thematic'),
  topics: fc.array(words, { maxLength: 3 }),
  names: fc.array(words, { minLength: 1, maxLength: 4 }),
  points: fc.array(fc.tuple(words, fc.constantFrom(...kinds), fc.nat(8)), { maxLength: 10 }),
  actions: fc.array(words, { maxLength: 4 }),
  recommendations: fc.array(words, { maxLength: 3 }),
})

type AnyDay = typeof day extends fc.Arbitrary<infer T> ? T : never

function fill(session: Session, given: AnyDay): Session {
  const pen = makePen()
  const act = startAct(session, pen)
  const topics = [...session.records.topic.keys()]
  const tables = [...session.records.table.keys()]
  const at = <T>(list: readonly T[], index: number): T | null =>
    list[index % Math.max(1, list.length)] ?? null
  for (const [index, name] of given.names.entries()) {
    act.make('body', { name, short: name.slice(0, 8) })
    act.make('person', { code: `P${index}`, post: name }, `person-${index}`)
    act.make('identity', { of: `person-${index}`, name, email: name })
    act.make('theme', { name, definition: name }, `theme-${index}`)
    act.make('reference', { title: name, text: name, developer: name })
  }
  for (const [index, [text, kind, place]] of given.points.entries())
    act.make('point', {
      text,
      kind,
      dissent: place === 0 ? text : '',
      table: at(tables, place),
      topic: at(topics, place),
      person: `person-${place % given.names.length}`,
      themes: { [`theme-${index % given.names.length}`]: true },
    })
  const row = act.make('planRow', { topic: given.title, standards: [given.title] })
  for (const text of given.actions) act.make('action', { row, text, lead: text, label: text })
  for (const [index, text] of given.recommendations.entries())
    act.make('recommendation', {
      text,
      rationale: text,
      population: text,
      number: `${index + 1}.1`,
      topic: at(topics, index),
    })
  return foldChanges(session, act.changes())
}

/** A session in which every name, topic and quote may hold anything at all. */
export const anySession: fc.Arbitrary<{ readonly session: Session; readonly template: AnyDay['template'] }> =
  day.map((given) => {
    const { title, template, topics } = given
    const start = { title, template, topics, tables: 2, sides: [{ name: title, code: 'a' }] }
    return { session: fill(createSession('s1', start, makePen()).session, given), template }
  })
