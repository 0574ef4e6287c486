import type { MergeReport } from '#shared/contract/library.ts'
import { listPoolActs } from '#shared/pooling/list-acts.ts'
import { listPoolConflicts } from '#shared/pooling/pool-conflicts.ts'
import type { MergeResult } from '#shared/session/merge.ts'

/** What a merge does to what was decided in pooling, in numbers. */
export function reportPooling({
  fresh,
  session,
}: Pick<MergeResult, 'fresh' | 'session'>): MergeReport['pooling'] {
  const acts = new Set(listPoolActs(fresh).map(({ act }) => act))
  return {
    decisions: acts.size,
    changes: fresh.filter(({ act }) => acts.has(act)).length,
    conflicts: listPoolConflicts(session).length,
  }
}

/** What a merge does, as doors show it. */
export function reportMerge(result: MergeResult): MergeReport {
  return {
    ...result.points,
    erased: result.erased,
    changes: result.fresh.length,
    conflicts: result.conflicts.map(({ entity, of, field, values }) => ({
      entity,
      of,
      field,
      values: values.map((each) => each.value),
    })),
    pooling: reportPooling(result),
  }
}
