import { describe, expect, it } from 'vitest'

import { labelPeople, listNamed } from '#shared/draft/label-people.ts'
import type { Fields } from '#shared/model/entities.ts'
import { emptySession } from '#shared/session/new-session.ts'
import { startAct } from '#shared/session/write-changes.ts'
import { makePen } from '#tests/helpers/pen.ts'

/** How somebody called Dr Ada Lovelace Byron is shown, and the name that credits may use. */
function label(person: Partial<Fields<'person'>>): readonly [string | undefined, string | undefined] {
  const act = startAct(emptySession('day'), makePen())
  const side = act.make('expertise', { name: 'Primary care' })
  const id = act.make('person', { code: 'P7', expertise: { [side]: true }, consent: 'given', ...person })
  act.make('identity', { of: id, name: 'Dr Ada Lovelace Byron', email: 'ada@secret.example' })
  const people = labelPeople(act.session())
  return [people.get(id), listNamed(act.session(), people).get(id)]
}

describe('how a person is shown', () => {
  it('is by code unless they chose otherwise', () => {
    expect(label({})).toEqual(['P7', undefined])
  })

  it('is by side or role where they chose that, or where there is no code', () => {
    expect(label({ naming: 'role' })).toEqual(['Primary care', undefined])
    expect(label({ code: '' })).toEqual(['Primary care', undefined])
    expect(label({ naming: 'role', expertise: {}, post: 'Ward clerk' })).toEqual(['Ward clerk', undefined])
  })

  it('is by first name or full name only where they asked for it', () => {
    expect(label({ naming: 'first-name' })).toEqual(['Ada', 'Ada'])
    expect(label({ naming: 'full-name' })).toEqual(['Dr Ada Lovelace Byron', 'Dr Ada Lovelace Byron'])
  })

  it('is not at all where they refused or took consent back', () => {
    expect(label({ naming: 'full-name', consent: 'withdrawn' })).toEqual(['', undefined])
    expect(label({ consent: 'refused' })).toEqual(['', undefined])
  })

  it('is by nothing once the person is withdrawn', () => {
    expect(label({ naming: 'full-name', withdrawn: true })).toEqual([undefined, undefined])
  })
})
