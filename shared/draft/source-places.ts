import type { Block } from '#shared/model/document.ts'
import type { Rec } from '#shared/model/session.ts'
import { listAll } from '#shared/session/list.ts'

import { say } from './lists.ts'
import type { Material } from './material.ts'
import { capital, lineOf } from './words.ts'

type Place = Rec<'point'>['place']
/** The files of some places, by id. */
type Sources = ReadonlyMap<string, { readonly name: string; readonly number: number }>

/** The files that places stand in, each with its number; a single one needs none. */
export function listSources(material: Material, places: readonly Place[]): Sources {
  const used = new Set(places.map((place) => place?.source))
  return new Map(
    listAll(material.session, 'source')
      .filter(({ id }) => used.has(id))
      .map(({ id, name }, index) => [id, { name: lineOf(name), number: index + 1 }]),
  )
}

/** The files by name, so that the table below need not repeat them. */
export function sourceBlocks(sources: Sources): readonly Block[] {
  const names = [...sources.values()].map(({ name }) => name)
  if (names.length === 0) return []
  if (names.length === 1) return say(`Lines are those of ${names[0]}.`)
  return [
    ...say('Sources, by number:'),
    { kind: 'list', ordered: true, items: names.map((text) => ({ text })) },
  ]
}

/** Where in its file something stood: the line, and the file's number where there are several. */
export function placeText(place: Place, sources: Sources): string {
  const source = sources.get(place?.source ?? '')
  if (place === null || source === undefined) return ''
  const { line, lastLine } = place
  const span = lastLine === null || lastLine === line ? `line ${line}` : `lines ${line} to ${lastLine}`
  const lines = line === null ? '' : span
  const file = sources.size > 1 || lines === '' ? `source ${source.number}` : ''
  return capital([file, lines].filter((part) => part !== '').join(', '))
}
