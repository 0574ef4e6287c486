/** Another text, and how alike it is. */
export type Near = { readonly b: number; readonly score: number }

/** Keeps the best few of what it is offered, the best first. */
export function keepBest(most: number): {
  readonly offer: (b: number, score: number) => void
  /** Only what is above this is still taken. */
  readonly least: () => number
  readonly list: () => readonly Near[]
} {
  const best: Near[] = []
  let least = -Infinity
  return {
    offer: (b, score) => {
      if (best.length === most && score <= least) return
      const place = best.findLastIndex((other) => other.score >= score) + 1
      best.splice(place, 0, { b, score })
      if (best.length > most) best.pop()
      if (best.length === most) least = best.at(-1)?.score ?? -Infinity
    },
    least: () => least,
    list: () => best,
  }
}
