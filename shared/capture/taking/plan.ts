import type { Reading } from '#shared/model/reading.ts'
import { strengthOf } from '#shared/session/strength.ts'

import { closeHeading } from './headings.ts'
import { takeLeftover } from './leftovers.ts'
import { takePoint } from './points.ts'
import { placeOf, stackUp, type Taking, underOf } from './taking.ts'

function standardsAfter(following: readonly Reading[]): readonly string[] {
  const end = following.findIndex((each) => each.as === 'plan-row')
  const own = end === -1 ? following : following.slice(0, end)
  return own
    .filter((each) => each.as === 'standard' && each.text.trim() !== '' && each.text.length <= 2_000)
    .map((each) => each.text)
}

/** Opens a row of the action plan, with the standards that stand beside it, as printed. */
export function takePlanRow(taking: Taking, reading: Reading, following: readonly Reading[]): void {
  closeHeading(taking)
  closeLabel(taking)
  taking.row = taking.act.make('planRow', {
    topic: reading.text,
    standards: [...standardsAfter(following)],
    place: placeOf(taking, reading),
  })
  taking.besides.rows += 1
}

/** An action of the row in force, under its lead action if it is deeper; outside a plan it is a point that asks for action. */
export function takeAction(taking: Taking, reading: Reading): void {
  if (taking.row === null) return takePoint(taking, reading, 'action')
  const {
    lead = '',
    funding = '',
    audience = '',
    duration = '',
    measure = '',
    dependsOn = '',
  } = reading.parts
  const under = underOf(taking, 'action', reading.level)
  const id = taking.act.make('action', {
    row: taking.row,
    text: reading.text,
    under,
    label: taking.label?.text ?? '',
    strength: strengthOf(reading.text),
    lead,
    funding,
    audience,
    duration,
    mandatory: reading.parts['mandatory'] === 'true' || reading.parts['mandatory'] === 'yes',
    measure,
    dependsOn,
    place: placeOf(taking, reading),
  })
  taking.labelUsed = true
  taking.taken.actions += 1
  stackUp(taking, 'action', reading.level, id)
}

/** A label over the actions that follow it in the same row. */
export function takeActionLabel(taking: Taking, reading: Reading): void {
  closeLabel(taking)
  taking.label = reading
}

/** Ends a label; one that no action followed is kept as text. */
export function closeLabel(taking: Taking): void {
  if (taking.label !== null && !taking.labelUsed) takeLeftover(taking, taking.label, 'not-understood')
  taking.label = null
  taking.labelUsed = false
}

/** A standard belongs to the row it stands in, which has it already; one outside a plan is kept as text. */
export function takeStandard(taking: Taking, reading: Reading): void {
  if (taking.row === null && reading.text.trim() !== '') takeLeftover(taking, reading, 'not-understood')
}
