import type { Change } from '#shared/model/change.ts'
import type { Session } from '#shared/model/session.ts'
import { foldChanges } from '#shared/session/apply-change.ts'
import type { Pen } from '#shared/session/write-changes.ts'

import { arrangeThemes } from './codebook/arrange-themes.ts'
import type { ThemeStep } from './codebook/theme-steps.ts'
import { type FileOrder, fileUnder } from './file-under.ts'
import { addToGroup, type GroupOrder, groupPoints } from './group-points.ts'
import { type ApartOrder, keepApart, putOff } from './keep-apart.ts'
import { mergeGroups } from './merge-groups.ts'
import { dissolveGroup, takeOut, type TakeOutOrder } from './take-out.ts'
import { starGroup, wordGroup } from './word-group.ts'

/** One step of a decision. */
export type PoolStep =
  | { readonly kind: 'group'; readonly groups: readonly GroupOrder[] }
  | ({ readonly kind: 'keepApart' } & ApartOrder)
  | ({ readonly kind: 'later' } & Parameters<typeof putOff>[1])
  | ({ readonly kind: 'addTo' } & Parameters<typeof addToGroup>[1])
  | ({ readonly kind: 'takeOut' } & TakeOutOrder)
  | ({ readonly kind: 'word' } & Parameters<typeof wordGroup>[1])
  | ({ readonly kind: 'star' } & Parameters<typeof starGroup>[1])
  | ({ readonly kind: 'merge' } & Parameters<typeof mergeGroups>[1])
  | { readonly kind: 'dissolve'; readonly group: string }
  | ({ readonly kind: 'file' } & FileOrder)
  | { readonly kind: 'arrange'; readonly steps: readonly ThemeStep[] }

function takeStep(session: Session, step: PoolStep, pen: Pen): readonly Change[] {
  switch (step.kind) {
    case 'group':
      return groupPoints(session, step.groups, pen)
    case 'keepApart':
      return keepApart(session, step, pen)
    case 'later':
      return putOff(session, step, pen)
    case 'addTo':
      return addToGroup(session, step, pen)
    case 'takeOut':
      return takeOut(session, step, pen)
    case 'word':
      return wordGroup(session, step, pen)
    case 'star':
      return starGroup(session, step, pen)
    case 'merge':
      return mergeGroups(session, step, pen)
    case 'dissolve':
      return dissolveGroup(session, step.group, pen)
    case 'file':
      return fileUnder(session, step, pen)
    case 'arrange':
      return arrangeThemes(session, step.steps, pen)
  }
}

/** A decision made of several steps, as one act: all of it is done and taken back as one. Throws PoolProblem where a step cannot be taken. */
export function takeSteps(session: Session, steps: readonly PoolStep[], pen: Pen): readonly Change[] {
  const act = pen.newId()
  const all: Change[] = []
  let now = session
  for (const step of steps) {
    const fresh = takeStep(now, step, pen).map((change) => ({ ...change, act }))
    now = foldChanges(now, fresh)
    all.push(...fresh)
  }
  return all
}
