import { nameFile } from '#electron/app/name-file.ts'
import { getWorkshop } from '#shared/session/list.ts'

import { route } from './builder.ts'

export const archive = {
  saveBag: route.archive.saveBag.handler(async ({ input, context }) => {
    const session = await context.open(input.session)
    const folder = context.library.folderOf(input.session)
    const unsaved = session.waiting > 0 ? session.changes : undefined
    const bytes = await context.heavy.makeBag(folder, unsaved)
    const name = nameFile(getWorkshop(session.session)?.title ?? '', 'pooled')
    return { name, bytes: Buffer.from(bytes).toString('base64') }
  }),
  verify: route.archive.verify.handler(({ input, context }) => context.heavy.verify(input)),
}
