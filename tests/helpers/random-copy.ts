import fc from 'fast-check'

import type { Change } from '#shared/model/change.ts'
import type { Session } from '#shared/model/session.ts'
import { foldChanges } from '#shared/session/apply-change.ts'
import { historyOf, listSteps, undoAct } from '#shared/session/undo.ts'
import { startAct } from '#shared/session/write-changes.ts'

import { makePen } from './pen.ts'

/** One thing somebody does to a session, described so that it makes sense on any session. */
export type Deed =
  | { readonly does: 'add'; readonly text: string }
  | { readonly does: 'reword'; readonly which: number; readonly text: string }
  | { readonly does: 'tag'; readonly which: number; readonly tag: string; readonly on: boolean }
  | { readonly does: 'withdraw'; readonly which: number }
  | { readonly does: 'undo' }

const words = fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' })
const which = fc.nat(20)

/** Any thing somebody might do. */
export const anyDeed: fc.Arbitrary<Deed> = fc.oneof(
  fc.record({ does: fc.constant('add' as const), text: words }),
  fc.record({ does: fc.constant('reword' as const), which, text: words }),
  fc.record({ does: fc.constant('tag' as const), which, tag: fc.constantFrom('a', 'b'), on: fc.boolean() }),
  fc.record({ does: fc.constant('withdraw' as const), which }),
  fc.record({ does: fc.constant('undo' as const) }),
)

/** A copy of a session on which somebody did these things. */
export function doDeeds(
  start: { readonly session: Session; readonly changes: readonly Change[] },
  deeds: readonly Deed[],
  device: string,
): { readonly session: Session; readonly changes: readonly Change[] } {
  const pen = makePen(device)
  let { session } = start
  const changes = [...start.changes]
  for (const deed of deeds) {
    const points = [...session.records.point.keys()].toSorted()
    const target = points[('which' in deed ? deed.which : 0) % Math.max(points.length, 1)]
    const act = startAct(session, pen)
    if (deed.does === 'add') act.make('point', { text: deed.text })
    if (target !== undefined && deed.does === 'reword') act.set('point', target, 'text', deed.text)
    if (target !== undefined && deed.does === 'tag') act.setMember('point', target, 'tags', deed.tag, deed.on)
    if (target !== undefined && deed.does === 'withdraw') act.set('point', target, 'withdrawn', true)
    const fresh = deed.does === 'undo' ? undoLast(session, changes, device, pen) : act.changes()
    session = foldChanges(session, fresh)
    changes.push(...fresh)
  }
  return { session, changes }
}

function undoLast(
  session: Session,
  changes: readonly Change[],
  device: string,
  pen: ReturnType<typeof makePen>,
): readonly Change[] {
  const step = listSteps(changes, device).undo.at(-1)
  if (step === undefined) return []
  return undoAct(session, step.act, historyOf(changes), pen)
}
