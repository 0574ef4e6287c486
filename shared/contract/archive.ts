import { z } from 'zod'

import { Line } from '#shared/model/values.ts'

import { FileContent, procedure, SessionRef } from './common.ts'

export const Finding = z.strictObject({ where: Line, what: Line })

export const archive = {
  /** The session as a `.pooled` file, verified before it is handed over. */
  saveBag: procedure.input(SessionRef).output(FileContent),
  verify: procedure
    .input(FileContent)
    .output(z.strictObject({ ok: z.boolean(), problems: z.array(Finding), warnings: z.array(Finding) })),
}
