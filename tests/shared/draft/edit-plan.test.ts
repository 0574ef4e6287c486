import { expect, test } from 'vitest'

import { DraftEditProblem } from '#shared/draft/draft-edit-problem.ts'
import { type DraftEditing, editDraft } from '#shared/draft/edit-draft.ts'
import { layOutPlan } from '#shared/draft/plan.ts'
import { foldChanges } from '#shared/session/apply-change.ts'
import { nameAct } from '#shared/session/name-act.ts'
import { emptySession } from '#shared/session/new-session.ts'
import { makePen } from '#tests/helpers/pen.ts'

const pen = makePen()
const empty = emptySession('day')

const making: readonly DraftEditing[] = [
  { kind: 'make', entity: 'planRow', id: 'row', value: { topic: 'Doors', standards: ['D 1', 'passim'] } },
  { kind: 'make', entity: 'action', id: 'lead', value: { row: 'row', text: 'Open them' } },
  { kind: 'make', entity: 'action', id: 'part', value: { row: 'row', text: 'Early', under: 'lead' } },
]
const made = foldChanges(empty, editDraft(empty, making, pen))

function set(entity: string, id: string, field: string, value: unknown): DraftEditing {
  return { kind: 'set', entity, id, field, value }
}

function name(...edits: readonly DraftEditing[]): string {
  return nameAct(editDraft(made, edits, pen))
}

test('rows, actions and sub-actions of the plan are made and changed through the draft', () => {
  const changed = foldChanges(
    made,
    editDraft(
      made,
      [
        set('planRow', 'row', 'standards', ['D 2']),
        set('action', 'lead', 'strength', 'consider'),
        set('action', 'lead', 'mandatory', true),
        set('action', 'part', 'label', 'Targeting'),
      ],
      pen,
    ),
  )
  const plan = layOutPlan(changed)
  expect(plan.rows.map(({ standards }) => standards)).toEqual([['D 2']])
  expect(plan.actions.get('row')).toMatchObject([
    { text: 'Open them', strength: 'consider', mandatory: true },
  ])
  expect(plan.under.get('lead')).toMatchObject([{ text: 'Early', label: 'Targeting' }])
})

test('what does not fit a field of the plan changes nothing', () => {
  for (const edit of [
    set('action', 'lead', 'strength', 'perhaps'),
    set('planRow', 'row', 'standards', 'D 1'),
    set('action', 'lead', 'mandatory', 'yes'),
    set('action', 'lead', 'lead', 'x'.repeat(2_001)),
    set('action', 'nobody', 'text', 'x'),
  ])
    expect(() => editDraft(made, [edit], pen)).toThrow(DraftEditProblem)
})

test('undo names what was done to the plan', () => {
  expect(nameAct(editDraft(empty, making, pen))).toBe('add plan row')
  expect(name(set('planRow', 'row', 'topic', 'Gates'))).toBe('reword plan row')
  expect(name(set('planRow', 'row', 'standards', []))).toBe('set standards of plan row')
  expect(name(set('planRow', 'row', 'order', 'a1'))).toBe('move plan row')
  expect(name(set('planRow', 'row', 'withdrawn', true))).toBe('withdraw plan row')
  expect(name(set('action', 'lead', 'text', 'Shut them'))).toBe('reword action')
  expect(name(set('action', 'lead', 'strength', 'offer'))).toBe('grade action')
  expect(name(set('action', 'part', 'under', null), set('action', 'part', 'order', 'a1'))).toBe('move action')
})
