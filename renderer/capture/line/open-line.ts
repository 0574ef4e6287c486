import { forgetEntered } from '#renderer/capture/entered.ts'
import { giveBack, replaceLine, startLine, useLine } from '#renderer/capture/line-store.ts'
import { holdWindow } from '#renderer/host/open-windows.ts'
import { getWindowId } from '#renderer/host/window-id.ts'
import { desk } from '#renderer/state/desk.ts'
import { nameUnsent, takeRefused, type Unsent, useOutbox } from '#renderer/state/outbox.ts'
import { useSession } from '#renderer/state/session-store.ts'
import type { KeptLine } from '#shared/contract/capture.ts'

import { startJournal } from './journal.ts'
import { keepLine, listLeftLines, type LocalLine } from './kept-lines.ts'

/** Which of two kept states of a line is the later one; null where both are gone. */
export function chooseLine(local: LocalLine | null, onDisk: KeptLine | null): 'local' | 'disk' {
  if (onDisk === null) return 'local'
  if (local === null) return 'disk'
  // What this machine keeps may be minutes old after a crash of the browser; then the app has a text it does not know of.
  const isLater = onDisk.text === local.sent || local.text.startsWith(onDisk.text)
  return isLater ? 'local' : 'disk'
}

/** Whether a line was entered since this machine kept it: its point or repeat has its id. */
function isEntered({ id, rewording }: KeptLine): boolean {
  if (rewording !== null) return false
  const records = useSession.getState().session?.records
  const isUnsent = useOutbox.getState().unsent.some((item) => nameUnsent(item) === id)
  return isUnsent || records?.point.has(id) === true || records?.echo.has(id) === true
}

/** The line that this window goes on with: one that a window left behind, on this machine or on the disk of the app. */
async function takeLeft(session: string): Promise<KeptLine | null> {
  const [onDisk, kept] = await Promise.all([
    // While the app is away there is only what this machine keeps.
    Promise.resolve()
      .then(() => desk().capture.takeLine({ session, window: getWindowId() }))
      .catch(() => null),
    listLeftLines(session).catch((): readonly LocalLine[] => []),
  ])
  if (useSession.getState().session?.id !== session) return null
  for (const line of kept) if (isEntered(line)) keepLine(session, line.window, null)
  const left = kept.filter((line) => !isEntered(line))
  const local = (onDisk === null ? left[0] : left.find(({ id }) => id === onDisk.id)) ?? null
  if (local !== null) keepLine(session, local.window, null)
  return chooseLine(local, onDisk) === 'local' ? local : onDisk
}

function wordsOf(item: Unsent): string {
  return item.kind === 'echo' ? item.echo.text : item.points.map(({ text }) => text).join('\n')
}

let opened: string | null = null

/** What was refused after the app had been away comes back to the line, like what is refused at once. */
function takeBackRefused(): void {
  if (opened === null || useSession.getState().session?.id !== opened) return
  for (const { item, why } of takeRefused(opened)) {
    forgetEntered(item)
    giveBack(wordsOf(item), why)
  }
}

/** Begins with a session, with the line as it was left in this window, else with one that a closed window left behind. */
export async function openLine(session: string): Promise<void> {
  holdWindow()
  const own = startLine(session)
  if (own !== null && isEntered(own)) replaceLine(null)
  startJournal(session)
  opened = session
  takeBackRefused()
  const line = useLine.getState()
  const isBegun = line.text !== '' || line.rewording !== null
  if (isBegun || useSession.getState().readOnly !== null) return
  const left = await takeLeft(session)
  if (left === null) return
  if (useLine.getState() === line) replaceLine(left)
  else giveBack(left.text, null)
}

useOutbox.subscribe(({ refused }, before) => {
  if (refused !== before.refused && refused.size > 0) takeBackRefused()
})
