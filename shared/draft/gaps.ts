import type { Block } from '#shared/model/document.ts'

import { isFromSpeaker } from './entry.ts'
import { statementItem } from './executive-summary.ts'
import { statementsOf } from './gather-statements.ts'
import { listUnder, sayAs } from './lists.ts'
import type { Material } from './material.ts'
import { layOutPlan } from './plan.ts'
import { makeSection, type Section } from './section.ts'
import { headingText, joinWords, lineOf } from './words.ts'

function researchBlocks(material: Material): readonly Block[] {
  const statements = statementsOf(material).filter(
    ({ recommendation }) => recommendation?.strength === 'research',
  )
  const actions = layOutPlan(material.session).all.filter(({ strength }) => strength === 'research')
  return [
    ...(statements.length === 0
      ? []
      : [
          ...sayAs('gaps-research', 'Recommendations to find out more:'),
          {
            kind: 'list' as const,
            ordered: false,
            items: statements.map(statementItem),
            anchor: 'gaps-research-list',
          },
        ]),
    ...listUnder(
      'The action plan asks to find out more about this:',
      actions.map(({ text }) => ({ text: lineOf(text) })),
      false,
      'gaps-actions',
    ),
  ]
}

function questionBlocks(material: Material): readonly Block[] {
  const asked = material.entries.filter(
    (entry) => entry.kind === 'question' && !isFromSpeaker(entry) && lineOf(entry.text) !== '',
  )
  const items = asked.map((entry) => {
    const topic = material.topics.findIndex(({ id }) => id === entry.topic)
    return { text: topic === -1 ? entry.text : `${entry.text} (topic ${topic + 1})` }
  })
  return listUnder('Questions left open:', items, false, 'gaps-questions')
}

function silentTopics(material: Material): string {
  const spoken = new Set(material.entries.map(({ topic }) => topic))
  for (const { topic } of statementsOf(material)) spoken.add(topic)
  const silent = material.topics.filter(({ id, title }) => !spoken.has(id) && headingText(title) !== '')
  if (silent.length === 0) return ''
  return `Nothing has been recorded yet under ${joinWords(silent.map(({ title }) => `“${headingText(title)}”`))}; the core group will need to say what belongs there.`
}

/** What is not known: recommendations for research, questions left open, topics nobody spoke to. */
export function gapsSection(material: Material): Section {
  return makeSection('gaps', 'What is not known yet', {
    blocks: [
      ...researchBlocks(material),
      ...questionBlocks(material),
      ...sayAs('gaps-silent', silentTopics(material)),
    ],
  })
}
