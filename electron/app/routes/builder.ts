import { implement } from '@orpc/server'

import type { Desk } from '#electron/app/context.ts'
import { explain } from '#electron/app/explain.ts'
import { desk } from '#shared/contract/desk.ts'

/** What every route is built from: the contract, the desk, and errors told in one sentence. */
export const route = implement(desk)
  .$context<Desk>()
  .use(async ({ next }) => {
    try {
      return await next()
    } catch (error) {
      throw explain(error)
    }
  })
