import { useSyncExternalStore } from 'react'
import { VisuallyHidden } from 'react-aria-components'

import { readAnnouncement, subscribeAnnouncements } from './announce.ts'

/** Where announcements are put for a screen reader; the root of the page holds one. */
export function LiveRegion() {
  const { polite, assertive } = useSyncExternalStore(subscribeAnnouncements, readAnnouncement)
  return (
    <VisuallyHidden>
      <div role="log" aria-live="polite" aria-relevant="additions">
        {polite && <p key={polite.id}>{polite.text}</p>}
      </div>
      <div role="log" aria-live="assertive" aria-relevant="additions">
        {assertive && <p key={assertive.id}>{assertive.text}</p>}
      </div>
    </VisuallyHidden>
  )
}
