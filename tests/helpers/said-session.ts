import { addPoints, type PointFields } from '#shared/capture/edit-points.ts'
import type { Change } from '#shared/model/change.ts'
import type { Rec, Session } from '#shared/model/session.ts'
import { foldChanges } from '#shared/session/apply-change.ts'
import { listAll } from '#shared/session/list.ts'
import { historyOf, listSteps, undoAct } from '#shared/session/undo.ts'
import type { Pen } from '#shared/session/write-changes.ts'
import { createSession } from '#shared/setup/create-session.ts'

/** A session and all that happened in it. */
export type Day = { readonly session: Session; readonly changes: readonly Change[] }

/** A day at whose one table these points were said. */
export function beginSaid(points: readonly (PointFields & { readonly id: string })[], pen: Pen): Day {
  const begun = createSession(
    's1',
    {
      title: 'A day',
      template: 'guidance',
      topics: ['First'],
      tables: 1,
      sides: [{ name: 'Nurses', code: 'nurse' }],
    },
    pen,
  )
  return goOn(begun, (session) => addPoints(session, points, pen))
}

/** The day after some more happened. */
export function goOn({ session, changes }: Day, write: (session: Session) => readonly Change[]): Day {
  const more = write(session)
  return { session: foldChanges(session, more), changes: [...changes, ...more] }
}

/** The day with its last step taken back. */
export function undoLast(day: Day, pen: Pen): Day {
  const act = listSteps(day.changes, pen.device).undo.at(-1)?.act ?? ''
  return goOn(day, (session) => undoAct(session, act, historyOf(day.changes), pen))
}

/** The points that stand, in order, without when they were made. */
export function standing({ session }: Day): readonly Omit<Rec<'point'>, 'made'>[] {
  return listAll(session, 'point').map(({ made: _made, tags, themes, ...point }) => ({
    ...point,
    tags: onlyMembers(tags),
    themes: onlyMembers(themes),
  }))
}

function onlyMembers(members: Readonly<Record<string, boolean>>): Record<string, boolean> {
  return Object.fromEntries(Object.entries(members).filter(([, isIn]) => isIn))
}
