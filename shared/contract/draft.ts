import { z } from 'zod'

import { Id, Line } from '#shared/model/values.ts'
import { Template } from '#shared/model/workshop.ts'

import { FileContent, procedure } from './common.ts'

/** Which draft: the template, and the version as it is printed. */
export const DraftRequest = z.strictObject({
  session: Id,
  template: Template,
  version: z.string().regex(/^\d+\.\d+$/u),
  /** The date as it is printed. */
  date: Line,
})
export type DraftRequest = z.infer<typeof DraftRequest>

export const draft = {
  /** The Word file; its version and hash are recorded in the session, and the file is kept in its exports. */
  exportWord: procedure.input(DraftRequest).output(FileContent),
}
