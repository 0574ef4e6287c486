import type { Notes, Reading } from '#shared/model/reading.ts'

/** A reading with only what a test says of it. */
export function reading(as: Reading['as'], text: string, more: Partial<Reading> = {}): Reading {
  return {
    line: 1,
    lastLine: 1,
    raw: text,
    text,
    level: 0,
    as,
    kind: null,
    fact: null,
    participant: null,
    role: null,
    parts: {},
    ...more,
  }
}

/** Notes of these readings, one a line. */
export function notesOf(readings: readonly Reading[], more: Partial<Notes> = {}): Notes {
  return {
    name: 'notes.txt',
    sha256: `sum-${JSON.stringify(readings).length}`,
    bytes: 10,
    lines: readings.length,
    kind: 'notes',
    readings: readings.map((each, at) => ({ ...each, line: at + 1, lastLine: at + 1 })),
    ...more,
  }
}
