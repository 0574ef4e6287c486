import { strToU8, zipSync } from 'fflate'

import type { Rec, Session } from '#shared/model/session.ts'
import { whyHeld } from '#shared/session/hold-back.ts'
import { getWorkshop, listAll, membersOf } from '#shared/session/list.ts'
import { labelByCode } from '#shared/session/person-labels.ts'
import { nameTable } from '#shared/session/points.ts'

import { guidOf } from './guid.ts'
import { writeCodes } from './write-codes.ts'
import {
  dissentGuid,
  type QdaSource,
  variables,
  variableValue,
  writer,
  writeSources,
} from './write-sources.ts'
import { element, listOf, writeXml, type XmlNode } from './write-xml.ts'

const variableNames: Readonly<Record<keyof typeof variables, string>> = {
  table: 'Table',
  topic: 'Topic',
  side: 'Side',
}

function writeVariables(): readonly XmlNode[] {
  return (['table', 'topic', 'side'] as const).map((key) =>
    element('Variable', { guid: variables[key], name: variableNames[key], typeOfVariable: 'Text' }),
  )
}

function sidesOf(session: Session, { expertise }: Rec<'person'>): string {
  const sides = membersOf(expertise).flatMap((id) => session.records.expertise.get(id) ?? [])
  return sides
    .filter(({ withdrawn }) => !withdrawn)
    .map(({ name }) => name)
    .join(', ')
}

/** A participant by the code: where they sat, the side they know the subject from, and what they said. */
function writeCase(
  session: Session,
  person: Rec<'person'>,
  label: string,
  sources: readonly QdaSource[],
): XmlNode {
  const table = session.records.table.get(person.table ?? '')
  const own = sources.flatMap((source) => source.selections.filter((one) => one.person === person.id))
  const heard = sources.filter(({ selections }) => selections.some((one) => one.person === person.id))
  return element('Case', { guid: guidOf('person', person.id), name: label }, [
    ...variableValue('table', table === undefined ? '' : nameTable(table)),
    ...variableValue('side', sidesOf(session, person)),
    ...heard.map(({ guid }) => element('SourceRef', { targetGUID: guid })),
    ...own.map(({ guid }) => element('SelectionRef', { targetGUID: guid })),
  ])
}

function writeCases(session: Session, sources: readonly QdaSource[]): readonly XmlNode[] {
  const labels = labelByCode(session)
  const spoke = new Set(sources.flatMap(({ selections }) => selections.map(({ person }) => person)))
  return listAll(session, 'person').flatMap((person) => {
    const label = labels.get(person.id)
    const isShown = person.code.trim() !== '' || spoke.has(person.id)
    return label === undefined || !isShown ? [] : [writeCase(session, person, label, sources)]
  })
}

function writeNotes(session: Session): readonly XmlNode[] {
  return listAll(session, 'point')
    .filter((point) => point.dissent.trim() !== '' && whyHeld(session, point) === null)
    .map(({ id, dissent, made }) =>
      element(
        'Note',
        { guid: dissentGuid(id), name: 'Dissent', creatingUser: writer, creationDateTime: made.at },
        [element('PlainTextContent', {}, [dissent])],
      ),
    )
}

/** The project as XML (project.qde, REFI-QDA 1.0), and its texts by the name of their file. */
export function writeProjectXml(
  session: Session,
  origin: string,
): { readonly xml: string; readonly texts: ReadonlyMap<string, string> } {
  const workshop = getWorkshop(session)
  const sources = writeSources(session)
  const codes = writeCodes(session)
  const root = element(
    'Project',
    {
      xmlns: 'urn:QDA-XML:project:1.0',
      name: workshop?.title || 'Session',
      origin,
      creatingUserGUID: writer,
      creationDateTime: workshop?.made.at,
      modifyingUserGUID: writer,
      modifiedDateTime: session.clock.at === '' ? undefined : session.clock.at,
    },
    [
      element('Users', {}, [element('User', { guid: writer, name: 'Pooled' })]),
      ...(codes.length === 0 ? [] : [element('CodeBook', {}, codes)]),
      ...listOf('Variables', writeVariables()),
      ...listOf('Cases', writeCases(session, sources)),
      ...listOf(
        'Sources',
        sources.map((source) => source.element),
      ),
      ...listOf('Notes', writeNotes(session)),
      ...(workshop === null || workshop.purpose === ''
        ? []
        : [element('Description', {}, [workshop.purpose])]),
    ],
  )
  return { xml: writeXml(root), texts: new Map(sources.map(({ guid, text }) => [`${guid}.txt`, text])) }
}

/** A project (.qdpx) by REFI-QDA 1.0. The same session gives the same bytes. `origin` is the program and its version. */
export function writeProject(session: Session, origin: string): Uint8Array {
  const { xml, texts } = writeProjectXml(session, origin)
  const files = [...texts].map(([name, text]) => [`Sources/${name}`, strToU8(text)] as const)
  // The first moment that a zip can hold, in the clock of whoever packs it.
  const mtime = new Date(1980, 0, 1)
  return zipSync({ 'project.qde': strToU8(xml), ...Object.fromEntries(files) }, { level: 6, mtime })
}
