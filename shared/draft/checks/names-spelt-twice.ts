import { capital } from '#shared/draft/words.ts'

import { findBodiesSpeltTwice } from './bodies-spelt-twice.ts'
import type { Finding } from './finding.ts'
import { findFormsSpeltTwice } from './forms-spelt-twice.ts'
import { countWords, readRegister, type Register, type Written } from './name-words.ts'
import { isDrug, isInflected, isOneEdit, isSwap } from './near-names.ts'
import { isRealSwap } from './real-swaps.ts'
import { speltOtherwise } from './spelt-otherwise.ts'
import { findingOf, type Subject } from './subject.ts'

const often = 2

/** Words that differ by one letter lie under a common key: each word without one of its letters. */
function groupByNear(words: Iterable<string>): ReadonlyMap<string, readonly string[]> {
  const near = new Map<string, string[]>()
  for (const word of words) {
    const lower = word.toLowerCase()
    const keys = Array.from({ length: lower.length }, (_, at) => lower.slice(0, at) + lower.slice(at + 1))
    for (const key of new Set([lower, ...keys])) {
      const list = near.get(key)
      if (list === undefined) near.set(key, [word])
      else list.push(word)
    }
  }
  return near
}

function pairUp(words: Iterable<string>): readonly (readonly [string, string])[] {
  const lists = [...groupByNear(words).values()].filter((list) => list.length > 1 && list.length <= 12)
  return lists.flatMap((list) => list.flatMap((a) => list.flatMap((b) => (a < b ? [[a, b] as const] : []))))
}

/** Words with two neighbouring letters swapped that are written elsewhere. */
function swapsOf(word: string, words: ReadonlyMap<string, Written>): readonly (readonly [string, string])[] {
  return Array.from({ length: word.length - 1 }, (_, at) => {
    const swapped = `${word.slice(0, at)}${word[at + 1]}${word[at]}${word.slice(at + 2)}`
    const ways = [swapped, swapped.toLowerCase(), capital(swapped.toLowerCase())]
    return ways.find((way) => way.toLowerCase() !== word.toLowerCase() && words.has(way))
  }).flatMap((way) => (way === undefined ? [] : [[word, way] as const]))
}

function drugPairs(words: ReadonlyMap<string, Written>): readonly (readonly [string, string])[] {
  const drugs = [...words.keys()].filter((word) => isDrug(word.toLowerCase()))
  const byStart = Map.groupBy(words.keys(), (word) => word.slice(0, 1).toLowerCase())
  return drugs.flatMap((drug) =>
    (byStart.get(drug.slice(0, 1).toLowerCase()) ?? [])
      .filter((word) => word !== drug && isOneEdit(word.toLowerCase(), drug.toLowerCase()))
      .map((word) => [drug, word] as const),
  )
}

/** Pairs of words that might be one: names near each other, drugs near anything, and slips of two letters. */
function nearPairs({ words, register }: Judge): readonly (readonly [string, string])[] {
  const names = [...words.values()].filter(({ word }) => /^\p{Lu}\p{Ll}/u.test(word)).map(({ word }) => word)
  const all = new Set([...names, ...register.words].filter((word) => word.length >= 5))
  const rare = [...words.values()].filter(({ word, count }) => count === 1 && word.length >= 5)
  return [...pairUp(all), ...drugPairs(words), ...rare.flatMap(({ word }) => swapsOf(word, words))]
}

type Judge = { readonly words: ReadonlyMap<string, Written>; readonly register: Register }

function countOf({ words, register }: Judge, word: string): number {
  return (words.get(word)?.count ?? 0) + (register.words.has(word) ? 100 : 0)
}

/** Whether a word is a name: in the register, or capitalised wherever it stands, and in the midst of a sentence at least once. */
function isName({ words, register }: Judge, word: string): boolean {
  if (register.words.has(word)) return true
  return /^\p{Lu}\p{Ll}/u.test(word) && words.get(word)?.isName === true && !words.has(word.toLowerCase())
}

/** Whether two names near each other are one name: something is known of one of them, and not of the other. */
function isSameName(judge: Judge, usual: string, odd: string): boolean {
  if (usual.length < 5 || usual[0]?.toLowerCase() !== odd[0]?.toLowerCase() || judge.register.words.has(odd))
    return false
  if (!isName(judge, usual) || isInflected(usual, odd) || !/^\p{Lu}/u.test(odd)) return false
  if (judge.words.has(odd.toLowerCase()) || /\d/u.test(usual + odd)) return false
  return (
    judge.register.words.has(usual) || (isName(judge, odd) && countOf(judge, usual) > countOf(judge, odd))
  )
}

/** How often a word stands, whatever its capitals. */
function countAll({ words, register }: Judge, word: string): number {
  const lower = word.toLowerCase()
  const ways = [lower, lower[0]?.toUpperCase() + lower.slice(1), lower.toUpperCase()]
  return ways.reduce((sum, way) => sum + countOf({ words, register }, way), 0)
}

function isSameWord(judge: Judge, usual: string, odd: string): boolean {
  const [a, b] = [usual.toLowerCase(), odd.toLowerCase()]
  if (countAll(judge, odd) > 1 || countAll(judge, usual) < often || isRealSwap(a, b)) return false
  if (isSwap(a, b)) return true
  return isDrug(a) && a[0] === b[0] && (isDrug(b) || !isInflected(a, b) || a === `${b}e`)
}

function wordFindings(subject: Subject, judge: Judge): readonly Finding[] {
  const told = new Set<string>()
  return nearPairs(judge).flatMap(([a, b]) => {
    const [usual, odd] = countAll(judge, a) >= countAll(judge, b) ? [a, b] : [b, a]
    const written = judge.words.get(odd)
    if (written === undefined || told.has(odd) || !isOneEdit(usual.toLowerCase(), odd.toLowerCase()))
      return []
    if (isSameName(judge, usual, odd) || isSameWord(judge, usual, odd)) told.add(odd)
    const like = odd === odd.toLowerCase() && !isSameName(judge, usual, odd) ? usual.toLowerCase() : usual
    return told.has(odd) ? [speltOtherwise(subject, written, odd, like)] : []
  })
}

/** Two people on the register whose names differ by one letter may be one who was written down twice. */
function peopleFindings(subject: Subject, { people }: Register): readonly Finding[] {
  return people.flatMap(({ id, name }, index) =>
    people.slice(index + 1).flatMap((other) => {
      const [a, b] = [name.split(' '), other.name.split(' ')]
      const differing = a.filter((part, at) => part !== b[at])
      const [part = ''] = differing
      const twin = b[a.indexOf(part)] ?? ''
      if (id === other.id || a.length < 2 || a.length !== b.length || differing.length !== 1) return []
      if (part.length < 3 || part[0] !== twin[0] || !isOneEdit(part.toLowerCase(), twin.toLowerCase()))
        return []
      const says = `“${name}” and “${other.name}” stand on the register as two people: look whether they are one.`
      return [
        findingOf(subject, 'two-spellings', { entity: 'person', id: other.id }, { says, words: other.name }),
      ]
    }),
  )
}

/** Names of people, bodies, drugs and standards that are spelt in two ways. */
export function findNamesSpeltTwice(subject: Subject): readonly Finding[] {
  const register = readRegister(subject)
  const judge = { words: countWords(subject), register }
  return [
    ...wordFindings(subject, judge),
    ...findBodiesSpeltTwice(subject, register),
    ...peopleFindings(subject, register),
    ...findFormsSpeltTwice(subject),
  ]
}
