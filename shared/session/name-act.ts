import type { Change } from '#shared/model/change.ts'

import { nameDecision } from './name-decision.ts'
import { nameDraft, type NumberOf } from './name-draft.ts'

const nouns: Readonly<Record<string, string>> = {
  workshop: 'the day',
  planRow: 'plan row',
  leftover: 'kept text',
  expertise: 'side',
  apart: 'keep-apart',
  identity: 'name',
  echo: 'repeat',
  spelling: 'word',
  savepoint: 'version',
}

function noun(entity: string): string {
  return nouns[entity] ?? entity
}

function nameSet(field: string, value: unknown, entity: string): string {
  if (field === 'withdrawn') return value === true ? `withdraw ${noun(entity)}` : `bring back ${noun(entity)}`
  if (field === 'starred')
    return value === true ? `star ${noun(entity)}` : `take the star off ${noun(entity)}`
  if (field === 'agreement') return `set agreement of ${noun(entity)}`
  if (field === 'kind') return `change the kind of ${noun(entity)}`
  if (field === 'text' || field === 'wording') return `reword ${noun(entity)}`
  if (field === 'reported') return value === true ? 'mark as reported' : 'mark as not reported'
  if (entity === 'planRow' && field === 'topic') return 'reword plan row'
  if (entity === 'planRow' && field === 'standards') return 'set standards of plan row'
  if (entity === 'action' && field === 'strength') return 'grade action'
  if (entity === 'action' && (field === 'row' || field === 'under')) return 'move action'
  if (['order', 'feedbackOrder', 'topic', 'table'].includes(field)) return `move ${noun(entity)}`
  return `change ${noun(entity)}`
}

/** Whether an act gave a field of a point something it refers to. */
function gives(changes: readonly Change[], field: 'splitFrom' | 'joinedTo'): boolean {
  return changes.some((change) => {
    if (change.kind === 'erase' || change.entity !== 'point') return false
    if (change.kind === 'set') return change.field === field && change.value !== null
    return typeof (change.value as Record<string, unknown>)[field] === 'string'
  })
}

/** What an act did, in a few words for the undo entry; never what was said. `numberOf` knows the numbers of recommendations. */
export function nameAct(changes: readonly Change[], numberOf?: NumberOf): string {
  const decision = nameDraft(changes, numberOf) ?? nameDecision(changes)
  if (decision !== null) return decision
  const made = changes.filter((change) => change.kind === 'make')
  const points = made.filter((change) => change.entity === 'point')
  if (points.length > 1) return `add ${points.length} points`
  if (points.length === 1) return gives(changes, 'splitFrom') ? 'split point' : 'add point'
  if (gives(changes, 'joinedTo')) return 'join points'
  const first = made.find((change) => change.entity !== 'source') ?? changes[0]
  if (first === undefined || first.kind === 'erase') return ''
  if (first.kind === 'make') return first.entity === 'echo' ? 'count to point' : `add ${noun(first.entity)}`
  return nameSet(first.field, first.value, first.entity)
}
