import { describe, expect, it } from 'vitest'

import { arrangeThemes } from '#shared/pooling/codebook/arrange-themes.ts'
import { planRefile } from '#shared/pooling/codebook/refile.ts'
import { groupPoints } from '#shared/pooling/group-points.ts'
import { decide, orderGroup } from '#tests/helpers/pooled-day.ts'
import { arrange, makeThemedDay, sketchFiled } from '#tests/helpers/themed-day.ts'

function refile(copy: ReturnType<typeof makeThemedDay>, points: string[], from: string[], to: string | null) {
  return decide(copy, (session, pen) =>
    arrangeThemes(session, planRefile(session, points, new Set(from), to), pen),
  )
}

describe('re-filing', () => {
  it('takes points out of one theme and puts them under another, as one act', () => {
    const { session } = refile(makeThemedDay(), ['p1', 'p3'], ['visit'], 'language')
    expect(sketchFiled(session)).toEqual({ door: 'p6', language: 'p1 p3', money: 'p3', visit: 'p2' })
  })

  it('leaves the other themes of a point, and all of them where it is only filed too', () => {
    expect(sketchFiled(refile(makeThemedDay(), ['p3'], [], 'door').session)).toEqual({
      door: 'p3 p6',
      money: 'p3',
      visit: 'p1 p2 p3',
    })
    expect(sketchFiled(refile(makeThemedDay(), ['p3'], ['money'], null).session)).toEqual({
      door: 'p6',
      visit: 'p1 p2 p3',
    })
  })

  it('takes each from where it stands below a theme, and moves nothing that is there already', () => {
    const day = makeThemedDay()
    const { session } = refile(day, ['p1', 'p6'], ['welcome', 'visit', 'door', 'language'], 'door')
    expect(sketchFiled(session)).toEqual({ door: 'p1 p6', money: 'p3', visit: 'p2 p3' })
    expect(refile(day, ['p6'], ['door'], 'door').changes).toHaveLength(day.changes.length)
    expect(planRefile(day.session, ['p4'], new Set(['door']), null)).toEqual([])
  })

  it('moves what is filed with its group together', () => {
    const grouped = decide(makeThemedDay(), (session, pen) =>
      groupPoints(session, [orderGroup('g', 'p7', 'p8')], pen),
    )
    const filed = arrange(grouped, [{ kind: 'file', points: [], groups: ['g'], themes: { visit: true } }])
    const { session } = refile(filed, ['p7'], ['visit'], 'money')
    expect(sketchFiled(session)).toEqual({ door: 'p6', money: 'p3 p7 p8', visit: 'p1 p2 p3' })
    expect(session.records.point.get('p7')?.themes).toEqual({})
  })

  it('follows a point that another copy filed under a theme that is gone', () => {
    const day = arrange(makeThemedDay(), [{ kind: 'withdraw', id: 'visit' }])
    const { session } = refile(day, ['p1'], ['welcome'], 'language')
    expect(sketchFiled(session)['language']).toBe('p1')
    expect(sketchFiled(session)['welcome']).toBe('p2 p3')
  })
})
