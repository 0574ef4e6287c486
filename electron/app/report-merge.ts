import type { MergeReport } from '#shared/contract/library.ts'
import type { MergeResult } from '#shared/session/merge.ts'

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
  }
}
