import type { MergedFile, MergeReport } from '#shared/contract/library.ts'

import { t } from './words.ts'

/** What many files do together, a line for each thing; none when they bring nothing. */
export function describeTotal(report: MergeReport): readonly string[] {
  const { added, updated, erased, changes, conflicts, pooling } = report
  if (changes === 0) return []
  const others = changes - pooling.changes
  const isOnlyOther = added + updated + erased.people + erased.points === 0 && others > 0
  return [
    added > 0 && t('many.sum.added', { count: added }),
    updated > 0 && t('many.sum.updated', { count: updated }),
    pooling.decisions > 0 && t('many.sum.decisions', { count: pooling.decisions }),
    isOnlyOther && t('many.sum.besides', { count: others }),
    erased.people > 0 && t('many.sum.people', { count: erased.people }),
    erased.points > 0 && t('many.sum.points', { count: erased.points }),
    conflicts.length > 0 && t('many.sum.differ', { count: conflicts.length }),
    pooling.conflicts > 0 && t('many.sum.apart', { count: pooling.conflicts }),
  ].filter((line) => line !== false)
}

/** What one of many files does besides adding and changing points, in a few words; for a refused one, why. */
export function describeFile(file: MergedFile): string {
  if (file.kind === 'refused') return file.why
  const { added, updated, erased, conflicts, changes, pooling } = file.report
  if (changes === 0) return t('many.isNew')
  const isOnlyOther = added + updated + erased.people + erased.points === 0 && changes > pooling.changes
  return [
    pooling.decisions > 0 && t('many.decisions', { count: pooling.decisions }),
    isOnlyOther && t('many.others'),
    conflicts.length > 0 && t('many.differ', { count: conflicts.length }),
    erased.people > 0 && t('many.people', { count: erased.people }),
    erased.points > 0 && t('many.points', { count: erased.points }),
  ]
    .filter((words) => words !== false)
    .join(', ')
}
