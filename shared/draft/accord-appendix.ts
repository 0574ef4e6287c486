import { listGroups, wordingOf } from '#shared/session/groups.ts'
import { listAll, membersOf } from '#shared/session/list.ts'

import { isFromSheet } from './entry.ts'
import { statementsOf } from './gather-statements.ts'
import { sayAs } from './lists.ts'
import type { Material } from './material.ts'
import { plainTable } from './plain-table.ts'
import { makeSection, type Section } from './section.ts'
import { bodiesWith, eventName } from './the-day.ts'
import { capital, countOf, joinWords, lineOf, sentence } from './words.ts'

function sayPanel(material: Material): string {
  const { session, workshop } = material
  const people = listAll(session, 'person').length
  const came = lineOf(workshop?.attendance?.text ?? '')
  const sides = [...material.sides.values()].filter((side) => side !== '')
  return [
    came === '' ? '' : sentence(`Attendance as noted: ${came}`),
    people === 0
      ? ''
      : `${countOf(people, 'person', 'people')} ${people === 1 ? 'is' : 'are'} entered in the session.`,
    sides.length === 0 ? '' : sentence(`Groups of expertise: ${joinWords(sides)}`),
  ]
    .filter((line) => line !== '')
    .join(' ')
}

function sayScale({ points }: Material): string {
  const read = points.filter(({ agreement }) => agreement !== null).length
  if (points.length === 0) return ''
  if (read === 0) return 'How far a table agreed was not noted for any point.'
  return `Each table could note how far it agreed with a point: all, most, some, one voice, split, or a number of people. It did so for ${read.toLocaleString('en-GB')} of ${countOf(points.length, 'point')}. Notes were never averaged.`
}

function sayPooling({ session, points }: Material): string {
  const groups = listGroups(session)
  if (points.length === 0) return ''
  if (groups.length === 0) return 'No points have been brought together; each stands as it was said.'
  const members = groups.reduce((sum, group) => sum + group.points.length, 0)
  const reworded = groups.filter((group) => wordingOf(group).from === null).length
  const how =
    reworded === 0 ? 'each in the words of one of them' : `${reworded} of them in words of the writer’s own`
  return `${countOf(members, 'point')} that say the same ${members === 1 ? 'was' : 'were'} brought together in ${countOf(groups.length, 'group')}, ${how}. Somebody confirmed each group; the original words are kept.`
}

function sayDropped({ session }: Material): string {
  const withdrawn = [...session.records.point.values()].filter((point) => point.withdrawn)
  const omitted = listAll(session, 'omission').length
  const parts = [
    withdrawn.length === 0
      ? ''
      : `${countOf(withdrawn.length, 'point')} ${withdrawn.length === 1 ? 'was' : 'were'} taken back, or joined to another`,
    omitted === 0
      ? ''
      : `${countOf(omitted, 'point or group', 'points or groups')} left out on purpose, each with its reason`,
  ].filter((part) => part !== '')
  return parts.length === 0 ? 'No point was dropped.' : sentence(capital(joinWords(parts)))
}

function sayDissent({ points, wordings }: Material): string {
  const dissent = points.filter(
    (point) => point.dissent.trim() !== '' || point.agreement?.scale === 'split',
  ).length
  const parts = [
    dissent === 0
      ? ''
      : `${countOf(dissent, 'point')} ${dissent === 1 ? 'carries' : 'carry'} a note of disagreement, shown in a box beside it`,
    wordings.size === 0
      ? ''
      : `${countOf(wordings.size, 'wording')} ${wordings.size === 1 ? 'is' : 'are'} still to be settled`,
  ].filter((part) => part !== '')
  return parts.length === 0 ? 'No disagreement was noted.' : sentence(capital(joinWords(parts)))
}

function sayRounds({ session }: Material): string {
  const rounds = listAll(session, 'round')
  const comments = listAll(session, 'comment')
  if (rounds.length === 0) return 'No round of comment has been sent yet.'
  const each = rounds.map((round) => {
    const sent = membersOf(round.recipients).length
    const got = comments.filter((comment) => comment.round === round.id).length
    const name = lineOf(round.name) || 'A round'
    return `${name}: sent to ${countOf(sent, 'recipient')}, ${countOf(got, 'comment')} so far`
  })
  return each.map(sentence).join(' ')
}

function sayAnonymity({ points }: Material): string {
  const coded = points.filter(({ person }) => person !== null).length
  if (points.length === 0) return ''
  return coded === 0
    ? 'Points were noted without the name or code of who said them.'
    : `In writing, ${coded.toLocaleString('en-GB')} of ${countOf(points.length, 'point')} carry a code in place of a name; a name is shown only where its owner asked for it.`
}

function sayEvidence({ session, points }: Material): string {
  const references = listAll(session, 'reference').length
  const talks = listAll(session, 'presentation').length
  const figures = listAll(session, 'statistic').length
  const sheets = points.filter(isFromSheet).length
  const parts = [
    references === 0 ? '' : countOf(references, 'reference'),
    talks === 0 ? '' : countOf(talks, 'presentation'),
    figures === 0 ? '' : countOf(figures, 'figure'),
  ].filter((part) => part !== '')
  const paper = sheets === 0 ? '' : ` ${countOf(sheets, 'point')} came in on paper.`
  return `The session records no systematic review. ${parts.length === 0 ? 'Nothing was cited.' : `People and speakers brought in ${joinWords(parts)}; they have not been appraised.`}${paper}`
}

function sayMethod(material: Material): string {
  const facts = material.facts.roots.filter(({ kind }) => kind === 'method' || kind === 'analysis')
  const told = facts.map(({ text }) => sentence(lineOf(text))).filter((line) => line !== '')
  const tables = material.points.some(({ table }) => table !== null)
  const work = tables
    ? `${eventName(material)}: facilitated work at tables on set topics, with points noted one by one as they were said and then pooled.`
    : ''
  const none = 'The session records no vote and no rating of evidence.'
  return [work, ...told, none].filter((line) => line !== '').join(' ')
}

function sayFeedback({ points }: Material): string {
  const reported = points.filter((point) => point.reported).length
  return reported === 0
    ? 'No playing back to the room was noted in the session.'
    : `${countOf(reported, 'point')} ${reported === 1 ? 'was' : 'were'} played back to the whole room on the day.`
}

const unset = 'Not recorded in the session. The core group should state it here.'

/** How agreement was reached, under the heads that ACCORD asks of any consensus method. */
export function accordSection(material: Material): Section {
  const { workshop } = material
  const steering = bodiesWith(material, 'organiser', 'host', 'co-host')
  const statements = statementsOf(material).length
  const unlinked = statementsOf(material).filter(({ entries }) => entries.length === 0).length
  const rows = [
    ['Aim and scope', sentence(lineOf(workshop?.purpose ?? '')) || unset],
    ['Method', sayMethod(material)],
    ['Who steered it', steering.length === 0 ? unset : sentence(joinWords(steering))],
    ['How participants were chosen', unset],
    ['Participants', sayPanel(material) || unset],
    ['Evidence given to participants', sayEvidence(material)],
    [
      'What participants were asked',
      material.topics.length === 0
        ? unset
        : `${countOf(material.topics.length, 'topic')}, each with its question, as printed at the head of its part.`,
    ],
    [
      'Agreement rule and threshold',
      'None is recorded in the session. Agreement is reported as it was noted and never turned into a strength of recommendation.',
    ],
    ['Scale of agreement', sayScale(material) || unset],
    ['Anonymity', sayAnonymity(material) || unset],
    ['Feedback to participants', sayFeedback(material)],
    [
      'How points became statements',
      `${sayPooling(material)} ${statements === 0 ? 'No statement has been numbered yet.' : `${countOf(statements, 'statement')} ${statements === 1 ? 'is' : 'are'} numbered, ${unlinked === 0 ? 'all linked to points' : `${unlinked} not linked to any point`}.`}`.trim(),
    ],
    ['What was dropped or reworded', sayDropped(material)],
    ['Disagreement', sayDissent(material)],
    ['Rounds of comment', sayRounds(material)],
    ['Funding and its influence', sentence(lineOf(workshop?.funding ?? '')) || unset],
  ]
  return makeSection('accord', 'How agreement was reached, in the terms of ACCORD', {
    isAppendix: true,
    blocks: [
      ...sayAs(
        'accord-lead',
        'ACCORD (Accurate Consensus Reporting Document, 2024) says what a report of any consensus method should tell its readers. The table answers from what is in the session; what is not there is said to be missing.',
      ),
      ...plainTable(
        { anchor: 'accord-table', caption: 'Methods, in the terms of ACCORD', compact: true },
        [
          { heading: 'What to report', width: 4 },
          { heading: 'What was done', width: 12 },
        ],
        rows,
      ),
    ],
  })
}
