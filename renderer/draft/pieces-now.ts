import { useMemo } from 'react'

import type { DraftView } from '#shared/contract/draft.ts'

import { setView, useDraft } from './draft-store.ts'
import { findHeir, listPieces, type Piece } from './pieces.ts'

const listed = new WeakMap<DraftView, ReadonlyMap<string, Piece>>()

function piecesOf(view: DraftView): ReadonlyMap<string, Piece> {
  const known = listed.get(view)
  if (known !== undefined) return known
  const pieces = new Map(listPieces(view).map((piece) => [piece.id, piece]))
  listed.set(view, pieces)
  return pieces
}

/** The pieces of the draft as it was composed last. */
export function usePieces(): readonly Piece[] {
  const view = useDraft((state) => state.view)
  return useMemo(() => (view === null ? [] : [...piecesOf(view).values()]), [view])
}

export function listPiecesNow(): readonly Piece[] {
  const { view } = useDraft.getState()
  return view === null ? [] : [...piecesOf(view).values()]
}

/** A piece by its anchor, now. */
export function findPiece(anchor: string | null): Piece | undefined {
  const { view } = useDraft.getState()
  return view === null || anchor === null ? undefined : piecesOf(view).get(anchor)
}

/** Shows a newly composed draft. The piece in hand stays so, also where it is another record's by now. */
export function showView(view: DraftView): void {
  const before = findPiece(useDraft.getState().chosen)
  const pieces = piecesOf(view)
  const heir = before === undefined || pieces.has(before.id) ? before : findHeir(before, [...pieces.values()])
  setView(view, heir?.id ?? useDraft.getState().chosen)
}
