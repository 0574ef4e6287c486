import type { Place } from '#renderer/capture/capture-store.ts'
import type { NewPoint } from '#shared/contract/capture.ts'

import { usePaper } from './paper-notes.ts'

type Fields = Required<Pick<NewPoint, 'table' | 'topic' | 'presentation' | 'heardFrom' | 'saidAt'>>

/** What a new point carries of where and how it was heard: at a table, from a speaker, or from paper with its time. */
export function fieldsOfPlace({ table, topic, presentation = null }: Place): Fields {
  const { isOn, time } = usePaper.getState()
  const heardFrom = presentation === null ? (isOn ? 'paper' : 'table') : 'speaker'
  return { table, topic, presentation, heardFrom, saidAt: isOn ? time : '' }
}
