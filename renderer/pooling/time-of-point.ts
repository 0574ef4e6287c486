import type { Rec } from '#shared/model/session.ts'

const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' })

/** When a point was said, HH:MM: the time that was noted, else when it was typed. */
export function timeOfPoint({ saidAt, made }: Pick<Rec<'point'>, 'saidAt' | 'made'>): string {
  return saidAt === '' ? timeOfDay(made.at) : saidAt
}

/** A moment, ISO 8601, as a time of day. */
export function timeOfDay(at: string): string {
  const moment = new Date(at)
  return Number.isNaN(moment.getTime()) ? '' : clock.format(moment)
}
