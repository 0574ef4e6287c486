import { startTransition, useEffect, useRef, useState } from 'react'

import { useSession } from '#renderer/state/session-store.ts'
import { composeDraft, type DraftOptions } from '#shared/draft/compose.ts'
import { type OutlineItem, outlineDraft } from '#shared/draft/outline-draft.ts'
import type { WordDocument } from '#shared/model/document.ts'
import type { Session } from '#shared/model/session.ts'

/** A draft as it would be exported now. */
export type ShownDraft = { readonly document: WordDocument; readonly outline: readonly OutlineItem[] }

const pause = 300

function compose(session: Session, options: DraftOptions): ShownDraft {
  return { document: composeDraft(session, options), outline: outlineDraft(session, options.template) }
}

/** The draft of the open session; composed once nobody has typed or changed anything for a moment. Null until the first is there. */
export function useDraft({ template, version, date }: DraftOptions): ShownDraft | null {
  const session = useSession((state) => state.session)
  const [draft, setDraft] = useState<ShownDraft | null>(null)
  const isFirst = useRef(true)
  useEffect(() => {
    if (session === null) return undefined
    const timer = setTimeout(
      () => {
        isFirst.current = false
        const next = compose(session, { template, version, date })
        startTransition(() => setDraft(next))
      },
      isFirst.current ? 0 : pause,
    )
    return () => clearTimeout(timer)
  }, [session, template, version, date])
  return draft
}
