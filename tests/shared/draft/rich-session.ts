import type { Session } from '#shared/model/session.ts'
import { foldChanges } from '#shared/session/apply-change.ts'
import { emptySession } from '#shared/session/new-session.ts'
import { type Act, startAct } from '#shared/session/write-changes.ts'
import { makePen } from '#tests/helpers/pen.ts'

/** Names and addresses that no draft may show. */
export const canaries = ['Zebedee', 'Quillfeather', 'zq@secret.example', '07700 900123', 'Scribbleton']

type Cast = {
  readonly tables: readonly string[]
  readonly topics: readonly string[]
  readonly sides: readonly string[]
  readonly people: readonly string[]
}

function setTheDay(act: Act): void {
  act.make(
    'workshop',
    {
      title: 'Sleep problems after hospital: a pooled experience day',
      eventKind: 'pooled experience day',
      date: { text: 'Thursday 12th March', edtf: 'XXXX-03-12' },
      venue: 'the Guildhall, Thornbury',
      purpose: 'To agree what practices should do for people who cannot sleep after a stay in hospital',
      attendance: { text: 'about 60', value: 60, approximate: true },
      funding: 'The day was paid for by the Thornbury Health Fund, which had no part in what was said.',
      reviewDate: { text: 'March 2028', edtf: '2028-03' },
    },
    'day',
  )
  const fact = (kind: 'aim', text: string, under: string | null = null): string =>
    act.make('fact', { kind, text, under })
  const facts = [
    ['aim', 'To begin the process of writing guidance for practices'],
    ['is-not', 'Not a training day'],
    ['rationale', 'Requests from three practices for help in 2023'],
    [
      'rationale',
      'Two evenings on sleep in January (a further one planned in the autumn) showed that advice differed',
    ],
    ['step-today', 'Short talks to raise questions'],
    ['step-today', 'Tables work on a topic each'],
    ['step-today', 'Feedback of new points'],
    ['step-after', 'Key writer to develop the first draft'],
    ['step-after', 'Draft to the core group, then to all delegates'],
    ['step-after', 'Passed by the Sleep Council'],
    ['framing', 'Most practices offer tablets or nothing'],
    ['call', 'Does your practice ask about sleep at the first contact after discharge?'],
    ['contact', 'Write in confidence to the Thornbury Health Fund, Guildhall, Thornbury'],
    ['apology', 'Two ward managers sent apologies because of the strike announced the day before'],
  ] as const
  for (const [kind, text] of facts) fact(kind as 'aim', text)
  const model = fact('precedent' as 'aim', 'The model used for the wound care guidance')
  fact('precedent' as 'aim', 'One day with everybody who knows the subject', model)
  fact('precedent' as 'aim', 'A core group with a key editor and a key writer', model)
  act.make('abbreviation', {
    short: 'CBT-I',
    long: 'cognitive behavioural therapy for insomnia',
    expands: true,
  })
  for (const title of ['Programme', 'Appendix 2: Sleep diary'])
    act.make('appendix', { title, text: title === 'Programme' ? '' : 'Bed time\nTime asleep' })
}

function castPeople(act: Act): Cast {
  const tables = [1, 2, 3, 4, 5].map((number) => act.make('table', { number, order: `a${number}` }))
  const topics = [
    ['First contact', 'What should a practice do at the first contact after discharge?'],
    ['Medicines', 'When do tablets help, and how do people come off them?'],
    ['Carers', ''],
  ].map(([title = '', prompt = ''], index) =>
    act.make('topic', { title, prompt, order: `a${index}`, standards: index === 0 ? ['SLP 1'] : [] }),
  )
  const sides = ['Experts in nursing people at home', 'Primary care', 'People who have lived with it'].map(
    (name, index) => act.make('expertise', { name, order: `a${index}` }),
  )
  const [home = '', gp = '', lived = ''] = sides
  const people = [
    act.make('person', { code: 'P1', naming: 'code', consent: 'given', expertise: { [lived]: true } }),
    act.make('person', { code: 'P2', naming: 'role', consent: 'given', expertise: { [gp]: true } }),
    act.make('person', { code: 'P3', naming: 'first-name', consent: 'given', expertise: { [home]: true } }),
    act.make('person', {
      code: 'P4',
      naming: 'full-name',
      consent: 'withdrawn',
      expertise: { [home]: true },
    }),
    act.make('person', { code: 'P5', naming: 'full-name', consent: 'given', post: 'Sleep nurse' }),
    act.make('person', { code: '', naming: 'code', post: '' }),
  ]
  const names = [
    'Zebedee Quillfeather',
    'Zebedee Quillfeather',
    'Marigold Quillfeather',
    'Zebedee Quillfeather',
    'Ada Penhaligon',
  ]
  for (const [index, name] of names.entries())
    act.make('identity', { of: people[index] ?? '', name, email: 'zq@secret.example', phone: '07700 900123' })
  const host = act.make('body', { name: 'Thornbury Community Trust', short: 'TCT' })
  const council = act.make('body', { name: 'Sleep Council' })
  act.make('body', { name: 'Carers Together' })
  act.make('role', { who: host, role: 'organiser' })
  act.make('role', { who: host, role: 'funder' })
  act.make('role', { who: council, role: 'approver' })
  for (const who of people) act.make('role', { who, role: 'delegate' })
  act.make('role', { who: people[4] ?? '', role: 'presenter' })
  act.make('role', { who: people[4] ?? '', role: 'key-writer' })
  act.make('interest', {
    who: people[1] ?? '',
    type: 'Financial',
    nature: 'Paid to speak by a maker of tablets',
    taken: 'partial',
  })
  return { tables, topics, sides, people }
}

function sayThings(act: Act, { tables, topics, sides, people }: Cast): void {
  const [t1 = '', t2 = '', t3 = '', t4 = ''] = tables
  const [first = '', medicines = ''] = topics
  const [home = '', gp = '', lived = ''] = sides
  const theme = act.make('theme', {
    name: 'Being believed',
    definition: 'Whether those who ask for help are taken at their word',
  })
  const sub = act.make('theme', {
    name: 'At the desk',
    parent: theme,
    definition: 'What happens before anybody clinical is seen',
  })
  const ask = act.make('point', {
    text: 'Ask everybody about sleep at the first contact',
    kind: 'say',
    table: t1,
    topic: first,
    expertise: gp,
    agreement: { scale: 'all', people: null },
  })
  const ask3 = act.make('point', {
    text: 'Always ask how they sleep, before anything else',
    kind: 'say',
    table: t3,
    topic: first,
    expertise: lived,
    agreement: { scale: 'split', people: null },
    dissent: 'Two people felt this takes the time away from wounds',
  })
  act.make('group', {
    wording: 'Ask about sleep at the first contact',
    wordingFrom: ask,
    members: { [ask]: true, [ask3]: true },
    topic: first,
    state: 'confirmed',
  })
  const diary = act.make('point', {
    text: 'Give a sleep diary & explain it (<5 minutes)',
    kind: 'say',
    table: t2,
    topic: first,
  })
  act.make('point', {
    text: 'In large print where needed',
    kind: 'point',
    table: t2,
    topic: first,
    under: diary,
  })
  const desk = act.make('point', {
    text: 'I was told “everybody sleeps badly in hospital” and sent home',
    kind: 'quote',
    table: t1,
    topic: first,
    person: people[0] ?? null,
    expertise: lived,
    themes: { [sub]: true },
  })
  act.make('point', { text: 'said twice, at two practices', table: t1, topic: first, under: desk })
  act.make('point', {
    text: '[nobody] wrote it down ... not once',
    kind: 'quote',
    table: t2,
    topic: first,
    person: people[1] ?? null,
    themes: { [sub]: true },
  })
  act.make('point', {
    text: 'they look at the screen, not at you [...] so you stop saying it',
    kind: 'quote',
    table: t2,
    topic: first,
    person: people[0] ?? null,
    themes: { [theme]: true },
  })
  act.make('point', {
    text: 'not what I would call help',
    kind: 'quote',
    table: t4,
    topic: first,
    person: people[3] ?? null,
    themes: { [theme]: true },
  })
  act.make('point', {
    text: 'Receptionists are not told that sleep counts',
    kind: 'barrier',
    table: t1,
    topic: first,
    expertise: home,
  })
  act.make('point', { text: 'A named nurse makes the difference', kind: 'enabler', table: t3, topic: first })
  act.make('point', {
    text: 'Somebody to ring at three in the morning',
    kind: 'need',
    table: t4,
    topic: first,
    expertise: lived,
  })
  act.make('point', {
    text: 'Who keeps the diary when there is no carer?',
    kind: 'question',
    table: t2,
    topic: first,
  })
  act.make('point', {
    text: 'Does asking raise hopes that cannot be met?',
    kind: 'question',
    table: t4,
    topic: first,
    dissent: 'One person thought the question itself was wrong',
  })
  act.make('point', {
    text: 'Leaflet from the Sleep Council, free to copy',
    kind: 'share',
    table: t3,
    topic: first,
  })
  act.make('point', {
    text: 'Stopping tablets at once can do harm',
    kind: 'risk',
    table: t2,
    topic: medicines,
  })
  const taper = act.make('point', {
    text: 'Consider a slow taper over eight weeks',
    kind: 'say',
    table: t2,
    topic: medicines,
  })
  act.make('point', { text: 'People are glad to be asked what they want', table: t2, topic: medicines })
  act.make('recommendation', {
    text: 'Consider tapering sleeping tablets over eight weeks or longer',
    number: '2.4',
    strength: 'consider',
    topic: medicines,
    rests: { [taper]: true },
    rationale: 'Faster tapers were given up.',
    population: 'people taking tablets for more than a month',
  })
  act.make('recommendation', { text: 'Old wording', number: '2.1', topic: medicines, withdrawn: true })
  act.make('point', {
    text: 'Nights were the worst: I counted the hours and told no one',
    kind: 'testimony',
    heardFrom: 'plenary',
    person: people[2] ?? null,
  })
  const gone = act.make('point', {
    text: 'This sentence was taken back',
    kind: 'quote',
    table: t1,
    topic: first,
    person: people[0] ?? null,
    scribe: 'Scribbleton',
  })
  act.set('point', gone, 'withdrawn', true)
}

function bringInPapers(act: Act, { people }: Cast): void {
  const source = act.make('source', {
    name: 'sleep-talk.txt',
    title: 'Sleep after hospital',
    lines: 40,
    bytes: 900,
  })
  const talk = act.make('presentation', {
    title: 'Sleep after hospital',
    speaker: people[4] ?? null,
    post: 'Sleep nurse, Thornbury',
    date: { text: 'March 2026', edtf: '2026-03' },
  })
  const heard = (text: string, heading: string, line: number, kind: 'point' | 'risk' = 'point'): string =>
    act.make('point', {
      text,
      heading,
      kind,
      presentation: talk,
      heardFrom: 'speaker',
      place: { source, line, lastLine: line },
    })
  heard('Regular hours', 'What works', 4)
  heard('Light in the morning', 'What works', 5)
  heard(
    'This is about better nights. It is not about taking tablets away from people who do well on them.',
    'Avoid unintended consequences',
    9,
    'risk',
  )
  act.make('reference', {
    title: 'Insomnia: assessment',
    number: 'Guideline 12',
    developer: 'National Sleep Institute',
    date: { text: 'July 2019', edtf: '2019-07' },
  })
  act.make('statistic', {
    amount: { text: '43', value: 43, approximate: false },
    unit: '%',
    what: 'of people discharged slept badly a month later',
    where: 'Thornbury',
    period: '2024',
    presentation: talk,
    caveat: 'One practice',
  })
  act.make('leftover', {
    text: 'ref: see flipchart??',
    why: 'not-understood',
    place: { source, line: 30, lastLine: 30 },
  })
  act.make('leftover', { text: 'Download report', why: 'dropped', place: { source, line: 1, lastLine: 1 } })
}

function planActions(act: Act): void {
  const plan = [
    ['Asking about sleep', ['SLP 1']],
    ['A skilled work force', ['passim']],
    ['Nights at home (SLP 4 & 5)', []],
    ['Medicines', ['SLP 2', 'SLP 6']],
  ] as const
  const rows = plan.map(([topic, standards], index) =>
    act.make('planRow', { topic, standards: [...standards], order: `a${index}` }),
  )
  const [one = '', two = '', three = '', four = ''] = rows
  const lead = act.make('action', { row: one, text: 'Consider asking in these ways:', strength: 'consider' })
  act.make('action', { row: one, text: 'by telephone', under: lead })
  act.make('action', { row: one, text: 'by letter', under: lead })
  act.make('action', {
    row: one,
    text: 'Ensure that the answer is written down',
    strength: 'offer',
    lead: 'Practice managers',
    measure: 'share of records with a note',
  })
  const course = act.make('action', { row: two, text: 'Develop a course covering:', strength: 'offer' })
  act.make('action', { row: two, text: 'how sleep works', under: course, label: 'CONTENT:' })
  act.make('action', { row: two, text: 'coming off tablets', under: course, label: 'CONTENT:' })
  act.make('action', {
    row: two,
    text: 'all nurses',
    under: course,
    label: 'Targeting',
    duration: 'one day',
    mandatory: true,
  })
  act.make('action', { row: three, text: 'Explore a night line', strength: 'consider' })
  act.make('action', { row: four, text: 'Improve our understanding of tapering', strength: 'research' })
}

function disagree(session: Session): Session {
  const [point] = [...session.records.point.values()].filter(({ kind }) => kind === 'enabler')
  const [left, right] = [
    'A named nurse makes all the difference',
    'A nurse people know makes the difference',
  ].map((text, index) => {
    const act = startAct(session, makePen(`copy-${index}`))
    act.set('point', point?.id ?? '', 'text', text)
    act.set('workshop', session.id, 'programme', `Programme ${index}`)
    return act.changes()
  })
  return foldChanges(session, [...(left ?? []), ...(right ?? [])])
}

/** A session with everything a draft can show: all kinds of points, a group, a conflict, a talk, a plan, identities. */
export function makeRichSession(): Session {
  const act = startAct(emptySession('day'), makePen('desk'))
  setTheDay(act)
  const cast = castPeople(act)
  sayThings(act, cast)
  bringInPapers(act, cast)
  planActions(act)
  return disagree(act.session())
}
