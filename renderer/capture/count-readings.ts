import type { Reading } from '#shared/model/reading.ts'

/** The sorts that readings are counted in, in the order they are told. */
export const readingSorts = [
  'quote',
  'point',
  'topic',
  'theme',
  'subTheme',
  'planRow',
  'action',
  'fact',
  'person',
  'other',
  'dropped',
  'unread',
] as const

export type ReadingSort = (typeof readingSorts)[number]

function sortOf({ as, kind }: Reading): ReadingSort {
  switch (as) {
    case 'point':
      return kind === 'quote' ? 'quote' : 'point'
    case 'topic':
    case 'theme':
    case 'action':
    case 'dropped':
      return as
    case 'sub-theme':
      return 'subTheme'
    case 'plan-row':
      return 'planRow'
    case 'fact':
    case 'title':
    case 'date':
    case 'venue':
    case 'attendance':
      return 'fact'
    case 'body':
    case 'person':
    case 'expertise':
      return 'person'
    case 'not-understood':
      return 'unread'
    case 'presentation':
    case 'reference':
    case 'statistic':
    case 'heading':
    case 'standard':
    case 'action-label':
    case 'appendix':
    case 'abbreviation':
      return 'other'
  }
}

/** How many readings of each sort there are; sorts without any are left out. */
export function countReadings(readings: Iterable<Reading>): ReadonlyMap<ReadingSort, number> {
  const counts = new Map<ReadingSort, number>(readingSorts.map((sort) => [sort, 0]))
  for (const reading of readings) counts.set(sortOf(reading), (counts.get(sortOf(reading)) ?? 0) + 1)
  return new Map([...counts].filter(([, count]) => count > 0))
}
