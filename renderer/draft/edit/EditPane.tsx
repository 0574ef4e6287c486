import { useEffect } from 'react'

import { choosePiece, useDraft } from '#renderer/draft/draft-store.ts'
import { places } from '#renderer/draft/focus.ts'
import { ClashNotes } from '#renderer/draft/kept/ClashNotes.tsx'
import { leaveThing } from '#renderer/draft/kept/save-typed.ts'
import { useTyped } from '#renderer/draft/kept/typed.ts'
import { usePieces } from '#renderer/draft/pieces-now.ts'
import type { Piece } from '#renderer/draft/pieces.ts'
import { isOfPlan } from '#renderer/draft/plan/is-plan.ts'
import { PlanForm } from '#renderer/draft/plan/PlanForm.tsx'
import { t } from '#renderer/draft/words.ts'
import { useSession } from '#renderer/state/session-store.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'

import { AddBar } from './AddBar.tsx'
import { ComposedForm } from './ComposedForm.tsx'
import { PassageForm } from './PassageForm.tsx'
import { RecommendationForm } from './RecommendationForm.tsx'
import { type Target, targetOf } from './target-of.ts'

import styles from './EditPane.module.css'

/** Where the piece in hand is written. */
export function EditPane() {
  const chosen = useDraft((state) => state.chosen)
  const pieces = usePieces()
  // A record may come or go under the same anchor.
  useSession(({ session }) => session?.records.recommendation)
  useSession(({ session }) => session?.records.passage)
  useTyped(({ byId }) => Object.keys(byId).join(' '))
  const piece = pieces.find(({ id }) => id === chosen)
  const target = chosen === null ? null : targetOf(chosen, piece)
  useLeaving(target?.id ?? null)
  useEffect(() => {
    const [first] = pieces
    if (useDraft.getState().chosen === null && first !== undefined) choosePiece(first.id)
  }, [pieces])
  return (
    <div
      ref={(pane) => {
        places.edit.current = pane
      }}
      tabIndex={-1}
      className={styles['pane']}
    >
      <div className={styles['scroll']}>
        <ClashNotes />
        <Form key={target?.id ?? chosen} target={target} piece={piece} chosen={chosen} />
      </div>
      <AddBar />
    </div>
  )
}

type FormProps = {
  readonly target: Target
  readonly piece: Piece | undefined
  readonly chosen: string | null
}

function Form({ target, piece, chosen }: FormProps) {
  if (target?.entity === 'recommendation') return <RecommendationForm id={target.id} piece={piece} />
  if (target?.entity === 'passage') return <PassageForm id={target.id} piece={piece} />
  if (isOfPlan(chosen, piece)) return <PlanForm piece={piece} />
  if (piece !== undefined) return <ComposedForm piece={piece} />
  return <EmptyState>{t(chosen === null ? 'nothingChosen' : 'gone')}</EmptyState>
}

/** What was typed is saved, and what never had a word is forgotten, as soon as another piece is taken in hand. */
function useLeaving(id: string | null): void {
  useEffect(() => {
    if (id === null) return undefined
    return () => leaveThing(id)
  }, [id])
}
