import type { Reading } from '#shared/model/reading.ts'

import { deriveReading } from './block.ts'
import { findDates } from './read-dates.ts'

const figure =
  /(?<![\d.,-])(\d{1,3}(?:,\d{3})*(?:\.\d+)?)\s?(%|per ?cent\b|percentage points?\b)|\b(\d+|one|two|three|four|five|six|seven|eight|nine)\s+(?:in|out of)\s+(?:every\s+)?((?!(?:19|20)\d\d\b)\d+|three|four|five|six|seven|eight|nine|ten|twenty|hundred)\b(?!-)/gi
const months = new Set(
  'january february march april may june july august september october november december'.split(' '),
)

/** Figures that a text gives, each with its sentence, unit, period and place where these are plain. */
export function readStatistics(reading: Reading): Reading[] {
  if (!/\d|in (?:three|four|five|ten)/i.test(reading.text)) return []
  return sentencesOf(reading.text).flatMap((sentence) =>
    [...sentence.matchAll(figure)].flatMap((match, index, all) => {
      if (
        match[3] !== undefined &&
        !/\d/.test(match[3] + (match[4] ?? '')) &&
        !/^(?:one|two|three|four)$/i.test(match[3])
      )
        return []
      const value = match[1] ?? match[0]
      const end = match.index + match[0].length
      const next = all[index + 1]?.index ?? sentence.length
      const parts = {
        value,
        unit: match[1] ? '%' : 'people',
        ...periodOf(sentence, match.index),
        ...placeOf(sentence.slice(end, next)),
      }
      return [
        deriveReading(reading, 'statistic', sentence.slice(0, 4000), {
          parts: match[1] ? parts : { ...parts, unit: '' },
        }),
      ]
    }),
  )
}

function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.!?]["”’)]?)\s+(?=[\p{Lu}“"])/u)
}

/** The period named last before the figure, else the first after it. */
function periodOf(sentence: string, at: number): { period?: string } {
  const dates = findDates(sentence, true)
  const period = (dates.findLast((date) => date.end <= at) ?? dates[0])?.text
  return period ? { period } : {}
}

/** The first name of a place after the figure: a capitalised word after "of", "in" or "across" that is no short form. */
function placeOf(rest: string): { where?: string } {
  for (const match of rest.matchAll(
    /\b(?:of|in|across|throughout|within)\s+(?:the\s+)?((?:\p{Lu}\p{Ll}+)(?:\s+(?:and\s+)?\p{Lu}\p{Ll}+){0,3})/gu,
  )) {
    const where = match[1] ?? ''
    if (!months.has(where.toLowerCase())) return { where }
  }
  return {}
}
