import { type Piece, planAnchor } from '#renderer/draft/pieces.ts'
import { useSession } from '#renderer/state/session-store.ts'

const tables: ReadonlySet<string> = new Set([
  planAnchor,
  'action-list',
  'leads-table',
  'strengths-table',
  'coverage-table',
])

/** Whether a piece is a table made of the rows and actions of the plan. */
export function isOfPlan(anchor: string | null, piece: Piece | undefined): boolean {
  if (anchor === null) return false
  if (piece === undefined) return anchor === planAnchor
  if (piece.block.kind !== 'table') return false
  return tables.has(anchor) || isMadeOfPlan(piece.block.from ?? [])
}

function isMadeOfPlan(ids: readonly string[]): boolean {
  const { session } = useSession.getState()
  if (session === null || ids.length === 0) return false
  const { planRow, action } = session.records
  return ids.every((id) => planRow.has(id) || action.has(id))
}
