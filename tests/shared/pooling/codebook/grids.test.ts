import { describe, expect, it } from 'vitest'

import { writeGridCsv } from '#shared/pooling/codebook/grid-csv.ts'
import { makeGrid, unknownLine } from '#shared/pooling/codebook/grids.ts'
import { writeQuotesCsv } from '#shared/pooling/codebook/quotes-csv.ts'
import { groupPoints } from '#shared/pooling/group-points.ts'
import { startAct } from '#shared/session/write-changes.ts'
import { makePen } from '#tests/helpers/pen.ts'
import { decide, orderGroup } from '#tests/helpers/pooled-day.ts'
import { arrange, fileUnder, makeThemedDay } from '#tests/helpers/themed-day.ts'

describe('a grid of counts', () => {
  it('has every theme and every table, with what nobody said left blank', () => {
    const { session } = makeThemedDay()
    const grid = makeGrid(session, 'themes-by-table')
    expect(grid.cellAt('visit', 't1')).toEqual({ mentions: 2, people: 2, tables: 1, points: ['p1'] })
    expect(grid.cellAt('language', 't1')).toBeUndefined()
    expect(writeGridCsv(session, 'themes-by-table')).toBe(
      [
        'theme,Table 1,Table 2,Table 3,mentions,people',
        'welcome,2,1,2,5,2',
        'welcome > visit,2,1,2,5,2',
        'welcome > visit > door,,,1,1,0',
        'welcome > language,,,,0,0',
        'money,,,1,1,1',
        'mentions,2,1,2,5,',
        'people,2,1,1,,2',
        '',
      ].join('\r\n'),
    )
  })

  it('has participants by sub-theme, and those nobody can tell apart together', () => {
    const { session } = makeThemedDay()
    expect(writeGridCsv(session, 'people-by-theme')).toBe(
      [
        'participant,welcome > visit,welcome > visit > door,welcome > language,money,mentions,people',
        'P1,2,,,1,2,1',
        'P2,2,,,,2,1',
        'Not told apart,,1,,,1,0',
        'mentions,4,1,0,1,5,',
        'people,2,0,0,1,,2',
        '',
      ].join('\r\n'),
    )
  })

  it('has topics by table', () => {
    const { session } = makeThemedDay()
    const grid = makeGrid(session, 'topics-by-table')
    expect(grid.rows.map(({ name }) => name)).toEqual(['first', 'hours'])
    expect(grid.cellAt('hours', 't1')).toMatchObject({ mentions: 2, points: ['p4', 'p7'] })
    expect(grid.rowTotal('first')).toMatchObject({ mentions: 5, people: 2 })
  })

  it('counts a point with the themes of its group, and once where both are the same', () => {
    const grouped = decide(makeThemedDay(), (session, pen) =>
      groupPoints(session, [orderGroup('g', 'p1', 'p4')], pen),
    )
    const { session } = arrange(grouped, [
      { kind: 'file', points: [], groups: ['g'], themes: { visit: true, money: true } },
    ])
    const grid = makeGrid(session, 'themes-by-table')
    expect(grid.cellAt('visit', 't1')).toMatchObject({ mentions: 3, points: ['p1', 'p4'] })
    expect(grid.cellAt('money', 't1')).toMatchObject({ mentions: 3, points: ['p1', 'p4'] })
  })

  it('does not tell apart somebody who took consent back', () => {
    const day = makeThemedDay()
    const act = startAct(day.session, makePen())
    act.set('person', 'anna', 'consent', 'withdrawn')
    const grid = makeGrid(act.session(), 'people-by-theme')
    expect(grid.rows.map(({ name }) => name)).toEqual(['P2', ''])
    expect(grid.rowTotal(unknownLine)).toMatchObject({ mentions: 3, people: 1 })
    expect(writeQuotesCsv(act.session(), new Map())).not.toContain('P1')
  })
})

describe('the quote bank', () => {
  it('has every quote once, with all its themes, and where the draft uses it', () => {
    const { session } = arrange(makeThemedDay(), [fileUnder('money', 'p6')])
    expect(writeQuotesCsv(session, new Map([['p6', 'Hours > Waiting']]))).toBe(
      [
        'quote,code,role,table,theme,sub-theme,used-in',
        'Nobody wants to wait outside,,,Table 3,welcome | money,"visit > door | ",Hours > Waiting',
        '',
      ].join('\r\n'),
    )
  })
})
