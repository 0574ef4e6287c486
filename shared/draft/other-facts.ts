import type { Rec } from '#shared/model/session.ts'
import type { FactKind } from '#shared/model/workshop.ts'

import { factBlocks } from './facts.ts'
import type { Material } from './material.ts'
import { makeSection, type Section } from './section.ts'
import { headingText, wordKey } from './words.ts'

const kindTitles: Readonly<Record<FactKind, string>> = {
  aim: 'Aims',
  is: 'What the day was for',
  'is-not': 'What it was not',
  rationale: 'What led up to the day',
  precedent: 'An earlier model',
  framing: 'What makes this subject different',
  'step-today': 'How the day went',
  'step-after': 'Next steps',
  background: 'Context',
  method: 'Methods',
  setting: 'Setting',
  participants: 'Participants',
  analysis: 'Analysis',
  discussion: 'Discussion',
  conclusion: 'Conclusions',
  audience: 'Who came',
  apology: 'Apologies',
  speaker: 'Speakers',
  'key-message': 'Key messages',
  segment: 'Who needs support',
  deadline: 'Dates to meet',
  call: 'What readers are asked',
  contact: 'Where to write',
  other: '',
}

/** The heading a fact was printed under, else what its kind is called; empty for a fact of no kind without a heading. */
export function factTitle({ heading, kind }: Rec<'fact'>): string {
  return headingText(heading) || kindTitles[kind]
}

/** Facts that have no sentence of their own in the draft, under the headings they were printed with; background is context there. */
export function otherFacts(material: Material, told: ReadonlySet<FactKind>): readonly Section[] {
  const shown = material.facts.roots.filter(
    (fact) => !told.has(fact.kind) && factTitle(fact) !== '' && fact.text.trim() !== '',
  )
  const titleOf = (fact: Rec<'fact'>): string =>
    wordKey(factTitle(fact)) === 'background' ? kindTitles.background : factTitle(fact)
  return [...Map.groupBy(shown, titleOf)].map(([title, facts]) =>
    makeSection(`facts-${facts[0]?.id ?? ''}`, title, { blocks: factBlocks(material, facts) }),
  )
}
