import { describe, expect, it } from 'vitest'

import { foldChanges } from '#shared/session/apply-change.ts'
import { listAll } from '#shared/session/list.ts'
import { createSession, usualSides } from '#shared/setup/create-session.ts'
import { type Edit, editSetup, SetupProblem } from '#shared/setup/edit-setup.ts'
import { makePen } from '#tests/helpers/pen.ts'

const pen = makePen('desk')
const beginning = {
  title: 'A day',
  template: 'guidance',
  topics: ['First', 'Second'],
  tables: 3,
  sides: usualSides,
} as const

function begin() {
  return createSession('s1', beginning, pen).session
}

function edit(session: ReturnType<typeof begin>, ...edits: readonly Edit[]) {
  return foldChanges(session, editSetup(session, edits, pen))
}

describe('a new session', () => {
  it('has its topics, tables and sides in order', () => {
    const session = begin()
    expect(listAll(session, 'topic').map((topic) => topic.title)).toEqual(['First', 'Second'])
    expect(listAll(session, 'table').map((table) => table.number)).toEqual([1, 2, 3])
    expect(listAll(session, 'expertise')).toHaveLength(3)
  })
})

describe('preparing', () => {
  it('takes partial dates and numbers that are only about right', () => {
    const session = edit(
      begin(),
      {
        kind: 'set',
        entity: 'workshop',
        id: 's1',
        field: 'date',
        value: { text: 'a Friday in spring', edtf: null },
      },
      {
        kind: 'set',
        entity: 'workshop',
        id: 's1',
        field: 'attendance',
        value: { text: 'some forty', value: 40, approximate: true },
      },
    )
    expect(session.records.workshop.get('s1')).toMatchObject({
      date: { text: 'a Friday in spring' },
      attendance: { value: 40 },
    })
  })

  it('lets one person and one body hold many roles', () => {
    const session = edit(
      begin(),
      { kind: 'make', entity: 'person', id: 'p1', value: { code: 'P1' } },
      { kind: 'make', entity: 'body', id: 'b1', value: { name: 'Harbour Trust' } },
      ...(['facilitator', 'core-group', 'delegate'] as const).map((role, index): Edit => ({
        kind: 'make',
        entity: 'role',
        id: `r${index}`,
        value: { who: 'p1', role },
      })),
      ...(['commenter', 'approver'] as const).map((role, index): Edit => ({
        kind: 'make',
        entity: 'role',
        id: `q${index}`,
        value: { who: 'b1', role },
      })),
    )
    expect(listAll(session, 'role').map((role) => role.who)).toEqual(['p1', 'p1', 'p1', 'b1', 'b1'])
  })

  it('takes rows with no standard, several, and "passim"', () => {
    const rows = [[], ['Standard 1'], ['Standard 2', 'Standard 5'], ['passim']]
    const session = edit(
      begin(),
      ...rows.map((standards, index): Edit => ({
        kind: 'make',
        entity: 'planRow',
        id: `row${index}`,
        value: { topic: 'T', standards },
      })),
    )
    expect(listAll(session, 'planRow').map((row) => row.standards)).toEqual(rows)
  })

  it('is one act, and adds nothing when nothing changes', () => {
    const session = begin()
    const changes = editSetup(
      session,
      [
        { kind: 'set', entity: 'workshop', id: 's1', field: 'venue', value: 'Town hall' },
        { kind: 'set', entity: 'workshop', id: 's1', field: 'title', value: 'A day' },
      ],
      pen,
    )
    expect(changes).toHaveLength(1)
    expect(new Set(changes.map((change) => change.act)).size).toBe(1)
  })

  it('refuses what does not fit, and what was said at tables', () => {
    const session = begin()
    const wrong: readonly Edit[] = [
      { kind: 'set', entity: 'workshop', id: 's1', field: 'title', value: 7 },
      { kind: 'set', entity: 'workshop', id: 's1', field: 'nonsense', value: 'x' },
      { kind: 'set', entity: 'topic', id: 'nowhere', field: 'title', value: 'x' },
      { kind: 'make', entity: 'point', id: 'p', value: { text: 'x' } },
      { kind: 'make', entity: 'topic', id: 't', value: { title: 'x', extra: 1 } },
    ]
    for (const each of wrong) expect(() => editSetup(session, [each], pen)).toThrow(SetupProblem)
  })
})
