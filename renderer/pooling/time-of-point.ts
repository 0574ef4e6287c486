import type { Rec } from '#shared/model/session.ts'

const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' })

const exact = new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium' })

const calendar = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' })

/** When a point was said, HH:MM: the time that was noted, else when it was typed. */
export function timeOfPoint({ saidAt, made }: Pick<Rec<'point'>, 'saidAt' | 'made'>): string {
  return saidAt === '' ? timeOfDay(made.at) : saidAt
}

/** A moment, ISO 8601, as a time of day. */
export function timeOfDay(at: string): string {
  const moment = new Date(at)
  return Number.isNaN(moment.getTime()) ? '' : clock.format(moment)
}

/** A moment, ISO 8601, as a time of day to the second, with the date where that is not today's. */
export function timeOfAct(at: string, now: Date): string {
  const moment = new Date(at)
  if (Number.isNaN(moment.getTime())) return ''
  const time = exact.format(moment)
  if (calendar.format(moment) === calendar.format(now)) return time
  return `${calendar.format(moment)}, ${time}`
}
