import { expect, it } from 'vitest'

import { readNotesCsv } from '#shared/capture/notes-csv.ts'
import { countQuotes, rowsOf } from '#tests/shared/capture/notes/read-sample.ts'

const file = { name: 'x.csv', sha256: '', bytes: 1 }

it('a table file with topics, standards and actions is an action plan', () => {
  const notes = readNotesCsv(
    'Area,Standard,Actions,Lead\nBoots,"FC 1; FC 2","Keep a store:\n- dry\n- locked\nAsk people their size",Ward\n"Socks, laces",,Give out two pairs,\n',
    file,
  )
  expect(notes.kind).toBe('action-plan')
  expect(rowsOf(notes)).toEqual([
    {
      topic: 'Boots',
      standards: ['FC 1', 'FC 2'],
      actions: ['Keep a store:', '  dry', '  locked', 'Ask people their size'],
    },
    { topic: 'Socks, laces', standards: [], actions: ['Give out two pairs'] },
  ])
  expect(notes.readings.find((each) => each.as === 'action')?.parts['lead']).toBe('Ward')
})

it('a table file with themes and quotes is a thematic analysis', () => {
  const notes = readNotesCsv(
    'Theme;Sub-theme;Quote;Participant\nThe door;Knocking;"Three times; then I sat.";P2\nThe chair;;It had arms;P5\n',
    file,
  )
  expect(notes.kind).toBe('thematic')
  expect(countQuotes(notes)).toEqual({ 'The door': 0, 'The door > Knocking': 1, 'The chair': 1 })
  expect(
    notes.readings.filter((each) => each.kind === 'quote').map((each) => [each.text, each.participant]),
  ).toEqual([
    ['Three times; then I sat.', 'P2'],
    ['It had arms', 'P5'],
  ])
})
