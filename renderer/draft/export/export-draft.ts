import { flushTyped } from '#renderer/draft/kept/save-typed.ts'
import { t } from '#renderer/draft/out-words.ts'
import { saveFile } from '#renderer/host/files.ts'
import { saveWhile } from '#renderer/state/change-session.ts'
import { desk } from '#renderer/state/desk.ts'
import { useSession } from '#renderer/state/session-store.ts'
import type { FileContent } from '#shared/contract/common.ts'
import type { DraftRequest } from '#shared/contract/draft.ts'
import type { Copy } from '#shared/model/document.ts'

import type { Form } from './export-store.ts'

export type ExportOrder = {
  readonly request: DraftRequest
  readonly form: Form
  readonly copy: Copy
  readonly house: FileContent | null
}

function makeFile({ request, form, copy, house }: ExportOrder): Promise<FileContent> {
  switch (form) {
    case 'word':
      return saveWhile(() => desk().draft.exportWord({ ...request, copy, ...(house !== null && { house }) }))
    case 'summary':
      return desk().draft.exportSummary(request)
    case 'delegates':
    case 'tables':
      return desk().draft.exportLetters({ ...request, to: form })
    case 'markdown':
    case 'csv':
    case 'json':
      return desk().draft.exportText({ ...request, to: form })
  }
}

/** Makes what was chosen and hands it over. Gives one sentence on where it went; throws where it could not be made. */
export async function exportDraft(order: ExportOrder): Promise<string> {
  await flushTyped()
  const name = await saveFile(await makeFile(order))
  const isKept = order.form === 'word' && useSession.getState().readOnly === null
  if (name === null) return t(isKept ? 'export.cancelledKept' : 'export.cancelled')
  return t(isKept ? 'export.kept' : 'export.saved', { name })
}
