import type { Block, CellPart, WordDocument } from '#shared/model/document.ts'

function cell(text: string): readonly CellPart[] {
  return [{ kind: 'paragraph', text }]
}

function lines(lead: string, items: readonly string[]): readonly CellPart[] {
  return [
    { kind: 'paragraph', text: lead },
    { kind: 'bullets', items: items.map((text) => ({ text })) },
  ]
}

const opening: readonly Block[] = [
  { kind: 'contents', heading: 'Contents', levels: 2 },
  { kind: 'pageBreak' },
  { kind: 'heading', level: 1, text: 'Background', numbered: true, anchor: 'background' },
  {
    kind: 'paragraph',
    style: 'lead',
    text: 'Take-home kits reach the people who need them when the people who need them help to decide how.',
  },
  {
    kind: 'paragraph',
    text: 'On Tuesday 22 July, 46 people met for a pooled-experience day on take-home naloxone kits. They came with three kinds of expertise: working with people who use drugs, primary care, and lived experience. Five tables each worked on two topics, and everything that was said was written down at the table, in the words of whoever said it.',
  },
  {
    kind: 'paragraph',
    text: [
      { text: 'This document is the ' },
      { text: 'first draft', bold: true },
      {
        text: '. It puts together what the tables said, marks where they did not agree, and asks the questions that were left open. It does ',
      },
      { text: 'not', italic: true },
      { text: ' review the research evidence.' },
    ],
  },
  { kind: 'heading', level: 2, text: 'How the draft was made', anchor: 'method' },
  {
    kind: 'list',
    ordered: true,
    items: [
      {
        text: 'Each table wrote down points by topic, with the table and, where it was given, a participant code.',
      },
      {
        text: 'Points that say the same thing were put together under one wording; the points themselves were kept.',
      },
      {
        text: 'The core group agreed:',
        items: [
          { text: 'which statements the guidance makes' },
          { text: 'which questions go back to delegates' },
        ],
      },
    ],
  },
  { kind: 'heading', level: 3, text: 'How to read the numbers', anchor: 'numbers' },
  {
    kind: 'paragraph',
    text: 'Each statement has a number of its own. If a statement is taken out, its number is not used again, so some numbers are missing.',
  },
]

const training: readonly Block[] = [
  { kind: 'heading', level: 1, text: 'Handing out kits', numbered: true, anchor: 'kits' },
  {
    kind: 'paragraph',
    text: 'All five tables started from the same place: a kit in a drawer helps nobody.',
  },
  { kind: 'heading', level: 2, text: 'What the guidance should say', anchor: 'kits-say' },
  {
    kind: 'statement',
    number: '2.1',
    anchor: 's-2-1',
    text: 'Offer a kit to everyone who starts, restarts or leaves treatment, and to anyone who lives with them.',
  },
  {
    kind: 'provenance',
    text: 'Said at 5 of 5 tables (T1 to T5), by 11 people from all three kinds of expertise.',
  },
  {
    kind: 'statement',
    number: '2.2',
    anchor: 's-2-2',
    text: 'Show how the kit works at the moment it is handed over; ten minutes are enough, and a leaflet alone is not.',
  },
  { kind: 'provenance', text: 'Said at 3 of 5 tables: T1, T2, T4.' },
  {
    kind: 'statement',
    number: '2.4',
    anchor: 's-2-4',
    text: 'Consider a second kit for people who have already used one, without asking them to explain themselves.',
  },
  { kind: 'provenance', text: 'Said at 2 of 5 tables: T3, T5.' },
  { kind: 'heading', level: 2, text: 'What people said', anchor: 'kits-voices' },
  { kind: 'heading', level: 3, text: 'Asking for a kit' },
  {
    kind: 'quote',
    text: 'I asked at the counter and she said it out loud, so the whole queue knew what I was there for... I did not go back [to that pharmacy].',
    attribution: 'P3',
  },
  {
    kind: 'quote',
    text: 'My mum carries it. She never thought she would need to know where my veins are, but she knows how to use the kit.',
    attribution: 'P5',
  },
  { kind: 'heading', level: 3, text: 'Keeping it to hand' },
  {
    kind: 'list',
    ordered: false,
    items: [
      { text: 'The yellow box is too large for a coat pocket.' },
      {
        text: 'People leave it at home because:',
        items: [
          { text: 'they fear being searched' },
          { text: 'a hostel took it away', items: [{ text: 'staff there had not been told what it was' }] },
        ],
      },
      { text: 'An expiry date nobody reminds you of.' },
    ],
  },
  {
    kind: 'callout',
    tone: 'disagreement',
    paragraphs: [
      'Table 2 wants kits given only after training, so that people are sure what to do. Tables 1, 3 and 5 say that a kit without training is better than no kit.',
      'The core group has not settled this.',
    ],
  },
  {
    kind: 'callout',
    tone: 'question',
    label: 'Question for readers',
    anchor: 'q-1',
    paragraphs: [
      'How would you remind somebody that their kit is about to expire, if they do not want letters at home?',
    ],
  },
  {
    kind: 'callout',
    tone: 'risk',
    paragraphs: ['People may wake in withdrawal and use again. Stay with them, and say why.'],
  },
  {
    kind: 'table',
    anchor: 'kit-table',
    caption: 'What each setting could hand out',
    columns: [
      { heading: 'Setting', width: 2 },
      { heading: 'Already happens', width: 3 },
      { heading: 'Asked for', width: 3 },
    ],
    rows: [
      [
        cell('Community pharmacy'),
        cell('Kits on request'),
        lines('A private word first:', ['not at the counter', 'not with the methadone queue']),
      ],
      [cell('Prison release'), cell('In some places only'), cell('A kit in every property bag')],
      [cell('Hostels'), [], cell('One kit on each floor, and staff who know where it is')],
      [cell('General practice'), cell('Rarely'), cell('On repeat, like an inhaler')],
    ],
  },
  {
    kind: 'paragraph',
    text: 'Two tables added ambulances, where a kit could be left with whoever called.',
  },
]

const actionTopics = [
  'Supply',
  'Training for families',
  'Training for staff',
  'Prison release',
  'Hostels',
  'Pharmacy',
  'Follow-up after use',
  'Data',
]

const plan: readonly Block[] = [
  { kind: 'heading', level: 1, text: 'Draft action plan', numbered: true, anchor: 'plan' },
  { kind: 'paragraph', text: 'Each row keeps the wording of the table that proposed it.' },
  {
    kind: 'table',
    anchor: 'plan-table',
    caption: 'Draft action plan',
    landscape: true,
    columns: [
      { heading: 'Topic', width: 2 },
      { heading: 'Equivalent standard', width: 1.4 },
      { heading: 'Possible actions', width: 5 },
    ],
    rows: actionTopics.map((topic, index) => [
      cell(topic),
      index === 3 ? [] : cell(index === 5 ? 'passim' : `Standard ${index + 1}`),
      lines(`Ensure that ${topic.toLowerCase()} is planned with people who have used a kit:`, [
        'agree who leads and by when',
        'pay people with lived experience for their time, at the rate other trainers are paid',
        'count kits given, kits used and kits replaced',
      ]),
    ]),
  },
  {
    kind: 'paragraph',
    style: 'note',
    text: 'Standards are those of the fictitious framework that delegates were given on the day.',
  },
]

const closing: readonly Block[] = [
  { kind: 'heading', level: 1, text: 'Acknowledgements', anchor: 'thanks' },
  {
    kind: 'facts',
    headings: ['Role', 'Who'],
    facts: [
      { label: 'Table facilitators', values: ['Five members of the core group'] },
      { label: 'Scribes', values: ['Five volunteers', 'Two students'] },
    ],
  },
]

/** A made-up workshop about a made-up kit, with every kind of block. */
export const sampleDocument: WordDocument = {
  title: 'Guidance on take-home naloxone kits in primary care, 2003',
  subtitle: 'What people who use, supply and prescribe kits want others to know',
  shortTitle: 'Take-home naloxone kits',
  kindOfDocument: 'Guidance',
  status: 'Draft',
  version: '0.1',
  date: 'Tuesday 22 July 2003',
  bodies: [
    { name: 'Northern Kit Network', role: 'Organised by' },
    { name: 'Harbour Street Practice', role: 'Organised by' },
    { name: 'People First Forum', role: 'Hosted by' },
  ],
  facts: [{ label: 'Place', values: ['Seamen’s Hall, about 50 people'] }],
  language: 'en-GB',
  creator: 'Northern Kit Network',
  description: 'First draft from a pooled-experience day',
  draft: true,
  blocks: [...opening, ...training, ...plan, ...closing],
}
