import { lineOf } from '#shared/draft/words.ts'
import type { Rec, Session } from '#shared/model/session.ts'
import { listAll } from '#shared/session/list.ts'

import type { Finding } from './finding.ts'
import { givenNames, wordNames } from './given-names.ts'
import type { Piece } from './pieces.ts'
import { aroundOf, findingOf, type Subject } from './subject.ts'

type Person = Rec<'person'>
type Named = { readonly person: Person; readonly full: string; readonly first: string; readonly last: string }

const title =
  /^(?:(?:dr|prof|professor|mr|mrs|ms|miss|mx|sir|dame|rev|reverend|sister|father|cllr|councillor|lord|lady)\b\.?\s*)+/iu
const titled =
  /(?<![\p{L}])(?:Dr|Mr|Mrs|Ms|Miss|Prof|Professor|Nurse|Sister|PC|Sergeant)\.? (\p{Lu}[\p{L}’'-]{2,})/gu

function listRegister(session: Session): readonly Named[] {
  return listAll(session, 'identity').flatMap(({ of, name }) => {
    const person = session.records.person.get(of)
    const full = lineOf(name).replace(title, '')
    const parts = full.split(' ')
    if (person === undefined || full === '') return []
    return [{ person, full, first: parts[0] ?? '', last: parts.length > 1 ? (parts.at(-1) ?? '') : '' }]
  })
}

/** How much of a name its owner agreed to have shown. */
function agreed({ naming, consent, withdrawn }: Person): 'none' | 'first' | 'full' {
  if (withdrawn || consent === 'refused' || consent === 'withdrawn') return 'none'
  return naming === 'full-name' ? 'full' : naming === 'first-name' ? 'first' : 'none'
}

function isMidSentence(text: string, at: number): boolean {
  return /[\p{L}\p{N},;’')\]]\s+$/u.test(text.slice(Math.max(0, at - 60), at))
}

function isBracketed(text: string, at: number): boolean {
  return /\[[^[\]]*$/u.test(text.slice(Math.max(0, at - 60), at))
}

/** A saint's or a king's name is a place or a hospital. */
function isPlace(text: string, at: number, length: number): boolean {
  return (
    /\b(?:St|Saint|San|Santa|Queen|King|Prince|Princess|Lake|Port)\.? $/u.test(
      text.slice(Math.max(0, at - 60), at),
    ) ||
    /^(?:['’]s)? (?:Street|Road|Hospital|House|Park|Lane|Avenue|Hall|Centre|Center|Ward|Unit|Clinic|Trust|Foundation|Square|College|Church|Court)\b/u.test(
      text.slice(at + length, at + length + 30),
    )
  )
}

/** Whose words a piece is, and whether they are shown under a code or a role. */
function isCoded({ records }: Session, { of }: Piece): boolean {
  const speaker = records.person.get(records.point.get(of.id)?.person ?? '')
  return speaker === undefined || agreed(speaker) === 'none'
}

type Hit = { readonly name: string; readonly at: number }

function findWord(text: string, name: string): Hit | null {
  if (name.length < 2) return null
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + 1)) {
    const isWhole =
      !/[\p{L}\p{N}]$/u.test(text.slice(Math.max(0, at - 60), at)) &&
      !/^[\p{L}\p{N}]/u.test(text.slice(at + name.length, at + name.length + 30))
    const isName = /^\p{Lu}/u.test(name) && (!wordNames.has(name) || isMidSentence(text, at))
    if (isWhole && isName && !isPlace(text, at, name.length)) return { name, at }
  }
  return null
}

function findRegistered(session: Session, piece: Piece, register: readonly Named[]): Hit | null {
  for (const { person, full, first, last } of register) {
    const how = agreed(person)
    const own = session.records.point.get(piece.of.id)?.person === person.id
    if (how !== 'none' && !isCoded(session, piece)) continue
    if (own && how === 'full') continue
    const hit =
      findWord(piece.text, full) ??
      findWord(piece.text, first) ??
      (last === '' ? null : findWord(piece.text, last))
    if (hit !== null) return hit
  }
  return null
}

/** A name that is in no register, but can hardly be anything else: a given name, or a title with a name behind it. */
function findOther({ text }: Piece, allowed: ReadonlySet<string>): Hit | null {
  for (const { 0: all, 1: name = '', index } of text.matchAll(titled))
    if (!allowed.has(name) && !isBracketed(text, index)) return { name: all, at: index }
  for (const { 0: name, index: at } of text.matchAll(/(?<![\p{L}\p{N}-])\p{Lu}\p{Ll}+(?![\p{L}\p{N}-])/gu))
    if (
      givenNames.has(name) &&
      !wordNames.has(name) &&
      !allowed.has(name) &&
      !isBracketed(text, at) &&
      !isPlace(text, at, name.length)
    )
      return { name, at }
  return null
}

function quoteFindings(subject: Subject, register: readonly Named[]): readonly Finding[] {
  const { session } = subject
  const allowed = new Set(
    register.filter(({ person }) => agreed(person) !== 'none').flatMap(({ first, last }) => [first, last]),
  )
  return subject.pieces.flatMap((piece) => {
    if (piece.role !== 'quote') return []
    const hit = findRegistered(session, piece, register) ?? findOther(piece, allowed)
    if (hit === null) return []
    const says = `“${hit.name}” looks like a real name in somebody's words: put [name] or what the person is in its place.`
    return [
      findingOf(subject, 'real-name', piece.of, {
        says,
        words: aroundOf(piece.text, hit.at, hit.name.length),
        text: piece.text,
      }),
    ]
  })
}

/** Elsewhere only the full name of somebody who is shown under a code, or refused, gives them away for certain. */
function proseFindings(subject: Subject, register: readonly Named[]): readonly Finding[] {
  const hidden = register.filter(
    ({ person, last }) =>
      last !== '' &&
      agreed(person) === 'none' &&
      (person.naming === 'code' || person.consent === 'refused' || person.consent === 'withdrawn') &&
      lineOf(person.code) !== '',
  )
  return hidden.flatMap(({ full }) =>
    subject.pieces.flatMap((piece) => {
      const hit = piece.role === 'quote' ? null : findWord(piece.text, full)
      if (hit === null) return []
      const says = `“${full}” is shown under a code elsewhere and did not agree to be named: take the name out here.`
      return [
        findingOf(subject, 'real-name', piece.of, {
          says,
          words: aroundOf(piece.text, hit.at, full.length),
          text: piece.text,
        }),
      ]
    }),
  )
}

/** Real names in what somebody said, and names of people who are to be known by a code only. */
export function findRealNames(subject: Subject): readonly Finding[] {
  const register = listRegister(subject.session)
  return [...quoteFindings(subject, register), ...proseFindings(subject, register)]
}
