import { makePoolEngine, type PoolEngine } from '#electron/app/pool-engine.ts'
import type { PoolPoint } from '#shared/pooling/describe-group.ts'

import { compare, type Measure, percentile, time } from './measure.ts'

const who = 'nurses drivers parents tenants farmers pupils carers visitors wardens traders'.split(' ')
const what = 'need want lack share lose ask for wait for pay for forget welcome'.split(/ (?!for)/u)
const thing =
  'a quiet room,longer evenings,clear letters,safe crossings,fresh bread,a named contact,better lights,fair rotas,spare keys,warm meals,a second lift,plain forms'.split(
    ',',
  )
const where =
  'at the clinic,on the estate,beside the canal,in the school,after dark,at weekends,before winter,near the station,by telephone,in the square'.split(
    ',',
  )
const topics = 10

/** Points that are all different, dealt to tables and topics. */
export function makeDifferentPoints(count: number): readonly PoolPoint[] {
  const pick = (list: readonly string[], at: number): string => list[Math.floor(at) % list.length] ?? ''
  return Array.from({ length: count }, (_, at) => ({
    id: `p${at}`,
    text: `${pick(who, at)} ${pick(what, at / 10)} ${pick(thing, at / 100)} ${pick(where, at / 1_200)} and ${pick(thing, at / 7)} ${pick(where, at / 3)}`,
    topic: `t${at % topics}`,
    table: String((at % 12) + 1),
  }))
}

async function startWith(count: number): Promise<{ readonly engine: PoolEngine; readonly took: number }> {
  const engine = makePoolEngine()
  const [took = 0] = await time(1, () =>
    engine.take({ points: makeDifferentPoints(count), glossary: new Map() }),
  )
  return { engine, took }
}

/** How long suggestions take as a session grows, with all meanings read before. */
export async function benchPoolingSpeed(): Promise<readonly Measure[]> {
  const [half, full] = [await startWith(5_000), await startWith(10_000)]
  const [smaller = 0] = await time(1, () => half.engine.suggest())
  const [larger = 0] = await time(1, () => full.engine.suggest())
  await full.engine.near({ id: 'p0' }, 10)
  const near = await time(50, (run) => full.engine.near({ id: `p${run * 31}` }, 10))
  const said = await time(20, (run) =>
    full.engine.near({ text: `somebody new wants ${run} more lights` }, 10),
  )
  return [
    compare(
      'suggest among 10,000 points in 10 topics',
      larger,
      'among 5,000',
      smaller,
      '≤ 5,000 ms, ratio ≤ 2.5',
    ),
    compare('read the meaning of a point', full.took / 10_000, 'of 5,000', half.took / 5_000, '≤ 8 ms'),
    compare(
      'nearest to a new text among 10,000',
      percentile(said, 0.95),
      'to a known point',
      percentile(near, 0.95),
      '≤ 100 ms',
    ),
  ]
}
