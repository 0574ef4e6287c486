import type { Block } from '#shared/model/document.ts'
import type { FactKind } from '#shared/model/workshop.ts'
import { listAll } from '#shared/session/list.ts'

import { isFromSheet } from './entry.ts'
import { factItems, factsUnder, listFacts } from './facts.ts'
import { listUnder, note, sayAs } from './lists.ts'
import type { Material } from './material.ts'
import { otherFacts } from './other-facts.ts'
import { makeSection, type Section } from './section.ts'
import { dayBlocks, eventName } from './the-day.ts'
import { countOf, joinWords, lineOf, sentence, wordKey } from './words.ts'

/** What the day was for: its purpose and aims, once each. */
export function aimBlocks(material: Material): readonly Block[] {
  const purpose = lineOf(material.workshop?.purpose ?? '')
  const said = wordKey(purpose)
  const aims = listFacts(material, 'aim').filter(
    (aim) => material.facts.under.has(aim.id) || said === '' || !said.includes(wordKey(aim.text)),
  )
  const lead = /^to\s/iu.test(purpose)
    ? `The purpose was ${purpose[0]?.toLowerCase()}${purpose.slice(1)}`
    : purpose
  const [only] = aims
  if (aims.length === 1 && only !== undefined && !material.facts.under.has(only.id)) {
    const text = lineOf(only.text).replace(/[:;,]$/u, '')
    const aim = /^to\s/iu.test(text) ? `The aim was to ${text.slice(3)}` : text
    return sayAs('purpose', sentence(lead), sentence(aim))
  }
  return [
    ...sayAs('purpose', sentence(lead)),
    ...listUnder('The aims were:', factItems(material, aims), false, 'aims-lead'),
  ]
}

/** How many points the draft rests on and how they came in. */
function sayBasis(material: Material): string {
  const heard = new Map<string, number>()
  for (const point of material.points) {
    const from = point.presentation !== null ? 'speaker' : isFromSheet(point) ? 'sheet' : point.heardFrom
    heard.set(from, (heard.get(from) ?? 0) + 1)
  }
  const parts = (
    [
      ['table', 'recorded at the tables'],
      ['sheet', 'written on paper on the day'],
      ['plenary', 'said in plenary'],
      ['speaker', 'heard from speakers'],
      ['notes', 'taken from notes of the day'],
      ['paper', 'taken from papers'],
    ] as const
  ).flatMap(([from, words]) =>
    heard.has(from) ? [`${heard.get(from)?.toLocaleString('en-GB')} ${words}`] : [],
  )
  if (parts.length === 0) return ''
  const all = material.points.length
  const [only = ''] = parts
  if (parts.length === 1)
    return `This draft rests on ${countOf(all, 'point')}, ${only.replace(/^\S+ /u, '')}.`
  return `This draft rests on ${countOf(all, 'point')}: ${joinWords(parts)}.`
}

function programmeBlocks(material: Material): readonly Block[] {
  const slots = listAll(material.session, 'slot')
  if (slots.length === 0) return []
  const text = (words: string) => [{ kind: 'paragraph' as const, text: words }]
  return [
    {
      kind: 'table',
      anchor: 'programme',
      caption: 'Programme of the day',
      columns: [
        { heading: 'Starts', width: 2 },
        { heading: 'Part of the day', width: 7 },
        { heading: 'Minutes', width: 2 },
      ],
      rows: slots.map((slot) => [text(slot.starts), text(slot.title), text(slot.minutes?.toString() ?? '')]),
      blank: 'Not set',
    },
  ]
}

/** The model the day followed, the steps it went through, its programme. */
export function runBlocks(material: Material): readonly Block[] {
  return [
    ...factsUnder(material, 'The way of working follows an earlier model:', 'precedent'),
    ...listUnder(
      `${eventName(material)} went through these steps:`,
      factItems(material, listFacts(material, 'step-today')),
      true,
    ),
    ...programmeBlocks(material),
  ]
}

/** What called for the day, and the dates that press. */
export function reasonBlocks(material: Material): readonly Block[] {
  return [
    ...factsUnder(material, 'What led up to the day:', 'rationale'),
    ...factsUnder(material, 'Dates it has to meet:', 'deadline'),
  ]
}

const kept =
  'Every point is kept as it was said and is listed, with its source, in the appendix; points that say the same thing are brought together under one wording only where somebody has confirmed that they do.'

const told: ReadonlySet<FactKind> = new Set([
  'aim',
  'framing',
  'rationale',
  'deadline',
  'precedent',
  'step-today',
  'step-after',
  'is',
  'is-not',
  'audience',
  'apology',
  'call',
  'contact',
])

const noReason =
  'Nothing has been noted yet about why this guidance is needed. It is entered as the purpose of the session, and as facts: aims, what led up to the day, and dates it has to meet.'

/** Why the guidance is needed, and why now. */
export function contextSection(material: Material): Section {
  const blocks = [...aimBlocks(material), ...reasonBlocks(material)]
  const others = otherFacts(material, told)
  const none = blocks.length === 0 && others.length === 0
  return makeSection('why', 'Why this guidance is needed', {
    blocks: none ? note('why-none', noReason) : blocks,
    sections: others,
  })
}

/** What the day was and how the draft came out of it. */
export function methodsSection(material: Material): Section {
  const day = dayBlocks(material)
  const made = [
    ...runBlocks(material),
    ...sayAs('basis', sayBasis(material), material.points.length === 0 ? '' : kept),
  ]
  const none = note(
    'methods-none',
    'Nothing has been noted yet about the day: when and where it was held, who came, and the steps it went through.',
  )
  return makeSection('methods', 'How this draft was made', {
    blocks: day.length + made.length === 0 ? none : [],
    sections: [
      makeSection('the-day', 'The day', { blocks: day }),
      makeSection('how-made', 'From what was said to what is written', { blocks: made }),
    ],
  })
}
