import { settleConflict } from '#shared/session/settle.ts'

import { route } from './builder.ts'

export const session = {
  follow: route.session.follow.handler(async function* ({ input, context, signal }) {
    const open = await context.open(input.session)
    yield* open.follow(signal)
  }),
  undo: route.session.undo.handler(async ({ input, context }) => (await context.open(input.session)).undo()),
  redo: route.session.redo.handler(async ({ input, context }) => (await context.open(input.session)).redo()),
  settle: route.session.settle.handler(async ({ input, context }) => {
    const open = await context.open(input.session)
    return open.act((now, pen) => settleConflict(now, input, input.value, pen))
  }),
}
