import type { Reading, ReadingAs } from '#shared/model/reading.ts'

/** The same piece of notes taken as something else, with what that needs and nothing that it cannot have. */
export function takeAs(reading: Reading, as: ReadingAs): Reading {
  if (reading.as === as) return reading
  return {
    ...reading,
    as,
    kind: as === 'point' ? (reading.kind ?? 'point') : null,
    fact: as === 'fact' ? (reading.fact ?? 'other') : null,
    role:
      as === 'body' ? (reading.role ?? 'organiser') : as === 'person' ? (reading.role ?? 'delegate') : null,
  }
}

/** A code as it is printed after a quote; empty for nobody. */
export function setParticipant(reading: Reading, code: string): Reading {
  return { ...reading, participant: code.trimStart() === '' ? null : code.trimStart() }
}
