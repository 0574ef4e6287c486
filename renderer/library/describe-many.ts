import type { MergedFile, MergeReport } from '#shared/contract/library.ts'

import { t } from './words.ts'

/** What many files do together, a line for each thing; none when they bring nothing. */
export function describeTotal(report: MergeReport): readonly string[] {
  const { added, updated, erased, changes, conflicts } = report
  if (changes === 0) return []
  const isOnlyOther = added + updated + erased.people + erased.points === 0
  return [
    added > 0 && t('many.sum.added', { count: added }),
    updated > 0 && t('many.sum.updated', { count: updated }),
    isOnlyOther && t('many.sum.besides', { count: changes }),
    erased.people > 0 && t('many.sum.people', { count: erased.people }),
    erased.points > 0 && t('many.sum.points', { count: erased.points }),
    conflicts.length > 0 && t('many.sum.differ', { count: conflicts.length }),
  ].filter((line) => line !== false)
}

/** What one of many files does besides adding and changing points, in a few words; for a refused one, why. */
export function describeFile(file: MergedFile): string {
  if (file.kind === 'refused') return file.why
  const { added, updated, erased, conflicts, changes } = file.report
  if (changes === 0) return t('many.isNew')
  const isOnlyOther = added + updated + erased.people + erased.points === 0
  return [
    isOnlyOther && t('many.others'),
    conflicts.length > 0 && t('many.differ', { count: conflicts.length }),
    erased.people > 0 && t('many.people', { count: erased.people }),
    erased.points > 0 && t('many.points', { count: erased.points }),
  ]
    .filter((words) => words !== false)
    .join(', ')
}
