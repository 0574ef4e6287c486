import { announce } from '#renderer/ui/announce.ts'
import type { FeedbackTable } from '#shared/capture/feedback/list-feedback.ts'

import { goToPlace, showView, stepSize, toggleView, useFeedback } from './feedback-store.ts'
import { stepFrom } from './pages.ts'
import { toggleClock } from './plenary-clock.ts'
import type { WallAct } from './projector/wall-acts.ts'
import { toggleReported } from './report-acts.ts'
import type { Standing } from './use-picture.tsx'
import { nameOf } from './use-rows.ts'
import { closeWall, showWall } from './use-wall.ts'
import { t } from './words.ts'

function step({ topic, tables, steps, at }: Standing, by: 1 | -1): void {
  const place = stepFrom(steps, at, by)
  if (place === null) return announce(t(by === 1 ? 'said.end' : 'said.begin'))
  goToPlace(topic, place)
  const table = tables.find(({ id }) => id === place.table)
  if (table !== undefined) announce(t('wall.now', { table: nameOf(table) }))
}

function blank(): void {
  toggleView('blank')
  announce(t(useFeedback.getState().view === 'blank' ? 'said.blank' : 'said.shown'))
}

/** Leaves what hides the points first, then the wall. */
function leave(): void {
  if (useFeedback.getState().view === 'points') closeWall()
  else showView('points')
}

/** Everything a presenter does with one key, here or with the focus on the wall. */
export function makeActs(standing: Standing): Readonly<Record<WallAct, () => void>> {
  return {
    next: () => step(standing, 1),
    previous: () => step(standing, -1),
    blank,
    clock: () => toggleView('clock'),
    pause: () => toggleClock(standing.topic),
    reported: () => report(standing.now),
    bigger: () => stepSize(1),
    smaller: () => stepSize(-1),
    leave,
    start: showWall,
  }
}

/** Marks a table as reported, or takes that back. */
export function report(table: FeedbackTable | null): void {
  if (table !== null) void toggleReported(table, useFeedback.getState().onlyNew)
}
