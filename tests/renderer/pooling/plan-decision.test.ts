import { describe, expect, it } from 'vitest'

import { listCardRows } from '#renderer/pooling/card-rows.ts'
import { type Choice, planApart, planLater, planSame } from '#renderer/pooling/plan-decision.ts'

import { makeDay, suggest } from './pool-session.ts'

function choose(
  points: string,
  more: Partial<Choice> = {},
  groups: Readonly<Record<string, string>> = {},
): Choice {
  const { session } = makeDay((act) => {
    for (const [id, members] of Object.entries(groups))
      act.make(
        'group',
        { members: Object.fromEntries(members.split('').map((one) => [one, true])), state: 'confirmed' },
        id,
      )
  })
  const rows = suggest(session, points).flatMap((item) => listCardRows(session, item))
  return { rows, words: null, themes: new Set(), starred: false, later: null, reason: 'why', ...more }
}

const newId = () => 'new'

describe('the same point', () => {
  it('makes a group in the words of the first member by table', () => {
    expect(planSame(choose('ab'), newId)).toEqual([
      {
        kind: 'group',
        groups: [{ id: 'new', points: ['a', 'b'], wordingFrom: 'a', wording: '', reason: 'why' }],
      },
    ])
  })

  it('takes the words that were chosen, and the star and themes with it', () => {
    const choice = choose('ab', { words: { own: ' Ours ' }, themes: new Set(['t']), starred: true })
    expect(planSame(choice, newId)).toEqual([
      {
        kind: 'group',
        groups: [{ id: 'new', points: ['a', 'b'], wordingFrom: null, wording: 'Ours', reason: 'why' }],
      },
      { kind: 'file', points: [], groups: ['new'], themes: { t: true } },
      { kind: 'star', group: 'new', starred: true },
    ])
    expect(planSame(choose('ab', { words: { from: 'b' } }), newId)).toMatchObject([
      { groups: [{ wordingFrom: 'b', wording: '' }] },
    ])
  })

  it('confirms what was put off under its own id', () => {
    expect(planSame(choose('ab', { later: 'put-off' }), newId)).toMatchObject([
      { groups: [{ id: 'put-off' }] },
    ])
  })

  it('adds points to a group that stands', () => {
    expect(planSame(choose('abc', {}, { g: 'ab' }), newId)).toEqual([
      { kind: 'addTo', group: 'g', points: ['c'] },
    ])
  })

  it('puts groups into the first and then adds the points', () => {
    const choice = choose('abcde', { words: { from: 'c' } }, { g: 'ab', h: 'cd' })
    expect(planSame(choice, newId)).toEqual([
      { kind: 'merge', from: 'h', into: 'g' },
      { kind: 'addTo', group: 'g', points: ['e'] },
      { kind: 'word', group: 'g', wording: 'Point c', from: 'c' },
    ])
  })

  it('is nothing where only one row is left in', () => {
    const choice = choose('ab')
    expect(planSame({ ...choice, rows: choice.rows.slice(1) }, newId)).toEqual([])
  })
})

describe('other answers', () => {
  it('keep apart by one point of each group, and file under the theme that was chosen', () => {
    const choice = choose('abc', { themes: new Set(['t']) }, { g: 'ab' })
    expect(planApart(choice, 'same-theme', newId)).toEqual([
      { kind: 'keepApart', id: 'new', points: ['a', 'c'], says: 'same-theme', reason: 'why' },
      { kind: 'file', points: ['c'], groups: ['g'], themes: { t: true } },
    ])
    expect(planApart(choice, 'not-related', newId)).toHaveLength(1)
  })

  it('put off once, and only go on what was put off before', () => {
    expect(planLater(choose('ab'), newId)).toEqual([
      { kind: 'later', id: 'new', points: ['a', 'b'], reason: 'why' },
    ])
    expect(planLater(choose('ab', { later: 'put-off' }), newId)).toEqual([])
  })
})
