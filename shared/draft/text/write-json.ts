import { type DraftOptions, layOutDraft } from '#shared/draft/compose.ts'
import type { Session } from '#shared/model/session.ts'

import { traceActions, traceStatements } from './trace-rows.ts'

/**
 * A draft as JSON: the document block by block with its anchors and what each is made of, and every recommendation and action
 * with its trace. People are the codes of the session, never names.
 */
export function writeDraftJson(session: Session, options: DraftOptions): string {
  const { material, document } = layOutDraft(session, options)
  const whole = {
    pooled: 'draft',
    format: 1,
    session: session.id,
    template: options.template,
    document,
    recommendations: traceStatements(material),
    actions: traceActions(material),
  }
  return `${JSON.stringify(whole, null, 2)}\n`
}
