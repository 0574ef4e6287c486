import type { Block } from '#shared/model/document.ts'
import type { Rec, Session } from '#shared/model/session.ts'
import { membersOf } from '#shared/session/list.ts'

import { anchorOf, baseAnchor, madeOf } from './anchors.ts'
import type { LaidOut } from './compose.ts'
import type { Entry } from './entry.ts'
import { type Material, tableName } from './material.ts'

/** What a block of the draft rests on, down to who said it and where. */
export type Traced = {
  readonly anchor: string
  /** The recommendation it is, or belongs to. */
  readonly recommendation: Rec<'recommendation'> | null
  readonly points: readonly string[]
  readonly groups: readonly string[]
  readonly themes: readonly string[]
}

/** Where a point comes from: its group, its table and the person as far as they may be shown. */
export type Origin = {
  readonly point: Rec<'point'>
  readonly group: string | null
  readonly table: { readonly id: string; readonly name: string } | null
  /** `label` is a code, role or chosen name; empty where they are not to be pointed out. */
  readonly participant: { readonly id: string; readonly label: string } | null
}

/** Both ways between the blocks of a draft and what was said. */
export type Trace = {
  /** Every block with an anchor, in the order of the draft. */
  readonly blocks: ReadonlyMap<string, Traced>
  /** The anchors of the body under which a point is used; none where it is not. */
  readonly anchorsOf: (point: string) => readonly string[]
  readonly originOf: (point: string) => Origin | null
}

function withDetails(material: Material, points: readonly Rec<'point'>[]): readonly string[] {
  const found: string[] = []
  const queue = points.toReversed()
  for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
    found.push(at.id)
    queue.push(...(material.details.get(at.id) ?? []))
  }
  return found
}

/** The entry that shows each point or group, as far as it is an entry or a member of one. */
function indexEntries({ entries }: Material): ReadonlyMap<string, Entry> {
  const found = new Map<string, Entry>()
  for (const entry of entries) {
    for (const { id } of entry.points) found.set(id, entry)
    found.set(entry.id, entry)
  }
  return found
}

type Rests = Pick<Traced, 'points' | 'groups' | 'themes'>

/** Resolves what a block says it is made of. A member that is named by itself is only that member. */
function resolve(material: Material, entries: ReadonlyMap<string, Entry>, ids: readonly string[]): Rests {
  const points = new Set<string>()
  const groups = new Set<string>()
  const themes = new Set<string>()
  for (const id of ids) {
    const entry = entries.get(id)
    const point = material.session.records.point.get(id)
    const own = entry?.id === id ? entry.points : point?.withdrawn === false ? [point] : []
    for (const one of withDetails(material, own)) points.add(one)
    if (entry?.grouped === true) groups.add(entry.id)
    for (const theme of entry?.themes ?? []) themes.add(theme)
    if (material.session.records.theme.has(id)) themes.add(id)
  }
  return { points: [...points], groups: [...groups], themes: [...themes] }
}

/** The id of the record in an anchor such as `statement-3/provenance`. */
export function recordIn(anchor: string): { readonly prefix: string; readonly id: string } {
  const base = baseAnchor(anchor)
  const dash = base.indexOf('-')
  return dash === -1 ? { prefix: base, id: '' } : { prefix: base.slice(0, dash), id: base.slice(dash + 1) }
}

function recommendationOf({ records }: Session, anchor: string): Rec<'recommendation'> | null {
  const { prefix, id } = recordIn(anchor)
  return prefix === 'statement' ? (records.recommendation.get(id) ?? null) : null
}

/** The blocks of the body: all before the first appendix. */
function listBody({ document, sections }: Pick<LaidOut, 'document' | 'sections'>): readonly Block[] {
  const appendices = new Set(sections.filter((one) => one.isAppendix === true).map(({ anchor }) => anchor))
  const end = document.blocks.findIndex(
    (block) => block.kind === 'heading' && appendices.has(anchorOf(block)),
  )
  return end === -1 ? document.blocks : document.blocks.slice(0, end)
}

function originOf(material: Material, groupOf: ReadonlyMap<string, Entry>, id: string): Origin | null {
  const point = material.session.records.point.get(id)
  if (point === undefined || point.withdrawn) return null
  const entry = groupOf.get(id)
  const { table, person } = point
  return {
    point,
    group: entry?.grouped === true ? entry.id : null,
    table: table === null ? null : { id: table, name: tableName(material, table) },
    participant: person === null ? null : { id: person, label: material.people.get(person) ?? '' },
  }
}

/** Follows a draft both ways: from each block to what was said, and from what was said to the blocks of the body that use it. */
export function traceDraft(laidOut: LaidOut): Trace {
  const { material, document } = laidOut
  const entries = indexEntries(material)
  const made = new Map(document.blocks.map((block) => [anchorOf(block), madeOf(block)]))
  const blocks = new Map<string, Traced>()
  const trace = (block: Block): Traced => {
    const anchor = anchorOf(block)
    const recommendation = recommendationOf(material.session, anchor)
    const own = madeOf(block)
    const ids = own.length > 0 ? own : block.kind === 'heading' ? [] : (made.get(baseAnchor(anchor)) ?? [])
    const linked = block.kind === 'statement' ? membersOf(recommendation?.rests ?? {}) : []
    return { anchor, recommendation, ...resolve(material, entries, [...ids, ...linked]) }
  }
  for (const block of document.blocks) if (anchorOf(block) !== '') blocks.set(anchorOf(block), trace(block))
  const uses = new Map<string, string[]>()
  for (const block of listBody(laidOut))
    for (const point of blocks.get(anchorOf(block))?.points ?? [])
      uses.set(point, [...(uses.get(point) ?? []), anchorOf(block)])
  return {
    blocks,
    anchorsOf: (point) => uses.get(point) ?? [],
    originOf: (point) => originOf(material, entries, point),
  }
}
