import { useMemo } from 'react'

import { addMinutes, pauseClock, readClock, startClock, useClocks } from '#renderer/state/clocks.ts'

import type { WallClock } from './projector/picture.ts'

/** What a topic has in plenary until somebody gives it more. */
const plenaryMinutes = 10

function nameClock(topic: string | null): string {
  return `plenary-${topic ?? 'none'}`
}

/** The clock of a topic in plenary, and whether it was ever started. */
export function usePlenaryClock(topic: string | null): {
  readonly clock: WallClock
  readonly isUsed: boolean
} {
  const kept = useClocks(({ byKey }) => byKey[nameClock(topic)])
  const clock = useMemo(() => {
    const since = kept?.since ?? null
    const { leftMs } = readClock(kept, plenaryMinutes, since ?? 0)
    return { leftMs, endsAt: since === null ? null : since + leftMs }
  }, [kept])
  return { clock, isUsed: kept !== undefined }
}

/** Starts the clock of a topic, or lets it stand still. */
export function toggleClock(topic: string | null): void {
  const name = nameClock(topic)
  const since = useClocks.getState().byKey[name]?.since ?? null
  if (since !== null) pauseClock(name)
  else startClock(name, plenaryMinutes)
}

export function giveMinutes(topic: string | null, more: number): void {
  addMinutes(nameClock(topic), more, plenaryMinutes)
}
