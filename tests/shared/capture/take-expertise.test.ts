import { expect, it } from 'vitest'

import { linesOfText } from '#shared/capture/notes/lines-of-text.ts'
import { readNotes } from '#shared/capture/notes/read-notes.ts'
import { takeNotes } from '#shared/capture/take-notes.ts'
import { foldChanges } from '#shared/session/apply-change.ts'
import { listAll } from '#shared/session/list.ts'
import { createSession, usualSides } from '#shared/setup/create-session.ts'
import { makePen } from '#tests/helpers/pen.ts'

const text =
  '*Harbour day on sleep*\n\n\nWhy are we here?\n\n- Bringing together:\n - Experts in night work\n - Experts in sleep clinics\n - Primary care\n'

it('lets the sides that the papers of the day name replace the usual ones nobody used', () => {
  const pen = makePen('desk')
  const { session } = createSession(
    's1',
    { title: 'A day', template: 'guidance', topics: [], tables: 0, sides: usualSides },
    pen,
  )
  const notes = readNotes(linesOfText(text), { name: 'day.txt', sha256: 'x', bytes: text.length })
  const { changes } = takeNotes(session, notes, { table: null, topic: null }, pen)
  const sides = listAll(foldChanges(session, changes), 'expertise').map((side) => side.name)
  expect(sides).toEqual(['Primary care', 'Experts in night work', 'Experts in sleep clinics'])
})
