import Papa from 'papaparse'

import type { RoleName } from '#shared/model/people.ts'

import {
  plainKey,
  type Places,
  readRole,
  readSide,
  readTable,
  readWish,
  type Wish,
} from './read-person-cells.ts'

/** Somebody as a line of a list tells of them. What was not understood is in `note`, so that no word is lost. */
export type ListedPerson = {
  readonly name: string
  readonly email: string
  readonly phone: string
  readonly post: string
  readonly body: string
  readonly role: RoleName | null
  readonly side: string | null
  readonly table: string | null
  readonly wish: Wish | null
  readonly note: string
}

type Field = 'name' | 'email' | 'phone' | 'post' | 'body' | 'role' | 'side' | 'table' | 'wish'

export const nobodyYet: ListedPerson = {
  name: '',
  email: '',
  phone: '',
  post: '',
  body: '',
  role: null,
  side: null,
  table: null,
  wish: null,
  note: '',
}

const heads: Readonly<Record<string, Field>> = {
  name: 'name',
  'full name': 'name',
  participant: 'name',
  email: 'email',
  'e mail': 'email',
  'email address': 'email',
  'e mail address': 'email',
  phone: 'phone',
  telephone: 'phone',
  mobile: 'phone',
  post: 'post',
  job: 'post',
  'job title': 'post',
  title: 'post',
  'role or post': 'role',
  'role/post': 'role',
  role: 'role',
  roles: 'role',
  organisation: 'body',
  organization: 'body',
  employer: 'body',
  side: 'side',
  expertise: 'side',
  table: 'table',
  'table number': 'table',
  consent: 'wish',
  quote: 'wish',
  'may be quoted': 'wish',
}

const address = /[^\s<>,;()[\]"']+@[^\s<>,;()[\]"']+/u

/** A name and an email address, as people paste them: "Ann Patel <ann@example.org>", "Ann Patel, ann@example.org". */
export function readPersonLine(line: string): { readonly name: string; readonly email: string } {
  const email = address.exec(line)?.[0] ?? ''
  const name = line
    .replace(email, '')
    .replaceAll(/[<>()]/gu, ' ')
    .replaceAll(/^[\s,;]+|[\s,;]+$/gu, '')
  return { name: name.replaceAll(/\s+/gu, ' '), email }
}

function append(text: string, more: string, mark: string): string {
  return text === '' || more === '' ? `${text}${more}` : `${text}${mark}${more}`
}

/** One cell that is known to be of a kind. What does not fit there goes to the note. */
function takeCell(person: ListedPerson, field: Field, cell: string, places: Places): ListedPerson {
  const asNote = { ...person, note: append(person.note, cell, '; ') }
  switch (field) {
    case 'name':
    case 'phone':
    case 'post':
    case 'body':
      return { ...person, [field]: append(person[field], cell, ' ') }
    case 'email': {
      const email = address.exec(cell)?.[0]
      return email === undefined || person.email !== '' ? asNote : { ...person, email }
    }
    case 'role': {
      const role = readRole(cell)
      return role === null ? { ...person, post: append(person.post, cell, ', ') } : { ...person, role }
    }
    case 'side': {
      const side = readSide(cell, places)
      return side === null ? asNote : { ...person, side }
    }
    case 'table': {
      const table = readTable(cell, places)
      return table === null ? asNote : { ...person, table }
    }
    case 'wish': {
      const wish = readWish(cell)
      return wish === null ? asNote : { ...person, wish }
    }
  }
}

/** What a cell is by itself, where no heading says so. */
function guessField(person: ListedPerson, cell: string, places: Places): Field | null {
  if (address.test(cell)) return 'email'
  if (person.side === null && readSide(cell, places) !== null) return 'side'
  if (person.role === null && readRole(cell) !== null) return 'role'
  if (person.table === null && readTable(cell, places) !== null) return 'table'
  return person.wish === null && readWish(cell) !== null ? 'wish' : null
}

/** A row without headings: who, then the rest by what it says; words that are nothing else are the post. */
function readBareRow(cells: readonly string[], places: Places): ListedPerson {
  const { name, email } = readPersonLine(cells[0] ?? '')
  let person: ListedPerson = { ...nobodyYet, name, email }
  const loose: string[] = []
  for (const cell of cells.slice(1)) {
    const field = guessField(person, cell, places)
    if (field === 'email' && person.email === '') {
      const whole = readPersonLine(cell)
      person = { ...person, email: whole.email, name: append(person.name, whole.name, ', ') }
    } else if (field === null && person.name === '') person = { ...person, name: cell }
    else if (field === null) loose.push(cell)
    else person = takeCell(person, field, cell, places)
  }
  return { ...person, post: loose[0] ?? '', note: loose.slice(1).join('; ') }
}

/** "Example, Ann" is one name with a comma in it, not a name and a post. */
function isNameAlone(cells: readonly string[], places: Places): boolean {
  const rest = cells.slice(1).filter((cell) => readPersonLine(cell).name !== '')
  const isOneName = rest.length === 1 && /^[\p{L}'’. -]+$/u.test(readPersonLine(rest[0] ?? '').name)
  const first = readPersonLine(cells[0] ?? '')
  return (
    isOneName &&
    first.email === '' &&
    !first.name.includes(' ') &&
    guessField(nobodyYet, readPersonLine(rest[0] ?? '').name, places) === null
  )
}

function splitRows(text: string): readonly (readonly string[])[] {
  const delimiter = text.includes('\t') ? '\t' : text.includes(';') && !text.includes(',') ? ';' : ','
  const { data } = Papa.parse<string[]>(text.trim(), { delimiter, skipEmptyLines: 'greedy' })
  return data.map((cells) => cells.map((cell) => cell.trim().replaceAll(/\s+/gu, ' ')))
}

/** The first row names the columns where two of its cells are words for them, or its only one is. */
function readHeads(cells: readonly string[]): readonly (Field | null)[] | null {
  const fields = cells.map((cell) => heads[plainKey(cell)] ?? null)
  const known = fields.filter((field) => field !== null).length
  return known > 1 || (known === 1 && cells.length === 1) ? fields : null
}

function readHeadedRow(
  cells: readonly string[],
  fields: readonly (Field | null)[],
  places: Places,
): ListedPerson {
  return cells.reduce<ListedPerson>((person, cell, at) => {
    if (cell === '') return person
    const field = fields[at] ?? null
    return field === null
      ? { ...person, note: append(person.note, cell, '; ') }
      : takeCell(person, field, cell, places)
  }, nobodyYet)
}

/**
 * The people of a pasted list or a CSV file, one on a line: name, email, role, side, table, in that order or under headings of
 * their own, with commas, semicolons or tabs between them.
 */
export function readPeople(text: string, places: Places): readonly ListedPerson[] {
  const rows = splitRows(text)
  const fields = readHeads(rows[0] ?? [])
  const read = (cells: readonly string[]): ListedPerson => {
    if (fields !== null) return readHeadedRow(cells, fields, places)
    const filled = cells.filter((cell) => cell !== '')
    return isNameAlone(filled, places)
      ? { ...nobodyYet, ...readPersonLine(filled.join(', ')) }
      : readBareRow(filled, places)
  }
  return rows
    .slice(fields === null ? 0 : 1)
    .map(read)
    .filter(({ name, email }) => name !== '' || email !== '')
}

type KnownPerson = { readonly name: string; readonly email: string }

/** Which people of a list are new, and how many are here already: by address, or by name where one of the two has none. */
export function sortOutPeople(
  listed: readonly ListedPerson[],
  known: readonly KnownPerson[],
): { readonly fresh: readonly ListedPerson[]; readonly already: number } {
  const met: KnownPerson[] = [...known]
  const fresh = listed.filter((person) => {
    if (met.some((other) => isSame(other, person))) return false
    met.push(person)
    return true
  })
  return { fresh, already: listed.length - fresh.length }
}

function isSame(one: KnownPerson, other: KnownPerson): boolean {
  if (one.email !== '' && other.email !== '') return plainKey(one.email) === plainKey(other.email)
  return one.name !== '' && plainKey(one.name) === plainKey(other.name)
}
