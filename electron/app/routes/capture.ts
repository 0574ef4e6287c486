import { isEntered } from '#electron/app/entered-line.ts'
import { addEcho } from '#shared/capture/add-echo.ts'
import {
  addPoint,
  addPoints,
  changePoints,
  editPoint,
  restorePoint,
  withdrawPoint,
} from '#shared/capture/edit-points.ts'
import { joinPoints } from '#shared/capture/join-points.ts'
import { partEcho } from '#shared/capture/part-echo.ts'
import { splitPoint } from '#shared/capture/split-point.ts'
import { takeNotes } from '#shared/capture/take-notes.ts'
import type { Taken } from '#shared/contract/capture.ts'

import { route } from './builder.ts'

export const capture = {
  addPoint: route.capture.addPoint.handler(async ({ input, context }) => {
    const session = await context.open(input.session)
    const { id, ...point } = input.point
    return session.act((now, pen) => addPoint(now, id, point, pen))
  }),
  addPoints: route.capture.addPoints.handler(async ({ input, context }) => {
    const session = await context.open(input.session)
    return session.act((now, pen) => addPoints(now, input.points, pen))
  }),
  addEcho: route.capture.addEcho.handler(async ({ input, context }) => {
    const session = await context.open(input.session)
    const { id, ...echo } = input.echo
    return session.act((now, pen) => addEcho(now, id, echo, pen))
  }),
  partEcho: route.capture.partEcho.handler(async ({ input, context }) => {
    const session = await context.open(input.session)
    return session.act((now, pen) => partEcho(now, input, pen))
  }),
  splitPoint: route.capture.splitPoint.handler(async ({ input, context }) => {
    const session = await context.open(input.session)
    return session.act((now, pen) => splitPoint(now, input, pen))
  }),
  joinPoints: route.capture.joinPoints.handler(async ({ input, context }) => {
    const session = await context.open(input.session)
    return session.act((now, pen) => joinPoints(now, input.points, pen))
  }),
  keepLine: route.capture.keepLine.handler(async ({ input, context }) => {
    const session = await context.open(input.session)
    if (session.keeper.readOnly !== null) return { kept: false }
    return { kept: await context.lines.keep(input.session, input.window, input.line) }
  }),
  takeLine: route.capture.takeLine.handler(async ({ input, context }) => {
    const session = await context.open(input.session)
    if (session.keeper.readOnly !== null) return null
    return context.lines.take(input.session, input.window, (line) => isEntered(session.session, line))
  }),
  editPoint: route.capture.editPoint.handler(async ({ input, context }) => {
    const session = await context.open(input.session)
    return session.act((now, pen) => editPoint(now, input.point, input.edit, pen))
  }),
  withdrawPoint: route.capture.withdrawPoint.handler(async ({ input, context }) => {
    const session = await context.open(input.session)
    return session.act((now, pen) => withdrawPoint(now, input.point, input.because, pen))
  }),
  changePoints: route.capture.changePoints.handler(async ({ input, context }) => {
    const session = await context.open(input.session)
    return session.act((now, pen) => changePoints(now, input.changes, pen))
  }),
  restorePoint: route.capture.restorePoint.handler(async ({ input, context }) => {
    const session = await context.open(input.session)
    return session.act((now, pen) => restorePoint(now, input.point, pen))
  }),
  readNotes: route.capture.readNotes.handler(({ input, context }) => context.heavy.readNotes(input)),
  takeNotes: route.capture.takeNotes.handler(async ({ input, context }) => {
    const session = await context.open(input.session)
    let taken: Taken | undefined
    const saved = await session.act((now, pen) => {
      const result = takeNotes(now, input.notes, { table: input.table, topic: input.topic }, pen)
      const { points, topics, themes, actions, facts, notUnderstood, already } = result.taken
      taken = { points, topics, themes, actions, facts, notUnderstood, already }
      return result.changes
    })
    if (taken === undefined) throw new TypeError('Taking notes gave no account of itself.')
    return { saved, taken }
  }),
}
