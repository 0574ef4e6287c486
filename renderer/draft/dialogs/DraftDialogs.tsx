import { useDraft } from '#renderer/draft/draft-store.ts'

import { LeaveOutDialog } from './LeaveOutDialog.tsx'
import { LinkPointsDialog } from './LinkPointsDialog.tsx'

/** What is asked at the moment. */
export function DraftDialogs() {
  const asking = useDraft((state) => state.asking)
  if (asking === null) return null
  return asking.kind === 'link' ? <LinkPointsDialog asking={asking} /> : <LeaveOutDialog asking={asking} />
}
