import { isSamePoint, type Known } from './describe-group.ts'
import type { KnowsWord } from './wording.ts'

/**
 * Points in the very same wording: first those that say it letter by letter, then those that near pairs hold to be the same, where
 * every two of the set are.
 */
export function findSames(
  members: readonly Known[],
  near: Iterable<readonly [number, number]>,
  knows: KnowsWord,
): readonly (readonly Known[])[] {
  const sets = new Map<string, Known[]>()
  const keys = members.map(({ text }) => text.wording)
  for (const [at, member] of members.entries()) {
    const set = sets.get(keys[at] ?? '')
    if (set === undefined) sets.set(keys[at] ?? '', [member])
    else set.push(member)
  }
  for (const [a, b] of near) {
    const [one, other] = [sets.get(keys[a] ?? ''), sets.get(keys[b] ?? '')]
    if (one === undefined || other === undefined || one === other) continue
    if (!one.every((x) => other.every((y) => isSamePoint(x, y, knows)))) continue
    for (const [key, set] of sets) if (set === other) sets.set(key, one)
    one.push(...other)
  }
  return [...new Set(sets.values())].filter(
    ([first, second]) => first !== undefined && second !== undefined && isSamePoint(first, second, knows),
  )
}
