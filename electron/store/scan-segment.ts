import { decodeLine } from './log-line.ts'
import type { LogRecord } from './log-line.ts'

type DamagedLine = { readonly line: number; readonly start: number; readonly end: number }

/** `tail` is the offset where unusable bytes begin that nothing new follows; the length where there are none. */
export type Scan = {
  readonly records: readonly LogRecord[]
  readonly damaged: readonly DamagedLine[]
  readonly tail: number
}

const lineFeed = 0x0a

/**
 * Reads one segment. `seen` holds the ids read so far and is added to, so a line written twice counts once.
 * Damage counts as the torn tail unless a record not seen before follows it: after a power cut a file may end in
 * zeros, in garbage, or in an old block with whole lines of its own.
 */
export function scanSegment(bytes: Buffer, seen: Set<string>): Scan {
  const records: LogRecord[] = []
  const damaged: DamagedLine[] = []
  let tail = 0
  let damagedBeforeTail = 0
  let start = 0
  for (let line = 1; ; line++) {
    const end = bytes.indexOf(lineFeed, start)
    if (end === -1) break
    const record = decodeLine(bytes, start, end)
    if (!record) damaged.push({ line, start, end })
    const fresh = (record ? [record] : recoverRecords(bytes, start, end)).filter(({ id }) => !seen.has(id))
    for (const one of fresh) {
      seen.add(one.id)
      records.push(one)
    }
    start = end + 1
    if (fresh.length > 0 || damaged.length === damagedBeforeTail) {
      tail = start
      damagedBeforeTail = damaged.length
    }
  }
  return { records, damaged: damaged.slice(0, damagedBeforeTail), tail }
}

/** A damaged newline, or zeros before a line, hides whole records inside a bad line: each is found by its own checksum. */
function recoverRecords(bytes: Buffer, start: number, end: number): LogRecord[] {
  const starts = [start]
  for (let at = bytes.indexOf(' {', start); at !== -1 && at < end; at = bytes.indexOf(' {', at + 1)) {
    if (at - 8 > start) starts.push(at - 8)
  }
  return starts.flatMap((from, index) => {
    const next = starts[index + 1]
    const record =
      decodeLine(bytes, from, end) ?? (next === undefined ? undefined : decodeLine(bytes, from, next - 1))
    return record ? [record] : []
  })
}
