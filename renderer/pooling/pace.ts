/** Seconds to read a point of a dozen words, and to decide (UX model: 238 words a minute, keystroke level). */
const readsFor = 3
const decidesIn = 1.6
/** A longer pause was a pause. */
const longest = 60_000
/** From so many decisions on, the person's own pace counts. */
const enough = 5

/** Seconds a decision has taken lately; null while there are too few of them. `times` are ms, in order. */
function ownPace(times: readonly number[]): number | null {
  const gaps = times
    .slice(1)
    .map((time, at) => time - (times[at] ?? time))
    .filter((gap) => gap <= longest)
  if (gaps.length < enough) return null
  const lately = gaps.slice(-30)
  return lately.reduce((sum, gap) => sum + gap, 0) / lately.length / 1_000
}

/** About how many minutes the rest takes: at the pace so far, else by how much there is to read. */
export function estimateMinutes(
  items: readonly { readonly rows: number }[],
  times: readonly number[],
): number {
  const own = ownPace(times)
  const seconds =
    own === null ? items.reduce((sum, { rows }) => sum + rows * readsFor + decidesIn, 0) : own * items.length
  return Math.max(1, Math.round(seconds / 60))
}
