import { addPoint } from '#shared/capture/edit-points.ts'
import type { Change } from '#shared/model/change.ts'
import { applyChange } from '#shared/session/apply-change.ts'
import { createSession } from '#shared/setup/create-session.ts'
import { makePen } from '#tests/helpers/pen.ts'

const words =
  'people wait too long for a first appointment and give up before anybody has asked what they need'.split(
    ' ',
  )

/** The changes of a session with that many points, over as many topics and tables as `places`. */
export function makeChanges(id: string, points: number, places = 10): readonly Change[] {
  const pen = makePen(`bench-${points}`)
  const titles = Array.from({ length: places }, (_, index) => `Topic ${index + 1}`)
  const begun = createSession(
    id,
    { title: 'Bench day', template: 'guidance', topics: titles, tables: places, sides: [] },
    pen,
  )
  const topics = [...begun.session.records.topic.keys()]
  const tables = [...begun.session.records.table.keys()]
  const changes = [...begun.changes]
  let { session } = begun
  for (let count = 0; count < points; count += 1) {
    const text = `${count}: ${words.slice(count % 5, 8 + (count % 9)).join(' ')}`
    const place = { topic: topics[count % places] ?? null, table: tables[(count * 7) % places] ?? null }
    for (const change of addPoint(session, `p${count}`, { text, ...place }, pen)) {
      session = applyChange(session, change)
      changes.push(change)
    }
  }
  return changes
}
