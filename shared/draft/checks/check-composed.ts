import { composeDraft, type DraftOptions } from '#shared/draft/compose.ts'
import type { Session } from '#shared/model/session.ts'

import { checkDraft } from './check-draft.ts'
import type { Finding } from './finding.ts'

/** Composes the draft and checks it. */
export function checkComposed(session: Session, options: DraftOptions): readonly Finding[] {
  return checkDraft(session, composeDraft(session, options))
}
