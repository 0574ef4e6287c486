import type { SuggestedGroup } from '#electron/app/pool-engine.ts'
import type { Nearest, Suggestion } from '#shared/contract/pooling.ts'
import type { Nearest as Near } from '#shared/pooling/suggestions.ts'

function showCaution({ kind, a, b, of }: SuggestedGroup['cautions'][number]): Suggestion['cautions'][number] {
  return { kind, a: [...a], b: [...b], of: [...of] }
}

/** A suggestion as the contract has it. */
export function showSuggestion(group: SuggestedGroup): Suggestion {
  const { ids, topic, score, grade, shares, alike, why, cautions, isSame } = group
  return {
    points: [...ids],
    topic,
    score,
    grade,
    shares: [...shares],
    alike: alike.map(([a, b]) => [a, b]),
    why,
    cautions: cautions.map(showCaution),
    isBulk: isSame,
  }
}

/** A neighbour of a point as the contract has it; one that was found by its text alone has no id in cautions. */
export function showNear({ id, score, grade, cautions }: Near, own: string): Nearest {
  const shown = cautions.map((caution) => showCaution({ ...caution, of: [own, id] }))
  return { point: id, score, grade, cautions: shown }
}
