import type { Stamp } from '#shared/model/change.ts'

/** The stamp before all others. */
export const zeroStamp: Stamp = { at: '1970-01-01T00:00:00.000Z', tick: 0, device: '0' }

/** Orders stamps by wall time, counter, device. */
export function compareStamps(a: Stamp, b: Stamp): number {
  if (a.at !== b.at) return a.at < b.at ? -1 : 1
  if (a.tick !== b.tick) return a.tick - b.tick
  if (a.device !== b.device) return a.device < b.device ? -1 : 1
  return 0
}

/** Orders changes by stamp, then id: the one order in which a session is folded. */
export function compareChanges(
  a: Stamp & { readonly id: string },
  b: Stamp & { readonly id: string },
): number {
  return compareStamps(a, b) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
}

/** The later of two stamps. */
export function laterStamp(a: Stamp, b: Stamp): Stamp {
  return compareStamps(a, b) >= 0 ? a : b
}

/** Where the counter starts again: far above any session, and far below where counting in JavaScript ends. */
export const lastTick = 2 ** 31

/**
 * The next stamp of a device: after everything it has seen, even when the wall clock was set back
 * (a hybrid logical clock, Kulkarni et al. 2014). `now` is milliseconds since 1970.
 */
export function nextStamp(last: Stamp, now: number, device: string): Stamp {
  const wall = new Date(now).toISOString()
  if (wall > last.at) return { at: wall, tick: 0, device }
  if (last.tick < lastTick) return { at: last.at, tick: last.tick + 1, device }
  return { at: new Date(Date.parse(last.at) + 1).toISOString(), tick: 0, device }
}
