import { describe, expect, it } from 'vitest'

import { countCoverage } from '#shared/pooling/coverage.ts'
import { putOff } from '#shared/pooling/keep-apart.ts'
import { listPoolActs } from '#shared/pooling/list-acts.ts'
import { dissolveGroup } from '#shared/pooling/take-out.ts'
import { takeSteps } from '#shared/pooling/take-steps.ts'
import { wordGroup } from '#shared/pooling/word-group.ts'
import { listGroups, wordingOf } from '#shared/session/groups.ts'
import { UndoProblem } from '#shared/session/take-away.ts'
import { walkThemes } from '#shared/session/theme-tree.ts'
import {
  day,
  group,
  merge,
  add,
  file,
  all,
  groups,
  themes,
  actOf,
  two,
  three,
} from '#tests/helpers/pool-writes.ts'
import { takeBack } from '#tests/helpers/pooled-day.ts'
import { arrange } from '#tests/helpers/themed-day.ts'

describe('taking back the first decision on a group', () => {
  const first = all(day, group('G1', 'p1', 'p2'))
  const act = actOf(first)

  it('takes back its own members alone', () => {
    const more = all(first, group('G2', 'p4', 'p5'), merge('G2', 'G1'), add('G1', 'p8', 'p3'), (now, pen) =>
      wordGroup(now, { group: 'G1', wording: 'Ours', from: null }, pen),
    )
    const undone = takeBack(more, act)
    expect(groups(undone)).toEqual({ G1: 'p3 p4 p5 p8' })
    const [standing] = listGroups(undone.session)
    expect(standing && wordingOf(standing).text).toBe('Ours')
    expect(groups(takeBack(undone))).toEqual({ G1: 'p1 p2 p3 p4 p5 p8' })
  })

  it('leaves no group of one', () => {
    const undone = takeBack(all(first, add('G1', 'p3')), act)
    expect([groups(undone), countCoverage(undone.session).single]).toEqual([{}, 8])
  })

  it('of what was put off leaves what was decided of it since', () => {
    const off = all(day, (now, pen) => putOff(now, { id: 'L', points: ['p1', 'p2', 'p3'], reason: '' }, pen))
    const done = all(off, group('L', 'p1', 'p2'))
    expect(groups(done)).toEqual({ L: 'p1 p2' })
    expect(() => takeBack(takeBack(done, actOf(off)), actOf(done))).not.toThrow()
  })

  it('of a theme is refused while anything was put under it since', () => {
    const made = arrange(day, [{ kind: 'make', id: 'T', name: 'T', parent: null, before: null }])
    const filed = all(made, file('T', ['p1']))
    expect(() => takeBack(filed, actOf(made))).toThrow(UndoProblem)
    expect(() => takeBack(filed, actOf(made))).toThrow(/put under that theme since/u)
    const undone = takeBack(takeBack(filed), actOf(made))
    expect(walkThemes(undone.session).map(({ theme }) => theme.id)).not.toContain('T')
  })
})

describe('taking back out of turn', () => {
  it('two merges in the order they were made gives the three groups back', () => {
    const merged = all(three, merge('G1', 'G2'), merge('G2', 'G3'))
    const once = takeBack(merged, actOf(merged, -2))
    expect(groups(once)).toEqual({ G1: 'p1 p2', G3: 'p3 p4 p5 p8' })
    expect(groups(takeBack(once, actOf(merged)))).toEqual(groups(three))
  })

  it('is refused where the points were put elsewhere since', () => {
    const moved = all(
      two,
      (now, pen) => dissolveGroup(now, 'G1', pen),
      group('G4', 'p1', 'p4'),
      group('G5', 'p2', 'p5'),
    )
    expect(() => takeBack(moved, actOf(moved, -3))).toThrow(/put elsewhere since/u)
  })
})

describe('a decision of several steps', () => {
  it('is one act with one line, and taken back as one', () => {
    const steps = [
      { kind: 'merge', from: 'G2', into: 'G1' },
      { kind: 'addTo', group: 'G1', points: ['p4'] },
      { kind: 'word', group: 'G1', wording: 'Ours', from: null },
      { kind: 'arrange', steps: [{ kind: 'make', id: 'T', name: 'T', parent: null, before: null }] },
      { kind: 'file', points: [], groups: ['G1'], themes: { T: true } },
      { kind: 'star', group: 'G1', starred: true },
    ] as const
    const decided = all(two, (now, pen) => takeSteps(now, steps, pen))
    expect(groups(decided)).toEqual({ G1: 'p1 p2 p3 p4 p8' })
    expect(themes(decided, 'p8')).toEqual(['T'])
    expect(listPoolActs(decided.changes).length).toBe(listPoolActs(two.changes).length + 1)
    const undone = takeBack(decided)
    expect([groups(undone), themes(undone, 'p8')]).toEqual([groups(two), []])
    expect(walkThemes(undone.session).map(({ theme }) => theme.id)).not.toContain('T')
    expect(groups(takeBack(undone))).toEqual(groups(decided))
    expect(themes(takeBack(undone), 'p8')).toEqual(['T'])
  })
})
