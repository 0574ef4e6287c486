import { describe, expect, it } from 'vitest'

import { countReadings } from '#renderer/capture/count-readings.ts'
import { setParticipant, takeAs } from '#renderer/capture/retake-reading.ts'
import { Reading, ReadingAs } from '#shared/model/reading.ts'

function reading(rest: Partial<Reading>): Reading {
  return {
    line: 1,
    lastLine: 1,
    raw: '- words',
    text: 'words',
    level: 0,
    as: 'point',
    kind: null,
    fact: null,
    participant: null,
    role: null,
    parts: {},
    ...rest,
  }
}

describe('counts', () => {
  it('tell quotes from points, and leave out what there is none of', () => {
    const readings = [
      reading({ kind: 'quote' }),
      reading({ kind: 'risk' }),
      reading({}),
      reading({ as: 'sub-theme' }),
      reading({ as: 'not-understood' }),
      reading({ as: 'date' }),
    ]
    expect([...countReadings(readings)]).toEqual([
      ['quote', 1],
      ['point', 2],
      ['subTheme', 1],
      ['fact', 1],
      ['unread', 1],
    ])
  })

  it('count every reading once, whatever it is', () => {
    const readings = ReadingAs.options.map((as) => reading({ as }))
    const counted = [...countReadings(readings).values()].reduce((sum, count) => sum + count, 0)
    expect(counted).toBe(ReadingAs.options.length)
  })
})

describe('a reading that is taken as something else', () => {
  it.each(ReadingAs.options)('is one that can be taken as %s, with its words as they were', (as) => {
    const before = reading({ kind: 'risk', participant: 'P1' })
    const after = takeAs(before, as)
    expect(Reading.parse(after)).toMatchObject({ as, raw: before.raw, text: before.text })
  })

  it('has the field it needs, and not the others', () => {
    expect(takeAs(reading({ kind: 'risk' }), 'fact')).toMatchObject({ kind: null, fact: 'other' })
    expect(takeAs(reading({ as: 'fact', fact: 'aim' }), 'point')).toMatchObject({ kind: 'point', fact: null })
    expect(takeAs(reading({}), 'person').role).toBe('delegate')
  })

  it('stays as it is when it is that already', () => {
    const before = reading({ kind: 'quote' })
    expect(takeAs(before, 'point')).toBe(before)
  })

  it('is said by nobody once the code is emptied', () => {
    expect(setParticipant(reading({}), ' P4').participant).toBe('P4')
    expect(setParticipant(reading({ participant: 'P4' }), '  ').participant).toBeNull()
  })
})
