import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { nobodyYet, readPeople, readPersonLine, sortOutPeople } from '#shared/setup/read-people.ts'
import { readRole, readSide, readTable, readWish } from '#shared/setup/read-person-cells.ts'

const places = {
  sides: [
    { id: 'gp', name: 'Primary care', code: 'gp' },
    { id: 'lx', name: 'Lived experience', code: 'lx' },
  ],
  tables: [
    { id: 't6', number: 6, name: '' },
    { id: 'tp', number: null, name: 'Plenary' },
  ],
}

function read(text: string) {
  return readPeople(text, places)
}

describe('somebody on a line', () => {
  it.each([
    ['Ann Example', 'Ann Example', ''],
    ['Ann Example <ann@example.org>', 'Ann Example', 'ann@example.org'],
    ['Ann Example, ann@example.org', 'Ann Example', 'ann@example.org'],
    ['ann@example.org\tAnn  Example', 'Ann Example', 'ann@example.org'],
    ['Example, Ann (ann@example.org)', 'Example, Ann', 'ann@example.org'],
    ['ann@example.org', '', 'ann@example.org'],
  ])('reads %j', (line, name, email) => {
    expect(readPersonLine(line)).toEqual({ name, email })
    expect(read(line)).toEqual([{ ...nobodyYet, name, email }])
  })

  it('has name, email, role, side and table in any order after the name', () => {
    const ann = { name: 'Ann Example', email: 'ann@example.org', role: 'scribe', side: 'gp', table: 't6' }
    expect(read('Ann Example, ann@example.org, scribe, gp, 6')).toMatchObject([ann])
    expect(read('Ann Example\tTable 6\tPrimary care\tScribe\tann@example.org')).toMatchObject([ann])
    expect(read('Ann Example;ann@example.org;@GP;t6;scribe')).toMatchObject([ann])
  })

  it('keeps a post that is no role, and whatever else was not understood', () => {
    expect(read('Ann Example, ann@example.org, Practice nurse, lx, 9, vegetarian')).toMatchObject([
      { post: 'Practice nurse', side: 'lx', table: null, note: '9; vegetarian' },
    ])
  })
})

describe('a list with headings', () => {
  it('is read by them, quoted cells and all', () => {
    const text = [
      'Name,E-mail,Role,Organisation,Side,Table,May be quoted,Diet',
      '"Example, Ann",ann@example.org,GP,"Open Door, North",primary care,Plenary,by role,none',
      'Bo Sample,,facilitator,,,12,no,',
    ].join('\r\n')
    expect(read(text)).toMatchObject([
      {
        name: 'Example, Ann',
        email: 'ann@example.org',
        post: 'GP',
        role: null,
        body: 'Open Door, North',
        side: 'gp',
        table: 'tp',
        wish: { consent: 'given', naming: 'role' },
        note: 'none',
      },
      { name: 'Bo Sample', role: 'facilitator', table: null, wish: { consent: 'refused' }, note: '12' },
    ])
  })
})

describe('a cell', () => {
  it('names a role, a side, a table or a wish whatever its case', () => {
    expect(readRole('Key Editor')).toBe('key-editor')
    expect(readRole('keynote speaker')).toBe('keynote')
    expect(readRole('nurse')).toBeNull()
    expect(readSide('LIVED  experience', places)).toBe('lx')
    expect(readTable('T 6', places)).toBe('t6')
    expect(readTable('plenary', places)).toBe('tp')
    expect(readWish('By name')).toEqual({ consent: 'given', naming: 'full-name' })
    expect(readWish('perhaps')).toBeNull()
  })
})

describe('a list of people', () => {
  it('leaves out those who are here already, and those it names twice', () => {
    const listed = read('Ann Example, ANN@example.org\nBo Sample\nBo  sample\nAnn Example, other@example.org')
    const known = [{ name: 'Ann Example', email: 'ann@example.org' }]
    const { fresh, already } = sortOutPeople(listed, known)
    expect(fresh.map(({ name, email }) => [name, email])).toEqual([
      ['Bo Sample', ''],
      ['Ann Example', 'other@example.org'],
    ])
    expect(already).toBe(2)
  })

  it('is read without fail, and no word of a line is lost', () => {
    const word = fc.stringMatching(/^[a-z]{5,9}$/u)
    fc.assert(
      fc.property(fc.array(fc.array(word, { minLength: 1, maxLength: 6 })), (lines) => {
        const people = read(`x@y.z\n${lines.map((cells) => cells.join(', ')).join('\n')}`)
        const said = JSON.stringify(people)
        for (const each of lines.flat()) expect(said).toContain(each)
      }),
    )
    fc.assert(fc.property(fc.string(), (text) => void read(text)))
  })
})
