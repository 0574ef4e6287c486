import type { Block, Fact, WordDocument } from '#shared/model/document.ts'
import type { RoleName } from '#shared/model/people.ts'
import type { Session } from '#shared/model/session.ts'
import type { Template } from '#shared/model/workshop.ts'
import { listAll } from '#shared/session/list.ts'

import { gatherMaterial, type Material } from './material.ts'
import { nameRole } from './name-role.ts'
import { flattenSections } from './section.ts'
import { sectionsOf } from './templates.ts'
import { capital, joinWords, lineOf, wordKey } from './words.ts'

/** Which draft to write: `version` and `date` as they are to be printed. */
export type DraftOptions = { readonly template: Template; readonly version: string; readonly date: string }

const kinds: Readonly<
  Record<Template, { readonly name: string; readonly suffix: string; readonly named: RegExp }>
> = {
  guidance: { name: 'Guidance', suffix: 'guidance', named: /\bguid(?:ance|elines?)\b/iu },
  'action-plan': {
    name: 'Conference summary and action plan',
    suffix: 'summary and action plan',
    named: /\b(?:summary|action plan)\b/iu,
  },
  thematic: { name: 'Thematic report', suffix: 'thematic report', named: /\bthematic\b/iu },
}

function titleOf(
  { workshop }: Material,
  template: Template,
): { readonly title: string; readonly short: string } {
  const own = lineOf(workshop?.title ?? '') || 'Untitled workshop'
  const { suffix, named } = kinds[template]
  const joint = own.includes(':') ? ' – ' : ': '
  return { title: named.test(own) ? own : `${own}${joint}${suffix}`, short: own }
}

function subtitleOf({ workshop }: Material): string {
  const title = wordKey(workshop?.title ?? '')
  const parts = [workshop?.eventKind, workshop?.date?.text, workshop?.venue].map((part) => lineOf(part ?? ''))
  return capital(parts.filter((part) => part !== '' && !title.includes(wordKey(part))).join(', '))
}

const leading: ReadonlySet<RoleName> = new Set(['organiser', 'host', 'co-host', 'instigator', 'funder'])

/** Each leading body once, with all its leading roles. */
function listBodies({ session }: Material): WordDocument['bodies'] {
  const byWho = Map.groupBy(listAll(session, 'role'), ({ who }) => who)
  return listAll(session, 'body').flatMap(({ id, name }) => {
    const roles = (byWho.get(id) ?? [])
      .filter(({ role }) => leading.has(role))
      .map(({ role }) => nameRole(role))
    return roles.length === 0 || lineOf(name) === ''
      ? []
      : [{ name: lineOf(name), role: capital(joinWords([...new Set(roles)])) }]
  })
}

function titleFacts({ workshop }: Material): readonly Fact[] {
  const given = [
    ['Programme', workshop?.programme],
    ['Review date', workshop?.reviewDate?.text],
  ] as const
  return given.flatMap(([label, text]) =>
    lineOf(text ?? '') === '' ? [] : [{ label, values: [lineOf(text ?? '')] }],
  )
}

function statusOf({ session }: Material, { version, template }: DraftOptions): string {
  const known = listAll(session, 'version').find(
    (each) => each.number === version && each.template === template,
  )
  return capital(known?.status ?? 'draft')
}

/** A first draft from a session, whole and in order: blocks for Word, nothing of how they look. */
export function composeDraft(session: Session, options: DraftOptions): WordDocument {
  const material = gatherMaterial(session)
  const { title, short } = titleOf(material, options.template)
  const status = statusOf(material, options)
  const sections = sectionsOf(material, options.template, options.version)
  const contents: readonly Block[] =
    sections.length === 0 ? [] : [{ kind: 'contents', heading: 'Contents', levels: 2 }, { kind: 'pageBreak' }]
  return {
    title,
    subtitle: subtitleOf(material),
    shortTitle: short,
    kindOfDocument: kinds[options.template].name,
    status,
    version: options.version,
    date: options.date,
    bodies: listBodies(material),
    facts: titleFacts(material),
    language: lineOf(material.workshop?.language ?? '') || 'en-GB',
    creator: 'Pooled',
    description: `${kinds[options.template].name}, version ${options.version}, composed from ${material.points.length} points`,
    draft: status !== 'Final',
    blocks: [...contents, ...flattenSections(sections)],
  }
}

/** A composed draft in numbers: its main sections, its numbered statements, and the points it accounts for. */
export type DraftSummary = {
  readonly sections: number
  readonly recommendations: number
  readonly points: number
}

/** Counts what a draft holds. */
export function summariseDraft({ blocks }: WordDocument): DraftSummary {
  let [sections, recommendations, points] = [0, 0, 0]
  for (const block of blocks) {
    if (block.kind === 'heading' && block.level === 1) sections += 1
    if (block.kind === 'statement') recommendations += 1
    if (block.kind === 'table' && block.anchor === 'every-point') points = block.rows.length
  }
  return { sections, recommendations, points }
}
