import { listOpenWindows } from '#renderer/host/open-windows.ts'
import { keep, readKept } from '#renderer/state/kept-json.ts'
import type { KeptLine } from '#shared/contract/capture.ts'

/** What this machine keeps of a window's line. */
export type LocalLine = KeptLine & {
  readonly detail: boolean | null
  readonly window: string
  /** The text of it that the app has on the disk, null for none. */
  readonly sent: string | null
  /** When it was kept, in ms since 1970. */
  readonly at: number
}

function startOf(session: string): string {
  return `pooled.line.${session}/`
}

/** The line of a window as this machine keeps it. Every window has its own, so that none writes over another's. */
export function readLine(session: string, window: string): LocalLine | null {
  return readKept(startOf(session) + window) as LocalLine | null
}

/** Keeps the line of a window on this machine; null forgets it. */
export function keepLine(session: string, window: string, line: LocalLine | null): void {
  keep(startOf(session) + window, line)
}

/** The lines that windows left behind that are not open any more, the newest first. */
export async function listLeftLines(session: string): Promise<readonly LocalLine[]> {
  const open = await listOpenWindows()
  return Object.keys(localStorage)
    .filter((name) => name.startsWith(startOf(session)))
    .map((name) => readKept(name) as LocalLine | null)
    .filter((line) => line !== null)
    .filter(({ window }) => !open.has(window))
    .toSorted((a, b) => b.at - a.at)
}
