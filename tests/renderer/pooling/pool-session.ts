import type { Session } from '#shared/model/session.ts'
import type { QueueItem } from '#shared/pooling/list-queue.ts'
import { listQueue } from '#shared/pooling/list-queue.ts'
import { type Act, startAct } from '#shared/session/write-changes.ts'
import { createSession } from '#shared/setup/create-session.ts'
import { makePen } from '#tests/helpers/pen.ts'

const beginning = {
  title: 'A day',
  template: 'guidance',
  topics: ['Barriers', 'Advice'],
  tables: 3,
  sides: [],
} as const

export type Day = {
  readonly session: Session
  readonly topics: readonly string[]
  readonly tables: readonly string[]
}

/** A session with two topics, three tables, and the points a to f: a to d on the first topic, e and f on the second. */
export function makeDay(more: (act: Act, day: Omit<Day, 'session'>) => void = () => undefined): Day {
  const begun = createSession('day', beginning, makePen('first'))
  const act = startAct(begun.session, makePen('desk'))
  const topics = [...begun.session.records.topic.keys()]
  const tables = [...begun.session.records.table.keys()]
  for (const [at, id] of 'abcdef'.split('').entries())
    act.make(
      'point',
      { text: `Point ${id}`, topic: topics[at < 4 ? 0 : 1] ?? null, table: tables[at % 3] ?? null },
      id,
    )
  more(act, { topics, tables })
  return { session: act.session(), topics, tables }
}

/** What is to be decided of one suggestion of these points. */
export function suggest(session: Session, points: string, topic: string | null = null): readonly QueueItem[] {
  const usual = {
    topic,
    score: 0.6,
    grade: 'very-close',
    shares: [],
    alike: [],
    why: '',
    cautions: [],
  } as const
  return listQueue(session, [{ ...usual, points: points.split(''), isBulk: false }])
}
