type Waits = {
  /** How long nothing more may be asked for before the work is done, in milliseconds. */
  readonly quiet: number
  /** How long it waits at most, however much is asked for. */
  readonly most: number
  /** How long after a failure it is done again. */
  readonly again: number
}
type Pending = { readonly since: number; readonly timer: NodeJS.Timeout }

/** Does work for a place once the place is quiet, and does it again later where it failed. Nothing waits for it. */
export function doLater(
  work: (place: string) => Promise<void>,
  { quiet, most, again }: Waits,
): { ask(place: string): void; forget(place: string): void } {
  const pending = new Map<string, Pending>()
  const start = (place: string, wait: number, since: number): void => {
    const timer = setTimeout(() => {
      pending.delete(place)
      void work(place).catch(() => {
        if (!pending.has(place)) start(place, again, Date.now())
      })
    }, wait)
    pending.set(place, { since, timer: timer.unref() })
  }
  const forget = (place: string): void => {
    clearTimeout(pending.get(place)?.timer)
    pending.delete(place)
  }
  return {
    ask: (place) => {
      const since = pending.get(place)?.since ?? Date.now()
      forget(place)
      start(place, Math.max(0, Math.min(quiet, since + most - Date.now())), since)
    },
    forget,
  }
}
