import { type DraftOptions, layOutDraft } from '#shared/draft/compose.ts'
import { type Material, tableName } from '#shared/draft/material.ts'
import { eventName } from '#shared/draft/the-day.ts'
import { headingText, joinWords, lineOf } from '#shared/draft/words.ts'
import type { WordDocument } from '#shared/model/document.ts'
import type { Rec, Session } from '#shared/model/session.ts'
import { listAll } from '#shared/session/list.ts'

import { type Letter, letterBlocks } from './letter-blocks.ts'
import { readFates } from './say-fate.ts'

/** One feedback letter: of whom or which table, the file name without its ending, and the letter itself. */
export type FeedbackLetter = { readonly id: string; readonly name: string; readonly document: WordDocument }

type Addressed = Omit<Letter, 'version'> & { readonly id: string; readonly name: string }

function pointsBy(
  { points }: Material,
  key: 'person' | 'table',
): ReadonlyMap<string | null, readonly Rec<'point'>[]> {
  return Map.groupBy(points, (point) => point[key])
}

/** Those to whom a letter can be written: whoever spoke, sat at a table or came as a delegate, and has not taken consent back. */
function listDelegates(material: Material): readonly Rec<'person'>[] {
  const spoke = pointsBy(material, 'person')
  const came = new Set(
    listAll(material.session, 'role')
      .filter(({ role }) => role === 'delegate')
      .map(({ who }) => who),
  )
  return listAll(material.session, 'person').filter(
    ({ id, consent, table }) => consent !== 'withdrawn' && (spoke.has(id) || came.has(id) || table !== null),
  )
}

function addressDelegates(material: Material): readonly Addressed[] {
  const spoke = pointsBy(material, 'person')
  const atTable = pointsBy(material, 'table')
  return listDelegates(material).map((person, index): Addressed => {
    const own = spoke.get(person.id) ?? []
    const named = material.named.get(person.id) ?? ''
    const code = lineOf(person.code)
    const isOwn = own.length > 0
    return {
      id: person.id,
      name: `Letter ${named || code || `delegate ${index + 1}`}`,
      greeting: named === '' ? `Dear colleague${code === '' ? '' : ` (${code})`},` : `Dear ${named},`,
      whose: isOwn ? 'own' : 'table-instead',
      table: tableName(material, person.table),
      points: isOwn ? own : person.table === null ? [] : (atTable.get(person.table) ?? []),
    }
  })
}

function addressTables(material: Material): readonly Addressed[] {
  const atTable = pointsBy(material, 'table')
  return material.tables.map(({ id }): Addressed => {
    const table = tableName(material, id) || 'Your table'
    return {
      id,
      name: `Letter ${table}`,
      greeting: `Dear all at ${table},`,
      whose: 'table',
      table,
      points: atTable.get(id) ?? [],
    }
  })
}

/** Names that would be the same file get a number. */
function tellApart(letters: readonly Addressed[]): readonly Addressed[] {
  const taken = new Set<string>()
  return letters.map((letter) => {
    let { name } = letter
    for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${letter.name} (${number})`
    taken.add(name.toLowerCase())
    return { ...letter, name }
  })
}

/**
 * A letter to each delegate or table: what they said, where it is in the draft, what happened to it. A delegate nothing is
 * linked to gets the points of their table, without who said them; nobody's identity stands in anybody else's letter.
 */
export function composeLetters(
  session: Session,
  options: DraftOptions,
  to: 'delegates' | 'tables',
): readonly FeedbackLetter[] {
  const laidOut = layOutDraft(session, { ...options, copy: 'reading' })
  const { material, document } = laidOut
  const fates = readFates(laidOut)
  const letters = to === 'tables' ? addressTables(material) : addressDelegates(material)
  const sender = joinWords(document.bodies.map((body) => body.name)) || 'Feedback letter'
  const event = headingText(material.workshop?.title ?? '') || eventName(material)
  return tellApart(letters).map(({ id, name, ...letter }) => ({
    id,
    name,
    document: {
      title: 'What you said, and what became of it',
      subtitle: event,
      shortTitle: document.shortTitle,
      kindOfDocument: sender,
      status: '',
      version: '',
      date: document.date,
      bodies: [],
      language: document.language,
      creator: document.creator,
      description: 'What was said, where it is in the draft, and what happened to it',
      draft: false,
      opening: 'masthead',
      blocks: letterBlocks(material, { ...letter, version: document.version }, fates),
    },
  }))
}
