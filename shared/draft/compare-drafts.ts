import type { Block, WordDocument } from '#shared/model/document.ts'

import { anchorOf, baseAnchor } from './anchors.ts'
import { keepOrder } from './keep-order.ts'
import { plainWords } from './plain-words.ts'

/** One difference between two drafts, in the order of the later one. */
export type DraftDifference = {
  readonly kind: 'added' | 'removed' | 'changed' | 'moved'
  readonly anchor: string
  /** The number or heading it stands under. */
  readonly where: string
  readonly before: string
  readonly after: string
}

type Piece = {
  readonly anchor: string
  readonly where: string
  readonly words: string
  /** Rows and entries are compared one by one. */
  readonly isMany: boolean
}

/** The pieces of a draft that can differ, in order. */
function listPieces({ blocks }: WordDocument): readonly Piece[] {
  let heading = ''
  const numbers = new Map<string, string>()
  return blocks.flatMap((block: Block): readonly Piece[] => {
    const anchor = anchorOf(block)
    if (anchor === '') return []
    if (block.kind === 'heading') heading = block.text
    if (block.kind === 'statement') numbers.set(anchor, block.number)
    const where = numbers.get(baseAnchor(anchor)) ?? numbers.get(anchor) ?? heading
    const words = block.kind === 'statement' ? `${block.number} ${plainWords(block)}` : plainWords(block)
    return [{ anchor, where, words, isMany: block.kind === 'table' || block.kind === 'list' }]
  })
}

/** The lines of one text that another does not have, as often as it has them. */
function linesOnlyIn(text: string, other: string): string {
  const left = new Map<string, number>()
  for (const line of other.split('\n')) left.set(line, (left.get(line) ?? 0) + 1)
  const own = text.split('\n').filter((line) => {
    const count = left.get(line) ?? 0
    left.set(line, count - 1)
    return count <= 0
  })
  return own.join('\n')
}

function changed(was: Piece, is: Piece): DraftDifference {
  const { anchor, where } = is
  const isMany = was.isMany && is.isMany
  const [before, after] = [linesOnlyIn(was.words, is.words), linesOnlyIn(is.words, was.words)]
  // The same rows in another order: all of it is shown.
  const isPart = isMany && before + after !== ''
  return isPart
    ? { kind: 'changed', anchor, where, before, after }
    : { kind: 'changed', anchor, where, before: was.words, after: is.words }
}

function findMoved(before: readonly Piece[], after: readonly Piece[]): ReadonlySet<string> {
  const own = (pieces: readonly Piece[]): readonly string[] =>
    pieces.map(({ anchor }) => anchor).filter((anchor) => anchor === baseAnchor(anchor))
  const places = new Map(own(before).map((anchor, at) => [anchor, at]))
  const common = own(after).filter((anchor) => places.has(anchor))
  const kept = keepOrder(common.map((anchor) => places.get(anchor) ?? 0))
  return new Set(common.filter((_, at) => !kept.has(at)))
}

/** What became of one draft in another, by the anchors of their blocks. */
export function compareDrafts(before: WordDocument, after: WordDocument): readonly DraftDifference[] {
  const [was, is] = [listPieces(before), listPieces(after)]
  const known = new Map(was.map((piece) => [piece.anchor, piece]))
  const stands = new Set(is.map(({ anchor }) => anchor))
  const moved = findMoved(was, is)
  /** What is gone, by the piece that still stands before it. */
  const gone = new Map<string, DraftDifference[]>()
  let last = ''
  for (const { anchor, where, words } of was) {
    if (stands.has(anchor)) last = anchor
    else {
      const removed = { kind: 'removed', anchor, where, before: words, after: '' } as const
      gone.set(last, [...(gone.get(last) ?? []), removed])
    }
  }
  const told = is.flatMap((piece): readonly DraftDifference[] => {
    const { anchor, where, words } = piece
    const former = known.get(anchor)
    const next = gone.get(anchor) ?? []
    if (former === undefined) return [{ kind: 'added', anchor, where, before: '', after: words }, ...next]
    if (former.words !== words) return [changed(former, piece), ...next]
    if (!moved.has(anchor)) return next
    return [{ kind: 'moved', anchor, where, before: former.where, after: words }, ...next]
  })
  return [...(gone.get('') ?? []), ...told]
}
