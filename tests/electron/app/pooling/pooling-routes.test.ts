import { createRouterClient } from '@orpc/server'
import { describe, expect, it, onTestFinished } from 'vitest'

import { createApp } from '#electron/app/create-app.ts'
import { heavyWork } from '#electron/app/heavy-work.ts'
import { countCoverage } from '#shared/pooling/coverage.ts'
import { listBulk, listQueue } from '#shared/pooling/list-queue.ts'
import { listGroups } from '#shared/session/groups.ts'
import { makeFolder } from '#tests/helpers/temporary-folder.ts'

const day = { session: 'day' }
const beginning = { title: 'A day', template: 'guidance' as const, topics: ['One', 'Two'], tables: 3 }
const said = [
  ['p1', 'Offer the hepatitis B vaccine at the first contact', 0],
  ['p2', 'Offer the hepatitis B vaccine at the first contact.', 0],
  ['p3', 'Offer hepatitis B vaccination at first contact', 0],
  ['p4', 'A place for bicycles', 0],
  ['p5', 'Offer hepatitis B vaccine at a first contact', 1],
  ['p6', 'Open two evenings a week', 1],
] as const

/** A desk on a session with six points of two topics, nothing decided. */
async function openDay() {
  const app = await createApp({
    library: makeFolder(),
    door: 'direct',
    heavy: { ...heavyWork, close: async () => undefined },
  })
  onTestFinished(() => app.close())
  const desk = createRouterClient(app.router, { context: app.desk })
  await desk.library.create({ id: 'day', ...beginning })
  const { session } = await app.desk.open('day')
  const topics = [...session.records.topic.keys()]
  const tables = [...session.records.table.keys()]
  const points = said.map(([id, text, topic], at) => ({
    id,
    text,
    topic: topics[topic] ?? null,
    table: tables[at % 3] ?? null,
  }))
  await desk.capture.addPoints({ ...day, points })
  const now = async () => (await app.desk.open('day')).session
  const groups = async () =>
    listGroups(await now()).map(({ group, points: members }) => [group.id, members.map(({ id }) => id)])
  return { desk, now, groups, topics }
}

type Open = Awaited<ReturnType<typeof openDay>>

/** Suggestions once every meaning was read that can be read on this machine. */
async function suggest({ desk }: Open, topic?: string | null, across = false) {
  for (;;) {
    const found = await desk.pooling.suggest({ ...day, ...(topic !== undefined && { topic }), across })
    if (found.ready) return found
  }
}

const group = (id: string, ...points: string[]) => ({
  id,
  points,
  wordingFrom: points[0] ?? null,
  wording: '',
  reason: '',
})

describe('suggestions', () => {
  it('come by topic, with what says the very same and what other topics have', async () => {
    const open = await openDay()
    const all = await suggest(open)
    expect(all.method === 'model' ? all.why : '').toBe('')
    expect(all.method === 'words' ? all.why : 'a reason').not.toBe('')
    expect(all.suggestions.map(({ points }) => points.toSorted())).toContainEqual(['p1', 'p2', 'p3'])
    expect(all.sames.map(({ points }) => points.toSorted())).toContainEqual(['p1', 'p2'])
    expect(all.across).toEqual([])
    const { across } = await suggest(open, null, true)
    expect(across.flatMap(({ points }) => points)).toContain('p5')
    const second = await suggest(open, open.topics[1])
    expect(second).toMatchObject({ suggestions: [], across: [] })
    expect(await suggest(open, null)).toMatchObject({ suggestions: [] })
  })

  it('take in what arrives late, and leave out what was withdrawn', async () => {
    const open = await openDay()
    await suggest(open)
    const late = { id: 'p7', text: 'Open in the evening, two evenings a week', topic: open.topics[1] ?? null }
    await open.desk.capture.addPoint({ ...day, point: late })
    const [topic] = (await suggest(open, open.topics[1])).suggestions
    expect(topic?.points.toSorted()).toEqual(['p6', 'p7'])
    const near = await open.desk.pooling.near({ ...day, point: 'p7', top: 3 })
    expect(near.map(({ point }) => point)).toEqual(['p6', 'p5'])
    const everywhere = await open.desk.pooling.near({ ...day, point: 'p5', top: 2, everywhere: true })
    expect(['p1', 'p2', 'p3']).toContain(everywhere[0]?.point)
    await open.desk.capture.withdrawPoint({ ...day, point: 'p6', because: '' })
    expect((await suggest(open, open.topics[1])).suggestions).toEqual([])
    expect(await open.desk.pooling.near({ ...day, point: 'p6', top: 3 })).toEqual([])
  })

  it('leave the queue as they are decided, without being asked for again', async () => {
    const open = await openDay()
    const { suggestions, sames } = await suggest(open, open.topics[0])
    const queue = async (): Promise<readonly string[]> =>
      listQueue(await open.now(), suggestions).map(
        ({ kind, points }) => `${kind} ${points.toSorted().join(' ')}`,
      )
    expect(await queue()).toEqual(['new p1 p2 p3'])
    const bulk = listBulk(await open.now(), sames).map(({ points }) => group('same', ...points))
    await open.desk.pooling.group({ ...day, groups: bulk })
    expect(await queue()).toEqual(['add p3'])
    await open.desk.pooling.addTo({ ...day, group: 'same', points: ['p3'] })
    expect(await queue()).toEqual([])
    expect(countCoverage(await open.now())).toMatchObject({ total: 6, grouped: 3, single: 3 })
  })

  it('hold nothing of somebody who was erased', async () => {
    const open = await openDay()
    const { desk } = open
    const person = { kind: 'make' as const, entity: 'person' as const, id: 'anna', value: { code: 'P1' } }
    await desk.setup.edit({ ...day, edits: [person] })
    await desk.capture.editPoint({ ...day, point: 'p2', edit: { person: 'anna' } })
    await suggest(open)
    await desk.setup.erasePerson({ ...day, person: 'anna', points: 'erase', exports: false })
    const after = await suggest(open)
    expect(JSON.stringify(after)).not.toContain('p2')
    expect(after.sames).toEqual([])
  })
})

describe('decisions', () => {
  it('are each one act, and sending one twice changes nothing', async () => {
    const { desk, groups } = await openDay()
    const decisions = [
      () =>
        desk.pooling.group({ ...day, groups: [group('one', 'p1', 'p2', 'p3'), group('two', 'p4', 'p6')] }),
      () => desk.pooling.star({ ...day, group: 'one', starred: true }),
      () => desk.pooling.word({ ...day, group: 'one', wording: 'Vaccinate early', from: null }),
      () => desk.pooling.addTo({ ...day, group: 'two', points: ['p5'] }),
      () => desk.pooling.takeOut({ ...day, group: 'two', points: ['p4'], id: null }),
      () => desk.pooling.takeOut({ ...day, group: 'two', points: ['p5', 'p6'], id: 'three' }),
      () =>
        desk.pooling.keepApart({ ...day, id: 'apart', points: ['p4', 'p5'], says: 'same-theme', reason: '' }),
      () => desk.pooling.later({ ...day, id: 'later', points: ['p4', 'p1'], reason: '' }),
      () => desk.pooling.merge({ ...day, from: 'three', into: 'one' }),
      () => desk.pooling.dissolve({ ...day, group: 'one' }),
    ]
    for (const decide of decisions) {
      expect((await decide()).changes).toBeGreaterThan(0)
      expect(await decide()).toEqual({ act: null, changes: 0 })
    }
    expect(await groups()).toEqual([])
    expect((await desk.pooling.history(day)).count).toBe(decisions.length)
  })

  it('of several steps are one act with one line in the history, and taken back as one', async () => {
    const { desk, groups } = await openDay()
    await desk.pooling.group({ ...day, groups: [group('one', 'p1', 'p2'), group('two', 'p4', 'p6')] })
    const before = await groups()
    const { act } = await desk.pooling.decide({
      ...day,
      steps: [
        { kind: 'merge', from: 'two', into: 'one' },
        { kind: 'addTo', group: 'one', points: ['p3'] },
        { kind: 'word', group: 'one', wording: 'Early', from: null },
        { kind: 'star', group: 'one', starred: true },
      ],
    })
    expect(await groups()).toEqual([['one', ['p1', 'p2', 'p3', 'p4', 'p6']]])
    const [line, ...others] = (await desk.pooling.history(day)).acts
    expect([line?.what, others.length]).toEqual(['merge groups, add 1 point, reword, star', 1])
    await desk.pooling.undo({ ...day, act: act ?? '' })
    expect(await groups()).toEqual(before)
  })

  it('of several steps are refused whole where one cannot be taken', async () => {
    const { desk, groups } = await openDay()
    const steps = [
      { kind: 'group' as const, groups: [group('one', 'p1', 'p2')] },
      { kind: 'star' as const, group: 'none', starred: true },
    ]
    await expect(desk.pooling.decide({ ...day, steps })).rejects.toMatchObject({ code: 'PROBLEM' })
    expect(await groups()).toEqual([])
  })

  it('file points and groups under themes', async () => {
    const { desk, now } = await openDay()
    const theme = {
      kind: 'make' as const,
      entity: 'theme' as const,
      id: 'welcome',
      value: { name: 'Welcome' },
    }
    await desk.setup.edit({ ...day, edits: [theme] })
    await desk.pooling.group({ ...day, groups: [group('one', 'p1', 'p2')] })
    const filing = { ...day, points: ['p4'], groups: ['one'], themes: { welcome: true } }
    await desk.pooling.file(filing)
    expect((await now()).records.group.get('one')?.themes).toEqual({ welcome: true })
    expect((await now()).records.point.get('p4')?.themes).toEqual({ welcome: true })
  })

  it('that cannot be made say why in a sentence, and change nothing', async () => {
    const { desk, groups } = await openDay()
    const lost = { ...day, groups: [group('one', 'p1', 'p99')] }
    await expect(desk.pooling.group(lost)).rejects.toMatchObject({
      code: 'PROBLEM',
      message: 'One of these points is not in the session any more. Nothing was changed.',
    })
    await expect(desk.pooling.undo({ ...day, act: 'none' })).rejects.toThrow('not in the history')
    expect(await groups()).toEqual([])
  })
})

describe('taking back', () => {
  it('takes any one decision back, long after it was made, and says so in the history', async () => {
    const { desk, groups } = await openDay()
    const first = await desk.pooling.group({
      ...day,
      groups: [group('one', 'p1', 'p2'), group('two', 'p4', 'p5')],
    })
    const second = await desk.pooling.group({ ...day, groups: [group('three', 'p2', 'p3')] })
    await desk.capture.addPoint({ ...day, point: { id: 'p8', text: 'after' } })
    await desk.pooling.undo({ ...day, act: second.act ?? '' })
    expect(await groups()).toEqual([
      ['one', ['p1', 'p2']],
      ['two', ['p4', 'p5']],
    ])
    expect(await desk.pooling.undo({ ...day, act: second.act ?? '' })).toEqual({ act: null, changes: 0 })
    await desk.pooling.dissolve({ ...day, group: 'two' })
    await desk.pooling.undo({ ...day, act: first.act ?? '' })
    expect(await groups()).toEqual([])
    const [undo, dissolve] = (await desk.pooling.history(day)).acts
    expect(undo).toMatchObject({ what: 'put together 4 points in 2 groups', turn: 'undoes', undoneBy: null })
    await expect(desk.pooling.undo({ ...day, act: dissolve?.act ?? '' })).rejects.toThrow(
      'changed again since',
    )
  })

  it('does again what was taken back, and step by step takes the same acts', async () => {
    const { desk, groups } = await openDay()
    const { act } = await desk.pooling.group({ ...day, groups: [group('one', 'p1', 'p2')] })
    const undone = await desk.pooling.undo({ ...day, act: act ?? '' })
    await desk.pooling.undo({ ...day, act: undone.act ?? '' })
    expect(await groups()).toEqual([['one', ['p1', 'p2']]])
    await desk.session.undo(day)
    expect(await groups()).toEqual([])
  })
})
