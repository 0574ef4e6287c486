import type { WordDocument } from '#shared/model/document.ts'
import type { Session } from '#shared/model/session.ts'

import { type DraftSource, listSources } from './block-sources.ts'
import { type DraftOptions, layOutDraft } from './compose.ts'
import { type OutlineItem, outlineBlocks } from './outline-draft.ts'
import { traceDraft } from './trace.ts'
import { listUnused, type UnusedThing } from './unused.ts'

/** The draft as it would leave now, and everything that is shown beside it. */
export type View = {
  readonly document: WordDocument
  readonly outline: readonly OutlineItem[]
  readonly sources: readonly DraftSource[]
  readonly unused: readonly UnusedThing[]
}

/** Lays a session out as a draft, with its headings, what each block rests on, and what is not used yet. */
export function viewDraft(session: Session, options: DraftOptions): View {
  const laidOut = layOutDraft(session, options)
  const trace = traceDraft(laidOut)
  return {
    document: laidOut.document,
    outline: outlineBlocks(laidOut),
    sources: listSources(laidOut, trace),
    unused: listUnused(laidOut, trace),
  }
}
