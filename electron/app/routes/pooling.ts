import { nameFile } from '#electron/app/name-file.ts'
import { bringInThemes } from '#electron/app/pooling/bring-in-themes.ts'
import { undoDecision } from '#electron/app/pooling/undo-decision.ts'
import { holdsBack, themesFiles } from '#electron/app/themes-file.ts'
import { arrangeThemes } from '#shared/pooling/codebook/arrange-themes.ts'
import { fileUnder } from '#shared/pooling/file-under.ts'
import { addToGroup, groupPoints } from '#shared/pooling/group-points.ts'
import { keepApart, putOff } from '#shared/pooling/keep-apart.ts'
import { type PoolAct, readPoolHistory } from '#shared/pooling/list-acts.ts'
import { mergeGroups } from '#shared/pooling/merge-groups.ts'
import { dissolveGroup, takeOut } from '#shared/pooling/take-out.ts'
import { takeSteps } from '#shared/pooling/take-steps.ts'
import { starGroup, wordGroup } from '#shared/pooling/word-group.ts'
import { countHeld } from '#shared/session/hold-back.ts'
import { getWorkshop } from '#shared/session/list.ts'

import { route } from './builder.ts'

function copyAct({ of, points, ...act }: PoolAct) {
  return { ...act, of: [...of], points: [...points] }
}

export const pooling = {
  suggest: route.pooling.suggest.handler(async ({ input, context }) => {
    const session = await context.open(input.session)
    const { topic, cut, across = false } = input
    return context.pooling.suggest(session, {
      ...(topic !== undefined && { topic }),
      ...(cut !== undefined && { cut }),
      across,
    })
  }),
  near: route.pooling.near.handler(async ({ input, context }) => {
    const session = await context.open(input.session)
    const { point, top, everywhere = false } = input
    return context.pooling.near(session, { point, top, everywhere })
  }),
  group: route.pooling.group.handler(async ({ input, context }) => {
    const session = await context.open(input.session)
    return session.act((now, pen) => groupPoints(now, input.groups, pen))
  }),
  keepApart: route.pooling.keepApart.handler(async ({ input, context }) => {
    const session = await context.open(input.session)
    return session.act((now, pen) => keepApart(now, input, pen))
  }),
  later: route.pooling.later.handler(async ({ input, context }) => {
    const session = await context.open(input.session)
    return session.act((now, pen) => putOff(now, input, pen))
  }),
  addTo: route.pooling.addTo.handler(async ({ input, context }) => {
    const session = await context.open(input.session)
    return session.act((now, pen) => addToGroup(now, input, pen))
  }),
  takeOut: route.pooling.takeOut.handler(async ({ input, context }) => {
    const session = await context.open(input.session)
    return session.act((now, pen) => takeOut(now, input, pen))
  }),
  word: route.pooling.word.handler(async ({ input, context }) => {
    const session = await context.open(input.session)
    return session.act((now, pen) => wordGroup(now, input, pen))
  }),
  star: route.pooling.star.handler(async ({ input, context }) => {
    const session = await context.open(input.session)
    return session.act((now, pen) => starGroup(now, input, pen))
  }),
  merge: route.pooling.merge.handler(async ({ input, context }) => {
    const session = await context.open(input.session)
    return session.act((now, pen) => mergeGroups(now, input, pen))
  }),
  dissolve: route.pooling.dissolve.handler(async ({ input, context }) => {
    const session = await context.open(input.session)
    return session.act((now, pen) => dissolveGroup(now, input.group, pen))
  }),
  file: route.pooling.file.handler(async ({ input, context }) => {
    const session = await context.open(input.session)
    return session.act((now, pen) => fileUnder(now, input, pen))
  }),
  decide: route.pooling.decide.handler(async ({ input, context }) => {
    const session = await context.open(input.session)
    return session.act((now, pen) => takeSteps(now, input.steps, pen))
  }),
  history: route.pooling.history.handler(async ({ input, context }) => {
    const { changes } = await context.open(input.session)
    const own = context.library.pen.by
    const { acts, ownLast, others, count } = readPoolHistory(changes, own, input.most)
    return {
      acts: acts.map(copyAct),
      ownLast: ownLast === null ? null : copyAct(ownLast),
      others: [...others],
      own,
      count,
    }
  }),
  undo: route.pooling.undo.handler(async ({ input, context }) =>
    undoDecision(await context.open(input.session), input.act),
  ),
  arrangeThemes: route.pooling.arrangeThemes.handler(async ({ input, context }) => {
    const session = await context.open(input.session)
    return session.act((now, pen) => arrangeThemes(now, input.steps, pen))
  }),
  bringInCodebook: route.pooling.bringInCodebook.handler(async ({ input, context }) =>
    bringInThemes(
      await context.open(input.session),
      await context.heavy.readCodebook(input.file),
      input.dryRun,
    ),
  ),
  exportThemes: route.pooling.exportThemes.handler(async ({ input, context }) => {
    const session = await context.open(input.session)
    const bytes = await context.heavy.writeThemes(context.library.folderOf(input.session), input.to)
    const { rest, ending } = themesFiles[input.to]
    const name = nameFile(getWorkshop(session.session)?.title ?? '', ending, rest)
    const held = holdsBack(input.to) ? countHeld(session.session) : 0
    return { name, bytes: Buffer.from(bytes).toString('base64'), held }
  }),
}
