import { expect, it } from 'vitest'

import { checkSession } from '#renderer/setup/check.ts'
import { startAct } from '#shared/session/write-changes.ts'
import { createSession } from '#shared/setup/create-session.ts'
import { makePen } from '#tests/helpers/pen.ts'

function begin(tables: number) {
  const pen = makePen('device')
  const beginning = {
    title: 'Open door day',
    template: 'guidance',
    topics: ['Arrival'],
    tables,
    sides: [],
  } as const
  return { pen, session: createSession('s', beginning, pen).session }
}

it('a new session lacks its date, place, purpose and people, and each is said once', () => {
  const sentences = checkSession(begin(2).session).map(({ sentence }) => sentence)
  expect(sentences).toContain('The day has no date.')
  expect(sentences).toContain('Table 2 has no scribe.')
  expect(sentences).toContain('Nobody is key editor.')
  expect(new Set(sentences).size).toBe(sentences.length)
})

it('many tables without a scribe are counted, not named one by one', () => {
  const sentences = checkSession(begin(9).session).map(({ sentence }) => sentence)
  expect(sentences).toContain('9 tables have no scribe.')
  expect(sentences.filter((sentence) => sentence.includes('scribe'))).toHaveLength(1)
})

it('two people with one code are noticed, and somebody withdrawn is not counted', () => {
  const { pen, session } = begin(1)
  const act = startAct(session, pen)
  act.make('person', { code: 'P1' })
  act.make('person', { code: 'P1' })
  act.make('person', { code: 'P2', withdrawn: true })
  const sentences = checkSession(act.session()).map(({ sentence }) => sentence)
  expect(sentences).toContain('Two people have the code P1.')
  expect(sentences).toContain('2 people have not been asked for consent to be quoted.')
})

it('of two people with one code the later gets the next free one, and those without a code get one each', () => {
  const { pen, session } = begin(1)
  const act = startAct(session, pen)
  act.make('person', { code: 'P1' })
  const later = act.make('person', { code: 'p1' })
  const bare = act.make('person', { code: '' })
  act.make('person', { code: 'P4', withdrawn: true })
  const fixes = checkSession(act.session()).flatMap(({ fix }) => fix?.edits ?? [])
  expect(fixes).toEqual([
    { kind: 'set', entity: 'person', id: later, field: 'code', value: 'P5' },
    { kind: 'set', entity: 'person', id: bare, field: 'code', value: 'P6' },
  ])
})

it('a figure without a source is noticed, and two sides that are typed alike', () => {
  const { pen, session } = begin(1)
  const act = startAct(session, pen)
  act.make('statistic', { amount: { text: '35', value: 35, approximate: false }, unit: '%' })
  act.make('statistic', { from: 'The duty book' })
  act.make('expertise', { name: 'Primary care', code: 'gp' })
  act.make('expertise', { name: 'Hospital', code: 'GP' })
  const sentences = checkSession(act.session()).map(({ sentence }) => sentence)
  expect(sentences).toContain('The figure “35 %” has no source.')
  expect(sentences).toContain('Two sides are typed as GP.')
})
