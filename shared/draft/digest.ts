import type { Block, CellPart, ListItem } from '#shared/model/document.ts'
import type { PointKind } from '#shared/model/point.ts'

import { type Entry, isFromSpeaker } from './entry.ts'
import { statementAnchor, statementsOf, statementText } from './gather-statements.ts'
import { sayAs } from './lists.ts'
import type { Material } from './material.ts'
import type { Statement } from './number-statements.ts'
import { bullets, richTable } from './rich-table.ts'
import { listTables } from './say-where.ts'
import { makeSection, type Section } from './section.ts'
import { headingText, lineOf, openingOf } from './words.ts'

/** Whose barrier it is: what the image makes of people, what the service lacks, what keeps the people themselves away. */
export type BarrierSide = 'image' | 'service' | 'user' | 'other'

const signs: readonly (readonly [BarrierSide, RegExp])[] = [
  ['image', /^\W*image\b/iu],
  ['service', /^\W*services?(?:['’]s?)? barriers?\b|^\W*service\b/iu],
  ['user', /^\W*(?:users?|patients?|clients?)(?:['’]s?)? barriers?\b/iu],
  ['image', /\b(?:stigma\w*|image|media|newspapers?|reputation|prejudice\w*|labell?ed)\b/iu],
  [
    'service',
    /\b(?:services?|practices?|clinics?|gps?|staff|workers?|receptionists?|doctors?|nurses?|pharmac\w+|appointments?|waiting|commission\w*|contracts?|funding|training|prescri\w+|repeats?|guidelines?|schemes?|hospitals?|shelf|suppl\w+)\b/iu,
  ],
  [
    'user',
    /\b(?:users?|patients?|clients?|people|they|them|carers?|famil\w+|shame|fear\w*|afraid|trust\w*|motivation)\b/iu,
  ],
]

/** Whose barrier this is, as far as its words tell. */
export function barrierSide(text: string): BarrierSide {
  return signs.find(([, sign]) => sign.test(text))?.[0] ?? 'other'
}

const sideNames: readonly (readonly [BarrierSide, string])[] = [
  ['image', 'Image: how people are seen'],
  ['service', 'Services: what they lack or do'],
  ['user', 'People: what keeps them away'],
  ['other', 'Other barriers'],
]

/** How a digest says where an entry stands in full. */
function whereOf(material: Material, entry: Entry): string {
  const topic = material.topics.findIndex(({ id }) => id === entry.topic)
  const tables = listTables(material, entry.points)
  const parts = [
    isFromSpeaker(entry) ? 'heard from a speaker' : '',
    topic === -1 ? '' : `topic ${topic + 1}`,
    material.manyTables && tables.length > 1 ? `${tables.length} tables` : '',
  ].filter((part) => part !== '')
  return parts.length === 0 ? '' : ` (${parts.join(', ')})`
}

/** As much of a text as a digest needs; all of it stands in its own part. */
const longest = 260

function digestItem(material: Material, entry: Entry): ListItem {
  return {
    text: [{ text: openingOf(entry.text, longest) }, { text: whereOf(material, entry), italic: true }],
  }
}

function ofKind({ entries }: Material, ...kinds: readonly PointKind[]): readonly Entry[] {
  return entries.filter(({ kind, text }) => kinds.includes(kind) && lineOf(text) !== '')
}

/** Whether entries stand in more than one part of the draft, so that it helps to gather them. */
function areSpread(entries: readonly Entry[]): boolean {
  return new Set(entries.map((entry) => (isFromSpeaker(entry) ? 'speaker' : (entry.topic ?? '')))).size > 1
}

function barrierSection(material: Material): Section {
  const barriers = ofKind(material, 'barrier')
  const bySide = Map.groupBy(barriers, ({ text }) => barrierSide(text))
  const rows = sideNames.flatMap(([side, name]): readonly (readonly [string, readonly CellPart[]])[] => {
    const own = bySide.get(side) ?? []
    return own.length === 0 ? [] : [[name, bullets(own.map((entry) => digestItem(material, entry)))]]
  })
  return makeSection('barriers', 'Barriers, by whose they are', {
    blocks: [
      ...(rows.length === 0
        ? []
        : sayAs(
            'barriers-lead',
            'The barriers named on the day, sorted by their words into image, services and people. The core group may see some of them otherwise.',
          )),
      ...richTable(
        { anchor: 'barriers-table', caption: 'Barriers of image, of services and of people' },
        [
          { heading: 'Whose barrier', width: 4 },
          { heading: 'What was said', width: 12 },
        ],
        rows,
      ),
    ],
  })
}

function riskBlocks(material: Material): readonly Block[] {
  const risks = ofKind(material, 'risk')
  if (risks.length === 0) return []
  return [
    {
      kind: 'callout',
      tone: 'risk',
      label: 'Avoid unintended consequences',
      anchor: 'risks-box',
      paragraphs: [
        'these were named as things that could go wrong, though nobody means them to.',
        ...risks.map((entry) => [
          { text: openingOf(entry.text, longest) },
          { text: whereOf(material, entry), italic: true },
        ]),
      ],
    },
    ...sayAs(
      'risks-note',
      'These are the risks that were named. That a risk was not named does not mean that there is none.',
    ),
  ]
}

const dont = /^\W*(?:do not|don['’]t|never|avoid|not|stop|no)\b/iu
const bans = /\b(?:do not|don['’]t|never|avoid)\b/iu

function dosBlocks(material: Material): readonly Block[] {
  const all = statementsOf(material)
  const donts = all.filter((statement) => dont.test(statementText(statement)))
  const parts = new Set(donts.map(({ topic }) => topic))
  const dos = all.filter(
    (statement) =>
      parts.has(statement.topic) &&
      !donts.includes(statement) &&
      !bans.test(statementText(statement)) &&
      statement.recommendation?.strength !== 'consider' &&
      statement.recommendation?.strength !== 'research',
  )
  if (donts.length === 0 || dos.length === 0) return []
  const item = (statement: Statement): ListItem => ({
    text: [
      { text: `${statementText(statement)} ` },
      { text: `(${statement.number})`, ref: statementAnchor(statement) },
    ],
  })
  const of = (some: readonly Statement[], part: Statement['topic']): readonly CellPart[] =>
    bullets(some.filter(({ topic }) => topic === part).map(item))
  const titles = new Map(material.topics.map(({ id, title }) => [id, headingText(title)]))
  return richTable(
    { anchor: 'dos-table', caption: 'Do’s and don’ts, from the recommendations' },
    [
      { heading: 'Topic', width: 3 },
      { heading: 'Do', width: 7 },
      { heading: 'Do not', width: 6 },
    ],
    [...parts].map((part) => [titles.get(part ?? '') ?? 'Further points', of(dos, part), of(donts, part)]),
  )
}

function listSection(material: Material, anchor: string, title: string, entries: readonly Entry[]): Section {
  const items = entries.map((entry) => digestItem(material, entry))
  return makeSection(anchor, title, {
    blocks: items.length === 0 ? [] : [{ kind: 'list', ordered: false, items, anchor: `${anchor}-list` }],
  })
}

/** What runs across the topics, gathered for those who look for it: barriers, what helps, risks, do's and don'ts, things to share. */
export function digestSection(material: Material): Section {
  const helps = ofKind(material, 'enabler')
  const shares = ofKind(material, 'share')
  return makeSection('across', 'Across the topics', {
    sections: [
      barrierSection(material),
      ...(areSpread(helps) ? [listSection(material, 'helps', 'What helps', helps)] : []),
      makeSection('risks', 'Risks and unintended consequences', { blocks: riskBlocks(material) }),
      makeSection('dos-and-donts', 'Do’s and don’ts', { blocks: dosBlocks(material) }),
      ...(areSpread(shares) ? [listSection(material, 'to-share', 'Information to share', shares)] : []),
    ],
  })
}
