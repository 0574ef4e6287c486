import type { Pen } from '#shared/session/write-changes.ts'

let count = 0

/** A pen with a clock and ids of its own: each call to `now` is a millisecond later. */
export function makePen(
  device = 'desk',
  start = Date.parse('2026-03-02T09:00:00.000Z'),
): Pen & { setClock(to: number): void } {
  let clock = start
  return {
    newId: () => `${device}-${(count += 1)}`,
    now: () => (clock += 1),
    by: `${device}-author`,
    device,
    setClock: (to) => {
      clock = to
    },
  }
}
