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

/** Facts that are a few words without a heading, such as a slide's title: kept with the text that found no place. */
function looseFacts(material: Material): readonly Rec<'fact'>[] {
  return material.facts.roots.filter((fact) => factTitle(fact) === '')
}

function endMatter(material: Material, version: string): readonly Section[] {
  return [
    unsettledSection(material),
    acknowledgementsSection(material, version),
    interestsSection(material),
    referencesSection(material),
    abbreviationsSection(material),
    ...appendixSections(material, looseFacts(material)),
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

/** The sections of a template in order; those with nothing in them are left out. */
export function sectionsOf(material: Material, template: Template, version: string): readonly Section[] {
  const ends = endMatter(material, version)
  switch (template) {
    case 'guidance':
      return keepFull([...guidanceSections(material), ...ends])
    case 'action-plan':
      return keepFull([...actionPlanSections(material), ...ends])
    case 'thematic':
      return keepFull([...thematicSections(material), ...ends])
  }
}
