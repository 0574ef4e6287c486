import type { Fields } from '#shared/model/entities.ts'

import type { Clean } from './clean-session.ts'

/** One fault put into the clean session: the check that is to find it, and words its finding is to show or say. */
export type Planted = {
  readonly check: string
  readonly shows: string
  readonly plant: (clean: Clean) => void
}

type PointFields = Partial<Fields<'point'>>

function point(check: string, text: string, shows = text.slice(-20), more: PointFields = {}): Planted {
  return {
    check,
    shows,
    plant: ({ act, tables, topics }) => {
      act.make('point', { text, table: tables[0] ?? null, topic: topics[1] ?? null, kind: 'point', ...more })
    },
  }
}

function quote(check: string, text: string, shows = text.slice(-20)): Planted {
  return {
    check,
    shows,
    plant: ({ act, tables, topics, people }) => {
      act.make('point', {
        text,
        kind: 'quote',
        table: tables[0] ?? null,
        topic: topics[0] ?? null,
        person: people[1] ?? null,
      })
    },
  }
}

function action(
  check: string,
  text: string,
  shows = text.slice(-20),
  more: Partial<Fields<'action'>> = {},
): Planted {
  return {
    check,
    shows,
    plant: ({ act, rows }) => {
      act.make('action', { row: rows[0] ?? '', text, strength: 'offer', ...more })
    },
  }
}

function fact(
  check: string,
  text: string,
  shows = text.slice(-20),
  kind: Fields<'fact'>['kind'] = 'background',
): Planted {
  return { check, shows, plant: ({ act }) => void act.make('fact', { kind, text }) }
}

function passage(
  check: string,
  text: string,
  shows = text.slice(-20),
  more: Partial<Fields<'passage'>> = {},
): Planted {
  return {
    check,
    shows,
    plant: ({ act, themes }) => {
      const rests = { [themes[0] ?? '']: true }
      act.make('passage', { template: 'guidance', kind: 'paragraph', after: 'topic', text, rests, ...more })
    },
  }
}

function recommendation(
  check: string,
  text: string,
  shows: string,
  more: Partial<Fields<'recommendation'>> = {},
): Planted {
  return {
    check,
    shows,
    plant: ({ act, topics, points }) => {
      const rests = { [points[0] ?? '']: true }
      act.make('recommendation', {
        number: '3.7',
        text,
        strength: 'offer',
        topic: topics[2] ?? null,
        rests,
        ...more,
      })
    },
  }
}

function other(check: string, shows: string, plant: Planted['plant']): Planted {
  return { check, shows, plant }
}

const unfinished: readonly Planted[] = [
  point('unfinished', 'Rails should be put up in bathrooms and'),
  point('unfinished', 'Homes need help with the'),
  point('unfinished', 'Nurses are short of time for'),
  point('unfinished', 'Small things help, such as'),
  point('unfinished', 'The step at the door –'),
  point('unfinished', 'Rugs, cables, shoes,'),
  point('unfinished', 'Nobody goes out in winter…'),
  point('unfinished', 'Carers could be given training in'),
  point('unfinished', 'A leaflet about ('),
  point('unfinished', 'Homes where people fell more than'),
  point('unfinished', 'Practices must be able to'),
  point('unfinished', 'The home is checked by a nurse, who then tells the family that the stairs are'),
  quote('unfinished', 'I stood on the landing and then the'),
  quote('unfinished', 'they never came because'),
  quote('unfinished', 'my knees, my back,'),
  passage('unfinished', 'Most falls happen at night. Lights are often left off to save money, or'),
  passage('unfinished', 'What is known of falls comes from'),
  passage('unfinished', 'Homes differ. The *safest* of them are', 'safest of them are'),
  action('unfinished', 'Ensure that every home has a'),
  action('unfinished', 'Develop a leaflet for people who live with'),
  action('unfinished', 'Consider a visit by a nurse that covers:'),
  action('unfinished', 'Promote balance classes through the'),
  fact('unfinished', 'The day was called because of'),
  fact('unfinished', 'Two earlier days were held in Wenlow, and a third is planned for'),
  other('unfinished', 'homes and', ({ act }) => {
    const row = act.make('planRow', { topic: 'Lights in homes and', standards: ['Standard 1'] })
    act.make('action', { row, text: 'Offer lights', strength: 'offer' })
  }),
  recommendation('unfinished', 'Offer a visit to everybody whose', 'whose'),
]

const brackets: readonly Planted[] = [
  point('bracket', 'Ask about shoes (and slippers before anything else'),
  point('bracket', 'Ask about shoes and slippers) before anything else'),
  point('bracket', 'They called it “only a stumble and went home'),
  quote('bracket', 'she [the nurse never wrote it down'),
  quote('bracket', 'I said "leave me here and they did'),
  action('bracket', 'Offer rails (steel, wood] in every bathroom'),
  fact('bracket', 'The trust ‘paid for the room and the lunch'),
  passage('bracket', 'Falls are common (see the figures below, and feared.'),
]

const shortForms: readonly Planted[] = [
  point('short-form', 'Ask the OTs to come along', 'OT'),
  point('short-form', 'Refer to the FLS at once', 'FLS'),
  quote('short-form', 'the DN never came', 'DN'),
  action('short-form', 'Include falls in the JSNA', 'JSNA'),
  fact('short-form', 'The day followed a request by the ICB', 'ICB'),
  passage('short-form', 'Homes are visited under the QoL scheme.', 'QoL'),
  recommendation('short-form', 'Offer everybody a DEXA scan', 'DEXA'),
]

const doubled: readonly Planted[] = [
  point('doubled-word', 'Put the the rail up first', 'the the'),
  quote('doubled-word', 'it was in in the dark', 'in in'),
  action('doubled-word', 'Offer a visit to to everybody', 'to to'),
  fact('doubled-word', 'The day was was held in June', 'was was'),
  passage('doubled-word', 'People people fall at night.', 'People people'),
  point('punctuation', 'Rails, , lights and rugs', ', ,'),
  action('punctuation', 'Offer rails;. Offer lights', ';.'),
  fact('punctuation', 'The day was held in the mill..', '..'),
  passage('punctuation', 'Rugs slip , and lights fail.', 'slip ,'),
  point('punctuation', 'Who mends the step??', '??'),
]

const spellings: readonly Planted[] = [
  point('two-spellings', 'Ask Tobias Ferncliff to chair it', 'Ferncliff'),
  fact('two-spellings', 'Paid for by the Wenlow Comunity Trust', 'Comunity'),
  other('two-spellings', 'zolpidome', ({ act, tables }) => {
    for (const text of ['Stop zolpidone slowly', 'Old people on zolpidone fall', 'Ask about zolpidome'])
      act.make('point', { text, table: tables[0] ?? null })
  }),
  other('two-spellings', 'Hartwel', ({ act, tables }) => {
    for (const text of [
      'Send them to Hartwell for rails',
      'The clinic at Hartwell is full',
      'Nobody goes to Hartwel any more',
    ])
      act.make('point', { text, table: tables[0] ?? null })
  }),
  other('two-spellings', 'Araminta Fel', ({ act }) => {
    const of = act.make('person', { code: 'P9' })
    act.make('identity', { of, name: 'Aramintta Fell' })
  }),
  other('two-spellings', 'WCT3', ({ act, rows }) => {
    for (const text of [
      'Offer what WCT 3 asks for',
      'Include WCT 3 in the induction',
      'Promote WCT3 in homes',
    ])
      act.make('action', { row: rows[0] ?? '', text, strength: 'offer' })
  }),
]

const voices: readonly Planted[] = [
  point('quote-code', 'nobody came for hours', 'nobody came', { kind: 'quote' }),
  point('quote-code', 'I lay on the floor and counted', 'I lay', { kind: 'testimony' }),
  passage('quote-code', 'I never went out again', 'I never', { kind: 'quote', rests: {} }),
  quote('real-name', 'I told Perpetua and she laughed', 'Perpetua'),
  quote('real-name', 'then Mr Hadleigh put a rail up', 'Hadleigh'),
  quote('real-name', 'my neighbour James picked me up', 'James'),
  quote('real-name', 'Oakhurst saw it too', 'Oakhurst'),
  point('real-name', 'Gwendolen Oakhurst said the stairs are steep', 'Gwendolen Oakhurst'),
  quote('real-name', 'it was Araminta who wrote to the practice', 'Araminta'),
]

const grounds: readonly Planted[] = [
  recommendation('no-source', 'Offer lights that come on by themselves', 'lights', { rests: {} }),
  passage('no-source', 'Falls are the commonest reason to call at night.', 'Falls are', { rests: {} }),
  other('no-source', 'fell twice', ({ act }) => {
    act.make('statistic', {
      amount: { text: '9', value: 9, approximate: false },
      unit: '%',
      what: '9% fell twice.',
      period: '2024',
    })
  }),
  recommendation('strength', 'Offer a night light', 'night light', { strength: null }),
  recommendation('strength', 'Better lights on the stairs', 'Better lights'),
  recommendation('strength', 'A visit after every fall', 'A visit'),
  action('strength', 'Offer a second visit', 'second visit', { strength: null }),
]

function copies(text: string): Planted['plant'] {
  return ({ act, points }) => {
    const id = points[0] ?? ''
    act.set('point', id, 'text', `${text} at all times`, [])
    act.set('point', id, 'text', `${text} as far as can be`, [])
  }
}

const open: readonly Planted[] = [
  other('unsettled', 'Keep the stairs', copies('Keep the stairs clear')),
  other('conflict', 'agreement', ({ act, points }) => {
    const id = points[0] ?? ''
    act.set('point', id, 'agreement', { scale: 'all', people: null }, [])
    act.set('point', id, 'agreement', { scale: 'split', people: null }, [])
  }),
  other('conflict', 'not decided', ({ act, points }) => {
    act.make('group', { members: { [points[0] ?? '']: true, [points[1] ?? '']: true }, state: 'later' })
  }),
  other(
    'standard',
    'Standard 4',
    ({ act }) => void act.make('framework', { name: 'More', items: ['Standard 4'] }),
  ),
  other('standard', 'Standard 5', ({ act }) => {
    act.make('framework', { name: 'More', items: ['Standard 5'] })
    const row = act.make('planRow', { topic: 'Stairs, as Standard 5 says', standards: ['passim'] })
    act.make('action', { row, text: 'Offer rails', strength: 'offer' })
  }),
]

const holes: readonly Planted[] = [
  other('empty-cell', 'no standard', ({ act }) => {
    const row = act.make('planRow', { topic: 'Stairs', standards: [] })
    act.make('action', { row, text: 'Offer rails', strength: 'offer' })
  }),
  other(
    'empty-cell',
    'no action',
    ({ act }) => void act.make('planRow', { topic: 'Stairs', standards: ['Standard 1'] }),
  ),
  other(
    'empty-cell',
    'no words',
    ({ act, rows }) => void act.make('action', { row: rows[0] ?? '', text: ' ', strength: 'offer' }),
  ),
  other(
    'empty-section',
    'Appendix 2',
    ({ act }) => void act.make('appendix', { title: 'Appendix 2: Exercises', text: '\n' }),
  ),
  other('empty-section', 'Gardens', ({ act }) => void act.make('topic', { title: 'Gardens' })),
  other('empty-section', 'Shame', ({ act }) => void act.make('theme', { name: 'Shame' })),
  other('date', 'review', ({ act }) => {
    act.set('workshop', 'day', 'reviewDate', null)
  }),
  other('date', 'date of the day', ({ act }) => {
    act.set('workshop', 'day', 'date', { text: ' ', edtf: null })
  }),
]

const secretWords = 'the warden locked the front door every night'
const withheld: readonly Planted[] = [
  other('withheld', 'refused', ({ act, people, topics }) => {
    act.set('person', people[2] ?? '', 'consent', 'refused')
    act.make('point', {
      text: 'not a soul came',
      kind: 'quote',
      person: people[2] ?? null,
      topic: topics[0] ?? null,
    })
  }),
  other('withheld', 'took consent back', ({ act, people }) => {
    act.set('person', people[0] ?? '', 'consent', 'withdrawn')
  }),
  other('withheld', 'withdrawn', ({ act, points }) => {
    act.make('recommendation', {
      number: '3.1',
      text: 'Offer a rail',
      strength: 'offer',
      rests: { [points[4] ?? '']: true, [points[5] ?? '']: true },
    })
    act.set('point', points[4] ?? '', 'withdrawn', true)
  }),
  other('withheld', secretWords, ({ act, topics }) => {
    const id = act.make('point', { text: secretWords, kind: 'quote' })
    act.set('point', id, 'withdrawn', true)
    act.make('point', { text: `Somebody said that ${secretWords}.`, topic: topics[0] ?? null })
  }),
  other('withheld', secretWords, ({ act, themes }) => {
    act.make('comment', { text: secretWords, confidential: true })
    act.make('passage', {
      template: 'guidance',
      after: 'topic',
      kind: 'paragraph',
      text: `In one home ${secretWords}.`,
      rests: { [themes[0] ?? '']: true },
    })
  }),
  other('withheld', 'is withdrawn', ({ act, people }) => {
    act.set('person', people[1] ?? '', 'withdrawn', true)
  }),
]

/** Every fault, each to be planted by itself. */
export const planted: readonly Planted[] = [
  ...unfinished,
  ...brackets,
  ...shortForms,
  ...doubled,
  ...spellings,
  ...voices,
  ...grounds,
  ...open,
  ...holes,
  ...withheld,
]
