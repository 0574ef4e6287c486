import { createRouterClient } from '@orpc/server'

import { createApp } from '#electron/app/create-app.ts'
import { makePoolingDay, poolingTables, poolingTopics, type SaidPoint } from '#tests/fixtures/pooling-day.ts'

const sides = ['Lived experience', 'Nurse', 'GP']
const scales = ['all', 'most', 'split', null] as const

/** Puts a session of 400 points over four topics and ten tables into a library, nothing decided; gives its points. */
export async function makePoolingLibrary(
  library: string,
  points: readonly SaidPoint[] = makePoolingDay(),
): Promise<readonly SaidPoint[]> {
  const app = await createApp({ library, door: 'direct' })
  try {
    const desk = createRouterClient(app.router, { context: app.desk })
    await desk.library.create({
      id: 'day',
      title: 'Open door day',
      template: 'guidance',
      topics: [...poolingTopics],
      tables: poolingTables,
    })
    const edits = sides.map((name, at) => ({
      kind: 'make' as const,
      entity: 'expertise' as const,
      id: `side-${at}`,
      value: { name },
    }))
    await desk.setup.edit({ session: 'day', edits })
    const { session } = await app.desk.open('day')
    const topics = [...session.records.topic.values()]
    const tables = [...session.records.table.values()].toSorted((a, b) => (a.number ?? 0) - (b.number ?? 0))
    const news = points.map((point, at) => {
      const scale = scales[at % scales.length] ?? null
      return {
        id: point.id,
        text: point.text,
        topic: topics.find(({ title }) => title === poolingTopics[point.topic])?.id ?? null,
        table: tables[point.table]?.id ?? null,
        expertise: `side-${at % sides.length}`,
        agreement: scale === null ? null : { scale, people: null },
        kind: at % 5 === 0 ? ('say' as const) : ('point' as const),
      }
    })
    await desk.capture.addPoints({ session: 'day', points: news })
    return points
  } finally {
    await app.close()
  }
}
