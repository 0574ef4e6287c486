/** Whether each item is right, and the score it was given. */
export type Scored = readonly { readonly isRight: boolean; readonly score: number }[]

/** Precision and recall after each item, the best score first; items of one score count together. */
function walk(items: Scored): readonly { readonly precision: number; readonly recall: number }[] {
  const right = items.filter(({ isRight }) => isRight).length
  const sorted = items.toSorted((a, b) => b.score - a.score)
  let hits = 0
  return sorted.flatMap(({ isRight, score }, at) => {
    hits += Number(isRight)
    return sorted[at + 1]?.score === score
      ? []
      : [{ precision: hits / (at + 1), recall: hits / (right || 1) }]
  })
}

/** The area under the precision-recall curve in steps, as scikit-learn's average_precision_score. */
export function averagePrecision(items: Scored): number {
  let [sum, before] = [0, 0]
  for (const { precision, recall } of walk(items)) {
    sum += (recall - before) * precision
    before = recall
  }
  return sum
}

/** The best F1 at any threshold. */
export function bestF1(items: Scored): number {
  return Math.max(0, ...walk(items).map(({ precision: p, recall: r }) => (2 * p * r) / (p + r || 1)))
}

/** The largest recall at which precision is still at least `least`. */
export function recallAt(items: Scored, least: number): number {
  return Math.max(0, ...walk(items).map(({ precision, recall }) => (precision >= least ? recall : 0)))
}

/** The chance that a right item has a higher score than a wrong one (area under the ROC curve). */
export function areaUnderCurve(items: Scored): number {
  const sorted = items.toSorted((a, b) => a.score - b.score)
  const right = items.filter(({ isRight }) => isRight).length
  const ranks = sorted.reduce((sum, { isRight }, at) => sum + (isRight ? at + 1 : 0), 0)
  return (ranks - (right * (right + 1)) / 2) / (right * (items.length - right) || 1)
}

export type ClusterScores = { readonly pairF1: number; readonly bCubed: number; readonly ari: number }

function countPairs(size: number): number {
  return (size * (size - 1)) / 2
}

function sizes(labels: readonly string[]): ReadonlyMap<string, number> {
  return new Map([...Map.groupBy(labels, (label) => label)].map(([label, all]) => [label, all.length]))
}

function sumPairs(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((sum, size) => sum + countPairs(size), 0)
}

/** Groups against the groups that people made: F1 over pairs, B-cubed F1, adjusted Rand index. */
export function scoreClusters(gold: readonly string[], found: readonly string[]): ClusterScores {
  const both = gold.map((label, at) => JSON.stringify([label, found[at]]))
  const [golds, founds, boths] = [sizes(gold), sizes(found), sizes(both)]
  const [inGold, inFound, inBoth] = [sumPairs(golds), sumPairs(founds), sumPairs(boths)]
  const chance = (inGold * inFound) / (countPairs(gold.length) || 1)
  const middle = (inGold + inFound) / 2
  let [precision, recall] = [0, 0]
  for (const [at, label] of gold.entries()) {
    const shared = boths.get(both[at] ?? '') ?? 0
    precision += shared / (founds.get(found[at] ?? '') ?? 1) / gold.length
    recall += shared / (golds.get(label) ?? 1) / gold.length
  }
  return {
    pairF1: (2 * inBoth) / (inGold + inFound || 1),
    bCubed: (2 * precision * recall) / (precision + recall || 1),
    ari: middle === chance ? 1 : (inBoth - chance) / (middle - chance),
  }
}

export function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / (values.length || 1)
}
