import { expect, it } from 'vitest'

import { writeSessionJson } from '#shared/archive/session-json.ts'
import { emptySession } from '#shared/session/new-session.ts'
import { startAct } from '#shared/session/write-changes.ts'
import { makePen } from '#tests/helpers/pen.ts'

const pen = makePen()
const id = pen.newId()
const act = startAct(emptySession(id), pen)
act.make('workshop', { title: 'A day' }, id)
for (const [name, naming, consent] of [
  ['Codena Mann', 'code', 'given'],
  ['Roland Ohne', 'role', 'given'],
  ['Fulla Nome', 'full-name', 'not-asked'],
  ['Firstly Shown', 'first-name', 'given'],
  ['Gone Back', 'full-name', 'withdrawn'],
] as const) {
  const person = act.make('person', { code: `P-${naming}`, naming, consent })
  act.make('identity', { of: person, name, email: `${naming}@example.org`, phone: '01234' })
}

it('names only those who are to be named, and gives nobody an address', () => {
  const text = writeSessionJson(act.session())
  expect(text).toContain('Fulla Nome')
  expect(text).toContain('"Firstly"')
  expect(text).not.toMatch(/Codena|Roland|Shown|Gone Back|@example|01234/u)
})

it('holds all names and addresses when it is asked for them', () => {
  const text = writeSessionJson(act.session(), true)
  expect(text).toContain('Codena Mann')
  expect(text).toContain('code@example.org')
})
