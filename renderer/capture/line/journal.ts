import { markSent, useLine } from '#renderer/capture/line-store.ts'
import { getWindowId } from '#renderer/host/window-id.ts'
import { useApp } from '#renderer/state/app-store.ts'
import { desk } from '#renderer/state/desk.ts'
import { useSession } from '#renderer/state/session-store.ts'
import type { KeptLine } from '#shared/contract/capture.ts'

// Often enough that a crash costs a word or two, and seldom enough for a slow disk.
const every = 1_000

let session: string | null = null
let last = 0
let timer: number | undefined
/** What the app was told last, as JSON. */
let told = 'null'

function lineNow(): KeptLine | null {
  const { id, text, kind, rewording } = useLine.getState()
  return text === '' && rewording === null ? null : { id, text, kind, rewording }
}

async function tell(id: string, line: KeptLine | null): Promise<void> {
  const { kept } = await desk().capture.keepLine({ session: id, window: getWindowId(), line })
  if (kept) markSent(id, line?.text ?? null)
}

function flush(): void {
  window.clearTimeout(timer)
  timer = undefined
  const line = lineNow()
  const words = JSON.stringify(line)
  if (session === null || words === told || !useApp.getState().connected) return
  last = Date.now()
  told = words
  // What did not arrive is told again with the next key, or when the app is back.
  tell(session, line).catch(() => (told = ''))
}

function schedule(): void {
  const { session: open, readOnly } = useSession.getState()
  if (session === null || open?.id !== session || readOnly !== null) return
  // An entered point goes to the app first; then at once it is no half-typed line any more.
  const wait = lineNow() === null ? 0 : Math.max(0, last + every - Date.now())
  if (timer === undefined || wait === 0) {
    window.clearTimeout(timer)
    timer = window.setTimeout(flush, wait)
  }
}

/** Keeps the half-typed line on the disk of the app from now on, at most once a second. `text` is what is there already. */
export function startJournal(id: string): void {
  session = id
  told = JSON.stringify(lineNow())
}

useLine.subscribe(schedule)
useApp.subscribe((now, before) => {
  if (!now.connected || before.connected) return
  told = ''
  schedule()
})

if (typeof window !== 'undefined') {
  window.addEventListener('blur', flush)
  window.addEventListener('pagehide', flush)
}
