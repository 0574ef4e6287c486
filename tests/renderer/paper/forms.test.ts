import { describe, expect, it } from 'vitest'

import { listPointsSoFar } from '#renderer/paper/points-so-far.ts'
import { listSignIn, rowsOnSheet } from '#renderer/paper/sign-in-people.ts'
import { listTopicPages } from '#renderer/paper/topic-pages.ts'
import { listAll } from '#shared/session/list.ts'
import { startAct } from '#shared/session/write-changes.ts'
import { createSession } from '#shared/setup/create-session.ts'
import { makePen } from '#tests/helpers/pen.ts'

const beginning = {
  title: 'Open door day',
  template: 'guidance',
  topics: ['Arrival', 'Waiting'],
  tables: 2,
  sides: [],
} as const

function begin() {
  const pen = makePen()
  const act = startAct(createSession('s', beginning, pen).session, pen)
  const tables = listAll(act.session(), 'table')
  const topics = listAll(act.session(), 'topic')
  return { act, tables, topics, table: tables[0]?.id ?? '', topic: topics[0]?.id ?? '' }
}

describe('topic sheets', () => {
  it('are one for each table and topic, numbered as all topics are', () => {
    const { tables, topics } = begin()
    const [first, second] = tables
    const [arrival, waiting] = topics
    if (!first || !second || !arrival || !waiting) throw new Error('no session')
    const asked = { ...waiting, tables: { [second.id]: true } }
    const pages = listTopicPages(tables, [arrival, asked], 1)
    expect(pages.map(({ table, topic, number }) => [table?.number, topic?.title, number])).toEqual([
      [1, 'Arrival', 1],
      [2, 'Arrival', 1],
      [2, 'Waiting', 2],
    ])
  })

  it('come as many as wanted, and blank where there are no tables or topics', () => {
    const { tables } = begin()
    expect(listTopicPages([], [], 2).map(({ table, topic, sheet }) => [table, topic, sheet])).toEqual([
      [null, null, 1],
      [null, null, 2],
    ])
    expect(listTopicPages(tables, [], 1)).toHaveLength(2)
  })
})

describe('the sign-in sheet', () => {
  function people() {
    const { act } = begin()
    const body = act.make('body', { name: 'Open Door Network', short: 'ODN' })
    const ann = act.make('person', { code: 'P10', post: 'Nurse', body })
    act.make('identity', { of: ann, name: 'Ann Example', email: 'ann@example.org' })
    act.make('person', { code: 'P2' })
    const unnumbered = act.make('person', { code: '', post: 'Visitor' })
    act.make('identity', { of: unnumbered, name: 'Cy Test' })
    act.make('person', { code: '' })
    const session = act.session()
    return {
      people: listAll(session, 'person'),
      identities: listAll(session, 'identity'),
      bodies: listAll(session, 'body'),
    }
  }

  it('fills whole pages, with those who are known first in the order of their codes', () => {
    const rows = listSignIn(people(), { printsNames: false, blankRows: 3 })
    expect(rows).toHaveLength(rowsOnSheet)
    expect(rows.slice(0, 3).map(({ code, name, post, body }) => [code, name, post, body])).toEqual([
      ['P2', '', '', ''],
      ['P10', '', 'Nurse', 'ODN'],
      ['', '', '', ''],
    ])
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length)
  })

  it('prints names where they are asked for, and never an address', () => {
    const rows = listSignIn(people(), { printsNames: true, blankRows: rowsOnSheet })
    expect(rows).toHaveLength(2 * rowsOnSheet)
    expect(rows.map(({ name }) => name).filter(Boolean)).toEqual(['Ann Example', 'Cy Test'])
    expect(JSON.stringify(rows)).not.toContain('example.org')
  })
})

describe('the points so far', () => {
  it('are those of the table, by topic, numbered as on the screen, details under theirs', () => {
    const { act, table, topic, tables } = begin()
    const first = act.make('point', { text: 'one', table, topic })
    act.make('point', { text: 'gone', table, topic, withdrawn: true })
    act.make('point', { text: 'three', table, topic })
    act.make('point', { text: 'detail', table, topic, under: first })
    act.make('point', { text: 'loose', table })
    act.make('point', { text: 'elsewhere', table: tables[1]?.id ?? '', topic })
    const { lines, held } = listPointsSoFar(act.session(), table, 'Under no topic')
    expect(held).toBe(0)
    expect(
      lines.map((line) => (line.kind === 'topic' ? line.title : [line.number, line.point.text])),
    ).toEqual(['Arrival', [1, 'one'], [null, 'detail'], [3, 'three'], 'Under no topic', [1, 'loose']])
  })
  it('leave out and count the quotes of somebody who does not want to be quoted', () => {
    const { act, table, topic } = begin()
    const person = act.make('person', { code: 'P1', consent: 'withdrawn' })
    act.make('point', { text: 'their words', kind: 'quote', person, table, topic })
    act.make('point', { text: 'an idea', person, table, topic })
    const { lines, held } = listPointsSoFar(act.session(), table, '')
    expect(held).toBe(1)
    expect(lines.flatMap((line) => (line.kind === 'point' ? [[line.number, line.point.text]] : []))).toEqual([
      [2, 'an idea'],
    ])
  })
})
