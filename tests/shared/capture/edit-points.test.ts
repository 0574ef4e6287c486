import { describe, expect, it } from 'vitest'

import {
  addPoint,
  changePoints,
  editPoint,
  PointProblem,
  restorePoint,
  withdrawPoint,
} from '#shared/capture/edit-points.ts'
import { foldChanges } from '#shared/session/apply-change.ts'
import { listPointRows } from '#shared/session/points.ts'
import { startAct } from '#shared/session/write-changes.ts'
import { createSession } from '#shared/setup/create-session.ts'
import { makePen } from '#tests/helpers/pen.ts'

const pen = makePen('desk')

function begin() {
  return createSession(
    's1',
    { title: 'A day', template: 'guidance', topics: ['First'], tables: 1, sides: [] },
    pen,
  ).session
}

describe('a point', () => {
  it('keeps its words to the letter', () => {
    const text = '  "don’t [they] … know" & <b>\té \u{F0B7} '
    const session = foldChanges(begin(), addPoint(begin(), 'p1', { text }, pen))
    expect(listPointRows(session)[0]?.text).toBe(text)
  })

  it('is added once however often it is sent', () => {
    const session = foldChanges(begin(), addPoint(begin(), 'p1', { text: 'x' }, pen))
    expect(addPoint(session, 'p1', { text: 'x' }, pen)).toEqual([])
  })

  it('changes only where it is told to', () => {
    const start = foldChanges(begin(), addPoint(begin(), 'p1', { text: 'x', kind: 'risk' }, pen))
    const changes = editPoint(start, 'p1', { text: 'y', kind: 'risk', tags: { money: true } }, pen)
    expect(changes.map((change) => (change.kind === 'set' ? change.field : ''))).toEqual(['text', 'tags'])
    expect(listPointRows(foldChanges(start, changes))[0]).toMatchObject({
      text: 'y',
      kind: 'risk',
      tags: ['money'],
    })
  })

  it('is marked when withdrawn, never gone, and comes back', () => {
    let session = foldChanges(begin(), addPoint(begin(), 'p1', { text: 'x' }, pen))
    session = foldChanges(session, withdrawPoint(session, 'p1', 'asked to', pen))
    expect(listPointRows(session)[0]).toMatchObject({ text: 'x', withdrawn: true })
    session = foldChanges(session, restorePoint(session, 'p1', pen))
    expect(listPointRows(session)[0]).toMatchObject({ withdrawn: false })
  })

  it('is refused where its table, topic or lead is not in the session', () => {
    for (const place of [{ table: 'no' }, { topic: 'no' }, { under: 'no' }])
      expect(() => addPoint(begin(), 'p1', { text: 'x', ...place }, pen)).toThrow(PointProblem)
    expect(() => editPoint(begin(), 'no', { text: 'x' }, pen)).toThrow(PointProblem)
  })
})

describe('several points', () => {
  function beginWithTwo() {
    let session = foldChanges(begin(), addPoint(begin(), 'p1', { text: 'x' }, pen))
    session = foldChanges(session, addPoint(session, 'p2', { text: 'y' }, pen))
    return session
  }

  it('are changed as one act', () => {
    const session = beginWithTwo()
    const changes = changePoints(
      session,
      [
        { point: 'p1', edit: { starred: true } },
        { point: 'p2', edit: { kind: 'risk' }, withdrawn: true },
      ],
      pen,
    )
    expect(new Set(changes.map(({ act }) => act)).size).toBe(1)
    expect(listPointRows(foldChanges(session, changes))).toMatchObject([
      { starred: true, withdrawn: false },
      { kind: 'risk', withdrawn: true },
    ])
  })

  it('all stay as they were when one of them is not there', () => {
    const changes = [
      { point: 'p1', edit: { starred: true } },
      { point: 'no', edit: {} },
    ]
    expect(() => changePoints(beginWithTwo(), changes, pen)).toThrow(PointProblem)
  })

  it('that was erased is not written again when it is sent again', () => {
    const session = foldChanges(begin(), addPoint(begin(), 'p1', { text: 'x' }, pen))
    const act = startAct(session, pen)
    act.erase(['p1'])
    expect(addPoint(act.session(), 'p1', { text: 'x' }, pen)).toEqual([])
  })
})
