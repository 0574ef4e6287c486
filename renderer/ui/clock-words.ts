import { t } from './words.ts'

/** What a clock face needs to know of a clock. */
export type ClockShown = {
  readonly leftMs: number
  readonly isRunning: boolean
  readonly hasStarted: boolean
  readonly state: 'idle' | 'running' | 'soon' | 'over'
}

const second = 1_000
const minute = 60 * second

/** The figure of a clock: "12:30" to go, and "+0:42" once its time is over. */
export function formatClock(leftMs: number): string {
  const isOver = leftMs <= -second
  const seconds = isOver ? Math.floor(-leftMs / second) : Math.max(0, Math.ceil(leftMs / second))
  return `${isOver ? '+' : ''}${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

/** What its colour says, in words; empty while there is nothing to say. */
export function describeClock({ leftMs, isRunning, hasStarted, state }: ClockShown): string {
  const paused = hasStarted && !isRunning ? t('clock.paused') : ''
  switch (state) {
    case 'idle':
      return paused
    case 'running':
      return ''
    case 'soon':
      return leftMs < minute / 2
        ? t('clock.lastSeconds')
        : t('clock.minutesLeft', { count: Math.round(leftMs / minute) })
    case 'over':
      return [t('clock.over'), paused].filter((part) => part !== '').join(', ')
  }
}
