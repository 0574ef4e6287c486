import { describe, expect, it } from 'vitest'

import { addEcho } from '#shared/capture/add-echo.ts'
import { PointProblem } from '#shared/capture/edit-points.ts'
import { partEcho } from '#shared/capture/part-echo.ts'
import { countEchoes } from '#shared/session/count-echoes.ts'
import { makePen } from '#tests/helpers/pen.ts'
import { beginSaid, goOn, standing, undoLast } from '#tests/helpers/said-session.ts'

const pen = makePen('desk')
const begun = beginSaid([{ id: 'a', text: 'one', kind: 'say' }], pen)
const agreement = { scale: 'all', people: null } as const
const day = goOn(begun, (session) =>
  addEcho(session, 'e', { of: 'a', text: 'again', expertise: 'side', agreement }, pen),
)

function part(from: typeof day, point = 'new') {
  return goOn(from, (session) => partEcho(session, { echo: 'e', point }, pen))
}

describe('a repeat', () => {
  it('becomes a point of its own, with its words and marks, and is counted no more', () => {
    const parted = part(day)
    expect(standing(parted).find(({ id }) => id === 'new')).toMatchObject({
      text: 'again',
      kind: 'say',
      expertise: 'side',
      agreement,
    })
    expect(countEchoes(parted.session).size).toBe(0)
    expect(part(parted).changes).toEqual(parted.changes)
  })

  it('is counted again when that is undone', () => {
    const undone = undoLast(part(day), pen)
    expect(countEchoes(undone.session).get('a')).toBe(1)
    expect(standing(undone).map(({ id }) => id)).toEqual(['a'])
  })

  it('stays where it is counted no more, or is not there', () => {
    expect(() => part(part(day), 'other')).toThrow(PointProblem)
    expect(() => part(begun)).toThrow(PointProblem)
  })
})
