import type { Block } from '#shared/model/document.ts'
import type { Rec, Session } from '#shared/model/session.ts'
import type { Template } from '#shared/model/workshop.ts'
import { listAll } from '#shared/session/list.ts'

import { anchorOf } from './anchors.ts'
import { insteadBlocks, newBlocks } from './passage-blocks.ts'
import { findBehind, findInstead, indexPlaces, type Place, type Places } from './passage-places.ts'

type Passage = Rec<'passage'>

/** A composed block, and the passage that stands in its place or leaves it out. */
export type Replaced = { readonly passage: Passage; readonly composed: Block }

/** A draft with everything the writer wrote laid over what is composed. */
export type Laid = {
  readonly blocks: readonly Block[]
  /** By the anchor of the composed block. */
  readonly replaced: ReadonlyMap<string, Replaced>
  /** By anchor: blocks that are left out, by themselves or with all of their section. */
  readonly leftOut: ReadonlyMap<string, Replaced>
}

type Plan = {
  readonly instead: Map<number, Passage>
  readonly behind: Map<number, Passage[]>
  /** Behind another passage, by its id. */
  readonly after: Map<string, Passage[]>
}

function add<K>(to: Map<K, Passage[]>, key: K, passage: Passage): void {
  const known = to.get(key)
  if (known === undefined) to.set(key, [passage])
  else known.push(passage)
}

/** The passage that one stands behind; where that was taken back, the place it had. */
function passageBefore(session: Session, after: string): Passage | undefined {
  return after.startsWith('passage-')
    ? session.records.passage.get(after.slice('passage-'.length))
    : undefined
}

function anchorBehind(session: Session, passage: Passage): string {
  let at = passage.after
  for (const met = new Set<string>(); !met.has(at);) {
    met.add(at)
    const before = passageBefore(session, at)
    if (before === undefined || !before.withdrawn) return at
    at = before.replaces === '' ? before.after : before.replaces
  }
  return at
}

function placeAll(places: Places, passages: readonly Passage[]): Plan {
  const plan: Plan = { instead: new Map(), behind: new Map(), after: new Map() }
  const put = (passage: Passage, place: Place): void => {
    if (place === null) return
    if (place.kind === 'behind') return add(plan.behind, place.at, passage)
    // Two copies may both have rewritten a block: the second stands behind the first.
    if (plan.instead.has(place.at)) return add(plan.behind, place.at, passage)
    plan.instead.set(place.at, passage)
  }
  for (const passage of passages) {
    if (passage.replaces !== '') {
      put(passage, findInstead(places, passage))
      continue
    }
    const anchor = anchorBehind(places.session, passage)
    const before = passageBefore(places.session, anchor)
    if (before !== undefined && before.template === passage.template) add(plan.after, before.id, passage)
    else put(passage, findBehind(places, anchor))
  }
  return plan
}

type Level = 1 | 2 | 3 | 4

function levelBelow(level: number): Level {
  return level <= 1 ? 2 : level === 2 ? 3 : 4
}

/** The draft as far as it is laid. */
type Laying = {
  readonly plan: Plan
  readonly blocks: Block[]
  readonly replaced: Map<string, Replaced>
  readonly leftOut: Map<string, Replaced>
  readonly shown: Set<string>
  level: number
  /** While a section is left out: the passage that does so, and the level of its heading. */
  without: { readonly passage: Passage; readonly level: number } | null
}

function startLaying(plan: Plan): Laying {
  const [blocks, replaced, leftOut, shown] = [[], new Map(), new Map(), new Set<string>()]
  return { plan, blocks, replaced, leftOut, shown, level: 1, without: null }
}

function write(laying: Laying, passage: Passage, blocks: readonly Block[]): void {
  if (laying.shown.has(passage.id)) return
  laying.shown.add(passage.id)
  laying.blocks.push(...blocks)
  for (const next of laying.plan.after.get(passage.id) ?? []) writeNew(laying, next)
}

/** A passage that stands in place of nothing, and those behind it. */
function writeNew(laying: Laying, passage: Passage): void {
  write(laying, passage, passage.isLeftOut ? [] : newBlocks(passage, levelBelow(laying.level)))
}

function sayLeftOut({ because }: Passage): string {
  const why = because.trim()
  return why === '' ? 'This part is left out of this draft.' : `This part is left out: ${why}`
}

function leaveOut(laying: Laying, passage: Passage, composed: Block): void {
  laying.leftOut.set(anchorOf(composed), { passage, composed })
  if (composed.kind !== 'heading') return write(laying, passage, [])
  laying.without = { passage, level: composed.level }
  laying.shown.add(passage.id)
  // The parts after a numbered one keep their numbers, which their recommendations carry.
  if (composed.numbered !== true) return
  const anchor = `${anchorOf(composed)}/note`
  laying.blocks.push(composed, { kind: 'paragraph', style: 'note', text: sayLeftOut(passage), anchor })
}

function isWithout(laying: Laying, block: Block): boolean {
  const { without } = laying
  if (without === null || block.kind === 'pageBreak') return false
  if (block.kind === 'heading' && block.level <= without.level) {
    laying.without = null
    return false
  }
  laying.leftOut.set(anchorOf(block), { passage: without.passage, composed: block })
  return true
}

/** What the writer wrote in a section that is left out goes with it, and what stands behind that. */
function leaveOutWritten(laying: Laying, without: Passage, passages: readonly Passage[]): void {
  for (const passage of passages) {
    if (laying.shown.has(passage.id)) continue
    laying.shown.add(passage.id)
    const [composed] = passage.isLeftOut ? [] : newBlocks(passage, 2)
    if (composed !== undefined) laying.leftOut.set(anchorOf(composed), { passage: without, composed })
    leaveOutWritten(laying, without, laying.plan.after.get(passage.id) ?? [])
  }
}

function writtenAt({ instead, behind }: Plan, at: number): readonly Passage[] {
  const own = instead.get(at)
  return [...(own === undefined ? [] : [own]), ...(behind.get(at) ?? [])]
}

function take(laying: Laying, block: Block, at: number): void {
  const { without } = laying
  if (without !== null && isWithout(laying, block))
    return leaveOutWritten(laying, without.passage, writtenAt(laying.plan, at))
  if (block.kind === 'heading') laying.level = block.level
  const instead = laying.plan.instead.get(at)
  if (instead === undefined) laying.blocks.push(block)
  else if (instead.isLeftOut) leaveOut(laying, instead, block)
  else {
    laying.replaced.set(anchorOf(block), { passage: instead, composed: block })
    write(laying, instead, insteadBlocks(instead, block))
  }
  const behind = laying.plan.behind.get(at) ?? []
  if (laying.without !== null) {
    const { passage } = laying.without
    leaveOutWritten(laying, passage, [...(laying.plan.after.get(passage.id) ?? []), ...behind])
  } else for (const passage of behind) writeNew(laying, passage)
}

const lostNote =
  'These pieces were written for places that this draft does not have any more. Move each to where it belongs, or take it out.'

/** What the writer wrote for places that are gone, under a heading of its own: nothing is lost. */
function lostBlocks(passages: readonly Passage[]): readonly Block[] {
  const blocks = passages.flatMap((passage) => (passage.isLeftOut ? [] : newBlocks(passage, 2)))
  if (blocks.length === 0) return []
  return [
    { kind: 'heading', level: 1, text: 'Not placed', anchor: 'not-placed' },
    { kind: 'paragraph', style: 'note', text: lostNote, anchor: 'not-placed/note' },
    ...blocks,
  ]
}

/**
 * Lays the passages of a template over its composed blocks, which all have their anchors. `bodyEnd` is where the body ends:
 * what has no place any more is shown there.
 */
export function layPassages(
  session: Session,
  template: Template,
  composed: readonly Block[],
  bodyEnd: number,
): Laid {
  const passages = listAll(session, 'passage').filter((passage) => passage.template === template)
  if (passages.length === 0) return { blocks: composed, replaced: new Map(), leftOut: new Map() }
  const laying = startLaying(placeAll(indexPlaces(session, composed), passages))
  for (const [at, block] of composed.slice(0, bodyEnd).entries()) take(laying, block, at)
  const end = laying.blocks.length
  for (const [at, block] of composed.slice(bodyEnd).entries()) take(laying, block, bodyEnd + at)
  const lost = lostBlocks(passages.filter(({ id }) => !laying.shown.has(id)))
  laying.blocks.splice(end, 0, ...lost)
  const { blocks, replaced, leftOut } = laying
  return { blocks, replaced, leftOut }
}
