import type { Block, Copy, Fact, WordDocument } from '#shared/model/document.ts'
import type { RoleName } from '#shared/model/people.ts'
import type { Session } from '#shared/model/session.ts'
import type { Template } from '#shared/model/workshop.ts'
import { listAll } from '#shared/session/list.ts'

import { anchorBlocks } from './anchors.ts'
import { gatherMaterial, type Material } from './material.ts'
import { nameRole } from './name-role.ts'
import { type Laid, layPassages } from './passages.ts'
import { flattenSections, type Section } from './section.ts'
import { sectionsOf } from './templates.ts'
import { capital, headingText, joinWords, lineOf, wordKey } from './words.ts'

/** Which draft to write: `version` and `date` as they are to be printed. */
export type DraftOptions = {
  readonly template: Template
  readonly version: string
  readonly date: string
  /** A reading copy if not given. */
  readonly copy?: Copy | undefined
}

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

/** A draft laid out: the document, and what it was made of. */
export type LaidOut = {
  readonly material: Material
  readonly document: WordDocument
  readonly laid: Laid
  /** The parts as composed, before the writer's passages. */
  readonly sections: readonly Section[]
}

// As many lines as a page of contents holds, with room for titles that take two.
const contentsLines = 38

/** How many levels the contents list names: parts only, where naming the headings below them would take more than a page. */
function contentsLevels(sections: readonly Section[]): 1 | 2 {
  const listed = sections.filter(({ isFront }) => isFront !== true)
  const lines = listed.reduce((sum, section) => sum + 1 + section.sections.length, 0)
  return lines > contentsLines ? 1 : 2
}

/** The composed blocks in order, each with its anchor, and where the body ends and the appendices begin. */
function composeBlocks(sections: readonly Section[]): {
  readonly blocks: readonly Block[]
  readonly bodyEnd: number
} {
  if (sections.length === 0) return { blocks: [], bodyEnd: 0 }
  const front = flattenSections(sections.filter(({ isFront }) => isFront === true))
  const appendices = flattenSections(sections.filter(({ isAppendix }) => isAppendix === true))
  const body = sections.filter(({ isFront, isAppendix }) => isFront !== true && isAppendix !== true)
  const before: readonly Block[] = [
    ...front,
    ...(front.length === 0 ? [] : [{ kind: 'pageBreak' } as const]),
    { kind: 'contents', heading: 'Contents', levels: contentsLevels(sections) },
    { kind: 'pageBreak' },
    ...flattenSections(body),
  ]
  return { blocks: anchorBlocks([...before, ...appendices]), bodyEnd: before.length }
}

function listKeywords({ topics }: Material, template: Template): readonly string[] {
  const names = topics.map(({ title }) => headingText(title)).filter((title) => title !== '')
  return [kinds[template].name, ...new Set(names)].slice(0, 12)
}

/** A first draft from a session, with what it was made of: blocks for Word, nothing of how they look. */
export function layOutDraft(session: Session, options: DraftOptions): LaidOut {
  const { template, version, date, copy } = options
  const material = gatherMaterial(session)
  const { title, short } = titleOf(material, template)
  const status = statusOf(material, options)
  const sections = sectionsOf(material, template, version, copy, date)
  const { blocks, bodyEnd } = composeBlocks(sections)
  const laid = layPassages(material.session, template, blocks, bodyEnd)
  const document: WordDocument = {
    title,
    subtitle: subtitleOf(material),
    shortTitle: short,
    kindOfDocument: kinds[template].name,
    status,
    version,
    date,
    bodies: listBodies(material),
    facts: titleFacts(material),
    language: lineOf(material.workshop?.language ?? '') || 'en-GB',
    creator: 'Pooled',
    description: `${kinds[template].name}, version ${version}, composed from ${material.points.length} points`,
    keywords: listKeywords(material, template),
    draft: status !== 'Final',
    copy,
    blocks: laid.blocks,
  }
  return { material, document, laid, sections }
}

/** A first draft from a session, whole and in order: blocks for Word, nothing of how they look. */
export function composeDraft(session: Session, options: DraftOptions): WordDocument {
  return layOutDraft(session, options).document
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
