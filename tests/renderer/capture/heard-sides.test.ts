import { describe, expect, it } from 'vitest'

import { hearTable } from '#renderer/capture/place/heard-sides.ts'
import { emptySession } from '#shared/session/new-session.ts'
import { type Act, startAct } from '#shared/session/write-changes.ts'
import { makePen } from '#tests/helpers/pen.ts'

const here = { table: 't6', topic: 'first' }

function hear(write: (act: Act) => void) {
  const act = startAct(emptySession('day'), makePen())
  act.make('table', { number: 6, expertise: { nurse: true, lived: true } }, 't6')
  for (const [id, name] of [
    ['nurse', 'Nurses'],
    ['lived', 'Lived experience'],
    ['gp', 'GPs'],
    ['far', 'Elsewhere'],
  ])
    act.make('expertise', { name: name ?? '' }, id)
  write(act)
  const { sides, silent, sideless } = hearTable(act.session().records, here)
  return {
    sides: sides.map(({ name, people, points }) => `${name} ${people} ${points}`),
    silent: silent.map(({ name }) => name),
    sideless,
  }
}

describe('who is at a table', () => {
  it('are the sides it was given, and those of the people who sit there', () => {
    const { sides, silent, sideless } = hear((act) => {
      act.make('person', { code: 'P1', table: 't6', expertise: { gp: true, nurse: true } })
      act.make('person', { code: 'P2', table: 't6', expertise: { gp: true } })
      act.make('person', { code: 'P3', table: 't6' })
      act.make('person', { code: 'P4', table: 't7', expertise: { far: true } })
    })
    expect(sides).toEqual(['Nurses 1 0', 'Lived experience 0 0', 'GPs 2 0'])
    expect(silent).toEqual(['Nurses', 'Lived experience', 'GPs'])
    expect(sideless).toBe(1)
  })

  it('are heard by the side a point was said from, else by the side of whoever said it', () => {
    const { sides, silent } = hear((act) => {
      act.make('person', { code: 'P1', table: 't6', expertise: { gp: true } }, 'p1')
      act.make('point', { text: 'a', ...here, expertise: 'nurse' })
      act.make('point', { text: 'b', ...here, person: 'p1' })
      act.make('point', { text: 'c', ...here, person: 'p1', expertise: 'nurse' })
      act.make('point', { text: 'd', ...here })
    })
    expect(sides).toEqual(['Nurses 0 2', 'Lived experience 0 0', 'GPs 1 1'])
    expect(silent).toEqual(['Lived experience'])
  })

  it('are not heard by what was said elsewhere, on another topic, or was withdrawn', () => {
    const { silent } = hear((act) => {
      act.make('point', { text: 'a', ...here, topic: 'second', expertise: 'nurse' })
      act.make('point', { text: 'b', ...here, table: 't7', expertise: 'nurse' })
      act.make('point', { text: 'c', ...here, expertise: 'lived', withdrawn: true })
    })
    expect(silent).toEqual(['Nurses', 'Lived experience'])
  })

  it('are heard by what was counted to a point', () => {
    const { silent } = hear((act) => {
      const point = act.make('point', { text: 'a', ...here, expertise: 'nurse' })
      act.make('echo', { of: point, text: 'a too', expertise: 'lived' })
    })
    expect(silent).toEqual([])
  })

  it('are still heard by what was counted to a point that was joined to another', () => {
    const { sides } = hear((act) => {
      const first = act.make('point', { text: 'a', ...here })
      const point = act.make('point', { text: 'b', ...here, joinedTo: first, withdrawn: true })
      act.make('echo', { of: point, text: 'b too', expertise: 'lived' })
    })
    expect(sides).toContain('Lived experience 0 1')
  })

  it('includes a side that was heard there without being given a seat', () => {
    const { sides } = hear((act) => act.make('point', { text: 'a', ...here, expertise: 'far' }))
    expect(sides).toEqual(['Nurses 0 0', 'Lived experience 0 0', 'Elsewhere 0 1'])
  })
})
