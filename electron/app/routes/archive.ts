import { nameFile } from '#electron/app/name-file.ts'
import { nameTableFile } from '#electron/app/table-files.ts'
import { getWorkshop } from '#shared/session/list.ts'

import { route } from './builder.ts'

export const archive = {
  saveBag: route.archive.saveBag.handler(async ({ input, context }) => {
    const session = await context.open(input.session)
    const folder = context.library.folderOf(input.session)
    const changes = session.waiting > 0 ? session.changes : undefined
    const { table } = context.library.originOf(input.session)
    const bytes = await context.heavy.makeBag(folder, { changes, table })
    const name =
      table === null
        ? nameFile(getWorkshop(session.session)?.title ?? '', 'pooled')
        : nameTableFile(session.session, table)
    return { name, bytes: Buffer.from(bytes).toString('base64') }
  }),
  verify: route.archive.verify.handler(({ input, context }) => context.heavy.verify(input)),
}
