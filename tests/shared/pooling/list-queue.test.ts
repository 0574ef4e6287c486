import { describe, expect, it } from 'vitest'

import { withdrawPoint } from '#shared/capture/edit-points.ts'
import { addToGroup, groupPoints } from '#shared/pooling/group-points.ts'
import { keepApart, putOff } from '#shared/pooling/keep-apart.ts'
import { listBulk, listQueue, pointsOf, type QueueItem, type Suggested } from '#shared/pooling/list-queue.ts'
import { startAct } from '#shared/session/write-changes.ts'
import { type Copy, decide, makePooledDay, orderGroup, takeBack } from '#tests/helpers/pooled-day.ts'

function suggested(points: readonly string[], more: Partial<Suggested> = {}): Suggested {
  const rest = {
    topic: 'first',
    score: 0.5,
    grade: 'close',
    shares: ['hep B'],
    why: 'shares: hep B',
  } as const
  return { points, ...rest, alike: [], cautions: [], isBulk: false, ...more }
}

function show({ kind, points, groups, later }: QueueItem): string {
  return [kind, ...points, ...groups, ...(later === null ? [] : [`(${later})`])].join(' ')
}

function queue({ session }: Copy, ...suggestions: readonly Suggested[]): readonly string[] {
  return listQueue(session, suggestions).map(show)
}

function group(copy: Copy, id: string, ...points: readonly string[]): Copy {
  return decide(copy, (now, pen) => groupPoints(now, [orderGroup(id, ...points)], pen))
}

function keep(copy: Copy, ...points: readonly string[]): Copy {
  const order = { id: points.join('-'), points, says: 'not-related' as const, reason: '' }
  return decide(copy, (now, pen) => keepApart(now, order, pen))
}

function putAside(copy: Copy, id: string, ...points: readonly string[]): Copy {
  return decide(copy, (now, pen) => putOff(now, { id, points, reason: 'shares: hep B' }, pen))
}

const day = makePooledDay()
const hepatitis = suggested(['p1', 'p2', 'p3'])

describe('what comes next', () => {
  it('is what is suggested, in its order, with the tables it was heard at', () => {
    const evening = suggested(['p4', 'p5'], { topic: 'hours' })
    const items = listQueue(day.session, [hepatitis, evening])
    expect(items.map(show)).toEqual(['new p1 p2 p3', 'new p4 p5'])
    expect(items.map(({ tables }) => tables)).toEqual([
      ['t1', 't2', 't3'],
      ['t1', 't2'],
    ])
    expect(listQueue(day.session, [hepatitis, evening], { topic: 'hours' }).map(show)).toEqual(['new p4 p5'])
  })

  it('leaves out what was said at one table where that is asked', () => {
    const one = suggested(['p1', 'p4', 'p7'])
    expect(listQueue(day.session, [one], { twoTables: true })).toEqual([])
  })

  it('is never what stands in one group already, and comes back when that is taken back', () => {
    const pooled = group(day, 'one', 'p1', 'p2', 'p3')
    expect(queue(pooled, hepatitis)).toEqual([])
    expect(queue(takeBack(pooled), hepatitis)).toEqual(['new p1 p2 p3'])
  })

  it('offers what arrives late to the group that stands, and two groups to each other, once', () => {
    const pooled = group(group(day, 'one', 'p1', 'p2'), 'two', 'p4', 'p5')
    expect(queue(pooled, hepatitis)).toEqual(['add p3 one'])
    const both = queue(pooled, suggested(['p1', 'p4']), suggested(['p2', 'p5']))
    expect(both).toEqual(['merge one two'])
    const [item] = listQueue(pooled.session, [hepatitis])
    expect(item && pointsOf(pooled.session, item)).toEqual(['p3', 'p1', 'p2'])
  })

  it('leaves out withdrawn points, and cautions of points that are not in it', () => {
    const caution = { kind: 'negation', a: ['not'], b: [], of: ['p3', 'p1'] } as const
    const gone = decide(day, (now, pen) => withdrawPoint(now, 'p3', '', pen))
    const [item] = listQueue(gone.session, [suggested(['p1', 'p2', 'p3'], { cautions: [caution] })])
    expect(item).toMatchObject({ points: ['p1', 'p2'], cautions: [] })
    expect(listQueue(day.session, [suggested(['p1', 'p3'], { cautions: [caution] })])).toMatchObject([
      { cautions: [caution] },
    ])
  })
})

describe('points kept apart', () => {
  it('never come together again; the others still do', () => {
    expect(queue(keep(day, 'p1', 'p2'), hepatitis)).toEqual(['new p1 p3'])
    expect(queue(keep(day, 'p1', 'p2', 'p3'), hepatitis)).toEqual([])
    expect(queue(keep(keep(day, 'p1', 'p2'), 'p1', 'p3'), hepatitis)).toEqual(['new p2 p3'])
  })

  it('stay apart from whole groups, whatever joins those later', () => {
    const pooled = group(day, 'one', 'p1', 'p2')
    const apart = keep(pooled, 'p1', 'p2', 'p3')
    expect(queue(apart, hepatitis)).toEqual([])
    const more = decide(apart, (now, pen) => addToGroup(now, { group: 'one', points: ['p8'] }, pen))
    expect(queue(more, suggested(['p8', 'p3']))).toEqual([])
  })
})

describe('what was put off', () => {
  it('comes last, once, as it was, whether or not it is still suggested', () => {
    const off = putAside(day, 'off', 'p1', 'p2', 'p3')
    expect(queue(off, hepatitis, suggested(['p7', 'p8']))).toEqual(['new p7 p8', 'new p1 p2 p3 (off)'])
    expect(queue(off, suggested(['p1', 'p3']))).toEqual(['new p1 p2 p3 (off)'])
    expect(queue(off)).toEqual(['new p1 p2 p3 (off)'])
    expect(listQueue(off.session, [])).toMatchObject([{ why: 'shares: hep B', topic: 'first' }])
  })

  it('comes forward with something new, and goes when it is decided', () => {
    const off = putAside(day, 'off', 'p1', 'p2')
    expect(queue(off, hepatitis)).toEqual(['new p1 p2 p3', 'new p1 p2 (off)'])
    expect(queue(group(off, 'one', 'p1', 'p2'))).toEqual([])
    expect(queue(keep(off, 'p1', 'p2'))).toEqual([])
  })
})

describe('accepting all very close', () => {
  const write = (copy: Copy, words: Readonly<Record<string, string>>): Copy =>
    decide(copy, (now, pen) => {
      const act = startAct(now, pen)
      for (const [id, text] of Object.entries(words)) act.set('point', id, 'text', text)
      return act.changes()
    })
  const [first, evening] = ['Offer the vaccine at the first contact', 'Open in the evening']
  const alike = write(day, { p1: first, p2: `${first}.`, p4: evening, p5: 'open in the evening' })
  const same = [
    suggested(['p1', 'p2'], { isBulk: true }),
    suggested(['p4', 'p5'], { isBulk: true, topic: 'hours' }),
  ]
  const bulk = (copy: Copy): readonly string[] => listBulk(copy.session, same).map(show)

  it('takes sets in the same words of points that stand alone, and nothing that was decided or put off', () => {
    expect(bulk(alike)).toEqual(['new p1 p2', 'new p4 p5'])
    expect(bulk(group(alike, 'one', 'p1', 'p8'))).toEqual(['new p4 p5'])
    expect(bulk(putAside(alike, 'off', 'p4', 'p5'))).toEqual(['new p1 p2'])
    expect(bulk(keep(alike, 'p1', 'p2'))).toEqual(['new p4 p5'])
    expect(listBulk(alike.session, [hepatitis])).toEqual([])
    expect(listBulk(alike.session, same, { topic: 'hours' }).map(show)).toEqual(['new p4 p5'])
  })

  it('goes by the words as they stand, not by those that were compared', () => {
    expect(bulk(write(alike, { p2: 'Do not offer the vaccine at the first contact' }))).toEqual(['new p4 p5'])
    expect(bulk(write(alike, { p5: 'Open in the evenings' }))).toEqual(['new p1 p2'])
    expect(bulk(day)).toEqual([])
  })
})
