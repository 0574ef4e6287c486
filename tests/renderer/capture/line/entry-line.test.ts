import { describe, expect, test } from 'vitest'

import { nextNumber, pointAbove } from '#renderer/capture/line/above.ts'
import type { LocalLine } from '#renderer/capture/line/kept-lines.ts'
import { fieldsOfMarks } from '#renderer/capture/line/marks.ts'
import { findNearOnes, learnPoints } from '#renderer/capture/line/near-here.ts'
import { chooseLine } from '#renderer/capture/line/open-line.ts'
import { rulesOf } from '#renderer/capture/line/rules.ts'
import { cutAt } from '#renderer/capture/line/split-join.ts'
import type { Said } from '#renderer/capture/point-rows.ts'
import { readEntry } from '#shared/capture/read-entry.ts'
import { blanks } from '#shared/model/blank.ts'
import { foldChanges } from '#shared/session/apply-change.ts'
import { startAct } from '#shared/session/write-changes.ts'
import { createSession } from '#shared/setup/create-session.ts'
import { makePen } from '#tests/helpers/pen.ts'

const pen = makePen()
const { session: empty } = createSession(
  'day',
  { title: 'Open door day', template: 'guidance', topics: ['First visit', 'Barriers'], tables: 1, sides: [] },
  pen,
)
const [topic = null] = [...empty.records.topic.keys()]
const [table = null] = [...empty.records.table.keys()]
const here = { table, topic }

function withPoints(...points: readonly Partial<Said>[]) {
  const act = startAct(empty, pen)
  for (const { id = '', ...point } of points) act.make('point', { ...here, ...point }, id)
  return foldChanges(empty, act.changes())
}

describe('the point above', () => {
  const session = withPoints(
    { id: 'a', text: 'one' },
    { id: 'b', text: 'of one', under: 'a' },
    { id: 'c', text: 'two', withdrawn: true },
  )

  test('is the last of the place that stands, and no detail', () => {
    expect(pointAbove(session, here)?.id).toBe('a')
    expect(pointAbove(session, { table, topic: 'elsewhere' })).toBeNull()
    expect(pointAbove(session, here, 'a')).toBeNull()
  })

  test('does not count for the next number, which withdrawn points keep', () => {
    expect(nextNumber(session, here)).toBe(3)
    expect(nextNumber(empty, here)).toBe(1)
  })
})

describe('the marks of a session', () => {
  test('are its sides by code and by name, its topics in order, and the tags there are', () => {
    const act = startAct(withPoints({ id: 'a', text: 'one', tags: { ramp: true } }), pen)
    act.make('expertise', { name: 'Nurse', code: 'n' }, 'side-n')
    act.make('expertise', { name: 'Lived experience', code: 'lx' }, 'side-lx')
    const rules = rulesOf(act.session())
    const read = (end: string) => readEntry(`The door sticks ${end}`, rules)
    expect([read('@n').expertise, read('@nurse').expertise, read('@lx').expertise]).toEqual([
      'side-n',
      'side-n',
      'side-lx',
    ])
    expect(read('@lived').expertise).toBeNull()
    expect(read('/2').topic).toBe([...empty.records.topic.keys()][1])
    expect(read('#Ramp').tags).toEqual(['ramp'])
  })

  test('set only what they say', () => {
    const marks = { person: null, expertise: null, agreement: null, tags: [], starred: false }
    expect(fieldsOfMarks(marks)).toEqual({})
    const agreement = { scale: 'all', people: null } as const
    expect(fieldsOfMarks({ ...marks, agreement, tags: ['ramp'], starred: true })).toEqual({
      agreement,
      tags: { ramp: true },
      starred: true,
    })
  })
})

describe('cutting a line at the caret', () => {
  test.each([
    ['Tea and milk', 'Tea and milk', 3, ['Tea', 'and milk']],
    ['= Tea and milk ++', 'Tea and milk', 5, ['Tea', 'and milk']],
    ['Tea and milk', 'Tea and milk', 0, null],
    ['Tea and milk', 'Tea and milk', 12, null],
    ['= Tea and milk ++', 'Tea and milk', 1, null],
    ['Tea and milk ++', 'Tea and milk', 14, null],
  ] as const)('%s at %i', (typed, text, caret, halves) => {
    const cut = cutAt(typed, text, caret)
    expect(cut === null ? null : [cut.first, cut.second]).toEqual(halves)
  })
})

describe('of two kept lines', () => {
  const local = (text: string, sent: string | null): LocalLine => ({
    text,
    kind: null,
    detail: null,
    rewording: null,
    id: 'l',
    window: 'w',
    at: 0,
    sent,
  })
  const onDisk = (text: string) => ({ id: 'l', text, kind: null, rewording: null })

  test('this machine’s is the later one where it knows what the app has', () => {
    expect(chooseLine(local('half a thought', 'half a'), onDisk('half a'))).toBe('local')
    expect(chooseLine(local('half a thought', null), onDisk('half a'))).toBe('local')
    expect(chooseLine(local('something else', 'half a'), onDisk('half a'))).toBe('local')
    expect(chooseLine(local('half a', null), null)).toBe('local')
  })

  test('the app’s is the later one where this machine never knew of it', () => {
    expect(chooseLine(local('an old line', 'an old'), onDisk('a new line'))).toBe('disk')
    expect(chooseLine(null, onDisk('a new line'))).toBe('disk')
  })
})

describe('points that say nearly the same', () => {
  const said = (id: string, text: string): Said => ({ ...blanks.point, id, text })
  const letter = said('letter', 'Nobody can refer without a letter from the surgery')
  const kettle = said('kettle', 'The kettle is the best meeting room we have')

  test('are found among those of the table that is open, as they are worded now', () => {
    learnPoints([letter, kettle], () => true)
    const words = 'You cannot refer without a letter from a surgery'
    expect(findNearOnes([letter, kettle], words)).toEqual([letter])
    const reworded = said('letter', 'Parking costs more than the bus')
    learnPoints([reworded, kettle], () => true)
    expect(findNearOnes([reworded, kettle], words)).toEqual([])
    learnPoints([said('other', 'Something at another table')], () => true)
    expect(findNearOnes([letter, kettle], words)).toEqual([])
  })

  test('are learnt bit by bit where time is short', () => {
    let turns = 1
    expect(learnPoints([letter, kettle], () => (turns -= 1) >= 0)).toBe(false)
    expect(learnPoints([letter, kettle], () => true)).toBe(true)
  })
})
