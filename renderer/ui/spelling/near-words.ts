/**
 * How many letters have to be put in, taken out, changed or swapped with their neighbour to make one word of the other;
 * `limit + 1` where it is more than that.
 */
export function countSlips(one: string, other: string, limit: number): number {
  if (Math.abs(one.length - other.length) > limit) return limit + 1
  let before: readonly number[] = []
  let last = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (let at = 1; at <= one.length; at += 1) {
    const row = [at]
    for (let to = 1; to <= other.length; to += 1)
      row.push(countHere({ one, other, at, to, before, last, left: row[to - 1] ?? 0 }))
    if (Math.min(...row) > limit) return limit + 1
    before = last
    last = row
  }
  return Math.min(last.at(-1) ?? 0, limit + 1)
}

type Place = {
  readonly one: string
  readonly other: string
  readonly at: number
  readonly to: number
  readonly before: readonly number[]
  readonly last: readonly number[]
  readonly left: number
}

function countHere({ one, other, at, to, before, last, left }: Place): number {
  const change = (last[to - 1] ?? 0) + Number(one[at - 1] !== other[to - 1])
  const least = Math.min(left + 1, (last[to] ?? 0) + 1, change)
  const isSwap = at > 1 && to > 1 && one[at - 1] === other[to - 2] && one[at - 2] === other[to - 1]
  return isSwap ? Math.min(least, (before[to - 2] ?? 0) + 1) : least
}

/** Those of the candidates that are at most two slips from a word, the nearest first. A short word allows one slip. */
export function findNear(word: string, candidates: Iterable<string>): readonly string[] {
  const lower = word.toLowerCase()
  const limit = word.length < 6 ? 1 : 2
  const near: { readonly word: string; readonly slips: number }[] = []
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - lower.length) > limit) continue
    const slips = countSlips(lower, candidate.toLowerCase(), limit)
    if (slips > 0 && slips <= limit) near.push({ word: candidate, slips })
  }
  return near.toSorted((a, b) => a.slips - b.slips).map((each) => each.word)
}
