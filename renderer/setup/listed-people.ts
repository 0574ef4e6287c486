import { newId } from '#renderer/host/new-id.ts'
import type { SetupEdit } from '#shared/contract/setup.ts'
import type { Session } from '#shared/model/session.ts'
import { listAll } from '#shared/session/list.ts'
import { type ListedPerson, readPeople, sortOutPeople } from '#shared/setup/read-people.ts'

import { makeThing, setField } from './edits.ts'
import { freeCodes } from './free-codes.ts'
import { keyAtEnd } from './order.ts'

type Sorted = ReturnType<typeof sortOutPeople>

/** The people that a pasted text names, and how many of them are here already. */
export function readList(session: Session, text: string): Sorted {
  const names = listAll(session, 'identity')
  return sortOutPeople(readPeople(text, placesOf(session)), names)
}

/** The sides and tables that a list may name. */
export function placesOf(session: Session): Parameters<typeof readPeople>[1] {
  return { sides: listAll(session, 'expertise'), tables: listAll(session, 'table') }
}

type NewPeople = { readonly ids: readonly string[]; readonly edits: readonly SetupEdit[] }

/** New people with codes of their own, their names and addresses apart, and the organisations that are not there yet. */
export function makeListed(session: Session, people: readonly ListedPerson[]): NewPeople {
  const codes = freeCodes(session, people.length)
  const ids = people.map(() => newId())
  const bodies = findBodies(session, people)
  const edits = people.flatMap((person, index) =>
    makeOne(ids[index] ?? newId(), codes[index] ?? '', person, bodies.ids),
  )
  return { ids, edits: [...bodies.edits, ...edits] }
}

function makeOne(
  id: string,
  code: string,
  { name, email, phone, post, body, role, side, table, wish, note }: ListedPerson,
  bodies: ReadonlyMap<string, string>,
): readonly SetupEdit[] {
  const person = makeThing('person', id, {
    code,
    post,
    table,
    body: bodies.get(keyOf(body)) ?? null,
    expertise: side === null ? {} : { [side]: true },
    ...wish,
  })
  return [
    person,
    // By itself, because a table's file leaves out the change that notes something, and keeps the one that makes somebody.
    ...(note === '' ? [] : [setField('person', id, 'note', note)]),
    makeThing('identity', newId(), { of: id, name, email, phone }),
    ...(role === null ? [] : [makeThing('role', newId(), { who: id, role })]),
  ]
}

function keyOf(name: string): string {
  return name.trim().toLocaleLowerCase('en-GB')
}

function findBodies(
  session: Session,
  people: readonly ListedPerson[],
): { readonly ids: ReadonlyMap<string, string>; readonly edits: readonly SetupEdit[] } {
  const known = listAll(session, 'body')
  const ids = new Map<string, string>()
  for (const { id, name, short } of known)
    for (const each of [name, short]) if (each !== '') ids.set(keyOf(each), id)
  const edits: SetupEdit[] = []
  for (const { body } of people) {
    if (body === '' || ids.has(keyOf(body))) continue
    const id = newId()
    ids.set(keyOf(body), id)
    edits.push(makeThing('body', id, { name: body, order: edits.length === 0 ? keyAtEnd(known) : '' }))
  }
  return { ids, edits }
}
