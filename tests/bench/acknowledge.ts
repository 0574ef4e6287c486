import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { createRouterClient } from '@orpc/server'
import { JSONFilePreset } from 'lowdb/node'

import { createApp } from '#electron/app/create-app.ts'
import { startDoorChild } from '#tests/helpers/door-child.ts'

import { makeChanges } from './large-session.ts'
import { compare, type Measure, percentile, time } from './measure.ts'

const points = 400

async function acknowledgeIn(library: string, size: number): Promise<readonly number[]> {
  const app = await createApp({ library, door: 'direct' })
  const desk = createRouterClient(app.router, { context: app.desk })
  const session = `day-${size}`
  await app.desk.begin(session, makeChanges(session, size))
  const took = await time(points, (run) =>
    desk.capture.addPoint({ session, point: { id: `b${run}`, text: `Bench point ${run}` } }),
  )
  await app.close()
  return took
}

async function writeWithLowdb(folder: string): Promise<readonly number[]> {
  const db = await JSONFilePreset(join(folder, 'peer.json'), { points: [] as unknown[] })
  db.data.points.push(...makeChanges('peer', 20_000))
  return time(20, async (run) => {
    db.data.points.push({ id: `b${run}`, text: `Bench point ${run}` })
    await db.write()
  })
}

async function acknowledgeThroughDoor(library: string): Promise<readonly number[]> {
  const door = await startDoorChild(library)
  await door.desk.library.create({ id: 'door', title: 'Door', template: 'guidance', topics: [], tables: 1 })
  const took = await time(points, (run) =>
    door.desk.capture.addPoint({ session: 'door', point: { id: `b${run}`, text: `Bench point ${run}` } }),
  )
  await door.stop()
  return took
}

/** How long a point takes until it is acknowledged, that is, on the disk. */
export async function benchAcknowledge(): Promise<readonly Measure[]> {
  const library = await mkdtemp(join(tmpdir(), 'pooled-bench-'))
  try {
    const [small, large] = [await acknowledgeIn(library, 10), await acknowledgeIn(library, 20_000)]
    const [door, lowdb] = [await acknowledgeThroughDoor(library), await writeWithLowdb(library)]
    const p95 = (values: readonly number[]): number => percentile(values, 0.95)
    return [
      compare(
        'acknowledge a point at 20,000 points, p95',
        p95(large),
        'the same at 10 points',
        p95(small),
        'ratio ≤ 1.5; ≤ 50 ms',
      ),
      compare(
        'acknowledge a point at 20,000 points, median',
        percentile(large, 0.5),
        'the same at 10 points',
        percentile(small, 0.5),
        'ratio ≤ 1.5; ≤ 10 ms',
      ),
      compare(
        'acknowledge through the browser door, p95',
        p95(door),
        'direct call at 10 points',
        p95(small),
        '≤ 50 ms',
      ),
      compare(
        'acknowledge a point at 20,000 points, median',
        percentile(large, 0.5),
        'lowdb writing the same session, unsynced',
        percentile(lowdb, 0.5),
        'ratio < 1',
      ),
    ]
  } finally {
    await rm(library, { recursive: true, force: true })
  }
}
