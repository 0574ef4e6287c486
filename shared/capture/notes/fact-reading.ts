import type { Reading } from '#shared/model/reading.ts'
import type { FactKind } from '#shared/model/workshop.ts'

import { type Block, makeReading } from './block.ts'
import { findDate } from './read-dates.ts'

/** A fact, with the first date in it. */
export function factReading(block: Block, fact: FactKind, level = 0): Reading {
  const date =
    fact === 'rationale' || fact === 'deadline' || fact === 'precedent' ? findDate(block.text, true) : null
  return makeReading(block, 'fact', { fact, level, parts: date ? { date: date.text, edtf: date.edtf } : {} })
}
