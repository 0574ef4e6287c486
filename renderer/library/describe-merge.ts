import type { MergeReport } from '#shared/contract/library.ts'

import { t } from './words.ts'

/** What bringing in another copy does, a line for each thing; none when it brings nothing. */
export function describeMerge(report: MergeReport): readonly string[] {
  const { added, updated, erased, changes, conflicts, pooling } = report
  if (changes === 0) return []
  const others = changes - pooling.changes
  const isOnlyOther = added + updated + erased.people + erased.points === 0 && others > 0
  return [
    added > 0 && t('merge.adds', { count: added }),
    updated > 0 && t('merge.changes', { count: updated }),
    pooling.decisions > 0 && t('merge.decisions', { count: pooling.decisions }),
    isOnlyOther && t('merge.besides', { count: others }),
    erased.people > 0 && t('merge.erasesPeople', { count: erased.people }),
    erased.points > 0 && t('merge.erasesPoints', { count: erased.points }),
    conflicts.length > 0 && t('merge.differ', { count: conflicts.length }),
    pooling.conflicts > 0 && t('merge.apart', { count: pooling.conflicts }),
  ].filter((line) => line !== false)
}
