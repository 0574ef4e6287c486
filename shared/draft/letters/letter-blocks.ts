import { listFacts } from '#shared/draft/facts.ts'
import { listUnder, sayAs } from '#shared/draft/lists.ts'
import type { Material } from '#shared/draft/material.ts'
import { richTable } from '#shared/draft/rich-table.ts'
import { eventName } from '#shared/draft/the-day.ts'
import { countInWords, lineOf, softStart } from '#shared/draft/words.ts'
import type { Block } from '#shared/model/document.ts'
import type { Rec } from '#shared/model/session.ts'
import { listAll } from '#shared/session/list.ts'

import type { Fates } from './say-fate.ts'

type Point = Rec<'point'>

/** To whom a letter goes, and what it can tell them. */
export type Letter = {
  readonly greeting: string
  /** Whose words the points are: one person's, or those of everybody at a table. */
  readonly whose: 'own' | 'table' | 'table-instead'
  /** What the table is called. */
  readonly table: string
  readonly points: readonly Point[]
  /** Of the draft it tells about. */
  readonly version: string
}

function opening(material: Material, { whose, table, points, version }: Letter): string {
  const event = softStart(eventName(material).replace(/^The /u, 'the '))
  const count = countInWords(points.length, 'thing')
  const draft = version === '' ? 'the draft' : `the draft (version ${version})`
  const thanks = `Thank you for the time and the thought you gave to ${event}.`
  switch (whose) {
    case 'own':
      return `${thanks} You said ${count} that ${points.length === 1 ? 'was' : 'were'} written down as yours. Below is each of them in your own words, where it stands in ${draft}, and what was made of it.`
    case 'table':
      return `${thanks} ${table} said ${count} that ${points.length === 1 ? 'was' : 'were'} written down. Below is each of them as it was said, where it stands in ${draft}, and what was made of it.`
    case 'table-instead':
      return `${thanks} Nothing was written down as yours alone, so this letter shows what your table said. Below is each point as it was said, where it stands in ${draft}, and what was made of it.`
  }
}

function tableBlocks({ whose, points }: Letter, fates: Fates): readonly Block[] {
  const rows = points.map((point) => {
    const { where, what } = fates(point)
    return [point.text, where.map(({ text }) => ({ text })), what]
  })
  return richTable(
    {
      anchor: 'said',
      caption: whose === 'own' ? 'What you said' : 'What was said at your table',
      blank: 'No words',
    },
    [
      { heading: whose === 'own' ? 'Your words' : 'The words', width: 7 },
      { heading: 'Where in the draft', width: 4 },
      { heading: 'What happened to it', width: 6 },
    ],
    rows,
  )
}

function nextBlocks(material: Material): readonly Block[] {
  const rounds = listAll(material.session, 'round').flatMap(({ name, closes, state }) => {
    const date = lineOf(closes?.text ?? '')
    return date === '' || state === 'closed' ? [] : [{ text: `${lineOf(name) || 'Comments'}: by ${date}` }]
  })
  const steps = listFacts(material, 'step-after').map(({ text }) => ({ text: lineOf(text) }))
  const contact = listFacts(material, 'contact').map(({ text }) => ({ text: lineOf(text) }))
  return [
    ...listUnder('The next steps are:', [...rounds, ...steps], true, 'next-steps'),
    ...listUnder('Where to write:', contact, false, 'where-to-write'),
  ]
}

const nothing =
  'Nothing was written down at your table, or what was written down has been taken back. That does not mean that nothing you said was heard: tell us what is missing, and it will be added.'
const correct =
  'If something is wrong, is missing, or should not stand in the draft, please say so. You may take back what you said at any time.'
const last =
  'This draft belongs to everybody who took part. It is not final: it goes out for comment, and every comment is answered.'

/** The words of one letter. */
export function letterBlocks(material: Material, letter: Letter, fates: Fates): readonly Block[] {
  const has = letter.points.length > 0
  return [
    ...sayAs('greeting', letter.greeting),
    ...sayAs('opening', has ? opening(material, letter) : nothing),
    ...tableBlocks(letter, fates),
    ...sayAs('correct', correct),
    ...nextBlocks(material),
    ...sayAs('last', last),
    ...sayAs('thanks', 'With thanks from everybody who is working on the draft.'),
  ]
}
