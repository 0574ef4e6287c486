import {
  giveBack,
  type Line,
  type LocalLine,
  replaceLine,
  startLine,
  useLine,
} from '#renderer/capture/line-store.ts'
import { getWindowId } from '#renderer/host/window-id.ts'
import { desk } from '#renderer/state/desk.ts'
import { useSession } from '#renderer/state/session-store.ts'
import { readEntry } from '#shared/capture/read-entry.ts'
import type { KeptLine } from '#shared/contract/capture.ts'

import { startJournal } from './journal.ts'
import { rulesOf } from './rules.ts'

/** Which of two kept lines is the later one; null where both are gone. */
export function chooseLine(local: LocalLine | null, onDisk: KeptLine | null): 'local' | 'disk' {
  if (onDisk === null) return 'local'
  if (local === null) return 'disk'
  // What this machine keeps may be minutes old after a crash of the browser; then the app has a text it does not know of.
  const isLater = onDisk.text === local.sent || local.text.startsWith(onDisk.text)
  return isLater ? 'local' : 'disk'
}

/** A text that went in since this machine kept it. */
function isEntered({ text, rewording }: LocalLine): boolean {
  const { session } = useSession.getState()
  const words = rewording === null ? readEntry(text, rulesOf(session)).text : ''
  return words !== '' && (session?.records.point.some((point) => point.text.startsWith(words)) ?? false)
}

async function askDisk(session: string, opened: Line, local: LocalLine | null): Promise<void> {
  const onDisk = await desk().capture.takeLine({ session, window: getWindowId() })
  if (useSession.getState().session?.id !== session) return
  const isGone = onDisk === null && local !== null && local.sent !== null && isEntered(local)
  if (chooseLine(local, onDisk) === 'local' && !isGone) return
  if (useLine.getState() === opened) replaceLine(onDisk)
  else if (onDisk !== null) giveBack(onDisk.text, null)
}

/** Begins with a session, with the line as it was left in this window, on this machine, or else on the disk of the app. */
export async function openLine(session: string): Promise<void> {
  const local = startLine(session)
  startJournal(session)
  const isOwn = local !== null && local.window === getWindowId()
  if (isOwn || useSession.getState().readOnly !== null) return
  try {
    await askDisk(session, useLine.getState(), local)
  } catch {
    // While the app is away there is only what this machine keeps.
  }
}
