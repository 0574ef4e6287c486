import { expect, it } from 'vitest'

import { describeValue, nameConflict } from '#renderer/app/describe-conflict.ts'
import { editPoint } from '#shared/capture/edit-points.ts'
import { listConflicts } from '#shared/session/conflicts.ts'
import { makePen } from '#tests/helpers/pen.ts'
import { beginSaid, goOn } from '#tests/helpers/said-session.ts'

it('names the points that two copies joined the same one to by their words', () => {
  const said = ['a', 'b', 'c'].map((id) => ({ id, text: `words of ${id}` }))
  const day = beginSaid(said, makePen('desk'))
  const [left, right] = ['a', 'b'].map((joinedTo) =>
    editPoint(day.session, 'c', { joinedTo }, makePen(`at-${joinedTo}`)),
  )
  const { session } = goOn(day, () => [...(left ?? []), ...(right ?? [])])
  const [conflict] = listConflicts(session)
  expect(conflict && nameConflict(session, conflict)).toContain('joined to')
  const shown = conflict?.values.map(({ value }) => describeValue(session, conflict, value))
  expect(shown?.toSorted()).toEqual(['“words of a”', '“words of b”'])
})
