import { eraseFromSession } from '#electron/app/erase-person.ts'
import { editSetup } from '#shared/setup/edit-setup.ts'

import { route } from './builder.ts'

export const setup = {
  edit: route.setup.edit.handler(async ({ input, context }) => {
    const session = await context.open(input.session)
    return session.act((now, pen) => editSetup(now, input.edits, pen))
  }),
  erasePerson: route.setup.erasePerson.handler(async ({ input, context }) => ({
    said: [...(await eraseFromSession(context, input))],
  })),
}
