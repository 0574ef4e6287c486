import { type DeskClient, openDesk } from '#renderer/host/client.ts'
import { getWindowId } from '#renderer/host/window-id.ts'

import { clearTrouble, showTrouble, useApp } from './app-store.ts'
import { forgetSession, hearEvent } from './session-store.ts'

let client: DeskClient | null = null
let following: AbortController | null = null
const retryAfter = 1_000

/** The app, once `connect` has found it. Throws while there is no connection. */
export function desk(): DeskClient {
  if (client === null)
    throw new Error(
      'Pooled is not answering. What you typed is kept here; it goes in as soon as the app is back.',
    )
  return client
}

function waitAndRetry(): void {
  window.setTimeout(() => void connect(), retryAfter)
}

function lose(): void {
  client = null
  following?.abort()
  useApp.setState({ connected: false })
  showTrouble('The connection to Pooled was lost. What you typed is kept here; trying again.')
  waitAndRetry()
}

/** Finds the app, and keeps finding it again when it goes away. */
export async function connect(): Promise<void> {
  try {
    client = await openDesk({ onLost: lose })
    const [about, preferences] = await Promise.all([client.library.about(), client.library.preferences()])
    useApp.setState({ connected: true, about, preferences })
    clearTrouble()
    await refreshSessions()
    const { open } = useApp.getState()
    if (open !== null) void follow(open)
  } catch (error) {
    showTrouble(error)
    waitAndRetry()
  }
}

/** Reads the list of sessions again. */
export async function refreshSessions(): Promise<void> {
  useApp.setState({ sessions: await desk().library.list() })
}

/** Opens a session in this window and follows what happens to it. */
export function openSession(id: string): void {
  useApp.setState({ open: id })
  void follow(id)
}

/** Leaves the session and shows the Library. */
export function closeSession(): void {
  following?.abort()
  forgetSession()
  useApp.setState({ open: null, screen: 'library' })
  void refreshSessions().catch(showTrouble)
}

async function follow(id: string): Promise<void> {
  following?.abort()
  const mine = new AbortController()
  following = mine
  try {
    const events = await desk().session.follow(
      { session: id, window: getWindowId() },
      { signal: mine.signal },
    )
    for await (const event of events) hearEvent(event)
  } catch (error) {
    if (!mine.signal.aborted) showTrouble(error)
  }
}
