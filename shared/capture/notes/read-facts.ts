import type { Reading } from '#shared/model/reading.ts'
import type { FactKind } from '#shared/model/workshop.ts'

import { type Block, makeReading } from './block.ts'
import { factReading } from './fact-reading.ts'
import { readPerson } from './read-people.ts'
import { readProse } from './read-prose.ts'
import type { Form } from './section-sense.ts'
import { levelsIn } from './sections.ts'
import { countWords } from './tidy.ts'

const isNot =
  /^(?:(?:this|it|today|the day)(?: is|['’]s)? )?not\b|\b(?:is|are) not (?:a|an|about|for)\b|^(?:this|it|today) isn['’]t\b|^no(?:t)? an? |^(?:and )?we(?: are|['’]re) not\b/i
const toDo = /^to (?!whom\b)\p{Ll}/iu
const eventNoun = /\b(?:day|event|workshop|conference|seminar|session|meeting|consultation)\b/i
const together =
  /\bbring(?:s|ing)?\b.*\btogether\b(?:[^:]*:$| (?:people|those) (?:who|that|with)$)|\b(?:experts?\b|expertise|perspectives|around the (?:room|table)|in the room)\b[^:]*:$/i
const sorts = /\b(?:sorts?|kinds?|types?|sets?|groups?) of (?:experts?|expertise|people)\b/i
const expert = /^(?:experts?|expertise|specialists?) (?:in|by|on|from|with|through)\b/i
const earlier =
  /\b(?:model|previous(?:ly)?|earlier|last time|before|same (?:as|approach|way)|as (?:we )?did|based on|built on|precedent|used for|modelled)\b/i

/** Readings of what stands under a heading about the day: each item a fact of that kind or of the kind its own words show. */
export function readFacts(body: readonly Block[], fact: FactKind, form: Form): Reading[] {
  const levels = levelsIn(body)
  const open: { level: number; kind: FactKind | 'expertise' }[] = []
  return body.map((block, index) => {
    const level = levels[index] ?? 0
    while ((open.at(-1)?.level ?? -1) >= level) open.pop()
    const prose = form === 'paper' && fact === 'background' ? readProse(block, level) : null
    const leads = (levels[index + 1] ?? 0) > level
    const sides = form !== 'paper' && (together.test(block.text) || (leads && sorts.test(block.text)))
    const found = prose?.fact ?? kindOf(block, fact, form, open.at(-1)?.kind ?? null)
    const kind = sides && found === 'rationale' ? 'is' : found
    open.push({ level, kind: sides ? 'expertise' : kind })
    if (prose) return prose
    if (kind === 'expertise') return makeReading(block, 'expertise', { level })
    return personOf(block, kind, open, level) ?? factReading(block, kind, level)
  })
}

function kindOf(
  block: Block,
  fact: FactKind,
  form: Form,
  above: FactKind | 'expertise' | null,
): FactKind | 'expertise' {
  const text = block.text
  if (form === 'paper') return paperKind(text, fact, above)
  if (above === 'expertise' && !toDo.test(text) && !isNot.test(text)) return 'expertise'
  if (fact === 'is' || fact === 'aim') return purposeKind(text, fact)
  if (fact !== 'method') return fact
  return above === 'precedent' || earlier.test(text) ? 'precedent' : 'method'
}

function purposeKind(text: string, fact: FactKind): FactKind | 'expertise' {
  if (isNot.test(text)) return 'is-not'
  if (expert.test(text)) return 'expertise'
  if (toDo.test(text)) return 'aim'
  if (together.test(text)) return 'is'
  if (fact === 'aim') return 'aim'
  return eventNoun.test(text) && countWords(text) <= 8 ? 'is' : 'rationale'
}

function paperKind(text: string, fact: FactKind, above: FactKind | 'expertise' | null): FactKind {
  if (fact !== 'background' && fact !== 'is') return fact
  if (above === 'speaker') return 'speaker'
  const start = text.slice(0, 80)
  if (/^(?:the )?audience\b|^(?:those|people) (?:who )?(?:attend|present|came)/i.test(start))
    return 'audience'
  if (/\b(?:keynote|speakers?|presenters?|chaired by|presentations? (?:were|was|from))\b/i.test(start))
    return 'speaker'
  return /^apologies\b/i.test(start) ? 'apology' : fact
}

/** A person in a list of speakers. */
function personOf(
  block: Block,
  kind: FactKind | 'expertise',
  open: readonly { kind: FactKind | 'expertise' }[],
  level: number,
): Reading | null {
  if (kind !== 'speaker' || (open.length < 2 && block.depth === null)) return null
  const person = readPerson(block.text)
  if (!person || countWords(block.text) > 30) return null
  return makeReading({ ...block, text: person.name }, 'person', {
    role: 'presenter',
    level,
    parts: person.post ? { post: person.post } : {},
  })
}
