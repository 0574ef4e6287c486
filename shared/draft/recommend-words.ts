import type { Strength } from '#shared/model/guidance.ts'
import { strengthOf } from '#shared/session/strength.ts'

import { lineOf } from './words.ts'

/** What a statement's own words say of how firmly it is meant, who is to act, whom it concerns and where. */
export type Reading = {
  readonly strength: Strength | null
  readonly actor: string
  readonly population: string
  readonly setting: string
}

const framing =
  /^(?:(?:it|this|the|this new|our|any|new)\s+)?(?:guidance|guideline|guidelines|document|draft)\s+(?:should|must|needs? to|ought to|has to|could)\s+(?:clearly\s+)?(?:say|state|recommend|advise|stress|emphasise|make (?:it )?clear)\s+(?:that\s+)?/iu
const modal =
  /\b(should|must|ought to|needs? to|ha(?:s|ve) to|could|may|might)\b\s*(not\b\s*|never\b\s*|always\b\s*|also\b\s*)*/iu
const loose = /^(?:could|may|might)$/iu
const unknown =
  /\b(?:more|further|better)\s+(?:research|evidence|studies|understanding)\b|\b(?:research|evidence|studies)\s+(?:is|are)\s+needed\b|\b(?:find out|not (?:yet )?known whether|we (?:do not|don’t|don't) know)\b/iu
const imperative =
  /^(?:do not|don[’']t|never|always|avoid|advise|allow|arrange|ask|assess|be|begin|check|discuss|encourage|ensure|explain|follow|give|help|identify|inform|involve|keep|link|listen|look|measure|name|note|plan|prescribe|prevent|record|reduce|remember|respect|screen|share|start|stop|take|talk|teach|tell|test|think|treat|try|value|write)\b/iu

const most = { read: 1_000, name: 120 }

function withoutFraming(text: string): string {
  return lineOf(text.slice(0, most.read)).replace(framing, '')
}

/** Nothing where it is longer than anybody names something. */
function named(text: string | undefined): string {
  const name = lineOf(text ?? '')
  return name.length > most.name ? '' : name
}

/** Strength by verb (the NICE convention): what is to be looked into, then what is to be considered, then what is to be done. */
function readStrength(text: string): Strength | null {
  const own = strengthOf(text)
  if (own !== null) return own
  if (unknown.test(text)) return 'research'
  const found = modal.exec(text)
  if (found === null) return imperative.test(text) ? 'offer' : null
  const verb = text.slice(found.index + found[0].length)
  return loose.test(found[1] ?? '') || /^(?:be\s+)?consider/iu.test(verb)
    ? 'consider'
    : (strengthOf(verb) ?? 'offer')
}

const person =
  '(?:people|persons?|patients?|clients?|service users?|users?|adults?|children|women|men|mothers?|fathers?|parents?|families|carers?|anyone|everyone|anybody|everybody|those|students?|prisoners?|older people|young people)'
const concerning = new RegExp(
  `\\b(?:to|for|with|among)\\s+((?:all|any|each|every|most|some)?\\s*(?:(?!should|must)[\\w-]+\\s+){0,2}?${person}\\b[^,.;:()]{0,80})`,
  'iu',
)
const isPerson = new RegExp(`^(?:all |any |each |every |most )?(?:[\\w-]+ ){0,2}${person}\\b`, 'iu')
const places =
  '(?:primary care|secondary care|general practice|practices?|surger(?:y|ies)|clinics?|hospitals?|prisons?|police custody|custody|pharmac(?:y|ies)|schools?|care homes?|hostels?|the community|community settings|emergency departments?|A&E|accident and emergency|out-?of-?hours (?:services|care)|at home|treatment services)'
const placed = new RegExp(
  `\\b(?:in|at|within|on leaving)\\s+((?:the |a |an |every |all |any )?${places})\\b`,
  'iu',
)
const nobody =
  /^(?:it|this|that|these|those|there|we|you|they|i|he|she|people|everyone|everybody|anyone|nobody|what|which|who|guidance|the guidance|the guideline|guidelines?)$/iu
const trailing = new RegExp(
  `\\s+(?:in|at|within|when|where|who is|so that|because|if|unless|before|after|by)\\s.*$`,
  'iu',
)

/** Who or what stands before "should" or its like; nothing where that is a pronoun, or longer than a name is. */
function subjectOf(text: string): { readonly subject: string; readonly passive: boolean } | null {
  const found = modal.exec(text)
  if (found === null || found.index === 0) return null
  const subject = text.slice(0, found.index).trim()
  if (subject.split(' ').length > 6 || /[,;:.?!()]/u.test(subject) || nobody.test(subject)) return null
  const verb = text.slice(found.index + found[0].length)
  return { subject, passive: /^(?:be|have|get|receive|feel)\b/iu.test(verb) }
}

/** Reads a statement's words: only what they say plainly, the rest is left to the writer. */
export function readStatement(text: string): Reading {
  const words = withoutFraming(text)
  const who = subjectOf(words)
  const isConcerned = who !== null && isPerson.test(who.subject)
  const subject = named(who?.subject)
  const concerned = named(concerning.exec(words)?.[1]?.replace(trailing, ''))
  return {
    strength: readStrength(words),
    actor: who?.passive === false && !isConcerned ? subject : '',
    population: isConcerned && who.passive ? subject : concerned,
    setting: named(placed.exec(words)?.[1]),
  }
}
