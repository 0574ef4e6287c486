import { join } from 'node:path'

import { z } from 'zod'

import { openJson } from '#electron/store/mirror.ts'
import { KeptLine } from '#shared/contract/capture.ts'

const KeptLines = z.record(z.string(), z.object({ at: z.number(), line: KeptLine }))
type KeptLines = z.infer<typeof KeptLines>

/** Beside the log of a session: what was typed and not entered yet, by window. */
export const linesName = 'lines.json'

function open(folder: string) {
  return openJson<KeptLines>(join(folder, linesName), {}, (data) => KeptLines.parse(data))
}

/** Keeps a window's half-typed line, durably; null forgets it. */
export async function keepLine(
  folder: string,
  window: string,
  line: KeptLine | null,
  now: number,
): Promise<void> {
  const { low } = await open(folder)
  const { [window]: _gone, ...others } = low.data
  low.data = line === null ? others : { ...others, [window]: { at: now, line } }
  await low.write()
}

/** The line of this window, else the newest of a window that is not among the `live`; it is this window's from then on. */
export async function takeLine(
  folder: string,
  window: string,
  live: ReadonlySet<string>,
): Promise<KeptLine | null> {
  const { low } = await open(folder)
  const own = low.data[window]
  if (own !== undefined) return own.line
  const [newest] = Object.entries(low.data)
    .filter(([id]) => !live.has(id))
    .toSorted(([, a], [, b]) => b.at - a.at)
  if (newest === undefined) return null
  const [id, kept] = newest
  const { [id]: _gone, ...others } = low.data
  low.data = { ...others, [window]: kept }
  await low.write()
  return kept.line
}
