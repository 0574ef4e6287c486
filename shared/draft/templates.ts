import type { Copy } from '#shared/model/document.ts'
import type { Rec } from '#shared/model/session.ts'
import type { Template } from '#shared/model/workshop.ts'

import { abbreviationsSection } from './abbreviations.ts'
import { accordSection } from './accord-appendix.ts'
import { agreeSection } from './agree-appendix.ts'
import { allStatementsSection } from './all-statements.ts'
import { leftoverSection, numberAppendices, ownAppendices } from './appendices.ts'
import { contextSection, methodsSection } from './background.ts'
import { consultationSection, nextStepsSection } from './closing-sections.ts'
import { commentFormSection } from './comment-form.ts'
import { conferenceSections } from './conference.ts'
import { delegatesSection } from './delegates.ts'
import { digestSection } from './digest.ts'
import { everyPointSection } from './every-point.ts'
import { executiveSummarySection } from './executive-summary.ts'
import { gapsSection } from './gaps.ts'
import { howToReadSection } from './how-to-read.ts'
import { interestsSection } from './interests.ts'
import { issueSheetSection } from './issue-sheet.ts'
import { note } from './lists.ts'
import type { Material } from './material.ts'
import { membershipSection } from './membership.ts'
import { noteReferences } from './note-references.ts'
import { noticesSection } from './notices.ts'
import { factTitle } from './other-facts.ts'
import { coverageSection } from './plan-coverage.ts'
import { actionListSection, leadSection } from './plan-leads.ts'
import { planSection } from './plan-section.ts'
import { strengthSection } from './plan-strengths.ts'
import { layOutPlan } from './plan.ts'
import { provenanceSection } from './provenance-appendix.ts'
import { referencesSection } from './references.ts'
import { keepFull, makeSection, type Section } from './section.ts'
import { speakerSection } from './speaker-section.ts'
import { statisticsSection } from './statistics.ts'
import { studySections } from './study.ts'
import { topicSections } from './topic-sections.ts'
import { unsettledSection } from './unsettled.ts'
import { wordKey } from './words.ts'

/** Which draft to lay out; a reading copy if no other is asked for. */
type Asked = {
  readonly template: Template
  readonly version: string
  readonly copy?: Copy | undefined
  readonly date?: string | undefined
}

function listTitles(sections: readonly Section[]): readonly string[] {
  return sections.flatMap(({ title, sections: below }) => [wordKey(title), ...listTitles(below)])
}

/** Facts that are a few words without a heading, and no heading of the draft: kept with the text that found no place. */
function looseFacts(material: Material, before: readonly Section[]): readonly Rec<'fact'>[] {
  const titles = new Set([...listTitles(before), wordKey(material.workshop?.title ?? '')])
  return material.facts.roots.filter((fact) => factTitle(fact) === '' && !titles.has(wordKey(fact.text)))
}

/** What stands in place of parts that a draft of this kind always has, while there is nothing for them. */
function orElse(section: Section, text: string): Section {
  const isEmpty = keepFull([section]).length === 0
  return isEmpty ? { ...section, blocks: note(`${section.anchor}-none`, text) } : section
}

function topicsOr(material: Material): readonly Section[] {
  const topics = topicSections(material, () => false, true)
  const none =
    'No topic has been set yet. Each topic that the tables work on gets a numbered part here: what is recommended, why, what people said, and where they did not agree.'
  return topics.length > 0 ? topics : [makeSection('topics', 'Topics', { blocks: note('topics-none', none) })]
}

const noPlan =
  'No action has been entered yet. Each row of the plan has a topic, the standards it answers to, and the actions with who is to lead them.'
const noSteps =
  'The steps after the day have not been entered yet: who writes the first draft, who comments on it and by when, and who approves it.'

function guidanceSections(material: Material, { version }: Asked): readonly Section[] {
  const plan = layOutPlan(material.session)
  return [
    executiveSummarySection(material),
    allStatementsSection(material),
    contextSection(material),
    howToReadSection(material),
    ...topicsOr(material),
    digestSection(material),
    speakerSection(material),
    statisticsSection(material),
    gapsSection(material),
    orElse(planSection(material, plan), noPlan),
    coverageSection(material, plan),
    methodsSection(material),
    membershipSection(material, version),
    consultationSection(material, true),
    orElse(nextStepsSection(material), noSteps),
    unsettledSection(material),
  ]
}

function actionPlanSections(material: Material, { version }: Asked): readonly Section[] {
  const plan = layOutPlan(material.session)
  return [
    ...conferenceSections(material),
    statisticsSection(material),
    orElse(planSection(material, plan), noPlan),
    coverageSection(material, plan),
    strengthSection(plan),
    actionListSection(plan),
    leadSection(plan),
    gapsSection(material),
    consultationSection(material, false),
    orElse(nextStepsSection(material), noSteps),
    unsettledSection(material),
    membershipSection(material, version),
  ]
}

function thematicSections(material: Material, { version }: Asked): readonly Section[] {
  return [
    ...studySections(material),
    statisticsSection(material),
    planSection(material, layOutPlan(material.session)),
    consultationSection(material, false),
    nextStepsSection(material),
    unsettledSection(material),
    membershipSection(material, version),
  ]
}

function mainSections(material: Material, asked: Asked): readonly Section[] {
  switch (asked.template) {
    case 'guidance':
      return guidanceSections(material, asked)
    case 'action-plan':
      return actionPlanSections(material, asked)
    case 'thematic':
      return thematicSections(material, asked)
  }
}

/** The titles of sections and all below them, by anchor. */
function titlesOf(sections: readonly Section[]): ReadonlyMap<string, string> {
  const list = (each: readonly Section[]): readonly (readonly [string, string])[] =>
    each.flatMap(({ anchor, title, sections: below }) => [[anchor, title] as const, ...list(below)])
  return new Map(list(sections))
}

function appendices(material: Material, main: readonly Section[], asked: Asked): readonly Section[] {
  const before = [
    ...ownAppendices(material),
    delegatesSection(material),
    interestsSection(material),
    provenanceSection(material, asked.template),
    everyPointSection(material, main),
    leftoverSection(material, looseFacts(material, main)),
    accordSection(material),
  ]
  const present = titlesOf([...main, ...numberAppendices(before)])
  const form = asked.copy === 'review' ? [commentFormSection(material, main, asked.version)] : []
  return numberAppendices([...before, agreeSection(material, present), ...form])
}

/** The sections of a template in order; those with nothing in them are left out. */
export function sectionsOf(
  material: Material,
  template: Template,
  version: string,
  copy?: Copy,
  date?: string,
): readonly Section[] {
  const asked: Asked = { template, version, copy, date }
  const front = [issueSheetSection(material, asked), noticesSection(material)]
  const main = keepFull([
    ...front,
    ...noteReferences(material, mainSections(material, asked)),
    referencesSection(material),
    abbreviationsSection(material),
  ])
  return [...main, ...keepFull(appendices(material, main, asked))]
}
