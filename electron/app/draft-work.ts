import { basename } from 'node:path'

import type { WordRequest } from '#shared/contract/draft.ts'
import { checkComposed } from '#shared/draft/checks/check-composed.ts'
import { compareDrafts } from '#shared/draft/compare-drafts.ts'
import { composeDraft, type DraftOptions } from '#shared/draft/compose.ts'
import { composeVersion } from '#shared/draft/versions.ts'
import { viewDraft } from '#shared/draft/view-draft.ts'
import { writeWord } from '#shared/word/write-word.ts'

import type { HeavyWork } from './context.ts'
import { writeDraftText, writeLetters, writeSummary } from './draft-forms.ts'
import { readSession } from './read-session.ts'

function read(folder: string) {
  return readSession(folder, basename(folder))
}

function optionsOf({ template, version, date, copy }: WordRequest): DraftOptions {
  return { template, version, date, copy }
}

type DraftWork = Pick<
  HeavyWork,
  'viewDraft' | 'checkDraft' | 'compareDrafts' | 'writeWord' | 'writeText' | 'writeSummary' | 'writeLetters'
>

/** What the worker does for the draft. */
export const draftWork: DraftWork = {
  viewDraft: async (folder, request) => viewDraft((await read(folder)).session, optionsOf(request)),
  checkDraft: async (folder, request) => checkComposed((await read(folder)).session, optionsOf(request)),
  compareDrafts: async (folder, from, to) => {
    const { session, changes } = await read(folder)
    const before = composeVersion(session, changes, from)
    const after =
      to === undefined ? composeDraft(session, before.options) : composeVersion(session, changes, to).document
    return compareDrafts(before.document, after)
  },
  writeWord: async (folder, request) => {
    const { house } = request
    const document = composeDraft((await read(folder)).session, optionsOf(request))
    return writeWord(document, house === undefined ? {} : { house: Buffer.from(house.bytes, 'base64') })
  },
  writeText: async (folder, request, to) =>
    Buffer.from(writeDraftText((await read(folder)).session, optionsOf(request), to)),
  writeSummary: async (folder, request) => writeSummary((await read(folder)).session, optionsOf(request)),
  writeLetters: async (folder, request) =>
    writeLetters((await read(folder)).session, optionsOf(request), request),
}
