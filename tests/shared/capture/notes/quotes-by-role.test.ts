import { describe, expect, it } from 'vitest'

import { takeCode } from '#shared/capture/notes/participant-codes.ts'

import { countParticipants, countQuotes, readTextNotes } from './read-sample.ts'

describe('a quotation by somebody without a code', () => {
  it.each([
    ['"I left" (Nurse, F)', 'Nurse, F'],
    ['‘I left.’ (Hostel worker, M, 40s)', 'Hostel worker, M, 40s'],
    ['"I left" (Midwife)', 'Midwife'],
    ['“I left” – Mother, Group 2', 'Mother, Group 2'],
  ])('is by a role where it stands in quotation marks: %s', (text, code) => {
    expect(takeCode(text)?.code).toBe(code)
  })

  it.each(['I left (Nurse, F)', 'I left with the worker (a nurse)', 'Codes are [S1]–[S9]'])(
    'is not read from %s',
    (text) => {
      expect(takeCode(text)).toBeNull()
    },
  )

  it('counts under themes in capitals with plain sub-themes, lettered or not', () => {
    const notes = readTextNotes(`THE DOOR

a) Knocking

"Three times, then I sat down." [V2]

b) Waiting

"An hour is a day." [V5]

THE CHAIR

"It had arms, nice arms" [V2]

"I slept" [V1]

Discussion

Two themes are few.
`)
    expect(countQuotes(notes)).toEqual({
      'THE DOOR': 0,
      'THE DOOR > Knocking': 1,
      'THE DOOR > Waiting': 1,
      'THE CHAIR': 2,
    })
    expect(countParticipants(notes)).toEqual({ V2: 2, V5: 1, V1: 1 })
  })
})

it('numbered headings over short paragraphs are themes', () => {
  const notes = readTextNotes(`3. Findings

3.1 Theme 1: The door

Everybody spoke of it.

"Three times, then I sat down." (P2)

3.2 Theme 2: The chair

It was loved.

"It had arms, nice arms" (P2)

"I slept" (P1)
`)
  expect(countQuotes(notes)).toEqual({ 'The door': 1, 'The chair': 2 })
})
