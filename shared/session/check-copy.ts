import { type Change, mostFollowed } from '#shared/model/change.ts'

import { fieldKey } from './apply-change.ts'
import { compareChanges, lastTick } from './clock.ts'
import { FormatProblem } from './migrate.ts'

/** More than ten times what the fullest day of a large workshop comes to; readers stop there, before they run out of memory. */
export const mostChanges = 200_000

/** No clock is so wrong by accident; one that is would leave no room for what comes after. */
const lastYear = '3000'

function refuse(what: string): never {
  throw new FormatProblem(
    `This file is not as Pooled writes it: ${what}. Ask for the file again. Nothing was changed.`,
  )
}

function checkClocks(changes: readonly Change[]): void {
  const wrong = changes.find((change) => change.at >= lastYear || change.tick > lastTick)
  if (wrong !== undefined) refuse('a change in it bears an impossible time')
}

/** What a change does to fields: a thing made again sets all that it is made with. */
function listSlots(change: Change, made: Set<string>): readonly { slot: string; after: readonly string[] }[] {
  if (change.kind === 'erase') return []
  if (change.kind === 'set')
    return [{ slot: fieldKey(change.of, change.field, change.key), after: change.after }]
  const thing = `${change.entity} ${change.of}`
  if (made.has(thing))
    return Object.keys(change.value).map((field) => ({ slot: fieldKey(change.of, field), after: [] }))
  made.add(thing)
  return []
}

/** Two people can disagree on a field, or ten; where hundreds do, no one change could ever settle it. */
function checkConflicts(changes: readonly Change[]): void {
  const standing = new Map<string, Set<string>>()
  const made = new Set<string>()
  for (const change of changes.toSorted(compareChanges))
    for (const { slot, after } of listSlots(change, made)) {
      const ids = standing.get(slot) ?? new Set()
      for (const id of after) ids.delete(id)
      ids.add(change.id)
      if (ids.size > mostFollowed) refuse(`more than ${mostFollowed} changes of one field stand side by side`)
      standing.set(slot, ids)
    }
}

/** Throws FormatProblem when changes from elsewhere, though each can be read, could do harm together. */
export function checkCopy(changes: readonly Change[]): void {
  checkClocks(changes)
  checkConflicts(changes)
}
