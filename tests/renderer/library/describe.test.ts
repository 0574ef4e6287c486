import { describe, expect, it } from 'vitest'

import { describeMerge } from '#renderer/library/describe-merge.ts'
import { describeOpened } from '#renderer/library/describe-opened.ts'
import { findSessions } from '#renderer/library/find-sessions.ts'

describe('when a session was last open', () => {
  const now = new Date(2003, 6, 22, 9, 30)

  it.each([
    [new Date(2003, 6, 22, 9, 5), 'today 09:05'],
    [new Date(2003, 6, 21, 23, 59), 'yesterday 23:59'],
    [new Date(2003, 0, 12), '12 Jan'],
    [new Date(2002, 2, 3), '3 Mar 2002'],
  ])('%s is %s', (when, words) => {
    expect(describeOpened(when.toISOString(), now)).toBe(words)
  })

  it('is not yet where it never was', () => {
    expect(describeOpened(null, now)).toBe('not yet')
  })
})

describe('what bringing in a copy does', () => {
  const none = {
    added: 0,
    updated: 0,
    unchanged: 4,
    erased: { people: 0, points: 0 },
    changes: 0,
    conflicts: [],
    pooling: { decisions: 0, changes: 0, conflicts: 0 },
  }

  it('is said in numbers', () => {
    const conflicts = [
      { entity: 'point', of: 'p', field: 'text', values: ['a', 'b'] },
      { entity: 'point', of: 'q', field: 'text', values: ['a', 'b'] },
    ]
    expect(describeMerge({ ...none, added: 12, updated: 3, changes: 20, conflicts })).toEqual([
      'adds 12 points',
      'changes 3 points',
      'leaves 2 wordings that differ, both kept, for you to settle',
    ])
  })

  it('is said of what goes for good', () => {
    expect(describeMerge({ ...none, changes: 1, erased: { people: 1, points: 2 } })).toEqual([
      'erases 1 person for good, as was done in the copy',
      'erases 2 points for good, as was done in the copy',
    ])
  })

  it('is said of decisions of pooling, and of those that do not go together', () => {
    const pooling = { decisions: 3, changes: 9, conflicts: 1 }
    expect(describeMerge({ ...none, changes: 9, pooling })).toEqual([
      'brings 3 decisions of pooling',
      'leaves 1 decision of pooling that does not go with another, for you to settle in Pool',
    ])
    expect(describeMerge({ ...none, changes: 10, pooling: { ...pooling, conflicts: 0 } })).toEqual([
      'brings 3 decisions of pooling',
      'brings 1 other change, such as topics, people or facts',
    ])
  })

  it('is said where it touches no point, and is nothing where it holds nothing new', () => {
    expect(describeMerge({ ...none, changes: 5 })).toEqual([
      'brings 5 other changes, such as topics, people or facts',
    ])
    expect(describeMerge(none)).toEqual([])
  })
})

it('sessions are found by every word of title, date or stage, whatever its case and accents', () => {
  const summary = {
    tables: 0,
    points: 0,
    stage: 'draft',
    lastOpened: null,
    sample: false,
    table: null,
  } as const
  const sessions = [
    { ...summary, id: 'a', title: 'Santé mentale', date: 'July 2003' },
    { ...summary, id: 'b', title: 'Open door day', date: '' },
  ]
  expect(findSessions(sessions, 'SANTE 2003').map(({ id }) => id)).toEqual(['a'])
  expect(findSessions(sessions, 'draft').map(({ id }) => id)).toEqual(['a', 'b'])
  expect(findSessions(sessions, 'door sante')).toEqual([])
})
