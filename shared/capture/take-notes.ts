import type { Change } from '#shared/model/change.ts'
import type { Notes, Reading } from '#shared/model/reading.ts'
import type { Session } from '#shared/model/session.ts'
import { type Act, type Pen, startAct } from '#shared/session/write-changes.ts'

import { closeHeading } from './taking/headings.ts'
import { findLost } from './taking/keep-words.ts'
import { takeLeftover } from './taking/leftovers.ts'
import { closeLabel } from './taking/plan.ts'
import { takeReading } from './taking/take-reading.ts'
import { type Besides, blankTaken, type TakenNotes, type Taking } from './taking/taking.ts'

export type { TakenNotes } from './taking/taking.ts'

/** Where the notes come from, when the person who brings them in says so. */
export type TakeOptions = { readonly table: string | null; readonly topic: string | null }

function blankBesides(): Besides {
  return { rows: 0, updated: 0, dropped: [] }
}

function startTaking(session: Session, notes: Notes, options: TakeOptions, act: Act): Taking {
  const { name, sha256, bytes, lines } = notes
  const title = notes.readings.find(({ as, text }) => as === 'title' && text.length <= 2_000)?.text ?? ''
  return {
    act,
    workshop: session.id,
    notes,
    source: act.make('source', { name, title, sha256, bytes, lines }),
    table: options.table,
    fallbackTopic: options.topic,
    topic: null,
    theme: null,
    subTheme: null,
    heading: null,
    headingUsed: false,
    presentation: null,
    row: null,
    label: null,
    labelUsed: false,
    stack: [],
    taken: blankTaken(),
    besides: blankBesides(),
  }
}

function takeAll(taking: Taking, readings: readonly Reading[]): void {
  for (let at = 0; at < readings.length; at += 1) {
    const reading = readings[at]
    if (reading !== undefined) at += takeReading(taking, reading, () => readings.slice(at + 1))
  }
  closeHeading(taking)
  closeLabel(taking)
}

function keepLost(taking: Taking, session: Session): void {
  const { act, notes } = taking
  const ids = new Set([...Object.values(session.records).flatMap((all) => [...all.keys()]), session.id])
  for (const change of act.changes()) if (change.kind !== 'erase') ids.add(change.of)
  const whole = notes.readings.filter(({ as }) => as !== 'dropped' && as !== 'not-understood')
  for (const { reading, label } of findLost(whole, act.changes(), ids))
    if (label === null) takeLeftover(taking, reading, 'not-understood')
    else takeLeftover(taking, { ...reading, raw: label }, 'dropped')
}

/** True when a file with this content was brought in before and not withdrawn since. */
function isTaken(session: Session, sha256: string): boolean {
  return session.records.source.valueSeq().some((source) => !source.withdrawn && source.sha256 === sha256)
}

/**
 * The changes that bring a file of notes into a session, as one act, and what was taken as what. Every printed word
 * ends up in some record; what has no place is kept as not understood. The same file a second time adds nothing.
 */
export function takeNotes(
  session: Session,
  notes: Notes,
  options: TakeOptions,
  pen: Pen,
): { readonly changes: readonly Change[]; readonly taken: TakenNotes; readonly besides: Besides } {
  if (isTaken(session, notes.sha256)) return { changes: [], taken: blankTaken(true), besides: blankBesides() }
  const act = startAct(session, pen)
  const taking = startTaking(session, notes, options, act)
  takeAll(taking, notes.readings)
  keepLost(taking, session)
  return { changes: act.changes(), taken: taking.taken, besides: taking.besides }
}
