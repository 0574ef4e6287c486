import type { Reading } from '#shared/model/reading.ts'

import {
  takeAbbreviation,
  takeAttendance,
  takeDate,
  takeFact,
  takePresentation,
  takeReference,
  takeStatistic,
  takeTitle,
  takeVenue,
} from './day.ts'
import { takeAppendix, takeHeading, takeSubTheme, takeTheme, takeTopic } from './headings.ts'
import { takeLeftover } from './leftovers.ts'
import { takeExpertise, takeBody, takePerson } from './people.ts'
import { takeAction, takeActionLabel, takePlanRow, takeStandard } from './plan.ts'
import { takePoint } from './points.ts'
import { takeTableRow } from './table-rows.ts'
import type { Taking } from './taking.ts'

const whole = new Set(['fact', 'point', 'statistic', 'plan-row', 'action', 'dropped', 'not-understood'])

/** Longer than the field it would go into, which no honest notes are: kept as text instead. */
function isTooLong({ as, text, participant, parts }: Reading): boolean {
  const lines = [participant ?? '', ...Object.values(parts), ...(whole.has(as) ? [] : [text])]
  return text.length > 200_000 || lines.some((line) => line.length > 2_000)
}

/** Takes one reading; gives how many of the readings after it were taken with it. */
export function takeReading(taking: Taking, reading: Reading, rest: () => readonly Reading[]): number {
  if (isTooLong(reading)) {
    takeLeftover(taking, reading, 'not-understood')
    return 0
  }
  if (reading.as === 'appendix') return takeAppendix(taking, reading, rest())
  if (reading.as === 'plan-row') takePlanRow(taking, reading, rest())
  else takeOne(taking, reading)
  return 0
}

function takeOne(taking: Taking, reading: Reading): void {
  if (reading.text.trim() === '' && reading.as !== 'standard') return takeBlank(taking, reading)
  switch (reading.as) {
    case 'title':
      return takeTitle(taking, reading)
    case 'date':
      return takeDate(taking, reading)
    case 'venue':
      return takeVenue(taking, reading)
    case 'body':
      return takeBody(taking, reading)
    case 'person':
      return takePerson(taking, reading)
    case 'expertise':
      return takeExpertise(taking, reading)
    case 'attendance':
      return takeAttendance(taking, reading)
    case 'fact':
      return takeFact(taking, reading)
    case 'presentation':
      return takePresentation(taking, reading)
    case 'reference':
      return takeReference(taking, reading)
    case 'statistic':
      return takeStatistic(taking, reading)
    case 'topic':
      return takeTopic(taking, reading)
    case 'theme':
      return takeTheme(taking, reading)
    case 'sub-theme':
      return takeSubTheme(taking, reading)
    case 'heading':
      return takeHeading(taking, reading)
    case 'point':
      return taking.notes.kind === 'table' ? takeTableRow(taking, reading) : takePoint(taking, reading)
    case 'standard':
      return takeStandard(taking, reading)
    case 'action':
      return takeAction(taking, reading)
    case 'action-label':
      return takeActionLabel(taking, reading)
    case 'abbreviation':
      return takeAbbreviation(taking, reading)
    case 'dropped':
    case 'not-understood':
      return takeLeftover(taking, reading, reading.as)
    case 'plan-row':
    case 'appendix':
  }
}

/** A reading without text of its own, such as a page number that was emptied, is kept as what was printed. */
function takeBlank(taking: Taking, reading: Reading): void {
  if (reading.raw.trim() !== '')
    takeLeftover(taking, reading, reading.as === 'dropped' ? 'dropped' : 'not-understood')
}
