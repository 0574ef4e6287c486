import type { KeptLine } from '#shared/contract/capture.ts'
import type { Session } from '#shared/model/session.ts'

/**
 * True for a kept line that went in, as a point or as a repeat, which has the id of its line: a crash came between that
 * and the word that the line is empty.
 */
export function isEntered({ records }: Session, { id, rewording }: KeptLine): boolean {
  return rewording === null && (records.point.has(id) || records.echo.has(id))
}
