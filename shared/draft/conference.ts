import type { Block } from '#shared/model/document.ts'
import type { Rec } from '#shared/model/session.ts'
import type { FactKind } from '#shared/model/workshop.ts'
import { listAll } from '#shared/session/list.ts'

import { aimBlocks, reasonBlocks, runBlocks } from './background.ts'
import { countPoints, fillCluster } from './cluster.ts'
import { type Entry, isFromSpeaker } from './entry.ts'
import { factBlocks, factItems, listFacts } from './facts.ts'
import { listUnder } from './lists.ts'
import type { Material } from './material.ts'
import { isStatement } from './number-statements.ts'
import { factTitle } from './other-facts.ts'
import { makeSection, type Section } from './section.ts'
import { sourceSections } from './source-order.ts'
import { speakerSection, talkCredit } from './speaker-section.ts'
import { dayBlocks } from './the-day.ts'
import { topicSections } from './topic-sections.ts'
import { headingText, wordKey } from './words.ts'

const told: ReadonlySet<FactKind> = new Set([
  'aim',
  'framing',
  'rationale',
  'deadline',
  'precedent',
  'step-today',
  'is',
  'is-not',
  'audience',
  'apology',
  'speaker',
  'segment',
  'step-after',
  'call',
  'contact',
])

function speakerBlocks(material: Material): readonly Block[] {
  const talks = listAll(material.session, 'presentation').map((talk) => {
    const credit = talkCredit(material, talk)
    const title = headingText(talk.title)
    return { text: credit === '' ? title : `${title} (${credit})` }
  })
  return [
    ...listUnder(
      'Those who spoke, as the notes name them:',
      factItems(material, listFacts(material, 'speaker')),
    ),
    ...listUnder('Presentations:', talks),
  ]
}

/** Facts noted as background belong under that heading, whatever else stands there. */
function isBackground(fact: Rec<'fact'>): boolean {
  return fact.kind === 'background' || wordKey(factTitle(fact)) === 'background'
}

function isTestimony(entry: Entry): boolean {
  return entry.kind === 'testimony' && !isFromSpeaker(entry)
}

function testimonySection(material: Material): Section {
  const testimony = material.entries.filter(isTestimony)
  return makeSection('testimony', 'Lived experience', {
    blocks: fillCluster(material, testimony, material.manyTables).blocks,
    points: countPoints(material, testimony),
  })
}

/** A conference told as it went: why it was held, who spoke, what was said under its own headings, who needs support. */
export function conferenceSections(material: Material): readonly Section[] {
  const followsNotes = (entry: Entry): boolean =>
    entry.heading !== '' && entry.topic === null && entry.themes.length === 0 && !isStatement(entry)
  const asNoted = material.entries.filter(
    (entry) => followsNotes(entry) && !isTestimony(entry) && !isFromSpeaker(entry),
  )
  const context = material.facts.roots.filter((fact) => !told.has(fact.kind) && isBackground(fact))
  return [
    makeSection('background', 'Background', {
      blocks: [
        ...factBlocks(material, context),
        ...dayBlocks(material, { work: material.tables.length > 0 }),
        ...reasonBlocks(material),
        ...runBlocks(material),
      ],
    }),
    makeSection('aims', 'Aims', { blocks: aimBlocks(material) }),
    makeSection('spoke', 'Speakers', { blocks: speakerBlocks(material) }),
    ...sourceSections(material, (fact) => told.has(fact.kind) || isBackground(fact), asNoted),
    ...topicSections(material, (entry) => isTestimony(entry) || followsNotes(entry)),
    makeSection('segments', 'Who needs support', {
      blocks: factBlocks(material, listFacts(material, 'segment')),
    }),
    testimonySection(material),
    speakerSection(material),
  ]
}
