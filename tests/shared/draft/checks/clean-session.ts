import type { Session } from '#shared/model/session.ts'
import { emptySession } from '#shared/session/new-session.ts'
import { type Act, startAct } from '#shared/session/write-changes.ts'
import { makePen } from '#tests/helpers/pen.ts'

/** Ids of the clean session that faults are planted at. */
export type Clean = {
  readonly act: Act
  readonly topics: readonly string[]
  readonly tables: readonly string[]
  readonly people: readonly string[]
  readonly rows: readonly string[]
  readonly themes: readonly string[]
  readonly points: readonly string[]
}

/** Lines that end rightly on words which often leave a line hanging, and other things that look like faults and are none. */
export const cleanLines = [
  'Everybody needs somebody to talk to',
  'People want to know what the visit is for',
  'A drop-in that anyone can drop in',
  'Ask what they came for',
  'Nobody to turn to at weekends',
  'It is something to look forward to.',
  'That is the tablet I rely on',
  'The group they belong to matters more than the clinic',
  'Nobody told us who to go to',
  'Some carry on, some stop early on',
  'A place to live in, and enough to live on',
  'The fall was the thing they were most afraid of',
  'The plan has to be looked at, and the person listened to',
  'Nobody asked what it was like, or where we came from',
  'Fewer falls than there used to be',
  'Let people stay as they are',
  'Help them when they ask, as often as they need to',
  'We do not know how things are, or where they are',
  'Staff cannot help unless they are allowed to',
  'There is nowhere to put the wheelchair down or take it in',
  'What to do, and who with',
  'A rail is easy to hold on to',
  'Balance classes: twice a week, all year round',
  'Three things help: a rail, a light and a friend',
  'Vitamin D in winter; vitamin c has no part in it',
  'Check feet, shoes, eyes and hearing (in that order)',
  'Ask about (a) the last fall, (b) the one before, and (c) what was feared',
  '1) Ask; 2) look; 3) write it down',
  'Say it plainly :) and smile',
  'The rail stood 6" too low',
  'Rock ’n’ roll in the day room, as in the ’60s',
  'The clients’ own words count, and the nurses’ notes do not replace them',
  'They said “it was nothing” and went home',
  "Two people said 'never again' and meant it",
  'Read it aloud, e.g. in the day room, at 2 p.m., before tea.',
  'Shoes, sticks, rugs etc., all of it',
  'It was very, very slow',
  'She had had three falls before anyone asked',
  'I think that that is too late',
  'People need time, above all after the first fall [...] and again after the second',
  'NOT a reason to stay indoors',
  'The NHS and the GP do not know of each other',
  'Physiotherapist by telephone (PBT) is new here; PBT works for most',
  'Dr on call, nurse on call, nobody on the stairs',
  'In May the lights go off at ten',
  'Who will mend the step?',
  'Nobody minds who they are',
  'Begin where the person is, not where we are',
  'Some do it, some say they cannot',
  'That is how things were, and how they are',
  'The floor is what Oakfield pays for',
  'The person they most want to hear from',
  'Ask where the fear comes from',
  'A line that nobody listens in on',
  'Only the warden may',
  'We said what it was for.',
  'Stairs one to ten, or 1..10 on the plan',
  'The quiet ones are quite often the ones who fall',
  'A field that nobody filed',
  'Trials on the trail behind the home',
  'Complaints are few, compliant patients many',
  'Marion and Marian both run the class',
  'Medication and meditation are not the same',
  'Infection is one thing, injection another',
  'Diaries and dairies, as somebody joked',
] as const

const aims = [
  'To agree what homes and practices should do for people who have fallen',
  'To say who does it, and by when',
]

function setDay(act: Act): void {
  act.make(
    'workshop',
    {
      title: 'Falls at home: a pooled experience day',
      eventKind: 'pooled experience day',
      date: { text: '4 June 2026', edtf: '2026-06-04' },
      reviewDate: { text: 'June 2029', edtf: '2029-06' },
      venue: 'the Mill, Upper Wenlow',
      purpose: 'To agree what helps people who have fallen at home.',
      audience: 'Home carers, district nurses and practices',
      population: 'Adults who have fallen at home in the last year',
      funding: 'Paid for by the Wenlow Trust, which had no part in what was said.',
    },
    'day',
  )
  for (const text of aims) act.make('fact', { kind: 'aim', text })
  const steps = act.make('fact', { kind: 'precedent', text: 'The day follows the model of the wound day:' })
  act.make('fact', { kind: 'precedent', text: 'one day, everybody who knows the subject', under: steps })
  act.make('fact', { kind: 'is-not', text: 'Not a training day' })
  act.make('abbreviation', { short: 'FRAT', long: 'falls risk assessment tool', expands: false })
  act.make('appendix', { title: 'Appendix 1: Programme', text: 'Ten to noon: tables\nNoon to one: feedback' })
  act.make('framework', { name: 'Wenlow falls standards', items: ['Standard 1', 'Standard 2', 'Standard 3'] })
}

function castPeople(act: Act): readonly string[] {
  const lived = act.make('expertise', { name: 'People who have fallen', code: 'lx' })
  const codes = ['P1', 'P2', 'P3']
  const coded = codes.map((code) =>
    act.make('person', { code, naming: 'code', consent: 'given', expertise: { [lived]: true } }),
  )
  const named = act.make('person', {
    code: 'P4',
    naming: 'full-name',
    consent: 'given',
    post: 'Physiotherapist',
  })
  const names = ['Gwendolen Oakhurst', 'Tobias Ferncliffe', 'Perpetua Lamb', 'Araminta Fell']
  for (const [index, of] of [...coded, named].entries())
    act.make('identity', { of, name: names[index] ?? '' })
  const trust = act.make('body', { name: 'Wenlow Community Trust', short: 'WCT' })
  act.make('role', { who: trust, role: 'organiser' })
  return [...coded, named]
}

function planActions(act: Act): readonly string[] {
  const rows = ['Asking about falls', 'Making homes safer', 'After a fall'].map((topic, index) =>
    act.make('planRow', { topic, standards: [`Standard ${index + 1}`], order: `a${index}` }),
  )
  const [one = '', two = '', three = ''] = rows
  act.make('action', {
    row: one,
    text: 'Ensure that everybody is asked once a year',
    strength: 'offer',
    lead: 'WCT',
  })
  const lead = act.make('action', {
    row: two,
    text: 'Consider a home visit that covers:',
    strength: 'consider',
  })
  for (const text of ['rails', 'lights', 'rugs']) act.make('action', { row: two, text, under: lead })
  act.make('action', {
    row: three,
    text: 'Improve our understanding of the second fall',
    strength: 'research',
  })
  return rows
}

function sayThings(
  act: Act,
  lines: readonly string[],
  clean: Pick<Clean, 'topics' | 'tables' | 'people'>,
): readonly string[] {
  const { topics, tables, people } = clean
  const theme = act.make('theme', {
    name: 'Being believed',
    definition: 'Whether anybody takes the fall for what it was',
  })
  const kinds = ['point', 'barrier', 'need', 'enabler'] as const
  const points = lines.map((text, index) =>
    act.make('point', {
      text,
      kind: kinds[index % kinds.length] ?? 'point',
      table: tables[index % tables.length] ?? null,
      topic: topics[index % topics.length] ?? null,
      order: `b${String(index).padStart(4, '0')}`,
    }),
  )
  const quotes = [
    'I fell. I got up. I told no one ...',
    'well, I mean, I I never thought [the stairs] would do it [...] not me',
    "my daughter said 'that's it, you're moving'",
  ]
  for (const [index, text] of quotes.entries())
    act.make('point', {
      text,
      kind: 'quote',
      table: tables[0] ?? null,
      topic: topics[0] ?? null,
      person: people[index % 3] ?? null,
      themes: { [theme]: true },
    })
  const say = act.make('point', {
    text: 'Ask everybody about falls once a year',
    kind: 'say',
    table: tables[0] ?? null,
    topic: topics[0] ?? null,
  })
  act.make('recommendation', {
    number: '1.1',
    text: 'Offer everybody a talk about falls once a year, write down what was said, and ask again after any fall.',
    strength: 'offer',
    topic: topics[0] ?? null,
    rests: { [say]: true },
    from: say,
    rationale: 'People **told nobody** until they were asked:\n\n- at the door\n- on the ward',
  })
  act.make('passage', {
    template: 'guidance',
    kind: 'paragraph',
    after: 'topic',
    text: 'A fall is rarely one thing. It is *often* put down to age [as here](https://example.org/falls), and left at that.',
    rests: { [theme]: true },
  })
  act.make('statistic', {
    amount: { text: '31', value: 31, approximate: false },
    unit: '%',
    what: '31% of those who fell told nobody.',
    where: 'Wenlow',
    period: '2025',
    from: 'Survey of the trust',
  })
  return [...points, say]
}

/** A session on whose draft there is nothing to find, still open for more. */
export function startClean(lines: readonly string[] = cleanLines): Clean {
  const act = startAct(emptySession('day'), makePen())
  setDay(act)
  const tables = [1, 2].map((number) => act.make('table', { number }))
  const topics = ['First questions', 'Safer homes', 'After a fall'].map((title, index) =>
    act.make('topic', { title, prompt: 'What helps, and who does it?', order: `a${index}` }),
  )
  const people = castPeople(act)
  const rows = planActions(act)
  const points = sayThings(act, lines, { topics, tables, people })
  for (const topic of topics)
    act.make('point', { text: 'More time to ask', table: tables[1] ?? null, topic, kind: 'need' })
  const themes = [...act.session().records.theme.keys()]
  return { act, topics, tables, people, rows, themes, points }
}

export function makeClean(lines?: readonly string[]): Session {
  return startClean(lines).act.session()
}
