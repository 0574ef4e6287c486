import { describe, expect, it } from 'vitest'

import { keepSignIn, readSignIn, type SignInRow } from '#renderer/setup/sign-in.ts'
import { foldChanges } from '#shared/session/apply-change.ts'
import { listAll } from '#shared/session/list.ts'
import { startAct } from '#shared/session/write-changes.ts'
import { createSession, usualSides } from '#shared/setup/create-session.ts'
import { editSetup } from '#shared/setup/edit-setup.ts'
import { makePen } from '#tests/helpers/pen.ts'

const blank: SignInRow = { who: '', email: '', post: '', side: '', table: '', wish: '', mail: '' }
const pen = makePen()

function begin() {
  const beginning = {
    title: 'Open door day',
    template: 'guidance',
    topics: [],
    tables: 2,
    sides: usualSides,
  } as const
  const act = startAct(createSession('s', beginning, pen).session, pen)
  const ann = act.make('person', { code: 'P1', note: 'Wheelchair' })
  act.make('identity', { of: ann, name: 'Ann Example' })
  return act.session()
}

function keep(row: Partial<SignInRow>) {
  const session = begin()
  const reading = readSignIn(session, { ...blank, ...row })
  if (reading.kind === 'problem') return reading.column
  const kept = foldChanges(session, editSetup(session, keepSignIn(session, reading), pen))
  const people = listAll(kept, 'person').map((person) => ({
    ...person,
    sides: listAll(kept, 'expertise')
      .filter(({ id }) => person.expertise[id])
      .map(({ code }) => code),
    table: kept.records.table.get(person.table ?? '')?.number,
    roles: listAll(kept, 'role')
      .filter(({ who }) => who === person.id)
      .map(({ role }) => role),
    who: listAll(kept, 'identity').find(({ of }) => of === person.id),
  }))
  return people
}

describe('a row of the sign-in sheet', () => {
  it('makes somebody new, with the next code', () => {
    const row = {
      who: 'Bo Sample',
      email: 'bo@example.org',
      post: 'Nurse',
      side: 'GP',
      table: '2',
      wish: 'role',
    }
    expect(keep(row)).toMatchObject([
      { code: 'P1' },
      {
        code: 'P2',
        post: 'Nurse',
        sides: ['gp'],
        table: 2,
        consent: 'given',
        naming: 'role',
        note: '',
        who: { name: 'Bo Sample', email: 'bo@example.org' },
      },
    ])
  })

  it('tells about somebody known by code or name, and leaves alone what it does not say', () => {
    const row = { who: 'p1', email: 'ann@example.org', post: 'scribe', mail: 'no' }
    expect(keep(row)).toMatchObject([
      {
        code: 'P1',
        consent: 'not-asked',
        roles: ['scribe'],
        post: '',
        note: 'Wheelchair\nNot to be sent the draft by email.',
        who: { name: 'Ann Example', email: 'ann@example.org' },
      },
    ])
    expect(keep({ who: 'ann EXAMPLE', wish: 'no' })).toMatchObject([{ consent: 'refused' }])
  })

  it.each([
    [{}, 'who'],
    [{ who: 'Bo', email: 'not an address' }, 'email'],
    [{ who: 'Bo', side: 'north' }, 'side'],
    [{ who: 'Bo', table: '7' }, 'table'],
    [{ who: 'Bo', wish: 'perhaps' }, 'wish'],
    [{ who: 'Bo', mail: 'perhaps' }, 'mail'],
  ])('is not kept while a cell does not fit: %j', (row, column) => {
    expect(keep(row)).toBe(column)
  })
})
