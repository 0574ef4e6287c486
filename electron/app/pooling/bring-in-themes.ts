import type { DeskSession } from '#electron/app/desk-session.ts'
import { type CodebookFile, placeCodebook } from '#electron/app/read-codebook.ts'
import type { Saved } from '#shared/contract/common.ts'
import type { Session } from '#shared/model/session.ts'
import { bringInCodebook } from '#shared/pooling/codebook/bring-in-codebook.ts'
import type { Pen } from '#shared/session/write-changes.ts'

type Report = {
  readonly added: number
  readonly known: number
  readonly coded: number
  readonly said: string[]
}

function plan(session: Session, file: CodebookFile, pen: Pen) {
  const { changes, said, ...counts } = bringInCodebook(session, placeCodebook(session, file), pen)
  return { changes, report: { ...counts, said: [...said] } satisfies Report }
}

/** A pen for changes that nobody will see. */
const dryPen: Pen = { newId: makeCounter(), now: () => 0, by: '', device: 'dry' }

function makeCounter(): () => string {
  let count = 0
  return () => `dry-${(count += 1)}`
}

/** The themes of a codebook into a session, as one act; with `dryRun` only what that would do. */
export async function bringInThemes(
  session: DeskSession,
  file: CodebookFile,
  dryRun: boolean,
): Promise<Report & { readonly saved: Saved }> {
  if (dryRun) return { ...plan(session.session, file, dryPen).report, saved: { act: null, changes: 0 } }
  let report: Report | null = null
  const saved = await session.act((now, pen) => {
    const planned = plan(now, file, pen)
    report = planned.report
    return planned.changes
  })
  return { ...(report ?? { added: 0, known: 0, coded: 0, said: [] }), saved }
}
