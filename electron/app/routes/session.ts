import { settleConflict } from '#shared/session/settle.ts'

import { route } from './builder.ts'

export const session = {
  // No generator itself: its errors would reach nobody who explains them.
  follow: route.session.follow.handler(async ({ input, context, signal }) => {
    const open = await context.openAfresh(input.session)
    return open.follow(signal)
  }),
  undo: route.session.undo.handler(async ({ input, context }) => (await context.open(input.session)).undo()),
  redo: route.session.redo.handler(async ({ input, context }) => (await context.open(input.session)).redo()),
  settle: route.session.settle.handler(async ({ input, context }) => {
    const open = await context.open(input.session)
    return open.act((now, pen) => settleConflict(now, input, input.value, pen))
  }),
}
