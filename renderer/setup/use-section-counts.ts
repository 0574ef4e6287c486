import { useRecords, useWorkshop } from '#renderer/state/use-records.ts'

import { dayKinds } from './fact-kinds.ts'
import type { Section } from './sections.ts'

/** How many there are of each, for the list of sections; The day has no number. */
export function useSectionCounts(missing: number): Readonly<Partial<Record<Section, number>>> {
  return {
    topics: useRecords('topic').length,
    tables: useRecords('table').length,
    people: useRecords('person').length,
    bodies: useRecords('body').length,
    sides: useRecords('expertise').length,
    marks: useWorkshop()?.kinds.length ?? 0,
    talks: useRecords('presentation').length,
    figures: useRecords('statistic').length,
    standards: useRecords('framework').length,
    abbreviations: useRecords('abbreviation').length,
    spelling: useRecords('spelling').length,
    facts: useRecords('fact').filter(({ kind }) => !dayKinds.has(kind)).length,
    check: missing,
  }
}
