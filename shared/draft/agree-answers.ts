import type { PointKind } from '#shared/model/point.ts'
import type { FactKind } from '#shared/model/workshop.ts'
import { listAll } from '#shared/session/list.ts'

import { statementPoints, statementsOf } from './gather-statements.ts'
import { keyStatements } from './key-statements.ts'
import type { Material } from './material.ts'
import { leadOf } from './plan-leads.ts'
import { layOutPlan } from './plan.ts'
import { sidesOfPoints } from './provenance-appendix.ts'
import { countOf, headingText, joinWords, lineOf, openingOf, sentence } from './words.ts'

function facts(material: Material, ...kinds: readonly FactKind[]): readonly string[] {
  return listAll(material.session, 'fact')
    .filter(({ kind, text }) => kinds.includes(kind) && lineOf(text) !== '')
    .map(({ text }) => lineOf(text))
}

function countKinds({ points }: Material, ...kinds: readonly PointKind[]): number {
  return points.filter(({ kind }) => kinds.includes(kind)).length
}

function join(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' ')
}

function objectives(material: Material): string {
  const purpose = lineOf(material.workshop?.purpose ?? '')
  const aims = facts(material, 'aim')
  const listed = aims.slice(0, 3).map((aim) => openingOf(aim.replace(/[.;]+$/u, ''), 160))
  const more = aims.length > 3 ? ` and ${countOf(aims.length - 3, 'other aim')}` : ''
  return join(sentence(purpose), listed.length === 0 ? '' : sentence(`Aims: ${listed.join('; ')}${more}`))
}

function questions({ topics }: Material): string {
  const asked = topics.map(({ title, prompt }) => lineOf(prompt) || headingText(title))
  return asked.map((text) => sentence(openingOf(text, 120))).join(' ')
}

function population(material: Material): string {
  const segments = facts(material, 'segment').length
  return join(
    sentence(lineOf(material.workshop?.population ?? '')),
    segments === 0
      ? ''
      : `${countOf(segments, 'group')} ${segments === 1 ? 'is' : 'are'} told apart in the text.`,
  )
}

function members(material: Material): string {
  const people = listAll(material.session, 'person').length
  const bodies = listAll(material.session, 'body').length
  const parts = [
    people === 0 ? '' : countOf(people, 'person', 'people'),
    bodies === 0 ? '' : countOf(bodies, 'organisation'),
  ].filter((part) => part !== '')
  return parts.length === 0 ? '' : `${joinWords(parts)}, by role; names as far as consent was given.`
}

const lived = /\b(?:lived|living|experience|users?|using|patients?|carers?|peers?|recovery|famil\w+)\b/iu

function views(material: Material): string {
  const sides = [...material.sides].filter(([, name]) => lived.test(name) && !/\bworking with\b/iu.test(name))
  const names = new Set(sides.map(([, name]) => name))
  const spoken = material.points.filter((point) =>
    sidesOfPoints(material, [point]).some((side) => names.has(side)),
  ).length
  const used = statementsOf(material).filter((statement) =>
    sidesOfPoints(material, statementPoints(statement)).some((side) => names.has(side)),
  ).length
  const told = countKinds(material, 'testimony', 'quote')
  return join(
    names.size === 0 ? '' : sentence(`People were there as ${joinWords([...names])}`),
    spoken === 0
      ? ''
      : `${countOf(spoken, 'point')} came from them; ${countOf(used, 'recommendation')} ${used === 1 ? 'rests' : 'rest'} on at least one.`,
    told === 0
      ? ''
      : `${countOf(told, 'quote or testimony', 'quotes and testimonies')} ${told === 1 ? 'is' : 'are'} given to the letter.`,
  )
}

function evidence({ session }: Material): string {
  const references = listAll(session, 'reference').length
  const talks = listAll(session, 'presentation').length
  const brought = [
    references === 0 ? '' : countOf(references, 'reference'),
    talks === 0 ? '' : countOf(talks, 'presentation'),
  ].filter((part) => part !== '')
  return brought.length === 0
    ? 'This is pooled experience, not a systematic review. No search is recorded and nothing was cited.'
    : `This is pooled experience, not a systematic review. No search is recorded; participants and speakers brought ${joinWords(brought)}.`
}

function formulation(material: Material): string {
  const all = statementsOf(material)
  return join(
    'Topics were put to tables, points noted as they were said, those that say the same brought together, and statements worded from them.',
    all.length === 0
      ? ''
      : `${countOf(all.length, 'statement')} came of it. Agreement is given as noted; no vote is recorded.`,
  )
}

function risks(material: Material): string {
  const count = countKinds(material, 'risk')
  return count === 0
    ? ''
    : `${countOf(count, 'risk')} ${count === 1 ? 'was' : 'were'} named and ${count === 1 ? 'is' : 'are'} shown in boxes.`
}

function links(material: Material): string {
  const all = statementsOf(material)
  const linked = all.filter(({ entries }) => entries.length > 0).length
  return all.length === 0
    ? ''
    : `${linked} of ${countOf(all.length, 'recommendation')} ${linked === 1 ? 'is' : 'are'} linked to what was said.`
}

function review({ session }: Material): string {
  const rounds = listAll(session, 'round')
  const comments = listAll(session, 'comment').length
  const planned = rounds.map(({ name, closes }) => {
    const date = lineOf(closes?.text ?? '')
    return `${lineOf(name) || 'a round'}${date === '' ? '' : `, closing ${date}`}`
  })
  return planned.length === 0
    ? ''
    : `${sentence(`Rounds: ${planned.join('; ')}`)} ${countOf(comments, 'comment')} so far.`
}

function clarity(material: Material): string {
  const made = statementsOf(material).flatMap(({ recommendation }) => recommendation ?? [])
  if (made.length === 0) return ''
  const has = (field: 'actor' | 'population' | 'setting'): number =>
    made.filter((each) => lineOf(each[field]) !== '').length
  const graded = made.filter(({ strength }) => strength !== null).length
  return `Of ${countOf(made.length, 'recommendation')}, ${graded} have a strength, ${has('population')} say for whom, ${has('actor')} by whom and ${has('setting')} where.`
}

function options(material: Material): string {
  const consider = statementsOf(material).filter(
    ({ recommendation }) => recommendation?.strength === 'consider',
  ).length
  const actions = layOutPlan(material.session).all.filter(({ strength }) => strength === 'consider').length
  const parts = [
    consider === 0 ? '' : countOf(consider, 'recommendation'),
    actions === 0 ? '' : countOf(actions, 'action'),
  ].filter((part) => part !== '')
  return parts.length === 0
    ? ''
    : `${joinWords(parts)} to consider rather than to do, beside the others under the same topic.`
}

function keys(material: Material): string {
  const { chosen, statements } = keyStatements(material)
  return chosen ? `${countOf(statements.length, 'key recommendation')}, listed in the summary.` : ''
}

function barriers(material: Material): string {
  const [against, helps] = [countKinds(material, 'barrier'), countKinds(material, 'enabler')]
  const parts = [
    against === 0 ? '' : countOf(against, 'barrier'),
    helps === 0 ? '' : countOf(helps, 'thing that helps', 'things that help'),
  ].filter((part) => part !== '')
  return parts.length === 0 ? '' : sentence(`Named on the day: ${joinWords(parts)}`)
}

function implementation(material: Material): string {
  const plan = layOutPlan(material.session)
  const led = [...plan.actions.values()].flat().filter((action) => leadOf(action) !== '').length
  return plan.count === 0
    ? ''
    : `An action plan of ${countOf(plan.rows.length, 'topic')} and ${countOf(plan.count, 'action')}; ${led === 0 ? 'none names' : led === 1 ? '1 names' : `${led} name`} a lead.`
}

const money = /\b(?:fund\w*|commission\w*|cost\w*|pay\w*|budget\w*|resourc\w*)\b/iu

function resources(material: Material): string {
  const actions = layOutPlan(material.session).all
  const count = actions.filter(({ funding, text }) => lineOf(funding) !== '' || money.test(text)).length
  return count === 0
    ? ''
    : `${countOf(count, 'action')} ${count === 1 ? 'speaks' : 'speak'} of funding or commissioning.`
}

function measures(material: Material): string {
  const actions = layOutPlan(material.session).all
  const count = actions.filter(
    ({ measure, text }) =>
      lineOf(measure) !== '' || /\b(?:baseline|data|measur\w+|outcomes?|audit\w*)\b/iu.test(text),
  ).length
  return count === 0
    ? ''
    : `${countOf(count, 'action')} ${count === 1 ? 'speaks' : 'speak'} of what to measure.`
}

function interests({ session }: Material): string {
  const declared = listAll(session, 'interest')
  const acted = declared.filter(({ taken }) => taken !== 'none').length
  return declared.length === 0
    ? ''
    : `${countOf(declared.length, 'interest')} declared; for ${acted} of them something was done.`
}

function written(material: Material): string {
  return sentence(
    lineOf(material.workshop?.audience ?? '') ||
      facts(material, 'audience')
        .map((text) => openingOf(text, 160))
        .join('; '),
  )
}

function update({ workshop }: Material): string {
  const date = lineOf(workshop?.reviewDate?.text ?? '')
  return date === '' ? '' : sentence(`To be reviewed: ${date}`)
}

function funder({ workshop }: Material): string {
  return sentence(lineOf(workshop?.funding ?? ''))
}

/** What a session has for each item of AGREE II; empty where it has nothing. */
export const agreeAnswers = {
  objectives,
  questions,
  population,
  members,
  views,
  written,
  evidence,
  formulation,
  risks,
  links,
  review,
  update,
  clarity,
  options,
  keys,
  barriers,
  implementation,
  resources,
  measures,
  funder,
  interests,
} as const satisfies Readonly<Record<string, (material: Material) => string>>
