import type { Block } from '#shared/model/document.ts'
import type { Rec, Session } from '#shared/model/session.ts'

import { anchorOf, baseAnchor, belongsTo, madeOf } from './anchors.ts'
import { plainWords } from './plain-words.ts'

type Passage = Rec<'passage'>

/** Where in the composed blocks a passage stands: in place of one, or behind one; null where its place is gone. */
export type Place = { readonly kind: 'instead' | 'behind'; readonly at: number } | null

/** The composed blocks, looked up once. */
export type Places = {
  readonly session: Session
  readonly blocks: readonly Block[]
  readonly byAnchor: ReadonlyMap<string, number>
  /** The block that a record stands in: its own, else the list or box it is gathered in. */
  readonly byRecord: ReadonlyMap<string, number>
}

/** Looks up where everything stands. */
export function indexPlaces(session: Session, blocks: readonly Block[]): Places {
  const byAnchor = new Map(blocks.map((block, at) => [anchorOf(block), at]))
  byAnchor.delete('')
  const byRecord = new Map<string, number>()
  const ranks = new Map<string, number>()
  for (const [at, block] of blocks.entries())
    for (const id of madeOf(block)) {
      const rank = rankFor(block, id)
      if (rank >= (ranks.get(id) ?? Infinity)) continue
      ranks.set(id, rank)
      byRecord.set(id, at)
    }
  return { session, blocks, byAnchor, byRecord }
}

/** How well a block stands for a record that it is made of; a table that sums up many does so last. */
function rankFor(block: Block, id: string): number {
  if (anchorOf(block).endsWith(`-${id}`)) return 0
  return block.kind === 'list' || block.kind === 'callout' ? 1 : 2
}

/** The id in an anchor such as `statement-3`; what else there may be in front of it has no dash. */
function recordId(anchor: string): string {
  const base = baseAnchor(anchor)
  return base.slice(base.indexOf('-') + 1)
}

/** The last block that belongs to this one without a name of its own; straight behind a heading comes what is written there. */
function endOfBlock({ blocks }: Pick<Places, 'blocks'>, at: number): number {
  const block = blocks[at]
  if (block === undefined || block.kind === 'heading') return at
  const owner = anchorOf(block)
  let end = at
  for (let next = blocks[end + 1]; next !== undefined && belongsTo(anchorOf(next), owner);) {
    end += 1
    next = blocks[end + 1]
  }
  return end
}

/** The last block of the section that a heading begins, or that a block stands in. */
function endOfSection({ blocks }: Pick<Places, 'blocks'>, at: number): number {
  const top = blocks.slice(0, at + 1).findLast((block) => block.kind === 'heading')
  const level = top?.level ?? 1
  const end = blocks.findIndex(
    (block, index) => index > at && block.kind === 'heading' && block.level <= level,
  )
  const last = end === -1 ? blocks.length - 1 : end - 1
  return blocks[last]?.kind === 'pageBreak' ? last - 1 : last
}

/** Another block beside the one that bore this anchor, with the very words that stood there. */
function findWords({ blocks }: Places, anchor: string, composed: string): number {
  const owner = baseAnchor(anchor)
  if (composed === '' || owner === anchor) return -1
  return blocks.findIndex((block) => belongsTo(anchorOf(block), owner) && plainWords(block) === composed)
}

/** Whether a block that now holds what stood elsewhere holds nothing else, or is the same list begun by another point. */
function isSameThing(block: Block | undefined, { replaces, rests }: Passage): boolean {
  if (block === undefined) return false
  if (block.kind === 'list' && replaces.startsWith('list-')) return true
  if (block.kind === 'callout' && replaces.startsWith('box-')) return true
  return madeOf(block).every((id) => rests[id] === true || id === recordId(replaces))
}

/** The heading of the section that something gone stood in, as far as its own record tells. */
function findSection({ session, byAnchor }: Places, anchor: string): number | undefined {
  const base = byAnchor.get(baseAnchor(anchor))
  if (base !== undefined) return base
  const id = recordId(anchor)
  const { point, group, recommendation } = session.records
  const topic = (recommendation.get(id) ?? group.get(id) ?? point.get(id))?.topic
  return topic === undefined ? undefined : byAnchor.get(topic === null ? 'further' : `topic-${topic}`)
}

function behindSection(places: Places, anchor: string): Place {
  const section = findSection(places, anchor)
  return section === undefined ? null : { kind: 'behind', at: endOfSection(places, section) }
}

/** Where a new passage stands: behind the block of this anchor, else behind what is made of the same record, else last in its section. */
export function findBehind(places: Places, anchor: string): Place {
  const at = places.byAnchor.get(anchor) ?? places.byRecord.get(recordId(anchor))
  return at === undefined ? behindSection(places, anchor) : { kind: 'behind', at: endOfBlock(places, at) }
}

/** Where a passage stands that was written in place of a composed block. */
export function findInstead(places: Places, passage: Passage): Place {
  const { replaces, composed } = passage
  const own = places.byAnchor.get(replaces)
  const isChanged = own === undefined || plainWords(places.blocks[own] ?? { kind: 'pageBreak' }) !== composed
  const sameWords = isChanged ? findWords(places, replaces, composed) : -1
  const at = sameWords === -1 ? own : sameWords
  if (at !== undefined) return { kind: 'instead', at }
  const moved = places.byRecord.get(recordId(replaces))
  if (moved === undefined) return behindSection(places, replaces)
  return isSameThing(places.blocks[moved], passage)
    ? { kind: 'instead', at: moved }
    : { kind: 'behind', at: endOfBlock(places, moved) }
}
