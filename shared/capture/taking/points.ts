import { type HeardFrom, type PointKind } from '#shared/model/point.ts'
import type { Reading } from '#shared/model/reading.ts'

import { findParticipant } from './people.ts'
import { placeOf, stackUp, type Taking, underOf, useHeading } from './taking.ts'

type Heard = 'table' | 'speaker' | 'notes' | 'paper'

function heardFrom(taking: Taking): Heard & HeardFromName {
  if (taking.presentation !== null) return 'speaker'
  if (taking.table !== null) return 'table'
  return taking.notes.kind === 'article' || taking.notes.kind === 'thematic' ? 'paper' : 'notes'
}
type HeardFromName = (typeof HeardFrom)['options'][number]

function themeOf(taking: Taking): Record<string, boolean> {
  const theme = taking.subTheme ?? taking.theme
  return theme === null ? {} : { [theme]: true }
}

/** One thing said: under the topic, theme and heading in force, and under the point before it if it is deeper. */
export function takePoint(taking: Taking, reading: Reading, kind: PointKind = reading.kind ?? 'point'): void {
  const { participant } = reading
  const id = taking.act.make('point', {
    text: reading.text,
    kind,
    table: taking.table,
    topic: taking.topic ?? taking.fallbackTopic,
    person: participant ? findParticipant(taking, participant, reading) : null,
    heardFrom: heardFrom(taking),
    presentation: taking.presentation,
    themes: themeOf(taking),
    under: underOf(taking, 'point', reading.level),
    heading: useHeading(taking),
    place: placeOf(taking, reading),
  })
  taking.taken.points += 1
  stackUp(taking, 'point', reading.level, id)
}
