import { agreeAnswers } from './agree-answers.ts'
import type { Material } from './material.ts'

/** One item of AGREE II: what the session says to it, where that stands, and where it is entered while there is nothing. */
export type AgreeItem = {
  readonly domain: string
  readonly item: string
  readonly answer: (material: Material) => string
  /** The section of the draft that says more. */
  readonly anchor: string
  readonly enter: string
}

const settings = 'the session’s settings'

/** The 23 items of AGREE II (2009, updated 2017) in short words of our own, each with what the session has for it. */
export const agreeItems: readonly AgreeItem[] = [
  {
    domain: 'Scope and purpose',
    item: 'Objectives',
    answer: agreeAnswers.objectives,
    anchor: 'why',
    enter: `${settings}, Purpose`,
  },
  {
    domain: 'Scope and purpose',
    item: 'Health questions covered',
    answer: agreeAnswers.questions,
    anchor: '',
    enter: 'the topics and their questions',
  },
  {
    domain: 'Scope and purpose',
    item: 'People it is meant to apply to',
    answer: agreeAnswers.population,
    anchor: 'about',
    enter: `${settings}, People it concerns`,
  },
  {
    domain: 'Who was involved',
    item: 'Everyone in the group, and their roles',
    answer: agreeAnswers.members,
    anchor: 'acknowledgements',
    enter: 'the register of people and bodies',
  },
  {
    domain: 'Who was involved',
    item: 'Views and preferences of the people concerned',
    answer: agreeAnswers.views,
    anchor: '',
    enter: 'the sides of the people, and quotes and testimony with their codes',
  },
  {
    domain: 'Who was involved',
    item: 'Who is to use it',
    answer: agreeAnswers.written,
    anchor: 'about',
    enter: `${settings}, Written for`,
  },
  {
    domain: 'Rigour',
    item: 'Search for evidence',
    answer: agreeAnswers.evidence,
    anchor: 'references',
    enter: 'the references',
  },
  {
    domain: 'Rigour',
    item: 'Criteria for choosing evidence',
    answer: () =>
      'There were none: whatever participants and speakers brought was taken in and is marked as such.',
    anchor: 'references',
    enter: 'a paragraph of your own',
  },
  {
    domain: 'Rigour',
    item: 'Strengths and limits of the evidence',
    answer: () =>
      'The evidence was not appraised. That something was said at many tables shows how widely it was held, and nothing more.',
    anchor: 'how-to-read',
    enter: 'a paragraph of your own',
  },
  {
    domain: 'Rigour',
    item: 'How recommendations were worded',
    answer: agreeAnswers.formulation,
    anchor: 'accord',
    enter: 'the topics and the points',
  },
  {
    domain: 'Rigour',
    item: 'Benefits, side effects and risks weighed',
    answer: agreeAnswers.risks,
    anchor: 'risks',
    enter: 'points of the kind Risk, and the rationale of each recommendation',
  },
  {
    domain: 'Rigour',
    item: 'Link from recommendation to what it rests on',
    answer: agreeAnswers.links,
    anchor: 'provenance-appendix',
    enter: 'the sources panel of the draft',
  },
  {
    domain: 'Rigour',
    item: 'Review by outside experts',
    answer: agreeAnswers.review,
    anchor: 'next-steps',
    enter: 'the rounds of comment',
  },
  {
    domain: 'Rigour',
    item: 'How it will be brought up to date',
    answer: agreeAnswers.update,
    anchor: 'issue-sheet',
    enter: `${settings}, Review date`,
  },
  {
    domain: 'Clarity',
    item: 'Specific and unambiguous',
    answer: agreeAnswers.clarity,
    anchor: 'all-recommendations',
    enter: 'population, actor and setting of each recommendation',
  },
  {
    domain: 'Clarity',
    item: 'Options set out',
    answer: agreeAnswers.options,
    anchor: '',
    enter: 'recommendations and actions that begin with “Consider”',
  },
  {
    domain: 'Clarity',
    item: 'Key recommendations easy to find',
    answer: agreeAnswers.keys,
    anchor: 'key-recommendations',
    enter: 'the mark Key on a recommendation',
  },
  {
    domain: 'Putting it to use',
    item: 'What helps and what stands in the way',
    answer: agreeAnswers.barriers,
    anchor: 'across',
    enter: 'points of the kinds Barrier and What helps',
  },
  {
    domain: 'Putting it to use',
    item: 'Advice and tools for putting it into practice',
    answer: agreeAnswers.implementation,
    anchor: 'action-plan',
    enter: 'the action plan, and appendices',
  },
  {
    domain: 'Putting it to use',
    item: 'What it may cost',
    answer: agreeAnswers.resources,
    anchor: 'action-plan',
    enter: 'the funding of each action',
  },
  {
    domain: 'Putting it to use',
    item: 'How to tell whether it is followed',
    answer: agreeAnswers.measures,
    anchor: 'action-plan',
    enter: 'the measure of each action',
  },
  {
    domain: 'Independence',
    item: 'Influence of the funder',
    answer: agreeAnswers.funder,
    anchor: 'about',
    enter: `${settings}, Funding`,
  },
  {
    domain: 'Independence',
    item: 'Interests of the group',
    answer: agreeAnswers.interests,
    anchor: 'interests',
    enter: 'the declarations of interest',
  },
]
