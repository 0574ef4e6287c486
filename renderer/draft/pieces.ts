import type { BlockSource, DraftView, OutlineEntry } from '#shared/contract/draft.ts'
import { plainWords } from '#shared/draft/plain-words.ts'
import type { Block } from '#shared/model/document.ts'

/** The anchor of the table that is the action plan. */
export const planAnchor = 'action-plan-table'

/** One piece of the draft: a block that can be taken in hand. */
export type Piece = {
  /** Its anchor. */
  readonly id: string
  readonly block: Block
  readonly source: BlockSource | null
  /** As printed; empty where it has none. */
  readonly number: string
  /** How deep its heading stands, from 1; for other pieces that of the heading above and one more. */
  readonly level: number
  /** The anchors of the headings above, the outermost first. */
  readonly under: readonly string[]
  /** The points under a heading. */
  readonly points: number
}

function anchorOf(block: Block): string {
  return ('anchor' in block && block.anchor) || ''
}

function listEntries(entries: readonly OutlineEntry[]): readonly OutlineEntry[] {
  return entries.flatMap((entry) => [entry, ...listEntries(entry.children)])
}

/** Every piece of the draft, in its order. */
export function listPieces({ document, outline, sources }: DraftView): readonly Piece[] {
  const entries = new Map(listEntries(outline).map((entry) => [entry.anchor, entry]))
  const sourceOf = new Map(sources.map((source) => [source.anchor, source]))
  let above: readonly { readonly id: string; readonly level: number }[] = []
  return document.blocks.flatMap((block): readonly Piece[] => {
    const id = anchorOf(block)
    if (block.kind === 'heading') above = above.filter(({ level }) => level < block.level)
    const level = block.kind === 'heading' ? block.level : (above.at(-1)?.level ?? 0) + 1
    const under = above.map((heading) => heading.id)
    if (block.kind === 'heading') above = [...above, { id, level }]
    if (id === '' || block.kind === 'provenance') return []
    const entry = block.kind === 'heading' ? entries.get(id) : undefined
    const number = block.kind === 'statement' ? block.number : (entry?.number ?? '')
    const source = sourceOf.get(id) ?? null
    return [{ id, block, source, number, level, under, points: entry?.points ?? 0 }]
  })
}

function isMain({ id, block, source }: Piece): boolean {
  if (block.kind === 'heading' || block.kind === 'statement' || id === planAnchor) return true
  // The blocks of a passage behind its first belong to it.
  return source?.of?.entity === 'passage' && (source.composed !== null || id === `passage-${source.of.id}`)
}

/** What the outline shows: everything, or the headings, recommendations, the writer's words and the piece in hand. */
export function listShown(
  pieces: readonly Piece[],
  { showsAll, chosen }: { readonly showsAll: boolean; readonly chosen: string | null },
): readonly Piece[] {
  return pieces.filter((piece) => showsAll || isMain(piece) || piece.id === chosen)
}

/** The piece that stands in the place of one that has gone, as when a statement has become a recommendation; else none. */
export function findHeir(gone: Piece, pieces: readonly Piece[]): Piece | undefined {
  const words = wordsOf(gone.block)
  const alike = pieces.filter(({ block }) => block.kind === gone.block.kind && wordsOf(block) === words)
  return alike.find(({ under }) => under.at(-1) === gone.under.at(-1)) ?? alike[0]
}

/** Whether the words are the writer's, and rest on nothing that anybody said. */
export function isUnsourced({ block, source }: Piece): boolean {
  if (source === null || block.kind === 'heading') return false
  const { of, points, groups, themes } = source
  const isOwn = of?.entity === 'passage' || of?.entity === 'recommendation'
  return isOwn && points.length + groups.length + themes.length === 0
}

/** What a block says, as plain words; a table is called by its caption. */
export function wordsOf(block: Block): string {
  if (block.kind === 'contents') return block.heading
  if (block.kind === 'table') return block.caption
  const words = plainWords(block)
  return block.kind === 'list' ? words.replaceAll(/^\s*- /gmu, '') : words
}

/** How many sentences a text has; what has no full stop is one. */
export function countSentences(text: string): number {
  const plain = text.replaceAll(/[*_\\]/gu, '').trim()
  if (plain === '') return 0
  const parts = plain.split(/(?<=[.!?…]["'’”)\]]*)\s+(?=["'‘“(]*[\p{Lu}\p{N}])|\n+/u)
  return parts.filter((part) => /[\p{L}\p{N}]/u.test(part)).length
}

/** The topic that a place in the draft belongs to, by the headings it stands under; null where it is in none. */
export function topicOf(anchors: readonly string[]): string | null {
  const anchor = anchors.findLast((each) => each.startsWith('topic-'))
  return anchor === undefined ? null : anchor.slice('topic-'.length)
}
