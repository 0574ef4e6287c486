import type { Block } from '#shared/model/document.ts'
import type { RoleName } from '#shared/model/people.ts'
import type { Rec } from '#shared/model/session.ts'
import { listAll, membersOf } from '#shared/session/list.ts'

import { factBlocks, factItems, factsUnder, listFacts } from './facts.ts'
import { listUnder, sayAs } from './lists.ts'
import type { Material } from './material.ts'
import {
  capital,
  countInWords,
  headingText,
  joinWords,
  lineOf,
  sentence,
  softStart,
  wordKey,
} from './words.ts'

const events =
  /^(?:an?\s+|the\s+)?((?:[\p{L}-]+\s+){0,4}(?:day|conference|workshop|seminar|meeting|event|forum|summit))$/iu

/** What the event calls itself, in a word or a few: its kind, else what it is said to be. */
function ownName(material: Material): string {
  const kind = lineOf(material.workshop?.eventKind ?? '').replace(/[.,;:]+$/u, '')
  if (kind !== '') return kind.replace(/^the\s+/iu, '')
  const said = listFacts(material, 'is').flatMap(({ text }) => events.exec(headingText(text))?.[1] ?? [])
  const named = /\b(?:conference|workshop|seminar|forum|summit)\b/iu.exec(material.workshop?.title ?? '')
  return said[0] ?? named?.[0] ?? 'workshop'
}

/** What the event was, as the subject of a sentence: "The pooled experience day". */
export function eventName(material: Material): string {
  const words = ownName(material).split(' ')
  const low = words.map((word) => (word.slice(1) === word.slice(1).toLowerCase() ? word.toLowerCase() : word))
  return `The ${low.join(' ')}`
}

function onDate(text: string): string {
  if (text === '') return ''
  if (/^(?:on|in|during|from|between)\s/iu.test(text)) return ` ${text}`
  return /\b\d{1,2}(?:st|nd|rd|th)?\b(?!\d)/u.test(text.replaceAll(/\d{4}/gu, ''))
    ? ` on ${text}`
    : ` in ${text}`
}

/** The bodies that hold one of these roles, in order. */
export function bodiesWith(material: Material, ...roles: readonly RoleName[]): readonly string[] {
  const holders = new Set(
    listAll(material.session, 'role')
      .filter(({ role }) => roles.includes(role))
      .map(({ who }) => who),
  )
  return listAll(material.session, 'body')
    .filter(({ id }) => holders.has(id))
    .map(({ name }) => lineOf(name))
}

function sayBodies(material: Material): { readonly by: string; readonly more: string } {
  const organisers = bodiesWith(material, 'organiser', 'host', 'co-host')
  const funders = bodiesWith(material, 'funder')
  const instigators = bodiesWith(material, 'instigator')
  const both = organisers.length > 0 && joinWords(organisers) === joinWords(funders)
  const by =
    organisers.length === 0 ? '' : `organised ${both ? 'and funded ' : ''}by ${joinWords(organisers)}`
  const paid = both || funders.length === 0 ? '' : `funded by ${joinWords(funders)}`
  const called = instigators.length === 0 ? '' : `called for by ${joinWords(instigators)}`
  const more = [called, paid].filter((part) => part !== '')
  return { by, more: more.length === 0 ? '' : `It was ${joinWords(more)}.` }
}

/** What was held when and where, and by whom, in a sentence or two; empty where nothing is known. */
export function sayHeld(material: Material): string {
  const { workshop } = material
  const date = lineOf(workshop?.date?.text ?? '')
  const venue = lineOf(workshop?.venue ?? '')
  const { by, more } = sayBodies(material)
  const held = `${onDate(date)}${venue === '' ? '' : ` at ${venue}`}`
  const parts = [held === '' ? '' : `held${held}`, by].filter((part) => part !== '')
  const first = parts.length === 0 ? '' : `${eventName(material)} was ${parts.join(', ')}.`
  return [first, more].filter((line) => line !== '').join(' ')
}

function sayAttendance({ workshop }: Material): string {
  const text = lineOf(workshop?.attendance?.text ?? '').replace(/\.$/u, '')
  if (text === '') return ''
  if (/\d\)?$/u.test(text) && text.length < 40) return `${capital(text)} people took part.`
  if (/\s(?:people|delegates|participants|practitioners|attendees)$/iu.test(text) && text.length < 60)
    return `${capital(text)} took part.`
  return `On attendance the notes say: ${sentence(text)}`
}

/** The sides that anybody or anything in the session is on; one that was only set up is none yet. */
function listSides({ session, sides, points }: Material): readonly string[] {
  const used = new Set(points.flatMap(({ expertise }) => expertise ?? []))
  for (const { expertise } of [...listAll(session, 'person'), ...listAll(session, 'table')])
    for (const id of membersOf(expertise)) used.add(id)
  for (const { id, place } of listAll(session, 'expertise')) if (place !== null) used.add(id)
  const own = [...sides].filter(([id, name]) => name !== '' && used.has(id))
  return own.map(([, name]) => softStart(name).replace(/^works with\b/iu, 'work with'))
}

function saySides(material: Material): string {
  const names = listSides(material)
  if (names.length === 0) return ''
  const long = names.length > 1 && names.some((name) => name.includes(',') || name.includes(' and '))
  const list = long ? `${names.slice(0, -1).join('; ')}; and ${names.at(-1)}` : joinWords(names)
  if (names.every((name) => /^(?:experts|people|practitioners|carers|staff|users|families)\b/u.test(name)))
    return `It brought together ${list}.`
  return `It brought together people who know the subject from ${countInWords(names.length, 'side')}: ${list}.`
}

function sayWork({ topics, tables }: Material): string {
  const titles = topics.map((topic) => headingText(topic.title)).filter((title) => title !== '')
  const at = tables.length > 1 ? `at ${countInWords(tables.length, 'table')}` : ''
  const names = joinWords(titles.map((title) => `“${title}”`))
  const on = titles.length === 0 ? '' : `on ${countInWords(titles.length, 'topic')}: ${names}`
  const parts = [at, on].filter((part) => part !== '')
  return parts.length === 0 ? '' : `The work was done ${parts.join(', ')}.`
}

/** "Not a training day" as "It was not a training day." */
function sayNot(text: string): string {
  const rest = softStart(text).replace(/^(?:(?:it|this) (?:is|was) )?not\s+/iu, '')
  return `It was not ${rest.toLowerCase() === rest ? rest : softStart(rest)}.`
}

function sayIs(text: string): string {
  const line = softStart(text).replace(/^(?:it|this) (?:is|was) /iu, '')
  if (/^to\s/iu.test(line)) return `Its purpose was to ${line.slice(3)}.`
  if (/^(?:an?|the)\s/iu.test(line)) return `It was ${line}.`
  return `It was described as “${line}”.`
}

/** Whether a fact says no more than the title does, or only leads into what follows. */
function saysNothingNew(material: Material, { id, text }: Rec<'fact'>): boolean {
  const title = wordKey(`${material.workshop?.title ?? ''} ${material.workshop?.eventKind ?? ''}`)
  const leads = text.trim().endsWith(':') && !material.facts.under.has(id)
  return leads || title.includes(wordKey(text)) || wordKey(text) === wordKey(ownName(material))
}

function sayScope(material: Material): readonly Block[] {
  const is = listFacts(material, 'is').filter((fact) => !saysNothingNew(material, fact))
  const isNot = listFacts(material, 'is-not')
  const plain = [...is, ...isNot].every(
    (fact) => fact.text.length < 120 && !material.facts.under.has(fact.id),
  )
  if (plain && is.length + isNot.length <= 4)
    return sayAs(
      'day-scope',
      ...is.map((fact) => sayIs(fact.text)),
      ...isNot.map((fact) => sayNot(fact.text)),
    )
  return [...factBlocks(material, is), ...listUnder('What it was not:', factItems(material, isNot))]
}

/** What background in full sentences says already, so that it is not said again. */
function alreadySaid(material: Material): (text: string) => boolean {
  const facts = listFacts(material, 'background', 'setting', 'participants')
  const said = facts.map(({ text }) => wordKey(text)).join('\n')
  return (text) => wordKey(text) !== '' && said.includes(wordKey(text))
}

/** When and where, by whom, what it was and was not, who came, what they worked on. */
export function dayBlocks(material: Material, given = { work: true }): readonly Block[] {
  const { workshop } = material
  const said = alreadySaid(material)
  return [
    ...sayAs('day-held', said(workshop?.venue ?? '') ? '' : sayHeld(material)),
    ...sayScope(material),
    ...sayAs(
      'day-attendance',
      said(workshop?.attendance?.text ?? '') ? '' : sayAttendance(material),
      saySides(material),
      given.work ? sayWork(material) : '',
    ),
    ...factsUnder(material, 'What the day was asked:', 'framing'),
    ...factsUnder(material, 'Who came:', 'audience'),
    ...factsUnder(material, 'Apologies:', 'apology'),
  ]
}
