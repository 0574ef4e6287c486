import type { Known } from './describe-group.ts'

/** Points in the very same wording, two or more together. */
export function findSames(members: readonly Known[]): readonly (readonly Known[])[] {
  const sets = Map.groupBy(members, ({ text }) => text.wording)
  sets.delete('')
  return [...sets.values()].filter(({ length }) => length > 1)
}
