import type { Block, ListItem } from '#shared/model/document.ts'
import { listAll } from '#shared/session/list.ts'

import { countPoints } from './cluster.ts'
import { isFromSpeaker } from './entry.ts'
import { statementAnchor, statementsOf, statementTables, statementText } from './gather-statements.ts'
import { keyStatements } from './key-statements.ts'
import { listUnder, note, sayAs } from './lists.ts'
import type { Material } from './material.ts'
import type { Statement } from './number-statements.ts'
import { layOutPlan } from './plan.ts'
import { makeSection, type Section } from './section.ts'
import { eventName } from './the-day.ts'
import {
  capital,
  countInWords,
  countOf,
  headingText,
  joinWords,
  lineOf,
  openingOf,
  sentence,
  softStart,
} from './words.ts'

/** A statement by its number, which leads to where it stands in full. */
export function statementItem(statement: Statement): ListItem {
  return {
    text: [
      { text: statement.number, bold: true, ref: statementAnchor(statement) },
      { text: `  ${statementText(statement)}` },
    ],
  }
}

function sayWhat(material: Material): string {
  const { workshop } = material
  const purpose = lineOf(workshop?.purpose ?? '')
  const what =
    purpose === ''
      ? ''
      : /^to\s/iu.test(purpose)
        ? `The purpose was ${purpose[0]?.toLowerCase()}${purpose.slice(1)}`
        : purpose
  const whom = lineOf(workshop?.audience ?? '')
  const about = lineOf(workshop?.population ?? '')
  return [
    sentence(what),
    whom === '' ? '' : sentence(`It is written for ${whom}`),
    about === '' ? '' : sentence(`The people it concerns: ${softStart(about)}`),
  ]
    .filter((line) => line !== '')
    .join(' ')
}

/** What the day came to, in numbers. */
export function sayNumbers(material: Material): string {
  const said = material.entries.filter((entry) => !isFromSpeaker(entry))
  const points = countPoints(material, said)
  const heard = material.points.length - points
  const tables = material.tables.length
  const statements = statementsOf(material).length
  const actions = layOutPlan(material.session).count
  const where = tables === 0 ? '' : ` at ${countInWords(tables, 'table')}`
  const made = [
    statements === 0 ? '' : countOf(statements, 'numbered statement'),
    actions === 0 ? '' : countOf(actions, 'possible action'),
  ].filter((part) => part !== '')
  if (material.points.length === 0) return ''
  const first = `${eventName(material)} gave ${countOf(points, 'point')}${where}${heard === 0 ? '' : `, and ${countOf(heard, 'more point')} heard from speakers`}.`
  return made.length === 0 ? first : `${first} Out of them came ${joinWords(made)}.`
}

/** The topics in a sentence. */
function sayTopics({ topics }: Material): string {
  const titles = topics.map(({ title }) => headingText(title)).filter((title) => title !== '')
  if (titles.length === 0) return ''
  return `${capital(countInWords(titles.length, 'topic'))} ${titles.length === 1 ? 'was' : 'were'} worked on: ${joinWords(titles.map((title) => `“${title}”`))}.`
}

const unchosen = 'No key recommendation has been chosen yet. Until the core group chooses, the list shows'
const heardMost =
  'the statements heard at most tables. That tells how widely they were held, not how well they are supported.'
const firstOfEach = 'the first statements of each topic: none was heard at more tables than the others.'

function keyBlocks(material: Material): readonly Block[] {
  const { chosen, statements } = keyStatements(material)
  if (statements.length === 0)
    return note(
      'key-none',
      'No recommendation has been worded yet. The points below are what there is to word them from; the topics show what the tables were asked.',
    )
  const isSpread = statements.some((statement) => statementTables(material, statement).length > 1)
  return [
    ...(chosen ? [] : note('key-unchosen', `${unchosen} ${isSpread ? heardMost : firstOfEach}`)),
    { kind: 'list', ordered: false, items: statements.map(statementItem), anchor: 'key-list' },
  ]
}

/** The document on one page: what it is for, what the day came to, the key recommendations. */
export function executiveSummarySection(material: Material): Section {
  const open = listAll(material.session, 'fact').some(({ kind }) => kind === 'deadline')
  const deadlines = open
    ? listAll(material.session, 'fact')
        .filter(({ kind }) => kind === 'deadline')
        .map(({ text }) => ({ text: openingOf(text, 220) }))
    : []
  const intro = [
    ...sayAs('summary-what', sayWhat(material)),
    ...sayAs('summary-numbers', sayNumbers(material), sayTopics(material)),
    ...listUnder('Dates that press:', deadlines, false, 'summary-deadlines'),
  ]
  const empty = note(
    'summary-none',
    'Nothing has been recorded yet. Once it has, this page says what the document is for, what the day came to, and what is recommended above all.',
  )
  const none = intro.length === 0 && statementsOf(material).length === 0
  return makeSection('executive-summary', 'Executive summary', {
    blocks: none ? empty : intro,
    sections: none
      ? []
      : [makeSection('key-recommendations', 'Key recommendations', { blocks: keyBlocks(material) })],
  })
}
