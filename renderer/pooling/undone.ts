import type { Decision } from './pool-store.ts'

/** A decision that was taken back, and the acts that did so. */
export type Undone = { readonly decision: Decision; readonly acts: readonly string[] }

let undone: readonly Undone[] = []

/** Keeps what was taken back, to be done again. */
export function keepUndone(one: Undone): void {
  undone = [...undone, one]
}

/** Gives what was taken back last, and forgets it. */
export function takeUndone(): Undone | undefined {
  const last = undone.at(-1)
  undone = undone.slice(0, -1)
  return last
}

/** Something new was decided: what was taken back before is not done again. */
export function forgetUndone(): void {
  undone = []
}
