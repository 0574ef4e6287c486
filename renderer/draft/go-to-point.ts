import { showScreen } from '#renderer/state/app-store.ts'
import { keep } from '#renderer/state/kept-json.ts'
import type { Rec } from '#shared/model/session.ts'

/** Shows the table and topic at which a point was said, in Capture. */
export function openInCapture(session: string, { table, topic, presentation }: Rec<'point'>): void {
  // Capture opens at the place that is kept under this name.
  keep(`pooled.place.${session}`, { table, topic, presentation: table === null ? presentation : null })
  showScreen('capture')
}

export function openInPool(): void {
  showScreen('pool')
}
