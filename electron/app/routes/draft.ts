import { createHash } from 'node:crypto'

import { nameFile } from '#electron/app/name-file.ts'
import { zipFiles } from '#electron/files/zip-files.ts'
import type { FileContent } from '#shared/contract/common.ts'
import { describeVersion } from '#shared/draft/describe-version.ts'
import { editDraft } from '#shared/draft/edit-draft.ts'
import { type Composed, recommend } from '#shared/draft/recommend.ts'
import { expectOpen, recordVersion } from '#shared/draft/record-version.ts'
import { listVersions } from '#shared/draft/versions.ts'
import type { Session } from '#shared/model/session.ts'
import { getWorkshop } from '#shared/session/list.ts'

import { route } from './builder.ts'

function fileOf(session: Session, bytes: Uint8Array, rest: string, ending: string): FileContent {
  const name = nameFile(getWorkshop(session)?.title ?? '', ending, rest)
  return { name, bytes: Buffer.from(bytes).toString('base64') }
}

/** Written again where something was entered meanwhile, so that the version can be composed again as it is in the file. */
async function writeSettled(
  open: { readonly session: Session },
  write: () => Promise<Uint8Array>,
): Promise<Uint8Array> {
  for (let again = 2; again > 0; again -= 1) {
    const then = open.session
    const bytes = await write()
    if (open.session === then) return bytes
  }
  return write()
}

const textEndings = { markdown: 'md', csv: 'csv', json: 'json' } as const

export const draft = {
  compose: route.draft.compose.handler(async ({ input, context }) => {
    const session = await context.open(input.session)
    let composed: Composed | undefined
    const saved = await session.act((now, pen) => {
      composed = recommend(now, pen)
      return composed.changes
    })
    const { made = 0, renewed = 0, kept = 0 } = composed ?? {}
    return { ...saved, made, renewed, kept }
  }),
  edit: route.draft.edit.handler(async ({ input, context }) => {
    const session = await context.open(input.session)
    return session.act((now, pen) => editDraft(now, input.edits, pen))
  }),
  view: route.draft.view.handler(async ({ input, context }) => {
    await context.open(input.session)
    return context.heavy.viewDraft(context.library.folderOf(input.session), input)
  }),
  check: route.draft.check.handler(async ({ input, context }) => {
    await context.open(input.session)
    return [...(await context.heavy.checkDraft(context.library.folderOf(input.session), input))]
  }),
  exportWord: route.draft.exportWord.handler(async ({ input, context }) => {
    const session = await context.open(input.session)
    const { template, version, date } = input
    expectOpen(session.session, { number: version, template })
    const bytes = await writeSettled(session, () =>
      context.heavy.writeWord(context.library.folderOf(input.session), input),
    )
    const file = fileOf(session.session, bytes, `draft ${version}`, 'docx')
    if (session.keeper.readOnly === null) {
      const kept = await context.library.keepExport(input.session, file.name, bytes)
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      await session.act((now, pen) =>
        recordVersion(now, { number: version, template, date, file: kept, sha256 }, pen),
      )
    }
    return file
  }),
  previewWord: route.draft.previewWord.handler(async ({ input, context }) => {
    const { session } = await context.open(input.session)
    const bytes = await context.heavy.writeWord(context.library.folderOf(input.session), input)
    return fileOf(session, bytes, `draft ${input.version}`, 'docx')
  }),
  exportText: route.draft.exportText.handler(async ({ input, context }) => {
    const { session } = await context.open(input.session)
    const { to, ...request } = input
    const bytes = await context.heavy.writeText(context.library.folderOf(input.session), request, to)
    return fileOf(session, bytes, `draft ${input.version}`, textEndings[to])
  }),
  exportSummary: route.draft.exportSummary.handler(async ({ input, context }) => {
    const { session } = await context.open(input.session)
    const bytes = await context.heavy.writeSummary(context.library.folderOf(input.session), input)
    return fileOf(session, bytes, 'summary', 'docx')
  }),
  exportLetters: route.draft.exportLetters.handler(async ({ input, context }) => {
    const { session } = await context.open(input.session)
    const letters = await context.heavy.writeLetters(context.library.folderOf(input.session), input)
    const [only] = letters
    if (input.of !== undefined && only !== undefined)
      return { name: only.name, bytes: Buffer.from(only.bytes).toString('base64') }
    const zip = zipFiles(new Map(letters.map(({ name, bytes }) => [name, bytes])))
    return fileOf(session, zip, 'letters', 'zip')
  }),
  compare: route.draft.compare.handler(async ({ input, context }) => {
    await context.open(input.session)
    const folder = context.library.folderOf(input.session)
    return [...(await context.heavy.compareDrafts(folder, input.from, input.to))]
  }),
  describeVersion: route.draft.describeVersion.handler(async ({ input, context }) => {
    const session = await context.open(input.session)
    return session.act((now, pen) => describeVersion(now, input, pen))
  }),
  versions: route.draft.versions.handler(async ({ input, context }) => {
    const { session } = await context.open(input.session)
    return [...listVersions(session)]
  }),
}
