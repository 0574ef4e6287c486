import { listOwners } from '#shared/draft/anchors.ts'

import { choosePiece, useDraft } from './draft-store.ts'
import { focusEdit } from './focus.ts'
import { findPiece } from './pieces-now.ts'
import type { Piece } from './pieces.ts'

/** The anchor of the table that has a row of this anchor. */
function findTable(row: string): string {
  const blocks = useDraft.getState().view?.document.blocks ?? []
  const table = blocks.find((block) => block.kind === 'table' && block.rowAnchors?.includes(row))
  return table?.kind === 'table' ? (table.anchor ?? '') : ''
}

/** The piece of the draft at an anchor, or the one that the block or row there belongs to. */
export function findPlace(anchor: string): Piece | undefined {
  return [...listOwners(anchor), findTable(anchor)]
    .map((owner) => findPiece(owner))
    .find((piece) => piece !== undefined)
}

/** Takes the piece at an anchor in hand, and goes to where it is written. Gives whether there is one. */
export function goToPlace(anchor: string): boolean {
  const piece = anchor === '' ? undefined : findPlace(anchor)
  if (piece === undefined) return false
  choosePiece(piece.id)
  focusEdit()
  return true
}
