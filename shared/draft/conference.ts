import type { Block } from '#shared/model/document.ts'
import type { Rec } from '#shared/model/session.ts'
import type { FactKind } from '#shared/model/workshop.ts'
import { listAll } from '#shared/session/list.ts'

import { aimBlocks, reasonBlocks, runBlocks } from './background.ts'
import { countPoints, fillCluster } from './cluster.ts'
import { type Entry, isFromSpeaker, isStatement } from './entry.ts'
import { factBlocks, factItems, listFacts } from './facts.ts'
import { listUnder } from './lists.ts'
import { isUmbrella, type Material } from './material.ts'
import { factTitle } from './other-facts.ts'
import { entryBlocks } from './point-blocks.ts'
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

/** What was told, and what was written straight after it about the telling. */
function testimonyEntries({ entries }: Material): readonly Entry[] {
  return entries.filter((entry, index) => {
    const before = entries[index - 1]
    const follows =
      before !== undefined && isTestimony(before) && before.topic === entry.topic && !isStatement(entry)
    return (
      isTestimony(entry) || (follows && /\btestimon(?:y|ies)\b/iu.test(entry.text) && !isFromSpeaker(entry))
    )
  })
}

function testimonySection(material: Material, testimony: readonly Entry[]): Section {
  return makeSection('testimony', 'Lived experience', {
    blocks: entryBlocks(material, testimony, { tables: material.manyTables, kinds: false }),
    points: countPoints(material, testimony),
  })
}

/** What was noted under a heading over all topics, such as "Key themes emerging". */
function umbrellaEntries(material: Material): readonly Entry[] {
  const shown = new Set(material.topics.map(({ id }) => id))
  const over = new Set(
    listAll(material.session, 'topic')
      .filter((topic) => !shown.has(topic.id) && isUmbrella(topic))
      .map(({ id }) => id),
  )
  return material.entries.filter((entry) => entry.topic !== null && over.has(entry.topic))
}

function themesSection(material: Material, entries: readonly Entry[]): Section {
  const titles = material.topics.map(({ title }) => headingText(title)).filter((title) => title !== '')
  const parts =
    titles.length < 2
      ? []
      : titles.map((title, index) => ({
          text: [{ text: `Part ${index + 1}: ${title}`, ref: `topic-${material.topics[index]?.id ?? ''}` }],
        }))
  return makeSection('key-themes', 'Key themes, part by part', {
    blocks: [
      ...fillCluster(material, entries, material.manyTables).blocks,
      ...listUnder('The parts that follow:', parts, false, 'key-themes-parts'),
    ],
    points: countPoints(material, entries),
  })
}

const segmentLead = /\bsegment(?:s|ation|ed)?\b/iu
const describesPeople =
  /^\W*(?:(?:long|short)[ -]term|primary|older|younger|poly\s?drug|people|users?|those|women|men|young)\b/iu

/** Where the notes tell groups of people apart: the line that says so, and the paragraphs on a group each straight after it. */
function segmentEntries({ entries }: Material): readonly Entry[] {
  const at = entries.findIndex(({ text, grouped }) => !grouped && segmentLead.test(text) && text.length < 160)
  const lead = entries[at]
  if (lead === undefined) return []
  const found: Entry[] = [lead]
  for (const entry of entries.slice(at + 1)) {
    if (entry.topic !== lead.topic || entry.heading !== lead.heading || entry.kind !== lead.kind) break
    if (!describesPeople.test(entry.text)) break
    found.push(entry)
  }
  return found.length > 1 ? found : []
}

function segmentSection(material: Material, entries: readonly Entry[]): Section {
  return makeSection('segments', 'Who needs support', {
    blocks: [
      ...factBlocks(material, listFacts(material, 'segment')),
      ...fillCluster(material, entries, material.manyTables).blocks,
    ],
    points: countPoints(material, entries),
  })
}

/** A conference told as it went: why it was held, who spoke, what was said under its own headings, who needs support. */
export function conferenceSections(material: Material): readonly Section[] {
  const followsNotes = (entry: Entry): boolean =>
    entry.heading !== '' && entry.topic === null && entry.themes.length === 0 && !isStatement(entry)
  const testimony = new Set(testimonyEntries(material))
  const asNoted = material.entries.filter(
    (entry) => followsNotes(entry) && !testimony.has(entry) && !isFromSpeaker(entry),
  )
  const themes = umbrellaEntries(material)
  const segments = segmentEntries(material)
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
    themesSection(material, themes),
    ...topicSections(
      material,
      (entry) =>
        testimony.has(entry) || followsNotes(entry) || themes.includes(entry) || segments.includes(entry),
    ),
    segmentSection(material, segments),
    testimonySection(material, [...testimony]),
    speakerSection(material),
  ]
}
