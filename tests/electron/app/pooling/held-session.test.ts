import { expect, it } from 'vitest'

import { noModel } from '#electron/app/find-model.ts'
import { makePoolEngine } from '#electron/app/pool-engine.ts'
import { readDelta, type Told } from '#electron/app/pooling/follow-points.ts'
import {
  findAcross,
  findInTopic,
  type Held,
  holdSession,
  takeDelta,
} from '#electron/app/pooling/held-session.ts'
import { addPoint, editPoint, withdrawPoint } from '#shared/capture/edit-points.ts'
import type { Session } from '#shared/model/session.ts'
import { editSetup } from '#shared/setup/edit-setup.ts'
import { erasePerson } from '#shared/setup/erase-person.ts'
import { type Copy, decide, makePooledDay } from '#tests/helpers/pooled-day.ts'

/** What was taken of a session, by words alone so that it is the same on every machine. */
async function follow(
  session: Session,
): Promise<{ readonly held: Held; readonly take: (session: Session) => Promise<void> }> {
  const held = holdSession(makePoolEngine(async () => noModel))
  let told: Told | null = null
  const take = async (now: Session): Promise<void> => {
    const news = readDelta(now, told)
    if (news === null) return
    expect(takeDelta(held, news.delta)).toBe(true)
    told = news.told
    await held.taking
  }
  await take(session)
  return { held, take }
}

const day = makePooledDay()

function change(make: Parameters<typeof decide>[1], copy: Copy = day): Session {
  return decide(copy, make).session
}

it('tells only what changed, and nothing where nothing did', () => {
  const first = readDelta(day.session, null)
  expect(first?.delta).toMatchObject({ base: null, gone: [] })
  expect(first?.delta.points).toHaveLength(8)
  const told = first?.told ?? null
  expect(readDelta(day.session, told)).toBeNull()
  const reworded = change((now, pen) => editPoint(now, 'p7', { text: 'Bicycle stands' }, pen))
  expect(readDelta(reworded, told)?.delta).toMatchObject({ base: 1, points: [{ id: 'p7' }], gone: [] })
  const gone = change((now, pen) => withdrawPoint(now, 'p7', '', pen))
  expect(readDelta(gone, told)?.delta).toMatchObject({ points: [], gone: ['p7'] })
  const starred = change((now, pen) => editPoint(now, 'p7', { starred: true }, pen))
  expect(readDelta(starred, told)).toBeNull()
})

it('looks again only at the topic that something changed in', async () => {
  const { held, take } = await follow(day.session)
  const both = async () => [
    await findInTopic(held, 'first', undefined),
    await findInTopic(held, 'hours', undefined),
    await findAcross(held),
  ]
  const before = await both()
  expect(await both()).toEqual(before)
  await take(change((now, pen) => addPoint(now, 'p9', { text: 'Open in the evenings', topic: 'hours' }, pen)))
  const [first, hours, across] = await both()
  expect(first).toBe(before[0])
  expect(hours).not.toBe(before[1])
  expect(across).not.toBe(before[2])
  expect(hours).toMatchObject({ suggestions: [{ points: expect.arrayContaining(['p4', 'p9']) }] })
})

it('looks again where a short form stands for something else, and nowhere else', async () => {
  const { held, take } = await follow(day.session)
  const both = async () => [
    await findInTopic(held, 'first', undefined),
    await findInTopic(held, 'hours', undefined),
  ]
  const [first, hours] = await both()
  const value = { short: 'jab', long: 'vaccination', expands: false }
  await take(
    change((now, pen) => editSetup(now, [{ kind: 'make', entity: 'abbreviation', id: 'jab', value }], pen)),
  )
  const [firstAgain, hoursAgain] = await both()
  expect(firstAgain).not.toBe(first)
  expect(hoursAgain).toBe(hours)
})

it('tells of a table that is called otherwise only the points of that table', () => {
  const told = readDelta(day.session, null)?.told ?? null
  const named = change((now, pen) =>
    editSetup(now, [{ kind: 'set', entity: 'table', id: 't3', field: 'number', value: 7 }], pen),
  )
  expect(readDelta(named, told)?.delta.points.map(({ id, table }) => [id, table])).toEqual([
    ['p3', '7'],
    ['p6', '7'],
  ])
  const more = change((now, pen) =>
    editSetup(now, [{ kind: 'make', entity: 'table', id: 't4', value: { number: 4 } }], pen),
  )
  expect(readDelta(more, told)).toBeNull()
})

it('asks for everything where what it was told does not build on what it knows', async () => {
  const { held } = await follow(day.session)
  const news = readDelta(day.session, null)
  const delta = { ...news!.delta, base: 7 }
  expect(takeDelta(held, delta)).toBe(false)
  expect(takeDelta(held, { ...delta, base: null })).toBe(true)
})

it('keeps nothing of what was erased', async () => {
  const { held, take } = await follow(day.session)
  await findInTopic(held, 'first', undefined)
  const erased = change((now, pen) => erasePerson(now, 'anna', { points: 'erase' }, pen).changes)
  await take(erased)
  const found = await findInTopic(held, 'first', undefined)
  const kept = JSON.stringify([[...held.told.points.values()], found, held.forms, await findAcross(held)])
  expect(kept).not.toMatch(/p1|p3|visit three|first contact/u)
  expect(kept).toContain('p2')
  expect(await held.engine.near({ id: 'p1' }, 3)).toEqual([])
})
