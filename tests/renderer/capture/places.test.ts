import { describe, expect, it } from 'vitest'

import { fitPlace } from '#renderer/capture/capture-store.ts'
import { fileAt } from '#renderer/capture/move-points.ts'
import { changeFigure, makeFigure, nameFigure, textsOf } from '#renderer/capture/place/figure-edits.ts'
import { readTime } from '#renderer/capture/place/paper-notes.ts'
import { findPlaces, listPlaces, stepTable } from '#renderer/capture/place/place-list.ts'
import { listSpeakers, makeTalk } from '#renderer/capture/place/talk-edits.ts'
import { describeClock, formatClock } from '#renderer/ui/clock-words.ts'
import { applyChange } from '#shared/session/apply-change.ts'
import { emptySession } from '#shared/session/new-session.ts'
import { type Act, startAct } from '#shared/session/write-changes.ts'
import { editSetup } from '#shared/setup/edit-setup.ts'
import { makePen } from '#tests/helpers/pen.ts'

function known(write: (act: Act) => void = () => undefined) {
  const act = startAct(emptySession('day'), makePen())
  for (const number of [1, 2, 3, 12]) act.make('table', { number, order: `a${number}` }, `t${number}`)
  act.make('table', { number: 4, name: 'The écoute table', order: 'b' }, 't4')
  act.make('presentation', { title: 'Doors', post: 'Porter' }, 'doors')
  act.make('presentation', { title: 'Gone', withdrawn: true }, 'gone')
  write(act)
  return act.session()
}

function find(typed: string): readonly string[] {
  return findPlaces(listPlaces(known().records), typed).map(({ label }) => label)
}

describe('going to a table', () => {
  it('takes its number first, and then what begins with it', () => {
    expect(find('12')).toEqual(['Table 12'])
    expect(find('1')).toEqual(['Table 1', 'Table 12'])
    expect(find('4')).toEqual(['The écoute table'])
  })

  it('takes a part of the name, with or without its accents', () => {
    expect(find('eco')).toEqual(['The écoute table'])
    expect(find('door')).toEqual(['Talk: Doors, Porter'])
    expect(find('nowhere')).toEqual([])
    expect(find(' ')).toHaveLength(6)
  })

  it('goes round the room by one, past the talks', () => {
    const places = listPlaces(known().records)
    const step = (from: string | null, by: 1 | -1) => stepTable(places, from, by)?.id
    expect([step('t1', 1), step('t4', 1), step('t1', -1)]).toEqual(['t12', 't1', 't4'])
    expect([step(null, 1), step(null, -1)]).toEqual(['t1', 't4'])
    expect(stepTable([], null, 1)).toBeNull()
  })
})

describe('a place', () => {
  it('is a talk while there is such a talk, and then never a table too', () => {
    const { records } = known()
    expect(fitPlace(records, { table: 't2', topic: null, presentation: 'doors' })).toEqual({
      table: null,
      topic: null,
      presentation: 'doors',
    })
  })

  it('is the first table and topic at a first visit only', () => {
    const { records } = known((act) => act.make('topic', { title: 'Doors' }, 'doors'))
    expect(fitPlace(records, {})).toEqual({ table: 't1', topic: 'doors', presentation: null })
    expect(fitPlace(records, { table: null, topic: null })).toMatchObject({ table: null, topic: null })
  })

  it('is nowhere, and never another place, where its table, topic or talk was withdrawn', () => {
    const { records } = known((act) => {
      act.make('topic', { title: 'Doors' }, 'doors')
      act.make('table', { number: 5, withdrawn: true }, 't5')
      act.make('topic', { title: 'Buses', withdrawn: true }, 'buses')
    })
    const nowhere = { table: null, topic: null, presentation: null }
    expect(fitPlace(records, { table: 't5', topic: 'buses' })).toEqual(nowhere)
    expect(fitPlace(records, { table: null, topic: null, presentation: 'gone' })).toEqual(nowhere)
  })
})

describe('what was typed into a talk by mistake', () => {
  it('is the table’s once it is moved to a table, and stays the speaker’s under another topic', () => {
    const { records } = known((act) =>
      act.make('point', { text: 'a', heardFrom: 'speaker', presentation: 'doors' }, 'a'),
    )
    const move = (to: Parameters<typeof fileAt>[2]) => fileAt(records.point, new Set(['a']), to)
    expect(move({ table: 't2' })).toEqual([
      { point: 'a', edit: { table: 't2', presentation: null, heardFrom: 'table' } },
    ])
    expect(move({ topic: 'first' })).toEqual([{ point: 'a', edit: { topic: 'first' } }])
  })
})

describe('a talk that nobody prepared', () => {
  it('is by somebody of the session, who is then a presenter', () => {
    const session = known((act) => act.make('person', { code: 'P3', post: 'Porter' }, 'p3'))
    const edits = makeTalk(session.records, { id: 'new', title: 'Keys', speaker: 'porter, p3' })
    const { records } = editSetup(session, edits, makePen()).reduce(applyChange, session)
    expect(records.presentation.get('new')).toMatchObject({ title: 'Keys', speaker: 'p3', post: 'Porter' })
    expect([...records.role.values()]).toMatchObject([{ who: 'p3', role: 'presenter' }])
    expect(records.person.size).toBe(1)
  })

  it('is by somebody new, who has a post and a free code and no name', () => {
    const session = known((act) => act.make('person', { code: 'P3', withdrawn: true }))
    const edits = makeTalk(session.records, { id: 'new', title: 'Keys', speaker: ' Locksmith ' })
    const { records } = editSetup(session, edits, makePen()).reduce(applyChange, session)
    const speaker = records.person.get(records.presentation.get('new')?.speaker ?? '')
    expect(speaker).toMatchObject({ code: 'P4', post: 'Locksmith', naming: 'role' })
    expect(records.identity.size).toBe(0)
  })

  it('offers names only of those who asked to be named', () => {
    const { records } = known((act) => {
      act.make('person', { code: 'P1', post: 'Porter' }, 'p1')
      act.make('person', { code: 'P2', post: 'Cook', naming: 'full-name' }, 'p2')
      act.make('identity', { of: 'p1', name: 'Ann Example' })
      act.make('identity', { of: 'p2', name: 'Bo Sample' })
    })
    expect(listSpeakers(records).map(({ label }) => label)).toEqual(['Bo Sample, Cook', 'Porter, P1'])
  })
})

describe('a figure', () => {
  const texts = { ...textsOf(null), amount: 'about 35', unit: '%', what: 'of visits', where: 'Leeds' }

  it('keeps what was said, with the number that can be read of it', () => {
    const session = known()
    const { records } = editSetup(session, [makeFigure('f', 'doors', texts)], makePen()).reduce(
      applyChange,
      session,
    )
    const figure = records.statistic.get('f')
    expect(figure).toMatchObject({
      amount: { text: 'about 35', value: 35, approximate: true },
      presentation: 'doors',
    })
    expect(figure && nameFigure(figure)).toBe('about 35 % of visits, Leeds')
    expect(figure && changeFigure(figure, { ...texts, amount: 'about 36' })).toMatchObject([
      { field: 'amount', value: { value: 36 } },
    ])
    expect(figure && changeFigure(figure, texts)).toEqual([])
  })
})

describe('the time on a sheet of paper', () => {
  it.each([
    ['10:40', '10:40'],
    ['9.05', '09:05'],
    ['1040', '10:40'],
    ['14h15', '14:15'],
    ['', ''],
    ['25:00', null],
    ['10:75', null],
    ['ten', null],
  ])('reads %j as %j', (typed, read) => {
    expect(readTime(typed)).toBe(read)
  })
})

describe('the words of a clock', () => {
  it.each([
    [120_000, '2 minutes left'],
    [89_000, '1 minute left'],
    [29_000, 'under a minute left'],
  ])('with %i ms left are %s', (leftMs, words) => {
    expect(describeClock({ leftMs, isRunning: true, hasStarted: true, state: 'soon' })).toBe(words)
  })

  it('say that time is up, and that it is paused', () => {
    expect(describeClock({ leftMs: -1, isRunning: false, hasStarted: true, state: 'over' })).toBe(
      'Time, paused',
    )
    expect(describeClock({ leftMs: 9e5, isRunning: false, hasStarted: true, state: 'idle' })).toBe('paused')
    expect(describeClock({ leftMs: 9e5, isRunning: true, hasStarted: true, state: 'running' })).toBe('')
  })
})

describe('the figure of a clock', () => {
  it.each([
    [25 * 60_000, '25:00'],
    [59_001, '1:00'],
    [59_000, '0:59'],
    [0, '0:00'],
    [-999, '0:00'],
    [-42_500, '+0:42'],
    [-3_600_000, '+60:00'],
  ])('shows %i ms as %s', (left, figure) => {
    expect(formatClock(left)).toBe(figure)
  })
})
