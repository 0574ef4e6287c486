import { describe, expect, it } from 'vitest'

import { moveInFeedback, orderForFeedback } from '#shared/capture/feedback/order-tables.ts'
import type { Session } from '#shared/model/session.ts'
import { foldChanges } from '#shared/session/apply-change.ts'
import { listAll } from '#shared/session/list.ts'
import { createSession } from '#shared/setup/create-session.ts'
import { editSetup } from '#shared/setup/edit-setup.ts'
import { makePen } from '#tests/helpers/pen.ts'

const pen = makePen('order')

function begin(tables: number): Session {
  const beginning = { title: 'A day', template: 'guidance' as const, topics: ['Doors'], tables, sides: [] }
  return createSession('s1', beginning, pen).session
}

function inOrder(session: Session) {
  return orderForFeedback(listAll(session, 'table'))
}

function numbers(session: Session): readonly (number | null)[] {
  return inOrder(session).map(({ number }) => number)
}

function move(session: Session, number: number, step: 1 | -1, only?: readonly number[]): Session {
  const tables = inOrder(session)
  const seen = tables.filter((table) => only?.includes(table.number ?? 0) ?? true).map(({ id }) => id)
  const id = tables.find((table) => table.number === number)?.id ?? ''
  const edits = moveInFeedback(tables, seen, id, step).map((placed) => ({
    kind: 'set' as const,
    entity: 'table' as const,
    id: placed.table,
    field: 'feedbackOrder',
    value: placed.feedbackOrder,
  }))
  return foldChanges(session, editSetup(session, edits, pen))
}

/** The usual order of every table, as some notes leave it. */
function withOrders(session: Session, order: string): Session {
  const edits = listAll(session, 'table').map(({ id }) => ({
    kind: 'set' as const,
    entity: 'table' as const,
    id,
    field: 'order',
    value: order,
  }))
  return foldChanges(session, editSetup(session, edits, pen))
}

describe('the order of feedback', () => {
  it('is the usual one until a table is moved', () => {
    expect(numbers(begin(4))).toEqual([1, 2, 3, 4])
    expect(numbers(move(begin(4), 3, -1))).toEqual([1, 3, 2, 4])
    expect(numbers(move(move(begin(4), 1, 1), 1, 1))).toEqual([2, 3, 1, 4])
  })

  it('leaves the usual order of the tables as it was', () => {
    expect(listAll(move(begin(3), 3, -1), 'table').map(({ number }) => number)).toEqual([1, 2, 3])
  })

  it('changes one table only', () => {
    const tables = inOrder(begin(9))
    const ids = tables.map(({ id }) => id)
    expect(moveInFeedback(tables, ids, ids[4] ?? '', 1)).toHaveLength(1)
  })

  it('passes the tables that are not shown', () => {
    expect(numbers(move(begin(4), 4, -1, [1, 4]))).toEqual([4, 1, 2, 3])
    expect(numbers(move(begin(4), 1, 1, [1, 4]))).toEqual([2, 3, 4, 1])
  })

  it('ends where the list ends', () => {
    expect(numbers(move(begin(2), 1, -1))).toEqual([1, 2])
    expect(numbers(move(begin(2), 2, 1))).toEqual([1, 2])
  })

  it.each(['', 'a0', 'not a key'])('moves tables whose own order is “%s”', (order) => {
    expect(numbers(move(withOrders(begin(3), order), 3, -1))).toEqual([1, 3, 2])
    expect(numbers(move(move(withOrders(begin(3), order), 1, 1), 1, 1))).toEqual([2, 3, 1])
  })
})
