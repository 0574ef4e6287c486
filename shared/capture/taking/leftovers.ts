import type { Reading } from '#shared/model/reading.ts'

import { placeOf, type Taking } from './taking.ts'

const longest = 200_000

/** Keeps a reading as text: nothing of a file vanishes. */
export function takeLeftover(taking: Taking, reading: Reading, why: 'not-understood' | 'dropped'): void {
  for (let start = 0; start < reading.raw.length; start += longest)
    taking.act.make('leftover', {
      text: reading.raw.slice(start, start + longest),
      why,
      place: placeOf(taking, reading),
    })
  const left = { source: taking.notes.name, line: reading.line, text: reading.raw }
  if (why === 'dropped') taking.besides.dropped.push(left)
  else taking.taken.notUnderstood.push(left)
}
