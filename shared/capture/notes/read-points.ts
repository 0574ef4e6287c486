import type { PointKind } from '#shared/model/point.ts'
import type { Reading } from '#shared/model/reading.ts'

import { type Block, makeReading } from './block.ts'
import { isConcerned, readProse } from './read-prose.ts'
import { type Quotes, readQuote } from './read-quotes.ts'
import type { Form } from './section-sense.ts'
import { levelsIn } from './sections.ts'
import { countWords, isDecoration } from './tidy.ts'

const labels: readonly (readonly [RegExp, PointKind])[] = [
  [/^(?:barriers?|obstacles?|challenges?)\s*:/i, 'barrier'],
  [/^(?:enablers?|what helps)\s*:/i, 'enabler'],
  [/^(?:risks?|warning|caution|danger)\s*:/i, 'risk'],
  [/^(?:needs?)\s*:/i, 'need'],
  [/^(?:questions?|query|q)\s*:/i, 'question'],
  [/^(?:actions?|to do)\s*:/i, 'action'],
  [/^(?:to share|information|info|resource|leaflet)\s*:/i, 'share'],
  [/^(?:guidance should|should say|say|recommendation)\s*:/i, 'say'],
  [/^(?:quote|verbatim)\s*:/i, 'quote'],
]
const asks =
  /^["“‘']?(?:is|are|was|were|do|does|did|can|could|will|would|should|shall|may|might|has|have|had|how|what|when|where|which|who|whom|whose|why)\b/i
const story =
  /\b(?:testimon(?:y|ies)|personal (?:story|account)|own (?:story|journey)|lived experience)\b.{0,60}?\b(?:of|by|from)\s+(?<of>\p{Lu}\p{Ll}+)\b|^(?<who>\p{Lu}\p{Ll}+)(?:,[^,]{3,80},)? (?:spoke (?:of|about|openly)|told (?:us|the|his|her|their)|shared (?:his|her|their)|talked (?:of|about)|described (?:his|her|their|how|what it)|recalled|recounted)\b/u

/** Readings of what was said: one point a block, quotes by their participant, questions as questions, all else of the kind of its heading. */
export function readPoints(body: readonly Block[], kind: PointKind, form: Form, quotes: Quotes): Reading[] {
  const levels = levelsIn(body)
  let told: { level: number; narrator: string; listed: boolean } | null = null
  return body.flatMap((block, index) => {
    const level = levels[index] ?? 0
    if (isDecoration(block.text)) return [makeReading(block, 'dropped')]
    const coded = quotes.of.get(block)
    if (coded) return readQuote(block, coded, level)
    const prose = form === 'paper' ? readProse(block, level) : null
    if (prose) return [prose]
    const narrator = form === 'paper' ? narratorOf(block.text) : null
    if (narrator) told = { level, narrator, listed: block.depth !== null }
    else if (told && level <= told.level && (told.listed || block.depth === null)) told = null
    if (told)
      return [makeReading(block, 'point', { kind: 'testimony', level, parts: { narrator: told.narrator } })]
    return [makeReading(block, 'point', { kind: pointKind(block, kind, form), level })]
  })
}

function pointKind(block: Block, kind: PointKind, form: Form): PointKind {
  const text = block.text
  const label = labels.find(([pattern]) => pattern.test(text))?.[1]
  if (label) return label
  if (
    text.endsWith('?') &&
    (form === 'paper' || form === 'notes' || asks.test(text)) &&
    countWords(text) <= 60
  )
    return 'question'
  if (form === 'paper' && kind === 'point' && block.depth === null && isConcerned(text)) return 'risk'
  const whole = /^(?:“[^“”]+”|"[^"]+")[.,]?$/.test(text) && countWords(text) >= 3
  return form === 'notes' && (block.quoted || whole) ? 'quote' : kind
}

function narratorOf(text: string): string | null {
  const groups = story.exec(text.slice(0, 400))?.groups
  const name = groups?.['of'] ?? groups?.['who'] ?? ''
  return /^(?:The|This|That|These|Those|They|She|He|We|One|Some|Many|Most|People|Participants?|Practitioners?|Speakers?|Several|Others?|Both|All|Users?|Each|Users)$/.test(
    name,
  ) || !name
    ? null
    : name
}
