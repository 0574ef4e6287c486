import type { Reading } from '#shared/model/reading.ts'

import { deriveReading } from './block.ts'
import { readAbbreviations } from './read-abbreviations.ts'
import { readStatistics } from './read-statistics.ts'

/** What a paragraph says in passing: its figures and the short forms it explains. They have no raw text of their own. */
export function readAbout(reading: Reading): Reading[] {
  if (reading.kind === 'quote' || (reading.as !== 'point' && reading.as !== 'fact')) return []
  return [...readStatistics(reading), ...abbreviations(reading)]
}

function abbreviations(reading: Reading): Reading[] {
  return readAbbreviations(reading.text).map(({ short, long }) =>
    deriveReading(reading, 'abbreviation', short, { parts: { long } }),
  )
}
