/** One line of the bench: what was measured, beside which peer, and how they compare. Times are milliseconds. */
export type Measure = {
  readonly what: string
  readonly ours: number
  readonly peer: string
  readonly theirs: number
  /** The ratio asked for: ours over theirs. */
  readonly ratio: number
  /** What the ratio, or our own figure, should stay within; for reading, never for failing. */
  readonly demand: string
}

/** The value below which the given share of values lies. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

/** How long each of several runs took. */
export async function time(runs: number, work: (run: number) => unknown): Promise<readonly number[]> {
  const took: number[] = []
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now()
    await work(run)
    took.push(performance.now() - start)
  }
  return took
}

/** A comparison of two figures. */
export function compare(what: string, ours: number, peer: string, theirs: number, demand: string): Measure {
  return { what, ours, peer, theirs, ratio: ours / theirs, demand }
}
