/** Does one piece of work at a time for each place; a piece that fails holds up nobody. */
export function takeTurns(): <T>(place: string, work: () => Promise<T>) => Promise<T> {
  const last = new Map<string, Promise<void>>()
  return (place, work) => {
    const turn = (last.get(place) ?? Promise.resolve()).then(work)
    const done = (): void => undefined
    last.set(place, turn.then(done, done))
    return turn
  }
}
