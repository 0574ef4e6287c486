import { describe, expect, it } from 'vitest'

import { addPoints } from '#shared/capture/edit-points.ts'
import { type FeedbackTable, listFeedback, noTable } from '#shared/capture/feedback/list-feedback.ts'
import type { NewPoint } from '#shared/contract/capture.ts'
import type { Session } from '#shared/model/session.ts'
import { foldChanges } from '#shared/session/apply-change.ts'
import { listAll } from '#shared/session/list.ts'
import { createSession } from '#shared/setup/create-session.ts'
import { editSetup } from '#shared/setup/edit-setup.ts'
import { makePen } from '#tests/helpers/pen.ts'

const pen = makePen('feedback')

/** A day with one topic and some tables. */
function begin(tables: number): {
  readonly session: Session
  readonly topic: string
  readonly at: readonly string[]
} {
  const beginning = { title: 'A day', template: 'guidance', topics: ['Doors'], tables, sides: [] } as const
  const { session } = createSession('s1', { ...beginning, topics: ['Doors'], sides: [] }, pen)
  const [topic] = listAll(session, 'topic')
  return { session, topic: topic?.id ?? '', at: listAll(session, 'table').map(({ id }) => id) }
}

let count = 0
type Said = Partial<NewPoint> & { readonly text: string }

/** The day with points on its topic, one list for each table. */
function say(...tables: readonly (readonly (string | Said)[])[]) {
  const { session, topic, at } = begin(tables.length)
  const points = tables.flatMap((lines, index) =>
    lines.map((line) => ({
      id: `p${(count += 1)}`,
      topic,
      table: at[index] ?? null,
      ...(typeof line === 'string' ? { text: line } : line),
    })),
  )
  return { topic, at, session: foldChanges(session, addPoints(session, points, pen)) }
}

function shown(tables: readonly FeedbackTable[]): readonly (readonly string[])[] {
  return tables.map(({ points }) => points.map(({ point, isNew }) => `${isNew ? '' : '- '}${point.text}`))
}

describe('what a table reports', () => {
  it('is what it starred, else all it said', () => {
    const { session, topic } = say(['One', { text: 'Two', starred: true }], ['Three', 'Four'], [])
    const tables = listFeedback(session, topic)
    expect(shown(tables)).toEqual([['Two'], ['Three', 'Four'], []])
    expect(tables.map(({ said, starred }) => [said, starred])).toEqual([
      [2, 1],
      [2, 0],
      [0, 0],
    ])
  })

  it('has its details with it, not beside it', () => {
    const { session, topic } = say([
      { id: 'lead', text: 'Ring first' },
      { text: 'after six only', under: 'lead' },
    ])
    const [table] = listFeedback(session, topic)
    expect(table?.points.map(({ point, details }) => [point.text, details.map(({ text }) => text)])).toEqual([
      ['Ring first', ['after six only']],
    ])
  })

  it('leaves out the quotes of people who are not to be quoted, and counts them', () => {
    const { session: empty, topic, at } = begin(1)
    const people = editSetup(
      empty,
      (['given', 'refused', 'withdrawn'] as const).map((consent) => ({
        kind: 'make' as const,
        entity: 'person' as const,
        id: consent,
        value: { code: consent, consent },
      })),
      pen,
    )
    const known = foldChanges(empty, people)
    const said = (['given', 'refused', 'withdrawn'] as const).flatMap((person) => [
      {
        id: `q-${person}`,
        text: `quoted ${person}`,
        kind: 'quote' as const,
        person,
        topic,
        table: at[0] ?? '',
      },
      { id: `s-${person}`, text: `said ${person}`, kind: 'say' as const, person, topic, table: at[0] ?? '' },
    ])
    const [table] = listFeedback(foldChanges(known, addPoints(known, said, pen)), topic)
    expect(table?.points.map(({ point }) => point.text)).toEqual([
      'quoted given',
      'said given',
      'said refused',
      'said withdrawn',
    ])
    expect(table?.held).toEqual({ refused: 1, withdrawn: 1 })
  })

  it('is not what a speaker or the room said, and is kept where no table is known', () => {
    const { session, topic } = say([
      'At the table',
      { text: 'From the stage', table: null, heardFrom: 'speaker' },
      { text: 'From paper', table: null, heardFrom: 'paper' },
    ])
    expect(listFeedback(session, topic).map(({ id, points }) => [id === noTable, points.length])).toEqual([
      [false, 1],
      [true, 1],
    ])
  })

  it('comes from the tables that were asked', () => {
    const { session, topic, at } = say([], [], ['Not asked'])
    const asked = editSetup(
      session,
      [{ kind: 'set', entity: 'topic', id: topic, field: 'tables', key: at[0] ?? '', value: true }],
      pen,
    )
    expect(listFeedback(foldChanges(session, asked), topic).map(({ id }) => id)).toEqual([at[0], at[2]])
  })
})

describe('what is new to the room', () => {
  it('is what no table before it says', () => {
    const { session, topic } = say(['A bell on the door', 'Free tea'], ['free tea.', 'A ramp'], ['Free tea'])
    expect(shown(listFeedback(session, topic))).toEqual([
      ['A bell on the door', 'Free tea'],
      ['- free tea.', 'A ramp'],
      ['- Free tea'],
    ])
  })

  it('follows what was reported, whichever table came first', () => {
    const { session, topic } = say(['Free tea'], [{ text: 'Free tea', reported: true }], ['Free tea'])
    expect(shown(listFeedback(session, topic))).toEqual([['- Free tea'], ['Free tea'], ['- Free tea']])
  })

  it('is not what the room itself said', () => {
    const { session: empty, topic, at } = begin(1)
    const withPlenary = foldChanges(
      empty,
      editSetup(
        empty,
        [{ kind: 'make', entity: 'table', id: 'plenary', value: { name: 'Plenary', order: 'zz' } }],
        pen,
      ),
    )
    const points = [
      { id: 'n1', text: 'Free tea', topic, table: 'plenary', reported: true, heardFrom: 'plenary' as const },
      { id: 'n2', text: 'Free tea', topic, table: at[0] ?? null },
    ]
    const session = foldChanges(withPlenary, addPoints(withPlenary, points, pen))
    expect(shown(listFeedback(session, topic))).toEqual([['- Free tea']])
  })

  it('keeps what a table said twice', () => {
    const { session, topic } = say(['Free tea', 'Free tea'])
    expect(shown(listFeedback(session, topic))).toEqual([['Free tea', 'Free tea']])
  })
})

describe('how many said it', () => {
  it('counts tables, and the tables that were split', () => {
    const split = { scale: 'split', people: null } as const
    const { session, topic } = say(
      ['Free tea'],
      [{ text: 'Free tea', agreement: split }],
      [{ text: 'A ramp', agreement: { scale: 'people', people: 3 } }],
    )
    const tellings = listFeedback(session, topic).map(({ points }) => points[0]?.telling)
    expect(tellings).toEqual([
      { tables: 2, splits: 1, people: null },
      { tables: 2, splits: 1, people: null },
      { tables: 1, splits: 0, people: 3 },
    ])
  })
})

describe('a large day', () => {
  const words = 'kettle door bus leaflet visit chair queue letter stair window'.split(' ')
  const line = (table: number, point: number): string =>
    point % 3 === 0
      ? `Everybody says number ${point}`
      : `${words[point % 10]} ${words[(table + point) % 10]} for table ${table} no ${point}`

  it('of 14 tables with 150 points is read whole', () => {
    const lists = Array.from({ length: 14 }, (_, table) =>
      Array.from({ length: 150 }, (_each, point) => line(table, point)),
    )
    const { session, topic } = say(...lists)
    const tables = listFeedback(session, topic)
    expect(tables.flatMap(({ points }) => points)).toHaveLength(2_100)
    expect(tables[0]?.points.every(({ isNew }) => isNew)).toBe(true)
    expect(tables[13]?.points[0]).toMatchObject({ isNew: false, telling: { tables: 14 } })
  })
})
