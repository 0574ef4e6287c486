import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { arrangeThemes } from '#shared/pooling/codebook/arrange-themes.ts'
import { groupPoints } from '#shared/pooling/group-points.ts'
import { listPoolActs } from '#shared/pooling/list-acts.ts'
import { listUnfiled, themesOf } from '#shared/session/filed.ts'
import { listAll } from '#shared/session/list.ts'
import { mergeChanges } from '#shared/session/merge.ts'
import { takeSnapshot } from '#shared/session/snapshot.ts'
import { walkThemes } from '#shared/session/theme-tree.ts'
import { makePen } from '#tests/helpers/pen.ts'
import { decide, orderGroup, takeBack } from '#tests/helpers/pooled-day.ts'
import { anyThemeStep, renameNew, tryStep } from '#tests/helpers/random-themes.ts'
import {
  arrange,
  fileUnder,
  make,
  makeThemedDay,
  sketchCount,
  sketchFiled,
  sketchThemes,
} from '#tests/helpers/themed-day.ts'

describe('arranging themes', () => {
  it('counts by mentions and by people, sub-themes with their theme', () => {
    const { session } = makeThemedDay()
    expect(sketchThemes(session)).toBe('welcome (visit (door), language), money')
    expect(sketchCount(session, 'visit')).toBe('5 mentions, 2 people')
    expect(sketchCount(session, 'door')).toBe('1 mentions, 0 people')
    expect(sketchCount(session, 'welcome')).toBe('5 mentions, 2 people')
    expect(sketchCount(session, 'money')).toBe('1 mentions, 1 people')
    expect(listUnfiled(session).map(({ id }) => id)).toEqual(['p4', 'p5', 'p7', 'p8'])
  })

  it('moves a theme with all under it, to a place among the others', () => {
    const day = makeThemedDay()
    const at = (parent: string | null, before: string | null) =>
      sketchThemes(arrange(day, [{ kind: 'move', id: 'visit', parent, before }]).session)
    expect(at(null, 'money')).toBe('welcome (language), visit (door), money')
    expect(at(null, null)).toBe('welcome (language), money, visit (door)')
    expect(at('welcome', null)).toBe('welcome (language, visit (door)), money')
    expect(at('money', null)).toBe('welcome (language), money (visit (door))')
    expect(at('welcome', 'language')).toBe('welcome (visit (door), language), money')
  })

  it('refuses a theme under itself, a ninth level, and what is not there', () => {
    const day = makeThemedDay()
    const refused = (step: Parameters<typeof arrange>[1][number]) => () => arrange(day, [step])
    expect(refused({ kind: 'move', id: 'welcome', parent: 'door', before: null })).toThrow(/under itself/u)
    expect(refused({ kind: 'merge', from: 'welcome', into: 'door' })).toThrow(
      /into itself or into one of its own/u,
    )
    expect(refused({ kind: 'merge', from: 'money', into: 'money' })).toThrow(/into itself/u)
    expect(refused({ kind: 'withdraw', id: 'nothing' })).toThrow(/not there any more/u)
    expect(refused({ kind: 'set', id: 'money', field: 'name', value: ' ' })).toThrow(/needs a name/u)
    const deep = Array.from({ length: 7 }, (_, at) =>
      make(`level ${at}`, at === 0 ? 'money' : `level ${at - 1}`),
    )
    expect(walkThemes(arrange(day, deep).session).at(-1)?.depth).toBe(7)
    expect(() => arrange(day, [...deep, make('too deep', 'level 6')])).toThrow(/8 levels/u)
    expect(() =>
      arrange(day, [...deep, { kind: 'move', id: 'visit', parent: 'level 5', before: null }]),
    ).toThrow(/8 levels/u)
  })

  it('withdrawing one moves its sub-themes up to its place, and its points to the theme above', () => {
    const { session } = arrange(makeThemedDay(), [{ kind: 'withdraw', id: 'visit' }])
    expect(sketchThemes(session)).toBe('welcome (door, language), money')
    expect(sketchFiled(session)).toEqual({ door: 'p6', money: 'p3', welcome: 'p1 p2 p3' })
    const top = arrange(makeThemedDay(), [{ kind: 'withdraw', id: 'welcome' }]).session
    expect(sketchThemes(top)).toBe('visit (door), language, money')
    expect(sketchFiled(top)).toEqual({ door: 'p6', money: 'p3', visit: 'p1 p2 p3' })
  })

  it('merging one into another takes points, groups, sub-themes and an empty definition along, and says where it went', () => {
    const described = arrange(makeThemedDay(), [
      { kind: 'set', id: 'visit', field: 'definition', value: 'What happens first.' },
    ])
    const grouped = decide(described, (session, pen) =>
      groupPoints(session, [orderGroup('g', 'p7', 'p8')], pen),
    )
    const filed = arrange(grouped, [{ kind: 'file', points: [], groups: ['g'], themes: { visit: true } }])
    const { session, changes } = arrange(filed, [{ kind: 'merge', from: 'visit', into: 'money' }])
    expect(sketchThemes(session)).toBe('welcome (language), money (door)')
    expect(sketchFiled(session)).toEqual({ door: 'p6', money: 'p1 p2 p3 p7 p8' })
    expect(session.records.theme.get('visit')).toMatchObject({ withdrawn: true, joinedTo: 'money' })
    expect(session.records.theme.get('money')).toMatchObject({ definition: 'What happens first.' })
    expect(listPoolActs(changes)[0]).toMatchObject({ what: 'merge themes' })
    expect(
      arrange({ session, changes }, [{ kind: 'merge', from: 'visit', into: 'money' }]).changes,
    ).toHaveLength(changes.length)
  })

  it('files under a theme that is made in the same act, and sending twice changes nothing', () => {
    const day = makeThemedDay()
    const steps = [make('new', 'money'), fileUnder('new', 'p4')]
    const once = decide(day, (session, pen) => arrangeThemes(session, steps, pen))
    expect(sketchFiled(once.session)['new']).toBe('p4')
    expect(new Set(once.changes.slice(day.changes.length).map(({ act }) => act)).size).toBe(1)
    expect(arrangeThemes(once.session, steps, makePen())).toEqual([])
    expect(sketchFiled(takeBack(once).session)).toEqual(sketchFiled(day.session))
  })

  it('names each act in the history, and takes it back', () => {
    const day = makeThemedDay()
    for (const [step, name] of [
      [make('new'), 'add theme'],
      [{ kind: 'set', id: 'money', field: 'name', value: 'Costs' }, 'rename theme'],
      [{ kind: 'set', id: 'money', field: 'definition', value: 'What it costs' }, 'change theme'],
      [{ kind: 'move', id: 'money', parent: 'welcome', before: null }, 'move theme'],
      [{ kind: 'withdraw', id: 'welcome' }, 'withdraw theme'],
      [{ kind: 'merge', from: 'visit', into: 'money' }, 'merge themes'],
      [fileUnder('money', 'p8'), 'file under theme'],
    ] as const) {
      const after = arrange(day, [step])
      expect(listPoolActs(after.changes)[0]?.what).toBe(name)
      const back = takeBack(after)
      expect([sketchThemes(back.session), sketchFiled(back.session)]).toEqual([
        sketchThemes(day.session),
        sketchFiled(day.session),
      ])
    }
  })

  it('what another copy filed under a theme meanwhile counts where the theme went', () => {
    const day = makeThemedDay()
    const here = arrange(day, [
      { kind: 'merge', from: 'visit', into: 'money' },
      { kind: 'withdraw', id: 'language' },
    ])
    const there = arrange(
      day,
      [fileUnder('visit', 'p7'), fileUnder('language', 'p8'), make('late', 'visit')],
      makePen('other'),
    )
    const merged = mergeChanges(here.session, { id: 'day', changes: there.changes }).session
    expect(sketchFiled(merged)).toMatchObject({ money: 'p1 p2 p3 p7', welcome: 'p8' })
    expect(sketchThemes(merged)).toBe('welcome, money (door, late)')
  })
})

describe('whatever is done to themes', () => {
  const steps = fc.array(anyThemeStep, { maxLength: 25 })

  it('no point is lost, every theme is in the tree once, and a filed point stays filed while a theme above it stands', () => {
    fc.assert(
      fc.property(steps, (list) => {
        const start = makeThemedDay()
        const { session } = list.reduce((copy, step) => tryStep(copy, step), start)
        const points = listAll(session, 'point').map(({ id }) => id)
        expect(points).toEqual(listAll(start.session, 'point').map(({ id }) => id))
        const walked = walkThemes(session).map(({ theme }) => theme.id)
        expect(walked.toSorted()).toEqual(
          listAll(session, 'theme')
            .map(({ id }) => id)
            .toSorted(),
        )
        const unfiled = new Set(listUnfiled(session).map(({ id }) => id))
        for (const point of listAll(session, 'point'))
          expect(themesOf(session, point).length === 0).toBe(unfiled.has(point.id))
      }),
    )
  })

  it('going back step by step gives the start', () => {
    fc.assert(
      fc.property(steps, (list) => {
        const start = makeThemedDay()
        let copy = list.reduce((now, step) => tryStep(now, step), start)
        const acts = [...new Set(copy.changes.slice(start.changes.length).map(({ act }) => act))]
        for (const act of acts.toReversed()) copy = takeBack(copy, act)
        expect(sketchThemes(copy.session)).toBe(sketchThemes(start.session))
        expect(sketchFiled(copy.session)).toEqual(sketchFiled(start.session))
      }),
    )
  })

  it('two copies agree whichever is merged into the other', () => {
    fc.assert(
      fc.property(steps, steps, (mine, theirs) => {
        const start = makeThemedDay()
        const one = mine.reduce((copy, step) => tryStep(copy, step, 'desk'), start)
        const other = theirs.map(renameNew).reduce((copy, step) => tryStep(copy, step, 'other'), start)
        const merged = mergeChanges(one.session, { id: 'day', changes: other.changes }).session
        const back = mergeChanges(other.session, { id: 'day', changes: one.changes }).session
        expect(takeSnapshot(merged)).toEqual(takeSnapshot(back))
        expect(sketchThemes(merged)).toBe(sketchThemes(back))
        const walked = walkThemes(merged).map(({ theme }) => theme.id)
        expect(new Set(walked).size).toBe(walked.length)
        // Where both copies put away what the other built on, one that says it went stands, so that nothing is lost.
        expect(walked).toEqual(expect.arrayContaining(listAll(merged, 'theme').map(({ id }) => id)))
      }),
    )
  })
})
