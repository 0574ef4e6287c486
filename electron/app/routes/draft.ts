import { createHash } from 'node:crypto'

import { nameFile } from '#electron/app/name-file.ts'
import { recordVersion } from '#shared/draft/record-version.ts'
import { getWorkshop } from '#shared/session/list.ts'

import { route } from './builder.ts'

export const draft = {
  exportWord: route.draft.exportWord.handler(async ({ input, context }) => {
    const session = await context.open(input.session)
    const bytes = await context.heavy.writeWord(context.library.folderOf(input.session), input)
    const title = getWorkshop(session.session)?.title ?? ''
    const name = nameFile(title, 'docx', `draft ${input.version}`)
    if (session.keeper.readOnly === null) {
      const file = await context.library.keepExport(input.session, name, bytes)
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      const { template, version, date } = input
      await session.act((now, pen) =>
        recordVersion(now, { number: version, template, date, file, sha256 }, pen),
      )
    }
    return { name, bytes: Buffer.from(bytes).toString('base64') }
  }),
}
