import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { editDraft } from '#shared/draft/edit-draft.ts'
import { isStatement } from '#shared/draft/entry.ts'
import { listOmitted } from '#shared/draft/leave-out.ts'
import { gatherMaterial } from '#shared/draft/material.ts'
import { claimStatements } from '#shared/draft/recommend-rests.ts'
import { recommend } from '#shared/draft/recommend.ts'
import type { Change } from '#shared/model/change.ts'
import type { Rec, Session } from '#shared/model/session.ts'
import { groupPoints } from '#shared/pooling/group-points.ts'
import { mergeGroups } from '#shared/pooling/merge-groups.ts'
import { dissolveGroup, takeOut } from '#shared/pooling/take-out.ts'
import { wordGroup } from '#shared/pooling/word-group.ts'
import { foldChanges } from '#shared/session/apply-change.ts'
import { listGroups } from '#shared/session/groups.ts'
import { listAll, membersOf } from '#shared/session/list.ts'
import { emptySession } from '#shared/session/new-session.ts'
import { type Act, type Pen, startAct } from '#shared/session/write-changes.ts'
import { makePen } from '#tests/helpers/pen.ts'

function begin(fill: (act: Act) => void): Session {
  const act = startAct(emptySession('day'), makePen())
  act.make('workshop', { title: 'A day' }, 'day')
  fill(act)
  return act.session()
}

function compose(session: Session, pen: Pen = makePen('writer')): Session {
  return foldChanges(session, recommend(session, pen).changes)
}

function edit(session: Session, id: string, field: string, value: unknown): Session {
  return foldChanges(
    session,
    editDraft(session, [{ kind: 'set', entity: 'recommendation', id, field, value }], makePen('writer')),
  )
}

function group(session: Session, points: readonly string[], id: string): Session {
  const order = { id, points, reason: '', wordingFrom: points[0] ?? null, wording: '' }
  return foldChanges(session, groupPoints(session, [order], makePen('pool')))
}

function list(session: Session): readonly string[] {
  return listAll(session, 'recommendation').map(({ number, text }) => `${number} ${text}`)
}

function saying(...texts: readonly string[]): Session {
  return begin((act) => {
    const topic = act.make('topic', { title: 'Sleep' }, 'sleep')
    for (const [at, text] of texts.entries()) act.make('point', { text, kind: 'say', topic }, `p${at + 1}`)
  })
}

describe('composing recommendations', () => {
  it('makes one for each statement, with what its words say', () => {
    const session = compose(saying('GPs should offer naloxone to people leaving prison', 'Sleep'))
    expect(listAll(session, 'recommendation')).toMatchObject([
      { id: 'rec-p1', number: '1.1', strength: 'offer', actor: 'GPs', population: 'people leaving prison' },
      { id: 'rec-p2', number: '1.2', strength: null, actor: '', from: 'p2', rests: { p2: true } },
    ])
    expect(recommend(session, makePen()).changes).toEqual([])
  })

  it('numbers by sub-theme where the statements of a topic stand under several', () => {
    const session = begin((act) => {
      const topic = act.make('topic', { title: 'Sleep' })
      const themes = ['Noise', 'Light'].map((name) => act.make('theme', { name }))
      for (const [at, theme] of [0, 1, 0].entries())
        act.make('point', { text: `${at}`, kind: 'say', topic, themes: { [themes[theme] ?? '']: true } })
    })
    expect(list(compose(session))).toEqual(['1.1.1 0', '1.2.1 1', '1.1.2 2'])
  })

  it('grades actions by their verb, and leaves what somebody graded', () => {
    const session = begin((act) => {
      const row = act.make('planRow', { topic: 'Naloxone' })
      act.make('action', { row, text: 'Ensure supply' })
      act.make('action', { row, text: 'Consider a scheme', strength: 'offer' })
    })
    expect(listAll(compose(session), 'action').map(({ strength }) => strength)).toEqual(['offer', 'offer'])
  })

  it('renews words that the writer has left alone, and keeps the writer’s', () => {
    const first = compose(saying('Offer naloxone', 'Offer tea'))
    const written = edit(first, 'rec-p2', 'text', 'Offer tea to everybody')
    const act = startAct(written, makePen())
    act.set('point', 'p1', 'text', 'Consider naloxone')
    act.set('point', 'p2', 'text', 'Offer coffee')
    const again = recommend(act.session(), makePen())
    expect([again.made, again.renewed, again.kept]).toEqual([0, 1, 1])
    const after = foldChanges(act.session(), again.changes)
    expect(list(after)).toEqual(['1.1 Consider naloxone', '1.2 Offer tea to everybody'])
    expect(after.records.recommendation.get('rec-p1')?.strength).toBe('consider')
    expect(after.records.recommendation.get('rec-p2')?.composed).toBe('Offer tea')
  })

  it('follows points into a group and out of it, with the numbers they had', () => {
    const first = compose(saying('Offer naloxone', 'Give out naloxone', 'Offer tea'))
    const grouped = compose(group(first, ['p1', 'p2'], 'g'))
    expect(list(grouped)).toEqual(['1.1 Offer naloxone', '1.3 Offer tea'])
    expect(membersOf(grouped.records.recommendation.get('rec-p1')?.rests ?? {})).toEqual(['g', 'p1', 'p2'])
    const apart = compose(foldChanges(grouped, dissolveGroup(grouped, 'g', makePen('pool'))))
    expect(list(apart)).toEqual(['1.1 Offer naloxone', '1.2 Give out naloxone', '1.3 Offer tea'])
    expect(membersOf(apart.records.recommendation.get('rec-p1')?.rests ?? {})).toEqual(['p1'])
  })

  it('keeps the writer’s of two that come together, whichever number it has', () => {
    const first = compose(saying('Offer naloxone', 'Give out naloxone'))
    const written = edit(first, 'rec-p2', 'text', 'Offer naloxone to all')
    expect(list(compose(group(written, ['p1', 'p2'], 'g')))).toEqual(['1.2 Offer naloxone to all'])
  })

  it('is the same in two copies that compose by themselves', () => {
    const day = saying('Offer naloxone', 'Offer tea')
    const [here, there] = [makePen('here'), makePen('there')].map((pen) => recommend(day, pen).changes)
    const merged = foldChanges(foldChanges(day, here ?? []), there ?? [])
    expect(list(merged)).toEqual(['1.1 Offer naloxone', '1.2 Offer tea'])
    expect(list(compose(merged))).toEqual(list(merged))
  })

  it('loses nothing that one copy wrote where another grouped its statement away', () => {
    const day = compose(saying('Offer naloxone', 'Give out naloxone'))
    const act = startAct(day, makePen('here'))
    act.set('recommendation', 'rec-p2', 'text', 'Offer naloxone to all')
    const grouped = group(day, ['p1', 'p2'], 'g')
    const composed = foldChanges(grouped, recommend(grouped, makePen('there')).changes)
    expect(list(composed)).toEqual(['1.1 Offer naloxone'])
    const merged = foldChanges(composed, act.changes())
    expect(list(compose(merged))).toEqual(['1.2 Offer naloxone to all'])
    expect(recommend(compose(merged), makePen()).changes).toEqual([])
    expect(claimStatements(gatherMaterial(merged)).kept).toHaveLength(1)
  })

  it('does not bring back what its writer took out beside another of theirs', () => {
    const day = compose(saying('Offer naloxone', 'Give out naloxone'))
    const both = edit(edit(day, 'rec-p1', 'text', 'Mine'), 'rec-p2', 'text', 'Mine too')
    const grouped = compose(group(both, ['p1', 'p2'], 'g'))
    expect(list(grouped)).toEqual(['1.1 Mine', '1.2 Mine too'])
    expect(list(compose(edit(grouped, 'rec-p2', 'withdrawn', true)))).toEqual(['1.1 Mine'])
  })

  it('gives no number twice where two copies gave it to different statements', () => {
    const day = saying('Offer naloxone')
    const more = (device: string, text: string): Session => {
      const act = startAct(day, makePen(device))
      act.make('point', { text, kind: 'say', topic: 'sleep' }, device)
      return compose(act.session(), makePen(device))
    }
    const [here, there] = [more('here', 'Offer tea'), more('there', 'Offer coffee')]
    const act = startAct(here, makePen('there'))
    act.make('point', { text: 'Offer coffee', kind: 'say', topic: 'sleep' }, 'there')
    const { text, composed, from, number, topic } = there.records.recommendation.get('rec-there') ?? {}
    act.make(
      'recommendation',
      { text, composed, from, number, topic, rests: { there: true } } as never,
      'rec-there',
    )
    expect(list(act.session())).toEqual(['1.1 Offer naloxone', '1.2 Offer tea', '1.2 Offer coffee'])
    expect(list(compose(act.session()))).toEqual(['1.1 Offer naloxone', '1.2 Offer tea', '1.3 Offer coffee'])
  })
})

describe('editing recommendations', () => {
  const first = compose(saying('Offer naloxone', 'Offer tea'))

  it('leaves out what is taken out, and brings it back with its number', () => {
    const without = edit(first, 'rec-p1', 'withdrawn', true)
    expect(listAll(without, 'omission').map(({ of }) => of)).toEqual(['p1'])
    expect(list(compose(without))).toEqual(['1.2 Offer tea'])
    const back = edit(without, 'rec-p1', 'withdrawn', false)
    expect(listAll(back, 'omission')).toEqual([])
    expect(list(compose(back))).toEqual(['1.1 Offer naloxone', '1.2 Offer tea'])
  })

  it('gives a new one the next number of its topic, and refuses one that was given', () => {
    const make = (number: string): readonly string[] =>
      list(
        foldChanges(
          first,
          editDraft(
            first,
            [
              {
                kind: 'make',
                entity: 'recommendation',
                id: 'new',
                value: { number, text: 'Mine', topic: 'sleep' },
              },
            ],
            makePen(),
          ),
        ),
      )
    expect(make('')).toContain('1.3 Mine')
    expect(() => make('1.2')).toThrow('1.2 was given to another recommendation')
  })

  it('keeps a number once it was given, so that it can never be given again', () => {
    expect(() => edit(first, 'rec-p1', 'number', '1.7')).toThrow('keeps its number')
    expect(() => edit(first, 'rec-p1', 'number', '')).toThrow('keeps its number')
    expect(edit(first, 'rec-p1', 'number', '1.1').records.recommendation.get('rec-p1')?.number).toBe('1.1')
  })

  it('refuses what is not of the draft, and what does not fit', () => {
    const change = (entity: string, field: string, value: unknown) => () =>
      editDraft(
        first,
        [{ kind: 'set', entity, id: entity === 'point' ? 'p1' : 'rec-p1', field, value }],
        makePen(),
      )
    expect(change('point', 'text', 'x')).toThrow('The draft cannot change that')
    expect(change('recommendation', 'strength', 'strong')).toThrow('does not fit')
    expect(change('recommendation', 'nothing', 'x')).toThrow('does not fit')
    expect(change('constructor', 'text', 'x')).toThrow('The draft cannot change that')
  })
})

type Step = { readonly what: number; readonly a: number; readonly b: number }

const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.record({ what: fc.nat(12), a: fc.nat(40), b: fc.nat(40) }),
  { minLength: 1, maxLength: 25 },
)

function pick<T>(all: readonly T[], at: number): T | undefined {
  return all[at % Math.max(all.length, 1)]
}

/** A copy of a session, and what was done in it. */
type Copy = {
  session: Session
  readonly changes: Change[]
  readonly wrote: Map<string, string>
  readonly pen: Pen
}

function copyOf(session: Session, device: string): Copy {
  return { session, changes: [], wrote: new Map(), pen: makePen(device) }
}

function apply(copy: Copy, changes: readonly Change[]): void {
  copy.changes.push(...changes)
  copy.session = foldChanges(copy.session, changes)
}

function write(copy: Copy, id: string, field: string, value: unknown): void {
  const { session, pen } = copy
  apply(copy, editDraft(session, [{ kind: 'set', entity: 'recommendation', id, field, value }], pen))
}

/** One thing that a pooler or writer may do. */
function step(copy: Copy, { what, a, b }: Step, count: number): void {
  const { session, pen, wrote } = copy
  const points = listAll(session, 'point')
  const groups = listGroups(session).map((one) => one.group)
  const [one, other] = [pick(points, a), pick(points, b)]
  const [held, into] = [pick(groups, a), pick(groups, b)]
  const made = pick(listAll(session, 'recommendation'), a)
  const name = `${pen.device}${count}`
  const set = (field: 'text' | 'kind' | 'withdrawn', value: unknown): void => {
    const act = startAct(session, pen)
    if (one !== undefined) act.set('point', one.id, field, value as never)
    apply(copy, act.changes())
  }
  if (what < 2 && one !== undefined && other !== undefined && one !== other) {
    const order = { id: `g${name}`, points: [one.id, other.id], reason: '', wordingFrom: one.id, wording: '' }
    apply(copy, groupPoints(session, [order], pen))
  } else if (what === 2 && held !== undefined) apply(copy, dissolveGroup(session, held.id, pen))
  else if (what === 3 && held !== undefined) {
    const leaving = membersOf(held.members).slice(0, 1)
    apply(copy, takeOut(session, { group: held.id, points: leaving, id: null }, pen))
  } else if (what === 4 && held !== undefined && into !== undefined && held !== into)
    apply(copy, mergeGroups(session, { from: held.id, into: into.id }, pen))
  else if (what === 5 && held !== undefined)
    apply(copy, wordGroup(session, { group: held.id, wording: `words ${name}`, from: null }, pen))
  else if (what === 6 && made !== undefined) {
    wrote.set(made.id, `mine ${name}`)
    write(copy, made.id, 'text', `mine ${name}`)
  } else if (what === 7 && made !== undefined) {
    wrote.delete(made.id)
    write(copy, made.id, 'withdrawn', true)
  } else if (what === 8) set('text', `said ${name}`)
  else if (what === 9) set('kind', one?.kind === 'say' ? 'risk' : 'say')
  else if (what === 10) set('withdrawn', true)
  else if (what > 10) apply(copy, recommend(session, pen).changes)
}

function givenNumbers(session: Session, given: Map<string, string>): void {
  for (const { id, number } of session.records.recommendation.values()) {
    expect(given.get(number) ?? id, `number ${number}`).toBe(id)
    given.set(number, id)
  }
}

function expectOneEach(session: Session): void {
  const material = gatherMaterial(session)
  const { kept, free, superseded } = claimStatements(material)
  expect(free).toEqual([])
  expect(superseded).toEqual([])
  for (const entry of material.entries.filter(isStatement)) {
    const claims = kept.filter(({ entries }) => entries.includes(entry))
    expect(claims.length).toBeGreaterThan(0)
    expect(claims.length === 1 || claims.every(({ isTouched }) => isTouched)).toBe(true)
  }
}

/** What a copy wrote and nothing replaced stands, unless somebody took it out or left out what it was made from. */
function expectWritten(session: Session, copies: readonly Copy[]): void {
  const omitted = listOmitted(session)
  const isTakenOut = (id: string): boolean =>
    copies.some(({ changes }) =>
      changes.some(
        (change, at) =>
          change.kind === 'set' &&
          change.of === id &&
          change.field === 'withdrawn' &&
          !changes.slice(at, at + 2).some((next) => next.kind === 'set' && next.key === id),
      ),
    )
  for (const [id, text] of copies.flatMap(({ wrote }) => [...wrote])) {
    const made = session.records.recommendation.get(id)
    if (made?.text === text && !isTakenOut(id) && !omitted.has(made?.from ?? ''))
      expect(made?.withdrawn, id).toBe(false)
  }
}

function numbersOf(session: Session): readonly string[] {
  return listAll(session, 'recommendation').map(({ number }: Rec<'recommendation'>) => number)
}

describe('whatever is pooled and written', () => {
  const day = compose(saying('Offer a', 'Offer b', 'Consider c', 'd', 'Offer e', 'f'))

  it('no number is given twice, nothing written is lost, and every statement has one recommendation', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const copy = copyOf(day, 'pool')
        const given = new Map<string, string>()
        for (const [at, one] of all.entries()) {
          step(copy, one, at)
          givenNumbers(copy.session, given)
        }
        const session = compose(copy.session)
        givenNumbers(session, given)
        expectOneEach(session)
        expect(recommend(session, makePen()).changes).toEqual([])
        expect(new Set(numbersOf(session)).size).toBe(numbersOf(session).length)
        for (const [id, text] of copy.wrote)
          expect(session.records.recommendation.get(id)).toMatchObject({ text, withdrawn: false })
      }),
      { numRuns: 200 },
    )
  })

  it('copies that compose by themselves merge to the same session, with each statement once', () => {
    fc.assert(
      fc.property(steps, steps, (mine, yours) => {
        const [here, there] = [copyOf(day, 'here'), copyOf(day, 'there')]
        for (const [at, one] of mine.entries()) step(here, one, at)
        for (const [at, one] of yours.entries()) step(there, one, at)
        for (const copy of [here, there]) apply(copy, recommend(copy.session, copy.pen).changes)
        const merged = foldChanges(here.session, there.changes)
        const session = compose(merged)
        expectWritten(session, [here, there])
        expect(list(compose(foldChanges(there.session, here.changes)))).toEqual(list(session))
        expectOneEach(session)
        expect(recommend(session, makePen()).changes).toEqual([])
        expect(new Set(numbersOf(session)).size).toBe(numbersOf(session).length)
      }),
      { numRuns: 60 },
    )
  })
})
