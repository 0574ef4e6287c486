import type { ListItem } from '#shared/model/document.ts'
import type { Rec } from '#shared/model/session.ts'
import { listAll } from '#shared/session/list.ts'

import { factItems, listFacts } from './facts.ts'
import { listUnder, say } from './lists.ts'
import type { Material } from './material.ts'
import { makeSection, type Section } from './section.ts'
import { bodiesWith } from './the-day.ts'
import { headingText, joinWords, lineOf, wordKey } from './words.ts'

/** Topics whose own parts hold questions, so that the list of questions can point there. */
function topicsWithQuestions(material: Material): readonly string[] {
  const asked = new Set(
    material.entries
      .filter((entry) => entry.kind === 'question' && entry.topic !== null)
      .map((entry) => entry.topic),
  )
  return material.topics.flatMap((topic, index) =>
    asked.has(topic.id) ? [`${index + 1} (${headingText(topic.title)})`] : [],
  )
}

function standingQuestions(material: Material): readonly ListItem[] {
  const none = material.points.length === 0 && listAll(material.session, 'action').length === 0
  if (none) return []
  return [
    'Does anything here differ from what you remember being said?',
    'Is anything missing that people who know this subject would expect to find?',
    'Could any statement or action do harm, or leave somebody out?',
    'Which statements would be hardest to put into practice where you work, and what would help?',
  ].map((text) => ({ text }))
}

function pointToTopics(material: Material): string {
  const topics = topicsWithQuestions(material)
  if (topics.length === 0) return ''
  const where = `${topics.length === 1 ? 'topic' : 'topics'} ${joinWords(topics)}`
  return `The questions people raised on the day are in the boxes under ${where}; answers to those are welcome too.`
}

function asks({ text }: Rec<'fact'>): boolean {
  return /\?["'’”)\]]*\s*$/u.test(text)
}

const commentNote =
  'Comments on any part of this draft are welcome. Please give the number or heading you are writing about.'

/** What readers of the draft are asked, and how to answer; `standing` adds what every draft asks. Questions raised under a topic stand there. */
export function consultationSection(material: Material, standing: boolean): Section {
  const calls = listFacts(material, 'call')
  const asked = factItems(material, calls.filter(asks))
  const items = standing ? [...standingQuestions(material), ...asked] : asked
  const urged = factItems(
    material,
    calls.filter((call) => !asks(call)),
  )
  const contact = factItems(material, listFacts(material, 'contact'))
  const none = items.length + urged.length + contact.length === 0
  return makeSection('questions', 'Questions for those who comment', {
    blocks: none
      ? []
      : [
          ...say(commentNote, standing ? pointToTopics(material) : ''),
          ...listUnder('We would especially like to know:', items, true),
          ...listUnder('What readers are asked to do:', urged),
          ...listUnder('Where to send comments:', contact),
        ],
  })
}

const receivers: Readonly<Record<Rec<'round'>['to'], string>> = {
  'core-group': 'the core group',
  delegates: 'all delegates of the day',
  bodies: 'outside bodies',
  approvers: 'the approving bodies',
  print: 'printing',
}

function roundItems(material: Material): readonly ListItem[] {
  return listAll(material.session, 'round').map((round) => {
    const sent = lineOf(round.sent?.text ?? '')
    const closes = lineOf(round.closes?.text ?? '')
    const dates = [sent === '' ? '' : `sent ${sent}`, closes === '' ? '' : `closes ${closes}`].filter(
      (part) => part !== '',
    )
    const name = lineOf(round.name) || 'Comment'
    return { text: `${name}: to ${receivers[round.to]}${dates.length === 0 ? '' : ` (${dates.join(', ')})`}` }
  })
}

/** Who comments and who approves, unless a step says so already. */
function sayWho(material: Material): string {
  const steps = listFacts(material, 'step-after')
    .map(({ text }) => wordKey(text))
    .join('\n')
  const unsaid = (names: readonly string[]): readonly string[] =>
    names.filter((name) => !steps.includes(wordKey(name)))
  const approvers = unsaid(bodiesWith(material, 'approver'))
  const readers = unsaid(bodiesWith(material, 'advisory-body', 'user-organisation', 'commenter'))
  return [
    readers.length === 0 ? '' : `The draft goes for comment to ${joinWords(readers)}.`,
    approvers.length === 0 ? '' : `It is to be passed by ${joinWords(approvers)}.`,
  ]
    .filter((line) => line !== '')
    .join(' ')
}

/** What happens after the day, and who does it. */
export function nextStepsSection(material: Material): Section {
  return makeSection('next-steps', 'Next steps', {
    blocks: [
      ...listUnder(
        'After the day, the steps are:',
        factItems(material, listFacts(material, 'step-after')),
        true,
      ),
      ...listUnder('Rounds of comment:', roundItems(material)),
      ...say(sayWho(material)),
    ],
  })
}
