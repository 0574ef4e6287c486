import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { createApp } from '#electron/app/create-app.ts'
import { listPointRows } from '#shared/session/points.ts'
import { startDoorChild } from '#tests/helpers/door-child.ts'

const kills = 100
let library: string

beforeAll(async () => {
  library = await mkdtemp(join(tmpdir(), 'pooled-kill-'))
})
afterAll(() => rm(library, { recursive: true, force: true }))

/**
 * Enters points as fast as they are acknowledged until the app is killed; gives the ids that were acknowledged. In every
 * second round the time runs from the first of them, so that a busy machine still has something to lose.
 */
async function captureUntilKilled(round: number, after: number): Promise<readonly string[]> {
  await using door = await startDoorChild(library)
  const acknowledged: string[] = []
  const killing = Promise.withResolvers<null>()
  const killSoon = (): void => {
    setTimeout(() => void door.kill().then(() => killing.resolve(null)), after)
  }
  if (round % 2 === 0) killSoon()
  for (let count = 0; ; count += 1) {
    const id = `r${round}-${count}`
    const point = { id, text: `Round ${round}, point ${count}` }
    const sent = door.desk.capture.addPoint({ session: 'day', point })
    if ((await Promise.race([sent, killing.promise]).catch(() => null)) === null) return acknowledged
    acknowledged.push(id)
    if (round % 2 === 1 && count === 0) killSoon()
  }
}

describe('kill -9 during capture through the browser door', () => {
  it(`loses no acknowledged point in ${kills} kills, and leaves nothing that cannot be opened`, async () => {
    const first = await startDoorChild(library)
    await first.desk.library.create({
      id: 'day',
      title: 'Kill day',
      template: 'guidance',
      topics: ['One'],
      tables: 1,
    })
    await first.kill()
    const acknowledged: string[] = []
    for (let round = 0; round < kills; round += 1)
      acknowledged.push(...(await captureUntilKilled(round, 5 + Math.random() * 60)))
    const app = await createApp({ library, door: 'direct' })
    const { session, keeper } = await app.desk.open('day')
    const rows = listPointRows(session)
    const kept = new Set(rows.map((row) => row.id))
    await app.close()
    expect(keeper.readOnly).toBe(null)
    expect(acknowledged.filter((id) => !kept.has(id))).toEqual([])
    expect(acknowledged.length).toBeGreaterThanOrEqual(kills / 2)
    expect(kept.size - acknowledged.length).toBeLessThanOrEqual(kills)
  })
})
