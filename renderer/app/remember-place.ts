import { type Screen, useApp } from '#renderer/state/app-store.ts'
import { closeSession } from '#renderer/state/desk.ts'

type Place = { readonly open: string | null; readonly screen: Screen }
const kept = 'pooled.place'

function readKept(): Place | null {
  try {
    return JSON.parse(sessionStorage.getItem(kept) ?? 'null') as Place | null
  } catch {
    return null
  }
}

/** Keeps where this window is, so that loading the page again comes back to the same screen of the same session. */
export function rememberPlace(): void {
  const place = readKept()
  if (place !== null && place.open !== null) {
    useApp.setState(place)
    leaveIfGone(place.open)
  }
  useApp.subscribe(({ open, screen }, before) => {
    if (open === before.open && screen === before.screen) return
    sessionStorage.setItem(kept, JSON.stringify({ open, screen } satisfies Place))
  })
}

/** The library may be another one since. */
function leaveIfGone(id: string): void {
  const stop = useApp.subscribe(({ sessions, open }, before) => {
    if (sessions === before.sessions) return
    stop()
    if (open === id && !sessions.some((session) => session.id === id)) closeSession()
  })
}
