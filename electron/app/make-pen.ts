import { randomBytes } from 'node:crypto'

import type { Pen } from '#shared/session/write-changes.ts'

/** A pen for work outside a library: a device of its own each time, and nobody's name. */
export function makePen(now: () => number = Date.now): Pen {
  const newId = (): string => randomBytes(12).toString('base64url')
  return { newId, now, by: '', device: `cli-${newId().slice(0, 8)}` }
}
