import { expect, test } from 'vitest'

import { type PlanWay, placeAction, stepLine } from '#renderer/draft/plan/plan-moves.ts'
import { listLines, readPlan, wordsOfLine } from '#renderer/draft/plan/plan-now.ts'
import { bringBackLine, listWithdrawn, withdrawLine } from '#renderer/draft/plan/plan-withdrawn.ts'
import type { DraftEdit } from '#shared/contract/draft.ts'
import { editDraft } from '#shared/draft/edit-draft.ts'
import type { Session } from '#shared/model/session.ts'
import { foldChanges } from '#shared/session/apply-change.ts'
import { nameAct } from '#shared/session/name-act.ts'
import { emptySession } from '#shared/session/new-session.ts'
import { startAct } from '#shared/session/write-changes.ts'
import { makePen } from '#tests/helpers/pen.ts'

const pen = makePen()

function begin(): Session {
  const act = startAct(emptySession('day'), pen)
  act.make('workshop', { title: 'A day' }, 'day')
  act.make('planRow', { topic: 'Doors' }, 'r1')
  act.make('planRow', { topic: 'Letters' }, 'r2')
  for (const id of ['a', 'b', 'c']) act.make('action', { row: 'r1', text: id }, id)
  act.make('action', { row: 'r1', under: 'b', text: 'b1' }, 'b1')
  act.make('action', { row: 'r2', text: 'd' }, 'd')
  return act.session()
}

const first = begin()

function apply(session: Session, edits: readonly DraftEdit[]): Session {
  return foldChanges(session, editDraft(session, edits, pen))
}

function show(session: Session): string {
  return listLines(readPlan(session))
    .map((line) =>
      line.kind === 'row' ? `${wordsOfLine(line)}:` : `${'>'.repeat(line.depth)}${wordsOfLine(line)}`,
    )
    .join(' ')
}

function step(session: Session, id: string, way: PlanWay): Session {
  return apply(session, stepLine(readPlan(session), id, way))
}

test('the plan is read as rows with their actions and sub-actions, numbered as printed', () => {
  expect(show(first)).toBe('Doors: a b >b1 c Letters: d')
  expect(listLines(readPlan(first)).map(({ number }) => number)).toEqual([
    '1',
    '1.1',
    '1.2',
    '1.2',
    '1.3',
    '2',
    '2.1',
  ])
})

test('lines move up and down, over the edge of their row, in and out', () => {
  expect(show(step(first, 'c', 'up'))).toBe('Doors: a c b >b1 Letters: d')
  expect(show(step(step(first, 'c', 'up'), 'c', 'up'))).toBe('Doors: c a b >b1 Letters: d')
  expect(show(step(first, 'c', 'down'))).toBe('Doors: a b >b1 Letters: c d')
  expect(show(step(first, 'd', 'up'))).toBe('Doors: a b >b1 c d Letters:')
  expect(show(step(first, 'b', 'in'))).toBe('Doors: a >b >>b1 c Letters: d')
  expect(show(step(first, 'b1', 'out'))).toBe('Doors: a b b1 c Letters: d')
  expect(show(step(first, 'r2', 'up'))).toBe('Letters: d Doors: a b >b1 c')
  expect(stepLine(readPlan(first), 'a', 'up')).toEqual([])
  expect(stepLine(readPlan(first), 'r1', 'in')).toEqual([])
})

test('an action takes its sub-actions along to another row, as one move', () => {
  const edits = placeAction(readPlan(first), 'b', { row: 'r2', under: null })
  expect(show(apply(first, edits))).toBe('Doors: a c Letters: d b >b1')
  expect(nameAct(editDraft(first, edits, pen))).toBe('move action')
})

test('a row goes with its actions and comes back with those, not with what was withdrawn before', () => {
  const before = apply(first, withdrawLine(readPlan(first), 'a'))
  const gone = apply(before, withdrawLine(readPlan(before), 'r1'))
  expect(show(gone)).toBe('Letters: d')
  const [row] = listWithdrawn(gone)
  expect(listWithdrawn(gone).map(({ id }) => id)).toEqual(['r1'])
  if (row === undefined) throw new Error('The row is not listed.')
  const back = apply(gone, bringBackLine(gone, row))
  expect(show(back)).toBe('Doors: b >b1 c Letters: d')
  expect(listWithdrawn(back).map(({ id }) => id)).toEqual(['a'])
})

test('a lead goes with its sub-actions, and comes back with them', () => {
  const gone = apply(first, withdrawLine(readPlan(first), 'b'))
  expect(show(gone)).toBe('Doors: a c Letters: d')
  const [lead] = listWithdrawn(gone)
  if (lead === undefined) throw new Error('The action is not listed.')
  expect(show(apply(gone, bringBackLine(gone, lead)))).toBe('Doors: a b >b1 c Letters: d')
})

test('what is begun and has no word yet stands last in its place', () => {
  const typed = {
    session: 'day',
    entity: 'action',
    id: 'new',
    make: { row: 'r1', under: 'b', text: '', order: '' },
    fields: { text: 'now' },
    seen: {},
    state: 'typing',
    why: '',
  } as const
  const lines = listLines(readPlan(first, [typed]))
  expect(lines.map(wordsOfLine)).toEqual(['Doors', 'a', 'b', 'b1', 'now', 'c', 'Letters', 'd'])
})
