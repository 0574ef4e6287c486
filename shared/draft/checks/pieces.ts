import { lineOf } from '#shared/draft/words.ts'
import type { Entity } from '#shared/model/entities.ts'
import type { Rec, Session } from '#shared/model/session.ts'
import { listGroups, wordingOf } from '#shared/session/groups.ts'
import { listAll } from '#shared/session/list.ts'

import type { RecordRef } from './finding.ts'
import { plainPassage } from './plain-passage.ts'

/** Prose is read as sentences; a quote is kept to the letter; a title or a label is no sentence. */
export type Role = 'prose' | 'quote' | 'title' | 'label'

/** Words that the draft prints, and the thing they belong to. */
export type Piece = {
  readonly text: string
  readonly role: Role
  readonly of: RecordRef
  /** Other words stand under it, which it announces. */
  readonly leads: boolean
}

type Said = { readonly text: string; readonly role: Role; readonly leads?: boolean }
type Reader<E extends Entity> = (record: Rec<E>) => readonly Said[]

function say(role: Role, ...texts: readonly string[]): readonly Said[] {
  return texts.map((text) => ({ text, role }))
}

function linesOf(text: string): readonly Said[] {
  return say('prose', ...text.split('\n'))
}

/** Whether a point is somebody's words; an account of testimony, which nobody in particular spoke, is prose. */
export function isSpoken({ kind, person, table }: Rec<'point'>): boolean {
  return kind === 'quote' || (kind === 'testimony' && (person !== null || table !== null))
}

function readAll<E extends Entity>(session: Session, entity: E, read: Reader<E>): readonly Piece[] {
  return listAll(session, entity).flatMap((record) =>
    read(record).map(({ text, role, leads = false }) => ({
      text,
      role,
      leads,
      of: { entity, id: record.id },
    })),
  )
}

/** What stands under something else, by what it stands under. */
function listLeads(session: Session): ReadonlySet<string> {
  const under = (['point', 'action', 'fact'] as const).flatMap((entity) =>
    listAll(session, entity).map((record) => record.under),
  )
  return new Set(under.filter((id) => id !== null))
}

function readWriting(session: Session, leads: ReadonlySet<string>): readonly Piece[] {
  return [
    ...readAll(session, 'passage', (passage) =>
      passage.isLeftOut
        ? []
        : plainPassage(passage.text).map((line) => ({
            ...line,
            role: passage.kind === 'heading' ? 'title' : passage.kind === 'quote' ? 'quote' : 'prose',
          })),
    ),
    ...readAll(session, 'recommendation', ({ text, rationale, population, actor, setting }) => [
      ...say('prose', text),
      ...plainPassage(rationale).map((line): Said => ({ ...line, role: 'prose' })),
      ...say('label', population, actor, setting),
    ]),
    ...readAll(session, 'planRow', ({ topic }) => linesOf(topic)),
    ...readAll(session, 'action', (action) => [
      { text: action.text, role: 'prose', leads: leads.has(action.id) },
      ...say('label', action.lead, action.funding, action.audience, action.duration, action.measure),
      ...say('label', action.dependsOn, action.status),
    ]),
  ]
}

function readSaid(session: Session, leads: ReadonlySet<string>): readonly Piece[] {
  const groups = listGroups(session).flatMap((standing): readonly Piece[] => {
    const { text, from } = wordingOf(standing)
    return from === null
      ? [{ text, role: 'prose', leads: false, of: { entity: 'group', id: standing.group.id } }]
      : []
  })
  return [
    ...groups,
    ...readAll(session, 'point', (point) => [
      { text: point.text, role: isSpoken(point) ? 'quote' : 'prose', leads: leads.has(point.id) },
      ...say('prose', point.dissent),
    ]),
  ]
}

function readDay(session: Session, leads: ReadonlySet<string>): readonly Piece[] {
  return [
    ...readAll(
      session,
      'workshop',
      ({ title, purpose, audience, population, funding, disclaimer, copyright }) => [
        ...say('title', title),
        ...say('prose', purpose, audience, population, funding, disclaimer),
        ...say('label', copyright),
      ],
    ),
    ...readAll(session, 'fact', ({ id, text }) => [{ text, role: 'prose', leads: leads.has(id) }]),
    ...readAll(session, 'topic', ({ title, prompt }) => [...say('title', title), ...say('prose', prompt)]),
    ...readAll(session, 'theme', ({ name, label, definition }) => [
      ...say('title', name, label),
      ...say('prose', definition),
    ]),
    ...readAll(session, 'presentation', ({ title, post }) => say('label', title, post)),
    ...readAll(session, 'appendix', ({ title, text }) => [...say('title', title), ...linesOf(text)]),
    ...readAll(session, 'body', ({ name }) => say('label', name)),
    ...readAll(session, 'person', ({ post }) => say('label', post)),
    ...readAll(session, 'interest', ({ nature }) => say('prose', nature)),
    ...readAll(session, 'reference', ({ title, developer }) => say('label', title, developer)),
    ...readAll(session, 'framework', ({ name }) => say('label', name)),
  ]
}

/** A figure is mostly drawn from the midst of something said, which is looked at anyway. */
function readFigures(session: Session, others: readonly Piece[]): readonly Piece[] {
  const figures = readAll(session, 'statistic', ({ what, caveat, from }) => [
    ...say('prose', what, caveat),
    ...say('label', from),
  ])
  const all = figures.length === 0 ? '' : others.map(({ text }) => text).join('\n')
  return figures.filter(({ text }) => !all.includes(text.trim()))
}

/** What the writer has dealt with: left out on purpose, replaced by a passage, or put otherwise in a recommendation. */
function listSettled(session: Session): ReadonlySet<string> {
  const passages = listAll(session, 'passage').flatMap(({ replaces }) =>
    [...replaces.matchAll(/-/gu)].map(({ index }) => replaces.slice(index + 1)),
  )
  const reworded = listAll(session, 'recommendation').flatMap(({ from, text }) => {
    const point = session.records.point.get(from ?? '') ?? session.records.group.get(from ?? '')
    const words = point === undefined ? text : 'text' in point ? point.text : point.wording
    return from === null || lineOf(words) === lineOf(text) ? [] : [from]
  })
  return new Set([...listAll(session, 'omission').map(({ of }) => of), ...passages, ...reworded])
}

/** All words of a session that a draft prints, each once: what the writer writes before what it was made from. */
export function gatherPieces(session: Session): readonly Piece[] {
  const leads = listLeads(session)
  const settled = listSettled(session)
  const found = [...readWriting(session, leads), ...readSaid(session, leads), ...readDay(session, leads)]
  const pieces = new Map<string, Piece>()
  for (const piece of [...found, ...readFigures(session, found)]) {
    const line = lineOf(piece.text)
    const key = `${piece.role === 'quote' ? 'quote' : ''} ${line}`
    const known = pieces.get(key)
    if (!/\p{L}/u.test(line) || settled.has(piece.of.id)) continue
    if (known === undefined) pieces.set(key, piece)
    else if (piece.leads && !known.leads) pieces.set(key, { ...known, leads: true })
  }
  return [...pieces.values()]
}
