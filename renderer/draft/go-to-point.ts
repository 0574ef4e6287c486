import { showScreen } from '#renderer/state/app-store.ts'
import { wantPoint } from '#renderer/state/wanted-point.ts'

/** Shows a point in Capture, where it was said. */
export function openInCapture(point: string): void {
  wantPoint(point)
  showScreen('capture')
}

export function openInPool(): void {
  showScreen('pool')
}
