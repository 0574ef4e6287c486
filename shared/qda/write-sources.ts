import type { Rec, Session } from '#shared/model/session.ts'
import { listEchoes } from '#shared/session/count-echoes.ts'
import { themesOf } from '#shared/session/filed.ts'
import { whyHeld } from '#shared/session/hold-back.ts'
import { compareOrder, listAll } from '#shared/session/list.ts'
import { labelByCode } from '#shared/session/person-labels.ts'
import { nameTable } from '#shared/session/points.ts'

import { guidOf } from './guid.ts'
import { cleanText, element, type XmlNode } from './write-xml.ts'

/** Who everything in the file is said to be by: people of the session are never named in it. */
export const writer = guidOf('user', 'pooled')

/** One table's points on one topic, as a text with a paragraph for each time that something was said. */
export type QdaSource = {
  readonly guid: string
  readonly text: string
  readonly element: XmlNode
  readonly selections: readonly {
    readonly guid: string
    readonly person: string | null
  }[]
}

/** Something that was said, and the point it belongs to. */
type Said = {
  readonly guid: string
  readonly text: string
  readonly person: string | null
  readonly description: string
  readonly at: string
  readonly point: Rec<'point'>
  /** Its own id, for the guids of its codings. */
  readonly id: string
}

/** The variables that a source has, by the guid of the variable. */
export const variables = {
  table: guidOf('variable', 'table'),
  topic: guidOf('variable', 'topic'),
  side: guidOf('variable', 'side'),
} as const

/** The value of a variable; nothing where there is none. */
export function variableValue(variable: keyof typeof variables, text: string): readonly XmlNode[] {
  if (text === '') return []
  const ref = element('VariableRef', { targetGUID: variables[variable] })
  return [element('VariableValue', {}, [ref, element('TextValue', {}, [text])])]
}

/** The guid of a note of dissent. */
export function dissentGuid(point: string): string {
  return guidOf('dissent', point)
}

function describeSaid(
  session: Session,
  from: Pick<Rec<'point'>, 'person' | 'expertise' | 'agreement'>,
): string {
  const label = labelByCode(session).get(from.person ?? '') ?? ''
  const side = session.records.expertise.get(from.expertise ?? '')?.name ?? ''
  const { agreement } = from
  const agreed =
    agreement === null
      ? ''
      : `agreement: ${agreement.scale === 'people' ? `${agreement.people ?? ''} people`.trim() : agreement.scale}`
  return [label, side, agreed].filter((part) => part !== '').join(', ')
}

function listSaid(
  session: Session,
  points: readonly Rec<'point'>[],
  echoes: ReadonlyMap<string, readonly Rec<'echo'>[]>,
): readonly Said[] {
  const isSaid = (said: { readonly point: Rec<'point'>; readonly person: string | null }): boolean =>
    whyHeld(session, { kind: said.point.kind, person: said.person }) === null
  const all = points.flatMap((point): readonly Said[] => [
    {
      guid: guidOf('point', point.id),
      id: point.id,
      text: cleanText(point.text) || '(no words)',
      person: point.person,
      description: [point.kind, describeSaid(session, point)].filter((part) => part !== '').join(': '),
      at: point.made.at,
      point,
    },
    ...(echoes.get(point.id) ?? []).map((echo) => ({
      guid: guidOf('echo', echo.id),
      id: echo.id,
      text: cleanText(echo.text) || '(said again)',
      person: echo.person,
      description: ['said again', describeSaid(session, echo)].filter((part) => part !== '').join(': '),
      at: echo.made.at,
      point,
    })),
  ])
  return all.filter(isSaid)
}

/** Its first words, and the point's id, by which it is known again where a program gives out new guids. */
function nameSelection({ text, id }: Said): string {
  const line = text.replaceAll(/\s+/gu, ' ').trim()
  const short = /^.{0,40}/u.exec(line)?.[0] ?? ''
  return `${short.length < line.length ? `${short}…` : short} #${id}`
}

function countCharacters(text: string): number {
  let count = 0
  for (const _ of text) count += 1
  return count
}

function writeSelection(session: Session, said: Said, start: number, end: number): XmlNode {
  const by = { creatingUser: writer, creationDateTime: said.at }
  const { guid, description, point } = said
  return element(
    'PlainTextSelection',
    { guid, name: nameSelection(said), startPosition: start, endPosition: end, ...by },
    [
      element('Description', {}, [description]),
      ...themesOf(session, point).map((theme) =>
        element('Coding', { guid: guidOf('coding', said.id, theme), ...by }, [
          element('CodeRef', { targetGUID: guidOf('theme', theme) }),
        ]),
      ),
      ...(point.dissent.trim() !== '' && said.id === point.id
        ? [element('NoteRef', { targetGUID: dissentGuid(point.id) })]
        : []),
    ],
  )
}

type Place = { readonly table: Rec<'table'> | undefined; readonly topic: Rec<'topic'> | undefined }

function writeSource(session: Session, { table, topic }: Place, all: readonly Said[]): QdaSource {
  const guid = guidOf('source', table?.id ?? '', topic?.id ?? '')
  const selections: XmlNode[] = []
  let at = 0
  for (const said of all) {
    const end = at + countCharacters(said.text)
    selections.push(writeSelection(session, said, at, end))
    at = end + 1
  }
  const [tableName, topicName] = [table === undefined ? '' : nameTable(table), topic?.title ?? '']
  const attributes = {
    guid,
    name: `${tableName || 'No table'}, ${topicName || 'no topic'}`,
    plainTextPath: `internal://${guid}.txt`,
    creatingUser: writer,
    creationDateTime: all[0]?.at,
  }
  return {
    guid,
    text: `${all.map(({ text }) => text).join('\n')}\n`,
    element: element('TextSource', attributes, [
      ...selections,
      ...variableValue('table', tableName),
      ...variableValue('topic', topicName),
    ]),
    selections: all.map((said) => ({ guid: said.guid, person: said.person })),
  }
}

/**
 * The texts of a session: one for each table and topic where anything was said, in their order. Positions are Unicode code points.
 * Quotes of people who refused to be quoted, or took their consent back, stay out.
 */
export function writeSources(session: Session): readonly QdaSource[] {
  const echoes = listEchoes(session)
  const places = Map.groupBy(listAll(session, 'point'), ({ table, topic }) => `${table ?? ''}/${topic ?? ''}`)
  const placed = [...places.values()].map((points) => ({
    points,
    table: session.records.table.get(points[0]?.table ?? ''),
    topic: session.records.topic.get(points[0]?.topic ?? ''),
  }))
  const order = <T extends Parameters<typeof compareOrder>[0] & { readonly id: string }>(
    a: T | undefined,
    b: T | undefined,
  ): number => {
    if (a === undefined || b === undefined) return a === b ? 0 : a === undefined ? 1 : -1
    return a.id === b.id ? 0 : compareOrder(a, b)
  }
  return placed
    .toSorted((a, b) => order(a.table, b.table) || order(a.topic, b.topic))
    .map(({ points, ...place }) => ({ place, said: listSaid(session, points, echoes) }))
    .filter(({ said }) => said.length > 0)
    .map(({ place, said }) => writeSource(session, place, said))
}
