import type { Rec } from '#shared/model/session.ts'
import type { Template } from '#shared/model/workshop.ts'

import { abbreviationsSection } from './abbreviations.ts'
import { acknowledgementsSection, interestsSection } from './acknowledgements.ts'
import { appendixSections } from './appendices.ts'
import { backgroundSection } from './background.ts'
import { consultationSection, nextStepsSection, noticesSection } from './closing-sections.ts'
import { conferenceSections } from './conference.ts'
import { howToReadSection } from './how-to-read.ts'
import type { Material } from './material.ts'
import { factTitle } from './other-facts.ts'
import { coverageSection } from './plan-coverage.ts'
import { planSection } from './plan-section.ts'
import { strengthSection } from './plan-strengths.ts'
import { layOutPlan } from './plan.ts'
import { referencesSection } from './references.ts'
import { keepFull, type Section } from './section.ts'
import { speakerSection } from './speaker-section.ts'
import { statisticsSection } from './statistics.ts'
import { studySections } from './study.ts'
import { topicSections } from './topic-sections.ts'
import { unsettledSection } from './unsettled.ts'
import { wordKey } from './words.ts'

function listTitles(sections: readonly Section[]): readonly string[] {
  return sections.flatMap(({ title, sections: below }) => [wordKey(title), ...listTitles(below)])
}

/** Facts that are a few words without a heading, and no heading of the draft: kept with the text that found no place. */
function looseFacts(material: Material, before: readonly Section[]): readonly Rec<'fact'>[] {
  const titles = new Set([...listTitles(before), wordKey(material.workshop?.title ?? '')])
  return material.facts.roots.filter((fact) => factTitle(fact) === '' && !titles.has(wordKey(fact.text)))
}

function endMatter(material: Material, version: string): readonly Section[] {
  return [
    unsettledSection(material),
    acknowledgementsSection(material, version),
    interestsSection(material),
    referencesSection(material),
    abbreviationsSection(material),
  ]
}

function guidanceSections(material: Material): readonly Section[] {
  return [
    noticesSection(material),
    backgroundSection(material),
    howToReadSection(material),
    ...topicSections(material),
    speakerSection(material),
    statisticsSection(material),
    planSection(material, layOutPlan(material.session)),
    consultationSection(material, true),
    nextStepsSection(material),
  ]
}

function actionPlanSections(material: Material): readonly Section[] {
  const plan = layOutPlan(material.session)
  return [
    noticesSection(material),
    ...conferenceSections(material),
    statisticsSection(material),
    planSection(material, plan),
    coverageSection(material, plan),
    strengthSection(plan),
    consultationSection(material, false),
    nextStepsSection(material),
  ]
}

function thematicSections(material: Material): readonly Section[] {
  return [
    noticesSection(material),
    ...studySections(material),
    statisticsSection(material),
    planSection(material, layOutPlan(material.session)),
    consultationSection(material, false),
    nextStepsSection(material),
  ]
}

function mainSections(material: Material, template: Template): readonly Section[] {
  switch (template) {
    case 'guidance':
      return guidanceSections(material)
    case 'action-plan':
      return actionPlanSections(material)
    case 'thematic':
      return thematicSections(material)
  }
}

/** The sections of a template in order; those with nothing in them are left out. */
export function sectionsOf(material: Material, template: Template, version: string): readonly Section[] {
  const main = keepFull(mainSections(material, template))
  return [
    ...main,
    ...keepFull([...endMatter(material, version), ...appendixSections(material, looseFacts(material, main))]),
  ]
}
